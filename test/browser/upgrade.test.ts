/** The page on the upgrade in a real browser: both editions in step, the first difference marked, the trap and the table. */
import { describe, expect, it } from 'vitest';
import { carryOvers } from '../../src/app/pages/upgrade/carry-over.ts';
import { playTwins } from '../../src/app/pages/upgrade/twin-run.ts';
import { TWIN_STORIES } from '../../src/app/pages/upgrade/twin-stories.ts';
import { complaints, VISITORS } from './complaints.ts';
import { openApp } from './harness.ts';

describe('the page on the upgrade', () => {
  it('marks the first difference of every short story', async () => {
    const { page, expectQuiet, close } = await openApp('#/upgrade');
    for (const { title, crm, events } of TWIN_STORIES) {
      await page.getByRole('button', { name: title, exact: true }).click();
      const { first } = playTwins(crm, events);
      const steps = page.locator('.twins-steps > li');
      await expect.poll(() => steps.count()).toBe(events.length);
      const marked = await steps.evaluateAll((all) =>
        all.map((step) => (step as HTMLElement).dataset['first'] === 'true'),
      );
      expect(marked).toEqual(events.map((_, place) => place === first));
      expect(await steps.nth(first).innerText()).toContain('First difference');
      await page.getByRole('heading', { name: `Why they part in step ${first + 1}` }).waitFor();
    }
    expectQuiet();
    await close();
  });

  it('plays what is clicked in both editions, and takes it back', async () => {
    const { page, expectQuiet, close } = await openApp('#/upgrade');
    await page.getByRole('button', { name: 'To the beginning' }).click();
    await page.getByText('Nothing has happened yet').waitFor();
    const marketer = page.getByLabel('A marketer');
    await marketer.getByRole('button', { name: 'Ticks Do Not Email', exact: true }).click();
    await page.getByLabel('The prospect').getByRole('button', { name: 'Clicks unsubscribe' }).click();
    await page.getByLabel('The prospect').getByRole('button', { name: 'Resubscribes by the form' }).click();
    const status = page.locator('.twin-records tbody tr').first();
    expect(await status.locator('td').allInnerTexts()).toEqual(['MAILABLE', 'TRANSACTIONAL ONLY']);
    await page.getByRole('button', { name: 'One step back' }).click();
    expect(await status.locator('td').allInnerTexts()).toEqual(['NOT MAILABLE', 'TRANSACTIONAL ONLY']);
    await page.getByRole('link', { name: /On the chart.*Today/ }).click();
    await page
      .locator('.verdict-mark')
      .getByText(/transactional only/i)
      .waitFor();
    expectQuiet();
    await close();
  });

  it('shows every record that is carried over, with the status of each edition', async () => {
    const { page, expectQuiet, close } = await openApp('#/upgrade');
    const rows = page.locator('.carry-over tbody tr');
    await rows.first().waitFor();
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll<HTMLElement>('.status-stamp')].map(({ dataset }) => dataset['status'])),
    );
    expect(shown).toEqual(
      carryOvers().map(({ classic, upgraded, resubscribed }) =>
        [classic, upgraded, resubscribed.classic, resubscribed.upgraded].map(({ status }) => status),
      ),
    );
    expectQuiet();
    await close();
  });

  it.each(VISITORS)('passes axe at %s', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp('#/upgrade', visitor);
    await page.getByRole('button', { name: /Salesforce hears of it/ }).click();
    expect(await complaints(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expectQuiet();
    await close();
  });
});
