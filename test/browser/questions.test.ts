/** Questions about the record on screen: how it can have come to this, and who may do what now. */
import { expect, it } from 'vitest';
import { complaints } from './complaints.ts';
import { openApp } from './harness.ts';

it.each([
  [1440, 900],
  [390, 844],
])('answers both questions at %i pixels', async (width, height) => {
  const { page, expectQuiet, close } = await openApp(
    '#/explore?model=classic.2&crm=salesforce&resubscribe=no&run=prospect.unsubscribed,connector.synced',
    { width, height, reducedMotion: 'reduce' },
  );
  await page.getByRole('button', { name: 'Questions about this record' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Ana unsubscribed → synced').waitFor();
  const act = sheet.locator('.questions-acts > li', { hasText: 'Clicks the Opt In link' });
  const may = await act.getByRole('listitem').allInnerTexts();
  expect(may.map((words) => words.replaceAll(/\s+/g, ' ').trim())).toEqual([
    expect.stringMatching(/^An administrator changes/),
    expect.stringMatching(/^A marketer refused Only an administrator/),
  ]);
  expect(await sheet.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  const play = await sheet.getByRole('link', { name: 'Play' }).first().boundingBox();
  expect(play?.height).toBeGreaterThanOrEqual(width < 700 ? 44 : 24);
  expect(await complaints(page)).toEqual([]);
  await sheet.getByRole('link', { name: 'Play' }).first().click();
  await expect.poll(() => page.url()).toContain('at=0');
  expectQuiet();
  await close();
});
