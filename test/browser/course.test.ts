/** The course in a real browser: the first lesson from the front page, by mouse, by keys and on a phone; left and gone on with. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHAPTERS, caseOf, type Lesson, lessonReport } from '../../src/course/index.ts';
import { type EventName, eventInfo, simulationOf } from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';
import { complaints, VISITORS } from './complaints.ts';
import { openApp } from './harness.ts';

const FIRST = LESSONS[0] as Lesson;
const THREE_LOCKS = LESSONS.find(({ id }) => id === 'three-locks') ?? (LESSONS[0] as Lesson);
const NO_CURE = LESSONS.find(({ id }) => id === 'a-reset-is-no-cure') ?? (LESSONS[0] as Lesson);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const told = (page: Page) => page.locator('.hands-told');

/** Takes a choice of the bet: the right one, unless another is named. */
async function bet(page: Page, lesson: Lesson, choice = lessonReport(lesson).bet.answer): Promise<void> {
  await page.getByRole('radio', { name: choice, exact: true }).check();
  await button(page, 'See what happens').click();
}

/** The button of an act, among those of who does it. */
function act(page: Page, lesson: Lesson, event: EventName) {
  const { settings } = lessonReport(lesson);
  const who = {
    prospect: lesson.person,
    admin: 'An administrator',
    marketer: 'A marketer',
    mail: 'The mail server',
  } as const;
  const group = page.getByRole('region', { name: who[event.split('.')[0] as keyof typeof who], exact: true });
  return group.getByRole('button', { name: eventInfo(simulationOf(settings), event).label, exact: true });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Walks on with Tab until the focus is on something that says so. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused(page)).startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`Tab did not come to “${words}”; it is on “${await focused(page)}”.`);
}

describe('the first lesson', () => {
  it('is done from the front page, and leads to the second', async () => {
    const { page, expectQuiet } = await openApp();
    await page.getByRole('link', { name: /^Teach me/ }).click();
    // Whoever came by keys goes on from the heading, and not through the bar again.
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.getByRole('link', { name: `Begin: ${FIRST.title}` }).click();
    await page.getByRole('heading', { level: 1, name: FIRST.title }).waitFor();
    expect(await page.title()).toContain(FIRST.title);
    // Before the bet nothing of the answer is there.
    expect(await page.getByText(FIRST.keep).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Now you' }).count()).toBe(0);
    await bet(page, FIRST);
    await page.getByText('You were right.').waitFor();
    await act(page, FIRST, 'prospect.unsubscribed').click();
    await page.getByText('well done').waitFor();
    expect(await told(page).innerText()).toContain('Prospect Opted Out is now ticked.');
    await page.getByText(FIRST.keep).waitFor();
    await page.getByRole('link', { name: `Next: ${LESSONS[1]?.title}` }).click();
    await page.getByRole('heading', { level: 1, name: LESSONS[1]?.title ?? '' }).waitFor();
    // The link has gone with its lesson: reading goes on at the next one's heading.
    await expect.poll(() => focused(page)).toBe(LESSONS[1]?.title);
    expectQuiet();
  });

  it('is done by keys alone, and what happens is announced', async () => {
    const { page, expectQuiet } = await openApp(`#/course/${FIRST.id}`, { reducedMotion: 'reduce' });
    await page.getByRole('heading', { level: 1, name: FIRST.title }).waitFor();
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'See what happens');
    await page.keyboard.press('Enter');
    await page.getByText('You were right.').waitFor();
    // Where the button was there is nothing any more: reading goes on at the answer.
    expect(await focused(page)).toContain('You were right.');
    await tabTo(page, 'Clicks unsubscribe');
    await page.keyboard.press('Enter');
    await page.getByText('the goal is reached').waitFor();
    const live = page.locator('[aria-live="polite"]', { hasText: 'the goal is reached' });
    expect(await live.innerText()).toContain('Mia clicked unsubscribe: Prospect Opted Out is now ticked.');
    await tabTo(page, 'Next:');
    expectQuiet();
  });
});

describe('a bet that is lost', () => {
  it('says why it is not so, and what is', async () => {
    const { page } = await openApp(`#/course/${THREE_LOCKS.id}`);
    const { bet: offered } = lessonReport(THREE_LOCKS);
    const [wrong = '', because = ''] = Object.entries(offered.because)[0] ?? [];
    await bet(page, THREE_LOCKS, wrong);
    await page.getByText('Not so.').waitFor();
    expect(await page.locator('.bet').innerText()).toContain(because);
    expect(await page.locator('.bet').innerText()).toContain(offered.answer);
  });
});

describe('somebody who is on the way', () => {
  it('is told what the act that was just tried means, and takes it back', async () => {
    const { page } = await openApp(`#/course/${NO_CURE.id}`);
    await bet(page, NO_CURE);
    await act(page, NO_CURE, 'admin.resetHardBounce').click();
    await told(page).getByText('A reset leaves the dead address as it is').waitFor();
    expect(await act(page, NO_CURE, 'admin.correctedEmail').getAttribute('aria-disabled')).toBe('true');
    await button(page, 'Take back').click();
    await act(page, NO_CURE, 'marketer.correctedEmail').click();
    // Another way than the solution's own is as good.
    await page.getByText('the goal is reached').waitFor();
  });

  it('gets three hints, each naming what is on the screen, and then the way', async () => {
    const { page } = await openApp(`#/course/${NO_CURE.id}`);
    await bet(page, NO_CURE);
    await button(page, 'A hint').click();
    await page.getByText(NO_CURE.hints[0]).waitFor();
    await button(page, 'Another hint').click();
    await button(page, 'Another hint').click();
    await page.getByText('Press “Corrects the email address” under “An administrator”.').waitFor();
    expect(await button(page, 'Another hint').count()).toBe(0);
    await act(page, NO_CURE, 'admin.correctedEmail').click();
    await page.getByText('With 3 hints.').waitFor();
  });

  it('finds every act behind one press', async () => {
    const { page } = await openApp(`#/course/${NO_CURE.id}`);
    await bet(page, NO_CURE);
    const acts = page.locator('.act-list-group button');
    const few = await acts.count();
    await button(page, 'Show everything that can happen').click();
    expect(await acts.count()).toBe(simulationOf(lessonReport(NO_CURE).settings).events.length);
    expect(few).toBe(NO_CURE.acts.length);
  });

  it('can watch the solution, which is not praised as one’s own', async () => {
    const { page } = await openApp(`#/course/${THREE_LOCKS.id}`);
    await bet(page, THREE_LOCKS);
    await button(page, 'Show the solution').click();
    await page.getByText('You watched it: 3 acts.').waitFor();
    await page.goto(new URL('#/course', page.url()).href);
    await page.getByText('watched').waitFor();
  });
});

describe('a case at the end of a chapter', () => {
  const one = caseOf('case-coming-back-1') ?? expect.fail();

  it('gives no hint at first, and help to who has tried; then there is another one', { timeout: 60_000 }, async () => {
    const { page, expectQuiet } = await openApp('#/course');
    await page.locator('section', { hasText: 'Coming back' }).getByRole('link', { name: 'A case of your own' }).click();
    await page.getByRole('heading', { level: 1, name: one.title }).waitFor();
    await bet(page, one);
    expect(await button(page, 'A hint').count()).toBe(0);
    expect(await button(page, 'Show the solution').count()).toBe(0);
    const [first = ''] = one.solution;
    for (let tries = 0; tries < 4; tries++) await page.locator(`[data-event="${first}"]`).click();
    await button(page, 'A hint').click();
    await page.getByText(one.hints[0]).waitFor();
    await page.reload();
    await page.getByText(one.hints[0]).waitFor();
    await button(page, 'Start over').click();
    for (const event of one.solution) await page.locator(`[data-event="${event}"]`).click();
    await page.getByText('the goal is reached').waitFor();
    await page.getByRole('link', { name: 'Another case' }).click();
    await page.getByRole('heading', { level: 1, name: /^Case 2: / }).waitFor();
    await page.goto(new URL('#/course', page.url()).href);
    await page.getByText('1 case done').waitFor();
    expectQuiet();
  });
});

describe('who leaves and comes back', () => {
  it('goes on where they were, and sees what is done', async () => {
    const { page } = await openApp(`#/course/${FIRST.id}`);
    await bet(page, FIRST);
    await act(page, FIRST, 'prospect.unsubscribed').click();
    await page.goto(new URL(`#/course/${THREE_LOCKS.id}`, page.url()).href);
    await bet(page, THREE_LOCKS);
    await act(page, THREE_LOCKS, 'prospect.resubscribed').click();
    await told(page).getByText('Two acts are left.').waitFor();
    await page.reload();
    await told(page).getByText('Two acts are left.').waitFor();
    await page.goto(new URL('#/course', page.url()).href);
    await page.getByText(`1 of ${LESSONS.length} lessons done`).waitFor();
    // A lesson that is done stands there with its sentence.
    await page.getByText(FIRST.keep).waitFor();
    await page.getByRole('link', { name: `Go on: ${THREE_LOCKS.title}` }).click();
    await told(page).getByText('Two acts are left.').waitFor();
  });

  it.each([
    [
      'blocked',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new Error('blocked');
          },
        }),
    ],
    [
      'full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
    [
      'full of nonsense',
      () => localStorage.setItem('mailability.course', '{"version":1,"lessons":{"may-we-write":{"acts":["x"]}}'),
    ],
  ])('does the lesson all the same where the storage is %s', async (_, spoil) => {
    const { page, expectQuiet } = await openApp(`#/course/${FIRST.id}`, {
      before: (empty) => empty.addInitScript(spoil),
    });
    await bet(page, FIRST);
    await act(page, FIRST, 'prospect.unsubscribed').click();
    await page.getByText('well done').waitFor();
    expectQuiet();
  });
});

describe('every lesson', () => {
  it('opens with its bet and is done by its solution', { timeout: 300_000 }, async () => {
    const { page, expectQuiet } = await openApp('#/course', { reducedMotion: 'reduce' });
    for (const { id } of CHAPTERS) await page.getByRole('heading', { name: id, exact: true }).waitFor();
    for (const lesson of LESSONS) {
      await page.goto(new URL(`#/course/${lesson.id}`, page.url()).href);
      await page.getByRole('heading', { level: 1, name: lesson.title, exact: true }).waitFor();
      await bet(page, lesson);
      for (const [place, event] of lesson.solution.entries()) {
        const { settings } = lessonReport(lesson);
        await page.locator(`[data-event="${event}"]`).click();
        expect(eventInfo(simulationOf(settings), event).label).not.toBe('');
        await expect.poll(() => page.locator('.hands-answer').count()).toBe(1);
        expect(await page.locator('.lesson-end').count(), `${lesson.id} after act ${place + 1}`).toBe(
          place + 1 === lesson.solution.length ? 1 : 0,
        );
      }
      await page.getByText(lesson.keep).waitFor();
    }
    expectQuiet();
  });

  it('is missed kindly where there is none of that name', async () => {
    const { page } = await openApp('#/course/no-such-lesson');
    await page.getByText('There is no lesson called “no-such-lesson”.').waitFor();
  });
});

describe.each(VISITORS)('at a width of %s', (_, visitor) => {
  it('has nothing that axe complains of, in either theme, and nothing too wide', { timeout: 180_000 }, async () => {
    const { page } = await openApp('#/course', visitor);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await complaints(page)).toEqual([]);
    for (const id of ['a-reset-is-no-cure', 'closing-the-hole', 'reading-a-scan', 'reading-an-audit', 'the-race']) {
      const lesson = LESSONS.find((each) => each.id === id) ?? FIRST;
      await page.goto(new URL(`#/course/${id}`, page.url()).href);
      await page.getByRole('heading', { level: 1, name: lesson.title }).waitFor();
      expect([id, await complaints(page)]).toEqual([id, []]);
      await bet(page, lesson);
      await button(page, 'A hint').click();
      for (const event of lesson.solution) await page.locator(`[data-event="${event}"]`).click();
      await page.getByText(lesson.keep).waitFor();
      expect([id, await complaints(page)]).toEqual([id, []]);
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide).toBeLessThanOrEqual(room as number);
    }
  });
});
