/** Every story in a real browser, from its first step to its end, with no hand on the mouse; and the page that lists them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play, type Story, storySimulation, verdictWords } from '../../src/simulation/index.ts';
import { STORIES, storyById } from '../../stories/index.ts';
import { complaints, VISITORS } from './complaints.ts';
import { type OpenApp, openApp } from './harness.ts';
import { act } from './seen.ts';

const panel = (page: Page) => page.locator('.story-panel');
const told = (page: Page) => panel(page).locator('[aria-live="polite"]');

const ana = storyById('ana-unsubscribes');

/** The words of the element that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Walks on with Tab until the focus is on something that says so. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    if ((await focused(page)).startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`Tab did not come to “${words}”; it is on “${await focused(page)}”.`);
}

describe('every story', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp('#/stories', { reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    app.expectQuiet();
    await app.close();
  });

  it.each(STORIES.map((story) => [story.id, story] as const))(
    '%s is played to its end by keyboard',
    async (_, story) => {
      const { page } = app;
      await goTo(page, `#/stories/${story.id}`);
      await isTold(page, story);
      await tabTo(page, 'First step');
      for (const { tell } of story.steps) {
        await page.keyboard.press('Enter');
        await told(page).getByText(tell, { exact: true }).waitFor();
        expect(await panel(page).innerText()).toContain('The machine agrees');
      }
      expect(await told(page).innerText()).toContain(story.moral);
      expect(await focused(page)).toBe('What to take away');
      const run = play(
        storySimulation(story),
        story.steps.map(({ event }) => event),
      );
      const stamped = await page.locator('.verdict-mark').innerText();
      expect(stamped.trim().toLowerCase()).toBe(verdictWords(run, story.person).stamp.toLowerCase());
      expect(story.steps.at(-1)?.expect.mailable ?? run.record.mailable).toBe(run.record.mailable);
    },
  );

  it('is opened by the keyboard from the page of all, each by its own link', async () => {
    const { page } = app;
    await goTo(page, '#/stories');
    await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor();
    for (const story of STORIES) {
      const link = page.getByRole('link', { name: story.title, exact: true });
      expect(await link.getAttribute('href')).toBe(`#/stories/${story.id}`);
    }
    const [first] = STORIES;
    if (!first) throw new Error('There is no story.');
    await page.getByRole('link', { name: first.title, exact: true }).focus();
    await page.keyboard.press('Enter');
    await isTold(page, first);
  });

  async function isTold(page: Page, story: Story): Promise<void> {
    await panel(page).getByRole('heading', { name: story.title }).waitFor();
    await page.waitForFunction((title) => document.activeElement?.textContent === title, story.title);
  }
});

describe('a story', () => {
  it('notices that the run goes another way, and finds back', async () => {
    const { page, expectQuiet, close } = await openApp('#/stories/ana-unsubscribes');
    await panel(page).getByRole('button', { name: 'First step' }).click();
    await page.keyboard.press('ArrowLeft');
    await told(page)
      .getByText(ana?.summary ?? '')
      .waitFor();
    await act(page, 'Reports the mail as spam').click();
    await told(page).getByText('You have left the story at its beginning.').waitFor();
    await panel(page).getByRole('button', { name: 'Back to the story' }).click();
    await panel(page).getByRole('button', { name: 'First step' }).click();
    await told(page)
      .getByText(ana?.steps[0]?.tell ?? '')
      .waitFor();
    expectQuiet();
    await close();
  });

  it('opened by its link shows where reading goes on, with no ring over the lines around it', async () => {
    const { page, close } = await openApp('#/stories/ana-unsubscribes');
    const title = panel(page).getByRole('heading', { level: 2 });
    await expect.poll(() => focused(page)).toBe(ana?.title);
    const { outlineStyle, textDecorationLine } = await title.evaluate((at) => {
      const style = getComputedStyle(at);
      return { outlineStyle: style.outlineStyle, textDecorationLine: style.textDecorationLine };
    });
    expect(outlineStyle).toBe('none');
    expect(textDecorationLine).toBe('underline');
    await close();
  });

  it('keeps the keyboard in its panel when one steps back from its end', async () => {
    const { page, expectQuiet, close } = await openApp('#/stories/ana-unsubscribes');
    await expect.poll(() => focused(page)).toBe(ana?.title);
    await tabTo(page, 'First step');
    for (const { tell } of ana?.steps ?? []) {
      await page.keyboard.press('Enter');
      await told(page).getByText(tell, { exact: true }).waitFor();
    }
    expect(await focused(page)).toBe('What to take away');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toBe(ana?.title);
    expectQuiet();
    await close();
  });

  it('can be left, with the run and the focus kept', async () => {
    const { page, expectQuiet, close } = await openApp('#/stories/ana-unsubscribes');
    await panel(page).getByRole('button', { name: 'First step' }).click();
    await panel(page).getByRole('button', { name: 'Leave story' }).click();
    await panel(page).waitFor({ state: 'detached' });
    expect(await page.locator('.verdict-mark').innerText()).toMatch(/not mailable/i);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expectQuiet();
    await close();
  });
});

describe('the page of stories', () => {
  it('filters by rule and by CRM, and says when nothing fits', async () => {
    const { page, expectQuiet, close } = await openApp('#/stories');
    const letters = page.locator('.story-card');
    await letters.first().waitFor();
    expect(await letters.count()).toBe(STORIES.length);
    await page.getByLabel('Shows').selectOption('C33');
    const some = STORIES.filter(({ shows }) => shows.includes('C33'));
    expect(await letters.count()).toBe(some.length);
    await page.getByText(`${some.length} of ${STORIES.length} stories`).waitFor();
    await page.getByLabel('Takes place with').selectOption('netsuite');
    await page.getByText('No letter fits both.').waitFor();
    await page.getByRole('button', { name: `Without the CRM · ${some.length}` }).click();
    expect(await letters.count()).toBe(some.length);
    await page.getByLabel('Takes place with').selectOption('netsuite');
    await page.getByRole('button', { name: `Show all ${STORIES.length}` }).click();
    expect(await letters.count()).toBe(STORIES.length);
    expectQuiet();
    await close();
  });

  it.each(VISITORS)('passes axe at %s, and so does a story at its end', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp('#/stories', visitor);
    await page.locator('.story-card').first().waitFor();
    expect(await complaints(page)).toEqual([]);
    await goTo(page, '#/stories/ana-unsubscribes');
    for (const { tell } of ana?.steps ?? []) {
      await panel(page)
        .getByRole('button', { name: /First step|Next step/ })
        .click();
      await told(page).getByText(tell, { exact: true }).waitFor();
    }
    expect(await complaints(page)).toEqual([]);
    expectQuiet();
    await close();
  });
});
