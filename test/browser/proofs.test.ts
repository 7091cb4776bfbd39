/** The proof page in a real browser: the same verdicts as `verify`, each with its run, checked again and stopped at will. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, PLANS } from '../../src/app/pages/proofs/proof-plan.ts';
import { configurationWords } from '../../src/app/pages/proofs/proof-view.ts';
import { configurationsOf, replayLine, type Verification, verify } from '../../src/simulation/index.ts';
import { GOLDEN, type GoldenVerdicts } from '../golden/golden.ts';
import { complaints, VISITORS } from './complaints.ts';
import { type OpenApp, openApp } from './harness.ts';

const expected: readonly Verification[] = configurationsOf('classic').map((settings) => verify(settings));
const PHONE = { width: 390, height: 844, touch: true } as const;
const today = GOLDEN.editions.upgraded;
const whole = (page: Page, number = expected.length) =>
  page.getByRole('status').getByText(`${number} of ${number} configurations`);
/** Today's edition has more configurations than a busy machine decides in the usual time. */
const LONG = { timeout: 90_000 };
const holdsIn = (page: Page, id: string, decided: readonly GoldenVerdicts[]) => {
  const holding = decided.filter(({ verdicts }) => verdicts[id] === 'holds');
  return page.getByText(`Holds in ${holding.length} of ${decided.length}`);
};

/** What the table shows and the lists below it tell, by configuration: the verdict of each property. */
async function shownOn(page: Page): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const rows = await page.locator('tr[data-property]').evaluateAll((all) =>
    all.map((row) => ({
      id: (row as HTMLElement).dataset['property'] ?? '',
      verdicts: [...row.querySelectorAll('button')].map((cell) => cell.dataset['verdict'] ?? ''),
    })),
  );
  const columns = await page
    .locator('.column-list details')
    .evaluateAll((lists) => lists.map((list) => [...list.querySelectorAll('li')].map((each) => each.textContent)));
  return new Map(
    columns.flatMap((configurations, column) =>
      configurations.map((words) => [
        words,
        Object.fromEntries(rows.map(({ id, verdicts }) => [id, verdicts[column] ?? 'nothing'])),
      ]),
    ),
  );
}

const decidedAs = (verifications: readonly Verification[]) =>
  new Map(
    verifications.map(({ settings, properties }) => [
      configurationWords(settings),
      Object.fromEntries(properties.map(({ id, verdict }) => [id, verdict])),
    ]),
  );

const rowOf = (page: Page, id: string) => page.locator(`[data-property="${id}"]`);
const unfold = (page: Page) => page.locator('.fold-line').click();
/** The same page as wide as that: beyond a certain width its verdicts are a table, below it a list. */
const widen = async (page: Page, width: number, height = 844) => {
  await page.setViewportSize({ width, height });
  await page
    .locator(width < 900 ? '.proof-list' : '.proof-table')
    .first()
    .waitFor();
};
/** Where things are, in pixels of the window. */
const edges = (locator: Locator) =>
  locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** Words of the verdicts that stand on two lines where no hyphen parts them, or reach out of their cell. */
const brokenWords = (page: Page) =>
  page.locator('.proof-table :is(th, td), .proof-list li').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const edge = cell.getBoundingClientRect();
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      while (walker.nextNode())
        for (const { 0: word, index } of (walker.currentNode.textContent ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          const rects = [...range.getClientRects()];
          if (rects.length > 1 || rects.some(({ left, right }) => left < edge.left || right > edge.right))
            broken.push(word);
        }
      return broken;
    }),
  );

describe('the proof page', () => {
  it('shows for every configuration what verify says', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic');
    await whole(page).waitFor();
    const transitions = expected.reduce((sum, each) => sum + each.transitions, 0).toLocaleString('en');
    expect(await whole(page).innerText()).toContain(`${transitions} transitions`);
    expect(await shownOn(page)).toEqual(decidedAs(expected));
    expect(await page.locator('[data-verdict="violated"] .verdict-mark-cell').first().innerText()).toBe('violated');
    expectQuiet();
    await close();
  });

  it('folds what holds everywhere into one line, and unfolds it by keyboard', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic');
    await whole(page).waitFor();
    const always = (expected[0]?.properties ?? []).filter(({ id }) =>
      expected.every(({ properties }) => properties.some((each) => each.id === id && each.verdict === 'holds')),
    );
    const line = page.getByRole('button', { name: `${always.length} properties hold in every configuration` });
    for (const { id } of always) expect(await line.innerText()).toMatch(new RegExp(`\\b${id}\\b`));
    expect(await line.getAttribute('aria-expanded')).toBe('false');
    expect(await rowOf(page, 'P1').isVisible()).toBe(true);
    expect(await rowOf(page, 'P4').isVisible()).toBe(false);
    await line.focus();
    await page.keyboard.press('Enter');
    expect(await line.getAttribute('aria-expanded')).toBe('true');
    expect(await rowOf(page, 'P4').isVisible()).toBe(true);
    // The arrow keys walk on into what has been unfolded.
    const shown = await page.locator('tr[data-property]').count();
    await page.locator('[data-cell="0-0"]').focus();
    for (let row = 1; row < shown; row++) await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'])).toBe(`${shown - 1}-0`);
    await line.press('Enter');
    expect(await page.locator('.proof-table-cell[tabindex="0"]:visible').count()).toBe(1);
    expectQuiet();
    await close();
  });

  it('lists the configurations of a column where its number is pressed', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic');
    await whole(page).waitFor();
    const number = page.locator('.table-head-count').last();
    const list = page.locator('.column-list details').last();
    expect(await list.locator('a').first().isVisible()).toBe(false);
    await number.press('Enter');
    expect(await list.locator('a:visible').count()).toBe(Number(await number.innerText()));
    expect(await list.locator('summary').evaluate((summary) => summary === document.activeElement)).toBe(true);
    await list.locator('a').first().click();
    await page.waitForFunction(() => location.hash.startsWith('#/explore') && location.hash.includes('crm=sugarcrm'));
    expectQuiet();
    await close();
  });

  it('keeps the head in sight while the page scrolls', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic', { height: 640 });
    await whole(page).waitFor();
    await unfold(page);
    await page.locator('tr[data-property]').last().scrollIntoViewIfNeeded();
    const bar = await edges(page.locator('.top'));
    const head = await edges(page.locator('.proof-table thead'));
    const last = await edges(page.locator('tr[data-property]').last());
    expect(head.top).toBeCloseTo(bar.bottom, 0);
    expect(last.bottom).toBeGreaterThan(head.bottom);
    expect((await edges(page.locator('.proof-table'))).top).toBeLessThan(0);
    // What the arrow keys go to does not hide behind it.
    await page.locator('[data-cell="9-0"]').focus();
    for (let row = 9; row > 0; row--) await page.keyboard.press('ArrowUp');
    const first = await edges(page.locator('[data-cell="0-0"]'));
    expect(first.top).toBeGreaterThanOrEqual((await edges(page.locator('.proof-table thead'))).bottom - 1);
    expectQuiet();
    await close();
  });

  describe('of today’s edition, reached from the classic one by its switches', () => {
    let app: OpenApp;
    const shown = new Map<string, Awaited<ReturnType<typeof shownOn>>>();
    beforeAll(async () => {
      app = await openApp('#/proofs/classic', { height: 844, reducedMotion: 'reduce' });
      const { page } = app;
      await whole(page).waitFor();
      await page.getByText('Today’s edition', { exact: true }).first().click();
      await holdsIn(page, 'P1', today.everything).waitFor(LONG);
      await whole(page, today.configurations).waitFor(LONG);
      shown.set('upgraded', await shownOn(page));
      await page.getByText('Only those that never clear', { exact: true }).click();
      await holdsIn(page, 'P1', today.neverClearing).waitFor(LONG);
      await whole(page, today.configurations).waitFor(LONG);
      shown.set('never-clears', await shownOn(page));
    }, 400_000);
    afterAll(async () => {
      app.expectQuiet();
      await app.close();
    });

    it('has the address of what was switched to', async () => {
      expect(await app.page.evaluate(() => location.hash)).toBe('#/proofs/never-clears');
      expect(await app.page.getByLabel('The promise').innerText()).toContain('Opted Out sync: Salesforce’s value');
    });

    it.each(PLANS.filter(({ edition }) => edition === 'upgraded').map((plan) => [plan.id, plan] as const))(
      'shows what is decided elsewhere: %s',
      (id, plan) =>
        expect(shown.get(id)).toEqual(decidedAs(plan.configurations.map((settings) => decide(plan, settings)))),
    );

    it('says what the promise rests on, which was tried at this extreme; the hard bounce was tried at the other', async () => {
      const { page } = app;
      const sheetOf = async (id: string) => {
        await rowOf(page, id).locator('button').first().click();
        const text = await page.getByRole('dialog').innerText();
        await page.keyboard.press('Escape');
        return text;
      };
      expect(await sheetOf('P1')).toMatch(/P1[\s\S]*Rests on/);
      await unfold(page);
      const hardBounce = await sheetOf('P4');
      expect(hardBounce).toContain('P4');
      expect(hardBounce).not.toContain('Rests on');
      await unfold(page);
    });

    it('passes axe at 1440', async () => {
      const { page } = app;
      const list = page.locator('.column-list summary').first();
      expect(await complaints(page)).toEqual([]);
      await unfold(page);
      await list.click();
      expect(await complaints(page)).toEqual([]);
      await list.click();
      await unfold(page);
    });

    it('scrolls within itself where it is wider than the page, with its head and its first column in sight', async () => {
      const { page } = app;
      await widen(page, 920, 720);
      await unfold(page);
      const box = page.locator('.proof-table');
      await box.evaluate((element) => element.scrollTo(element.scrollWidth, element.scrollHeight));
      expect(await box.evaluate(({ scrollTop, scrollLeft }) => scrollTop > 0 && scrollLeft > 0)).toBe(true);
      const around = await edges(box);
      expect((await edges(page.locator('.proof-table thead'))).top).toBeCloseTo(around.top + 1, 0);
      expect((await edges(page.locator('tr[data-property] th').last())).left).toBeCloseTo(around.left + 1, 0);
      // What the arrow keys go to does not hide behind them.
      await page.locator('[data-cell="9-5"]').focus();
      for (const key of ['Home', ...Array.from({ length: 9 }, () => 'ArrowUp')]) await page.keyboard.press(key);
      const cell = await edges(page.locator('[data-cell="0-0"]'));
      expect(cell.top).toBeGreaterThanOrEqual((await edges(page.locator('.proof-table thead'))).bottom - 1);
      expect(cell.left).toBeGreaterThanOrEqual((await edges(page.locator('tr[data-property] th').first())).right - 1);
    });

    it.each([1440, 1024, 390])(
      'stands on the page’s own edges at %i pixels, with targets that a finger hits',
      async (width) => {
        const { page } = app;
        await widen(page, width);
        if ((await page.locator('.fold-line').getAttribute('aria-expanded')) === 'false') await unfold(page);
        const [heading, verdicts, promise] = await Promise.all(
          ['h1', '.proof-table, .proof-list', '.promise'].map((each) => edges(page.locator(each).first())),
        );
        expect(verdicts?.left).toBe(heading?.left);
        expect(verdicts?.right).toBe(promise?.right);
        const small = await page.locator('main :is(button, summary, .column-list a):visible').evaluateAll((targets) =>
          targets.flatMap((target) => {
            const { width: wide, height: high } = target.getBoundingClientRect();
            return wide < 24 || high < 24 ? [`${target.textContent}: ${wide} by ${high}`] : [];
          }),
        );
        expect(small).toEqual([]);
      },
    );

    it.each([
      [1440, 1032],
      [390, 703],
    ])('is whole on paper from %i pixels, with no word broken and its edition named', async (width, paper) => {
      const { page } = app;
      await widen(page, width);
      await page.emulateMedia({ media: 'print' });
      // As wide as A4 leaves it, lying or standing.
      await page.setViewportSize({ width: paper, height: 700 });
      expect(await page.locator('[data-property]:visible').count()).toBe(today.properties);
      expect(await page.getByText('Today’s edition', { exact: true }).first().isVisible()).toBe(true);
      expect(await page.locator('.column-list a:visible').count()).toBe(today.configurations);
      expect(await brokenWords(page)).toEqual([]);
      await page.emulateMedia({ media: null });
    });
  });

  it('keeps what an unfolded property says in sight on a phone', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic', PHONE);
    await whole(page).waitFor();
    const entry = page.locator('.proof-list > li').first();
    await entry.locator('summary').tap();
    expect(await entry.locator('button').first().innerText()).toContain('Salesforce, assigned, overwrite on');
    await entry
      .locator('button')
      .last()
      .evaluate((button) => button.scrollIntoView({ block: 'start' }));
    expect((await edges(entry.locator('summary'))).top).toBe(0);
    expect(await rowOf(page, 'P4').isVisible()).toBe(false);
    await page.locator('.fold-line').tap();
    expect(await rowOf(page, 'P4').isVisible()).toBe(true);
    expectQuiet();
    await close();
  });

  it('opens the sentence, the counterexample and its command line, and plays it on the chart', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic');
    await whole(page).waitFor();
    const violating = expected.filter(({ properties }) => properties[0]?.verdict === 'violated');
    const { settings, properties } = violating.at(-1) as Verification;
    const run = properties[0]?.counterexample ?? [];
    await rowOf(page, 'P1').locator('button[data-verdict="violated"]').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('automation alone never makes the prospect mailable');
    // One cell stands for all configurations in which the verdict is the same; each has its own run.
    const choice = dialog.getByRole('combobox');
    expect(await choice.locator('option').allInnerTexts()).toEqual(
      violating.map((each) => configurationWords(each.settings)),
    );
    await choice.selectOption(configurationWords(settings));
    expect(await dialog.getByRole('listitem').count()).toBe(run.length);
    const line = replayLine('npm run --silent mailability --', settings, run);
    expect((await dialog.locator('pre').innerText()).trim()).toBe(line);
    // A rule opens above, and Escape closes it alone.
    await dialog.getByRole('button', { name: /^Rule C1: / }).click();
    await page.getByRole('heading', { name: 'Unsubscribing ticks both fields' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Unsubscribing ticks both fields' }).waitFor({ state: 'detached' });
    await dialog.getByRole('link', { name: 'Play on the chart' }).click();
    await page.locator('.verdict-mark', { hasText: /^\s*mailable\s*$/i }).waitFor();
    const hash = await page.evaluate(() => location.hash);
    expect(hash).toContain(run.join(','));
    expect(hash).toContain('at=0');
    expectQuiet();
    await close();
  });

  it('is walked through by arrow keys, with one stop for Tab', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic');
    await whole(page).waitFor();
    expect(await page.locator('.proof-table-cell[tabindex="0"]').count()).toBe(1);
    await page.locator('[data-cell="0-0"]').focus();
    const columns = await page.locator('.table-head-count').count();
    expect(columns).toBeLessThan(expected.length);
    const last = `1-${columns - 1}`;
    for (const key of ['ArrowRight', 'ArrowDown', 'End']) await page.keyboard.press(key);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'])).toBe(last);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'])).toBe(last);
    expectQuiet();
    await close();
  });

  it('checks again, and can be stopped with what is decided kept', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic');
    await whole(page).waitFor();
    // Pressed again within one turn, so that the worker has said little or nothing.
    await page.evaluate(async () => {
      const button = () => document.querySelector<HTMLButtonElement>('.proofs-page-progress button');
      button()?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      button()?.click();
    });
    await page
      .getByRole('status')
      .getByText(new RegExp(`^Stopped after \\d+ of ${expected.length} configurations`))
      .waitFor();
    await page.getByRole('button', { name: 'Check now' }).click();
    await whole(page).waitFor();
    expectQuiet();
    await close();
  });

  it.each(VISITORS.filter(([, { touch }]) => touch))('passes axe in today’s edition at %s', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp('#/proofs/never-clears', visitor);
    await whole(page, today.configurations).waitFor(LONG);
    expect(await complaints(page)).toEqual([]);
    await unfold(page);
    await page.locator('.proof-list summary').first().click();
    expect(await complaints(page)).toEqual([]);
    expectQuiet();
    await close();
  });

  it.each(VISITORS)('passes axe at %s', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic', visitor);
    await whole(page).waitFor();
    expect(await complaints(page)).toEqual([]);
    await page.getByRole('button', { name: 'See the shortest run' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await complaints(page)).toEqual([]);
    expectQuiet();
    await close();
  });
});
