/** The rulebook in a real browser: every id has its place, an unknown one is answered, and the tables are the machine's. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, RULES, TABLES } from '../../src/simulation/index.ts';
import { complaints, VISITORS } from './complaints.ts';
import { openApp } from './harness.ts';

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Waits until the table of the sync is worked out. */
async function synced(page: Page): Promise<void> {
  await page.getByRole('region', { name: /SugarCRM and NetSuite/ }).waitFor();
  await page.getByText('Working it out').waitFor({ state: 'detached' });
}

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

describe('a link to the rulebook', () => {
  it('leads to every rule, assumption and row, and gives it the focus', async () => {
    const { page, expectQuiet, close } = await openApp('#/rules/C12');
    await page.waitForFunction(() => document.activeElement?.id === 'C12');
    const rows = TABLES.flatMap((table) => [table.id, ...table.rows.map(({ id }) => id)]);
    for (const id of [...RULES.map((rule) => rule.id), ...ASSUMPTIONS.map((assumption) => assumption.id), ...rows]) {
      await goTo(page, `#/rules/${id}`);
      await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
      const box = await page.locator(`[id="${id}"]`).boundingBox();
      expect(box && box.y < 900 && box.y + box.height > 0, `${id} is in sight`).toBe(true);
    }
    expectQuiet();
    await close();
  });

  it('takes small letters, and a procedure’s step for its procedure', async () => {
    const { page, close } = await openApp('#/rules/c12');
    await page.waitForFunction(() => document.activeElement?.id === 'C12');
    await goTo(page, '#/rules/K2.1');
    await page.waitForFunction(() => document.activeElement?.id === 'K2');
    await close();
  });

  it('says in one sentence that an id is unknown, and names the nearest', async () => {
    const { page, expectQuiet, close } = await openApp('#/rules/C122');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/^Unknown rule "C122"\. Did you mean "C(12|22)"\?$/);
    expectQuiet();
    await close();
  });
});

describe('the rulebook', () => {
  it('finds what somebody searches for, and nothing else', async () => {
    const { page, expectQuiet, close } = await openApp('#/rules');
    await page.getByRole('searchbox').fill('race');
    await page.getByRole('status').getByText('mention').waitFor();
    const found = await page.locator('.rule-entry').allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    await page.getByRole('searchbox').fill('no such words anywhere');
    await page.getByText('Nothing in the rulebook mentions').waitFor();
    // A link to what the search hides shows it all the same.
    await goTo(page, '#/rules/C1');
    await page.waitForFunction(() => document.activeElement?.id === 'C1');
    expectQuiet();
    await close();
  });

  it('opens a rule where it is cited, closes by Escape and gives the focus back', async () => {
    const { page, expectQuiet, close } = await openApp('#/rules/T1.unsubscribe');
    const chip = page.locator('[id="T1.unsubscribe"]').getByRole('button', { name: /^Rule C1: / });
    await chip.press('Enter');
    const dialog = page.getByRole('dialog');
    const text = await dialog.innerText();
    for (const part of ['Unsubscribing ticks both fields', 'The DRIP', 'A8', 'Differs today'])
      expect(text).toContain(part);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await chip.evaluate((element) => element === document.activeElement)).toBe(true);
    await chip.click();
    await dialog.getByRole('link', { name: 'Read C1 in the rulebook' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.id === 'C1');
    expect(await focusedId(page)).toBe('C1');
    expectQuiet();
    await close();
  });

  it('shows each row of the infographic with its provenance and plays it on the chart', async () => {
    const { page, expectQuiet, close } = await openApp('#/rules/decision-tables');
    await page.locator('[data-provenance]').first().waitFor();
    for (const { rows, columns } of TABLES) {
      for (const { id, cells } of rows) {
        const row = page.locator(`[id="${id}"]`);
        const marks = await row.locator('[data-provenance]').evaluateAll((all) => all.map((each) => each.textContent));
        expect(marks.map((mark) => mark?.trim())).toEqual(columns.map((column) => cells[column.id]?.provenance));
        expect(await row.innerText()).not.toContain('do not agree');
      }
    }
    await page
      .locator('[id="T1.spam"]')
      .getByRole('link', { name: /Play on the chart/ })
      .click();
    await page
      .locator('.verdict-mark')
      .getByText(/not mailable/i)
      .waitFor();
    expectQuiet();
    await close();
  });

  it('works out what a sync does under each of the three rules', async () => {
    const { page, expectQuiet, close } = await openApp('#/rules/T3');
    const rows = (name: RegExp) => page.getByRole('region', { name }).locator('tbody tr');
    await synced(page);
    const words = (name: RegExp) =>
      rows(name).evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('.table-box-words')].map((box) => box.textContent?.split(',')[0])),
      );
    // C31: a tick in the CRM alone ends in both places; C32: it is wiped; neither touches Prospect Opted Out.
    const crmAlone = ['blank', 'blank', 'ticked'];
    expect(await words(/Salesforce with Overwrite off and Dynamics/)).toContainEqual([
      ...crmAlone,
      'blank',
      'ticked',
      'ticked',
    ]);
    expect(await words(/SugarCRM and NetSuite/)).toContainEqual([...crmAlone, 'blank', 'blank', 'blank']);
    // C33: a tick in the CRM that came last opts out.
    expect(await words(/Salesforce with Overwrite on/)).toContainEqual([...crmAlone, 'ticked', 'ticked', 'ticked']);
    expectQuiet();
    await close();
  });

  it.each(VISITORS)('passes axe at %s', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp('#/rules', visitor);
    await synced(page);
    expect(await complaints(page)).toEqual([]);
    await page.locator('.rule-link').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await complaints(page)).toEqual([]);
    expectQuiet();
    await close();
  });
});
