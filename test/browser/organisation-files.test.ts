import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileTextOf } from '../../src/app/pages/organisation/organisation-text.ts';
import { maxOrganisationSize } from '../../src/simulation/index.ts';
import { organisation } from '../support/organisations.ts';
import { type OpenApp, openApp } from './harness.ts';
import { choose, drop, expectVerdicts, HOLED, LOAD, linkTo, MOST_RECENT, RUN, stamp } from './organisation-page.ts';
import { notice } from './seen.ts';

describe('an organisation’s file', () => {
  it('is saved in the format that verify reads, and opened again', async () => {
    const { page, expectQuiet, close } = await openApp('#/organisation');
    await choose(page, 'mine.json', fileTextOf(HOLED));
    await page.getByText('“mine.json” was opened.').waitFor();
    await expectVerdicts(page, HOLED);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save mailability.json' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('mailability.json');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(organisation(JSON.parse(Buffer.concat(chunks).toString('utf8')) as object)).toEqual(HOLED);
    expectQuiet();
    await close();
  });

  let holed: OpenApp;
  beforeAll(async () => {
    holed = await openApp(linkTo({ settings: MOST_RECENT, automations: [LOAD] }));
    await stamp(holed.page, 'An opt-out can be undone');
  });
  afterAll(async () => {
    holed.expectQuiet();
    await holed.close();
  });

  it.each([
    [
      'not JSON',
      'hello',
      /^This file is not an organisation: “bad\.json” is not valid JSON: unexpected "h" at column 1\.$/,
    ],
    [
      'something else',
      '{"foo":1}',
      /^This file is not an organisation: “bad\.json” says nothing of settings and automations\.$/,
    ],
    ['saying something twice', '{"settings":{},"automations":[{}],"automations":[]}', /gives "automations" twice/],
    [
      'an unknown deed',
      '{"settings":{},"automations":[{"name":"x","does":["automation.cleared"]}]}',
      /^“bad\.json” cannot be opened: there is a mistake in it\. automations\[0\]\.does \("x"\): There is no automation event/,
    ],
    ['a run', RUN, /^This file is not an organisation: “bad\.json” is a run\./],
    ['too large', ' '.repeat(maxOrganisationSize() + 1), /too large/],
  ])('is refused in one sentence where it is %s, and nothing on screen is lost', async (_, text, message) => {
    const { page } = holed;
    await choose(page, 'bad.json', text);
    const refused = page.locator('.file-panel-refused');
    await refused.waitFor();
    const words = await refused.innerText();
    expect(words).toMatch(message);
    // Above the page as well, in sight however far down the file panel is.
    await page.evaluate(() => scrollTo({ top: 300 }));
    const line = notice(page);
    expect((await line.innerText()).trim()).toBe(words);
    expect((await line.boundingBox())?.y).toBeLessThan(80);
    await expectVerdicts(page, HOLED);
    await choose(page, 'good.json', fileTextOf(HOLED));
    await expect.poll(() => line.count()).toBe(0);
    expect(await refused.count()).toBe(0);
  });

  it('is not what a dropped run is taken for: that is played', async () => {
    const { page, expectQuiet, close } = await openApp('#/organisation');
    await stamp(page, 'Nothing is known yet');
    await drop(page, 'run.json', RUN);
    await notice(page).getByText('“run.json” was opened').waitFor();
    await page.locator('.verdict-mark').waitFor();
    expectQuiet();
    await close();
  });

  it('is opened where it is dropped', async () => {
    const { page, expectQuiet, close } = await openApp('#/organisation');
    await stamp(page, 'Nothing is known yet');
    await drop(page, 'dropped.json', fileTextOf(HOLED));
    await page.getByText('“dropped.json” was opened.').waitFor();
    await expectVerdicts(page, HOLED);
    expectQuiet();
    await close();
  });
});

describe('an organisation’s link', () => {
  it('does not cost what somebody had described before: it is kept through a reload, and given back', async () => {
    const { page, expectQuiet, close } = await openApp('#/organisation');
    await page.getByRole('button', { name: /^Holiday pause/ }).click();
    const follow = (to: string) =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, to);
    const name = page.getByLabel('Name of the automation');
    const back = page.getByRole('button', { name: 'Back to yours' });
    await follow(linkTo({ settings: MOST_RECENT, automations: [LOAD] }));
    await back.waitFor();
    // The first tick makes the colleague's what is remembered.
    await page.getByRole('checkbox', { name: 'Ticks Email Opt Out', exact: true }).check();
    await page.reload();
    await expect.poll(() => name.inputValue()).toBe('Nightly data load');
    await back.click();
    await expect.poll(() => name.inputValue()).toBe('Holiday pause');
    expect(await back.count()).toBe(0);
    await page.reload();
    await expect.poll(() => name.inputValue()).toBe('Holiday pause');
    // Let go, it is gone.
    await follow(linkTo({ settings: MOST_RECENT, automations: [LOAD] }));
    await page.getByRole('button', { name: 'Let it go' }).click();
    expect(await back.count()).toBe(0);
    expectQuiet();
    await close();
  });

  it('offers nothing back to somebody who has described nothing, or takes theirs back by undo', async () => {
    const { page, close } = await openApp(linkTo({ settings: MOST_RECENT, automations: [LOAD] }));
    await stamp(page, 'An opt-out can be undone');
    const back = page.getByRole('button', { name: 'Back to yours' });
    expect(await back.count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Ticks Email Opt Out', exact: true }).check();
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      linkTo({ settings: MOST_RECENT, automations: [{ ...LOAD, name: 'Weekly' }] }),
    );
    await back.waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => back.count()).toBe(0);
    await close();
  });

  it('is the address, and opens what it was made from', async () => {
    const { page, close } = await openApp('#/organisation');
    await page.getByRole('button', { name: /^Nightly data load/ }).click();
    await page.getByText('Use the most recently changed', { exact: true }).click();
    await stamp(page, 'An opt-out can be undone');
    const hash = await page.evaluate(() => location.hash);
    const again = await openApp(hash);
    await expectVerdicts(again.page, HOLED);
    again.expectQuiet();
    await again.close();
    await close();
  });

  it('is refused in one sentence where it is damaged, and nothing on screen is lost', async () => {
    const { page, expectQuiet, close } = await openApp(linkTo({ settings: MOST_RECENT, automations: [LOAD] }));
    await stamp(page, 'An opt-out can be undone');
    await page.evaluate((to) => {
      location.hash = to;
    }, linkTo('{"settings":{"crm":"salesfarce"}}'));
    await page.getByText('This link cannot be opened.').waitFor();
    await expectVerdicts(page, HOLED);
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toContain('Nightly data load');
    expectQuiet();
    await close();
  });

  it('is remembered by the browser, and what is corrupt there is passed over', async () => {
    const { page, expectQuiet, close } = await openApp('#/organisation');
    await page.getByRole('button', { name: /^Holiday pause/ }).click();
    await page.evaluate(() => {
      location.hash = '#/stories';
    });
    await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Your account' }).click();
    expect(await page.getByLabel('Name of the automation').inputValue()).toBe('Holiday pause');
    await page.evaluate(() => {
      localStorage.setItem('mailability.organisation', '{"automations":7}');
      location.hash = '#/stories';
    });
    await page.reload();
    await page.getByRole('link', { name: 'Your account' }).click();
    await stamp(page, 'Nothing is known yet');
    expectQuiet();
    await close();
  });
});
