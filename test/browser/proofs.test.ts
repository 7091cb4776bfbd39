/** The proof page in a real browser: the same verdicts as `verify`, each with its run, checked again and stopped at will. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decide, PLANS } from '../../src/app/pages/proofs/proof-plan.ts';
import { configurationsOf, replayLine, type Verification, verify } from '../../src/simulation/index.ts';
import { GOLDEN, type GoldenVerdicts } from '../golden/golden.ts';
import { complaints, VISITORS } from './complaints.ts';
import { openApp } from './harness.ts';

const expected: readonly Verification[] = configurationsOf('classic').map((settings) => verify(settings));
const today = GOLDEN.editions.upgraded;
const whole = (page: Page, number = expected.length) =>
  page.getByRole('status').getByText(`${number} of ${number} configurations`);
/** Today's edition has more configurations than a busy machine decides in the usual time. */
const LONG = { timeout: 90_000 };
const holdsIn = (page: Page, id: string, decided: readonly GoldenVerdicts[]) => {
  const holding = decided.filter(({ verdicts }) => verdicts[id] === 'holds');
  return page.getByText(`Holds in ${holding.length} of ${decided.length}`);
};

describe('the proof page', () => {
  it('shows in every cell what verify says', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic');
    await whole(page).waitFor();
    const transitions = expected.reduce((sum, each) => sum + each.transitions, 0).toLocaleString('en');
    expect(await whole(page).innerText()).toContain(`${transitions} transitions`);
    const shown = await page
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll<HTMLElement>('button')].map((cell) => cell.dataset['verdict'])),
      );
    const rows = expected[0]?.properties ?? [];
    expect(shown).toEqual(rows.map((_, row) => expected.map(({ properties }) => properties[row]?.verdict)));
    expect(await page.locator('[data-verdict="violated"] .verdict-mark-cell').first().innerText()).toBe('violated');
    expectQuiet();
    await close();
  });

  it('opens the sentence, the counterexample and its command line, and plays it on the chart', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic');
    await whole(page).waitFor();
    const column = expected.findIndex(({ properties }) => properties[0]?.verdict === 'violated');
    const { settings, properties } = expected[column] as Verification;
    const run = properties[0]?.counterexample ?? [];
    await page.locator(`[data-cell="0-${column}"]`).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('automation alone never makes the prospect mailable');
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
    const last = `1-${expected.length - 1}`;
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

  it.each(PLANS.filter(({ edition }) => edition === 'upgraded').map((plan) => [plan.id, plan] as const))(
    'shows the upgraded edition, %s, as it is decided elsewhere',
    async (id, plan) => {
      const { page, expectQuiet, close } = await openApp(`#/proofs/${id}`);
      await whole(page, today.configurations).waitFor(LONG);
      const shown = await page
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll<HTMLElement>('button')].map((cell) => cell.dataset['verdict'])),
        );
      const verifications = plan.configurations.map((settings) => decide(plan, settings));
      expect(shown).toEqual(
        plan.properties.map((_, row) => verifications.map(({ properties }) => properties[row]?.verdict)),
      );
      expectQuiet();
      await close();
    },
  );

  it('switches between the editions and the extremes, and the address follows', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs/classic');
    await whole(page).waitFor();
    await page.getByText('Today’s edition', { exact: true }).first().click();
    await holdsIn(page, 'P1', today.everything).waitFor(LONG);
    await page.getByText('Only those that never clear', { exact: true }).click();
    await holdsIn(page, 'P1', today.neverClearing).waitFor(LONG);
    expect(await page.evaluate(() => location.hash)).toBe('#/proofs/never-clears');
    expect(await page.getByLabel('The promise').innerText()).toContain('Use Salesforce’s value');
    // What the promise rests on was tried at this extreme; what the hard bounce rests on, at the other one.
    const sheetOf = async (row: number) => {
      await page.locator(`[data-cell="${row}-0"]`).click();
      const text = await page.getByRole('dialog').innerText();
      await page.keyboard.press('Escape');
      return text;
    };
    expect(await sheetOf(0)).toMatch(/P1[\s\S]*Rests on/);
    const hardBounce = await sheetOf(3);
    expect(hardBounce).toContain('P4');
    expect(hardBounce).not.toContain('Rests on');
    expectQuiet();
    await close();
  });

  it.each(VISITORS)('passes axe in today’s edition at %s', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp('#/proofs/never-clears', visitor);
    await whole(page, today.configurations).waitFor(LONG);
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
