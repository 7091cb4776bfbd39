/** The page for an export, in a real browser: files in, the picture out, and nothing sent or kept meanwhile. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { csvLine, PROSPECT_HEADINGS, sampleRows } from '../../src/audit/index.ts';
import { openApp } from './harness.ts';

const PROSPECTS = [
  'Prospect Id,Email,Opted Out,Do Not Email,Hard Bounced',
  '1,ana@example.com,TRUE,FALSE,FALSE',
  '2,bo@example.com,FALSE,FALSE,FALSE',
  '3,cy@example.com,perhaps,FALSE,FALSE',
  '',
].join('\n');

const give = (page: Page, ...files: readonly (readonly [name: string, text: string])[]) =>
  page
    .locator('.audit-drop input')
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));

const read = (page: Page) => page.getByRole('button', { name: 'Read the records' }).click();

describe('an export on the page', () => {
  it('is answered in the window alone: nothing is asked of anybody, and nothing is kept', async () => {
    // What the app keeps of itself for offline use is fetched some time after it has opened, and is no answer to a file.
    const { page, expectQuiet } = await openApp('#/audit');
    await page.getByRole('heading', { name: 'What your records say' }).waitFor();
    await give(page, ['prospects.csv', PROSPECTS]);
    await page.getByRole('button', { name: 'Read the records' }).waitFor();
    const sent: string[] = [];
    page.context().on('request', (request) => {
      if (!request.url().startsWith('blob:')) sent.push(`${request.method()} ${request.url()}`);
    });
    const kept = () =>
      page.evaluate(async () =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, (await indexedDB.databases()).length]),
      );
    const before = await kept();
    await read(page);
    await page.getByRole('heading', { name: 'May they be mailed?' }).waitFor();
    expect(await page.locator('.audit-picture').innerText()).toMatch(/1\s+Mailable\s+1\s+Transactional only/);
    await page.getByRole('button', { name: 'Show who' }).first().click();
    await page.locator('.audit-rows li').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(sent).toEqual([]);
    expect(await kept()).toBe(before);
    expect(await page.content()).not.toContain('perhaps');
    expect(await page.locator('[data-part="unreadable"]').innerText()).toContain('Row 3, Opted Out');
    expectQuiet();
  });

  it('masks addresses until they are asked for, and opens each row at its record', async () => {
    const { page } = await openApp('#/audit');
    await give(page, ['prospects.csv', PROSPECTS]);
    await read(page);
    await page.getByRole('button', { name: 'Show who' }).first().click();
    const row = page.locator('.audit-rows li').first();
    await row.waitFor();
    expect(await row.innerText()).toContain('a•••@example.com');
    await page.getByLabel('Show addresses').check();
    expect(await row.innerText()).toContain('ana@example.com');
    await row.getByRole('link').click();
    await page.getByRole('heading', { name: 'A prospect in front of you' }).waitFor();
    expect(page.url()).toContain('optedOut:yes');
  });

  it('shows the sample in two presses, with its CRM’s side and what would change', async () => {
    const { page, expectQuiet } = await openApp('#/audit');
    await page.getByRole('button', { name: /sample of 5,000/ }).click();
    await page.getByRole('heading', { name: 'Leads and Contacts' }).waitFor();
    await read(page);
    await page.getByRole('heading', { name: 'The mail that must not go' }).waitFor();
    const ask = async (what: RegExp, how: string) => {
      const changed = page.getByLabel('What changes');
      const name = (await changed.locator('option').allInnerTexts()).find((each) => what.test(each));
      await changed.selectOption(name ?? '');
      await page.getByLabel('How', { exact: true }).selectOption(how);
    };
    await ask(/^Opted Out sync/, 'Use Salesforce’s value');
    await page.getByRole('heading', { name: 'What if: Opted Out sync: Use Salesforce’s value' }).waitFor();
    await ask(/Win-back list import/, 'It acts only where the prospect has asked to be opted back in');
    await page
      .getByRole('heading', { name: /^What if: “Win-back list import” acts only where the prospect has asked/ })
      .waitFor();
    await page.getByText(/^The answer for [\d,]+ prospects would be another\.$/).waitFor();
    await page.getByLabel('What changes').selectOption('');
    await page.getByRole('heading', { name: /^What if: / }).waitFor({ state: 'detached' });
    expectQuiet();
  });

  it('is compared with an export of an earlier day, by the prospect’s id', async () => {
    const { page, expectQuiet } = await openApp('#/audit');
    await give(page, ['prospects.csv', PROSPECTS]);
    const earlier = page.getByLabel('Choose the older export');
    const older = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    // What cannot be compared is refused, and the rest stays as it was.
    await earlier.setInputFiles([older('contacts.csv', 'Id,Email,Email Opt Out\n003,ana@example.com,1\n')]);
    await page.getByText('“contacts.csv” holds Leads and Contacts').waitFor();
    const then = PROSPECTS.replace('2,bo@example.com,FALSE', '2,bo@example.com,TRUE').replace('1,ana', '9,ana');
    await earlier.setInputFiles([older('monday.csv', then)]);
    await page.getByText('Compared with monday.csv.').waitFor();
    await read(page);
    const days = page.locator('[data-part="days"]');
    await days.waitFor();
    expect(await days.innerText()).toMatch(/1\s+Transactional only then, mailable now/);
    await page.getByRole('button', { name: 'Begin again with other files' }).click();
    await give(page, ['prospects.csv', PROSPECTS]);
    await earlier.setInputFiles([older('monday.csv', then)]);
    await page.getByRole('button', { name: 'Do not compare' }).click();
    await page.getByText(/If you have an older export/).waitFor();
    await read(page);
    await page.getByRole('heading', { name: 'May they be mailed?' }).waitFor();
    expect(await days.count()).toBe(0);
    expectQuiet();
  });

  it('asks for a column in one sentence, and takes what is chosen', async () => {
    const { page } = await openApp('#/audit');
    await give(page, ['prospects.csv', PROSPECTS.replace('Opted Out', 'Abgemeldet')]);
    await expect.poll(() => page.locator('.audit-error').innerText()).toContain('no column for Prospect Opted Out');
    await give(page, ['prospects.csv', PROSPECTS]);
    await page.getByLabel('Hard Bounced', { exact: true }).selectOption('');
    await read(page);
    await page.getByText('may block: the record does not say').waitFor();
  });

  it('can be stopped while it reads, and shows meanwhile how far it has come', async () => {
    const lines = [...sampleRows({ seed: 3, size: 20_000 })].map(({ prospect }) => csvLine(prospect));
    const { page } = await openApp('#/audit');
    await page.locator('.audit-drop input').waitFor({ state: 'attached' });
    // Two million rows, made in the page itself: they are too many to be handed over.
    await page.evaluate(
      ([head = '', body = '']) => {
        const input = document.querySelector<HTMLInputElement>('.audit-drop input');
        const files = new DataTransfer();
        files.items.add(new File([head, ...Array.from({ length: 100 }, () => body)], 'prospects.csv'));
        if (!input) return;
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [csvLine(PROSPECT_HEADINGS), lines.join('')],
    );
    await read(page);
    const stop = page.getByRole('button', { name: 'Stop' });
    await stop.waitFor();
    await stop.click();
    await page.getByRole('button', { name: 'Read the records' }).waitFor();
  });

  it('fits on a phone', async () => {
    const { page } = await openApp('#/audit', { width: 390, height: 844, touch: true });
    await page.getByRole('button', { name: /sample of 5,000/ }).click();
    await read(page);
    await page.getByRole('heading', { name: 'May they be mailed?' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
