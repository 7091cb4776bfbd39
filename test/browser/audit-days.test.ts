/** Two days compared and what would be otherwise, on the page: an earlier export beside the later one, and every change asked. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from './harness.ts';

const HEAD = 'Prospect Id,Email,Opted Out,Do Not Email,Hard Bounced,Email Opt Out';
const table = (...rows: readonly string[]) => [HEAD, ...rows, ''].join('\n');
const BEFORE = table('1,ana@example.com,1,0,0,1', '2,bo@example.com,0,0,0,0', '3,cy@example.com,0,1,0,0');
const NOW = table('1,ana@example.com,0,0,0,0', '2,bo@example.com,1,0,0,1', '4,di@example.com,0,0,0,1');
const ORGANISATION = JSON.stringify({
  settings: { crm: 'salesforce', optedOutSync: 'most-recent' },
  automations: [{ name: 'Nightly load', does: ['crmAutomation.untickedOptOut'] }],
});

const give = (page: Page, ...files: readonly (readonly [name: string, text: string])[]) =>
  page
    .locator('.audit-drop input')
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));

const read = (page: Page) => page.getByRole('button', { name: 'Read the records' }).click();

async function openBoth() {
  const opened = await openApp('#/audit');
  const { page } = opened;
  await give(page, ['now.csv', NOW], ['organisation.json', ORGANISATION]);
  await giveEarlier(page, 'before.csv', BEFORE);
  await page.getByText('Compared with before.csv.').waitFor();
  return opened;
}

const giveEarlier = (page: Page, name: string, text: string) =>
  page.getByLabel('Choose the older export').setInputFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }]);

describe('two days on the page', () => {
  it('tells who became mailable and unmailable, why, and shows who it was', async () => {
    const { page, expectQuiet } = await openBoth();
    await read(page);
    const days = page.locator('[data-part="days"]');
    await days.waitFor();
    const told = await days.innerText();
    expect(told).toContain('2 prospects are in both, 1 only in the older, 1 only in the newer; told by Prospect Id.');
    expect(told).toContain('Became unmailable: Prospect Opted Out blocks now, and did not then');
    expect(told).toContain('Became mailable: Prospect Opted Out blocked then, and does not now');
    expect(told).toMatch(/Can have been re-opened by .*Nightly load/);
    const list = page.locator('[data-list="reopened"]');
    await list.getByRole('button', { name: 'Show who' }).click();
    await expect.poll(() => list.locator('.audit-rows').innerText()).toMatch(/Row 1, prospect 1\s+a•••@example.com/);
    expectQuiet();
  });
});

describe('what if, on the page', () => {
  it('asks about every sync behaviour, and about an automation gone or under a condition, without reading again', async () => {
    const { page, expectQuiet } = await openBoth();
    await read(page);
    const what = page.getByLabel('What changes');
    await what.selectOption('“Nightly load”');
    const how = page.getByLabel('How', { exact: true });
    const offered = await how.locator('option').allInnerTexts();
    expect(offered).toEqual(
      expect.arrayContaining([
        'It is gone',
        'It acts only where Prospect Opted Out is ticked',
        'It acts only where the prospect has asked to be opted back in',
      ]),
    );
    // It has no condition that could be taken away.
    expect(offered).not.toContain('It acts at any time');
    await how.selectOption('It is gone');
    const part = page.locator('[data-part="what-if-1"]');
    await part.getByRole('heading', { name: 'What if: without “Nightly load”' }).waitFor();
    await how.selectOption('It acts only where Prospect Opted Out is blank');
    await part.getByRole('heading', { name: /acts only where Prospect Opted Out is blank/ }).waitFor();
    // Nothing was read again meanwhile: the form is the one that was there.
    expect(await how.inputValue()).toBe('Nightly load=Prospect Opted Out is blank');
    await what.selectOption('');
    await expect.poll(() => part.count()).toBe(0);
    expectQuiet();
  });
});
