/** Branches with names, comparisons with links of their own, and macros in the list of what can happen, in a real browser. */
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints, VISITORS } from './complaints.ts';
import { type OpenApp, openApp, type Visitor } from './harness.ts';
import { act, notice, timeline } from './seen.ts';

const EVENTS = 'prospect.unsubscribed,prospect.askedToOptIn,connector.synced,admin.clickedOptIn';
const RUN = `#/explore?model=classic.2&crm=salesforce&resubscribe=no&run=${EVENTS}`;
const LEFT = `model=classic.2&crm=salesforce&resubscribe=no&run=${EVENTS}`;
const RIGHT = 'model=classic.2&crm=salesforce&resubscribe=no&run=prospect.unsubscribed,mail.hardBounced';
const PAIR = `#/compare?name=With%20the%20Opt%20In%20link&${LEFT}/${RIGHT}`;
const MARKUP = '<img src=x onerror=alert(1)>';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Compare in step' });
const gone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });
const ends = (page: Page) => page.locator('.branch-end');
const hash = (page: Page) => page.evaluate(() => location.hash);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
const head = (page: Page, part: string) => timeline(page, part).waitFor();
const go = (page: Page, to: string) =>
  page.evaluate((address) => {
    location.hash = address;
  }, to);

/** A second branch, which bounces in the place of the last step. */
async function fork(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'One step back' }).click();
  await act(page, 'Bounces the mail for good').click();
  await head(page, '2 branches');
}

async function rename(page: Page, which: string | RegExp, name: string): Promise<void> {
  await page.getByRole('button', { name: which }).click();
  await page.getByRole('textbox', { name: /^A name for/ }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^A name for/ }).waitFor({ state: 'detached' });
}

describe('a branch', () => {
  it('is named by hand, keeps its name as it grows, and gives it back when it is emptied', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await rename(page, 'Rename the branch that ends mailable after 4 steps', '  The   Opt In link ');
    expect(await ends(page).innerText()).toBe('The Opt In link ends mailable');
    await expect.poll(() => focused(page)).toBe('Rename the branch “The Opt In link”');
    await act(page, 'Bounces the mail for now').click();
    await head(page, 'step 5 of 5');
    expect(await ends(page).innerText()).toContain('The Opt In link');
    await rename(page, 'Rename the branch “The Opt In link”', '');
    expect(await ends(page).innerText()).toBe('ends mailable');
    expectQuiet();
    await close();
  });

  it('is named by F2 from the timeline, and Escape leaves it as it was', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await ends(page).waitFor();
    await page.locator('.timeline-here').focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: /^A name for/ }).waitFor();
    // Digits are part of a name here, not events.
    await page.keyboard.type('Race 1');
    await page.keyboard.press('Enter');
    await page.getByText('Race 1', { exact: true }).waitFor();
    await expect.poll(() => focused(page)).toBe('Opt In');
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: /^A name for/ }).fill('Something else');
    await page.keyboard.press('Escape');
    expect(await ends(page).innerText()).toContain('Race 1');
    await expect.poll(() => focused(page)).toBe('Opt In');
    await head(page, 'step 4 of 4');
    expectQuiet();
    await close();
  });

  it('is called by its name where it is compared, forgotten, saved, opened and reported', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await fork(page);
    await rename(page, /Rename the branch that ends mailable/, 'Asked first');
    await rename(page, /Rename the branch that ends not mailable/, MARKUP);
    await page.getByRole('button', { name: 'Compare branches' }).click();
    await sheet(page).getByRole('columnheader', { name: 'Asked first, 4 steps' }).first().waitFor();
    await sheet(page)
      .getByRole('columnheader', { name: `${MARKUP}, 4 steps` })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await gone(page);

    await page.getByRole('button', { name: 'Save, open and export' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save this run' }).click();
    const file = await buffer(await (await saving).createReadStream());
    const reporting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const report = (await buffer(await (await reporting).createReadStream())).toString();
    expect(report).toContain('The branch “\\<img src=x onerror=alert(1)\\>”.');
    await page.keyboard.press('Escape');
    await gone(page);

    await page.getByRole('button', { name: 'Forget the branch “Asked first”' }).click();
    await page.getByText('Forget “Asked first”?').waitFor();
    await page.keyboard.press('Escape');
    await head(page, '2 branches');
    await page.getByRole('button', { name: 'Forget the branch “Asked first”' }).click();
    await page.getByRole('button', { name: 'Forget it for good' }).click();
    await timeline(page, '2 branches').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('hard bounce');

    await page.getByRole('button', { name: 'Save, open and export' }).click();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer: file });
    await head(page, '2 branches');
    expect(await ends(page).allInnerTexts()).toEqual([`${MARKUP} ends not mailable`, 'Asked first ends mailable']);
    expect(await page.locator('main img').count()).toBe(0);
    expectQuiet();
    await close();
  });
});

describe('an unnamed branch', () => {
  it('is called by the step in which it leaves the others, wherever branches are listed', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    const { height } = (await page.locator('.timeline').boundingBox()) ?? { height: 0 };
    await fork(page);
    const names = ['Opt In → ends mailable', 'hard bounce → ends not mailable'];
    await expect.poll(() => ends(page).allInnerTexts()).toEqual(names);
    expect((await page.locator('.timeline').boundingBox())?.height).toBe(height + 28);
    await page.getByRole('button', { name: 'Compare branches' }).click();
    for (const name of names)
      await sheet(page)
        .getByRole('columnheader', { name: `${name}, 4 steps` })
        .first()
        .waitFor();
    expectQuiet();
    await close();
  });

  it('wears the colour of its status', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore?model=upgraded.2&run=prospect.unsubscribed');
    await ends(page).waitFor();
    expect(await ends(page).getAttribute('class')).toContain('branch-transactional-only');
    expectQuiet();
    await close();
  });

  it('shows where it left the others when it is chosen', async () => {
    const long = Array.from({ length: 40 }, () => 'connector.synced').join();
    const { page, expectQuiet, close } = await openApp(
      `#/explore?model=classic.2&crm=salesforce&resubscribe=no&run=${long}&at=2`,
    );
    await act(page, 'Bounces the mail for good').click();
    await head(page, '2 branches');
    await page.locator('.branch-end').first().click();
    await head(page, 'step 40 of 40');
    await page.locator('.branch-end').last().click();
    await head(page, 'step 3 of 3');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const strip = document.querySelector('.timeline-strip')?.getBoundingClientRect() ?? new DOMRect();
          const bend = document.querySelector('.timeline-fork')?.getBoundingClientRect() ?? new DOMRect();
          return bend.left >= strip.left && bend.right <= strip.right;
        }),
      )
      .toBe(true);
    expectQuiet();
    await close();
  });
});

describe('a comparison', () => {
  it('folds what is the same, and shows it when asked', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await fork(page);
    await page.getByRole('button', { name: 'Compare branches' }).click();
    const steps = sheet(page).locator('.compare-number');
    await steps.first().waitFor();
    expect(await steps.evaluateAll((all) => all.map((step) => step.getAttribute('data-step')))).toEqual(['4']);
    await sheet(page).getByRole('button', { name: 'Steps 1–3 are the same · show' }).click();
    await expect.poll(() => steps.count()).toBe(4);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-step'))).toBe('1');
    expectQuiet();
    await close();
  });

  it('of thousands of steps shows as many as can be read', async () => {
    const many = Array.from({ length: 2000 }, () => 'mail.softBounced').join();
    const pair = `#/compare?model=classic.2&resubscribe=no&run=mail.softBounced,${many}/model=classic.2&resubscribe=no&run=mail.hardBounced,${many}`;
    const { page, expectQuiet, close } = await openApp(pair);
    const steps = sheet(page).locator('.compare-number');
    await sheet(page).getByText('They part at step 1').waitFor();
    expect(await steps.count()).toBe(40);
    await sheet(page).getByRole('button', { name: '1961 steps more · show the next 40' }).click();
    await expect.poll(() => steps.count()).toBe(80);
    expectQuiet();
    await close();
  });

  it('of two branches opens from its link, with their names, and leaves both in the timeline', async () => {
    const { page, expectQuiet, close } = await openApp(PAIR);
    await sheet(page).getByText('They part at step 2; one ends mailable, the other not mailable.').waitFor();
    await sheet(page).getByRole('columnheader', { name: 'With the Opt In link, 4 steps' }).first().waitFor();
    expect(await hash(page)).toBe(PAIR);
    await page.keyboard.press('Escape');
    await gone(page);
    await head(page, 'step 4 of 4 · 2 branches');
    await expect.poll(() => hash(page)).toBe(RUN);
    expectQuiet();
    await close();
  });

  it('of two configurations copies a link that opens the same', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Compare with other settings' }).click();
    await sheet(page).getByText('Choose the other settings').click();
    await sheet(page).getByText('Dynamics', { exact: true }).click();
    await expect.poll(() => hash(page)).toContain('crm=dynamics');
    const finding = await sheet(page).locator('.compare-finding').innerText();
    await sheet(page).getByRole('button', { name: 'Copy link' }).click();
    await sheet(page).getByText('Copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).hash).toBe(await hash(page));
    const there = await openApp(new URL(link).hash);
    await sheet(there.page)
      .getByRole('columnheader', { name: /Dynamics/ })
      .first()
      .waitFor();
    expect(await sheet(there.page).locator('.compare-finding').innerText()).toBe(finding);
    there.expectQuiet();
    await there.close();
    expectQuiet();
    await close();
  });

  it('shows its link where the browser forbids copying', async () => {
    const { page, close } = await openApp(PAIR, {
      before: (empty) =>
        empty.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { get: () => undefined })),
    });
    await sheet(page).getByRole('button', { name: 'Copy link' }).click();
    const shown = sheet(page).getByRole('textbox', { name: 'The link of this comparison' });
    expect(new URL(await shown.inputValue()).hash).toBe(PAIR);
    await close();
  });

  it('is left by the browser’s back button, and found again by the next one, with every branch kept', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await fork(page);
    await page.getByRole('button', { name: 'One step back' }).click();
    await act(page, 'Bounces the mail for now').click();
    await head(page, '3 branches');
    const before = await hash(page);
    await page.getByRole('button', { name: 'Compare branches' }).click();
    await sheet(page).getByText('They part at step 4').waitFor();
    await expect.poll(() => hash(page)).toMatch(/^#\/compare\?model=/);
    await page.goBack();
    await gone(page);
    await head(page, '3 branches');
    expect(await hash(page)).toBe(before);
    await expect.poll(() => focused(page)).toBe('Compare branches');
    await page.goForward();
    await sheet(page).getByText('They part at step 4').waitFor();
    await page.keyboard.press('Escape');
    await gone(page);
    await head(page, '3 branches');
    await expect.poll(() => hash(page)).toBe(before);
    expectQuiet();
    await close();
  });

  it('that is opened over another run gives that run back', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await head(page, 'step 4 of 4');
    await go(
      page,
      `#/compare?model=classic.2&resubscribe=no&run=mail.hardBounced/model=classic.2&resubscribe=no&run=mail.softBounced`,
    );
    await sheet(page).getByText('They part at step 1').waitFor();
    await page.goBack();
    await gone(page);
    await head(page, 'step 4 of 4');
    expect(await hash(page)).toBe(RUN);
    expectQuiet();
    await close();
  });

  let kept: OpenApp;
  beforeAll(async () => {
    kept = await openApp(RUN);
  });
  afterAll(async () => {
    kept.expectQuiet();
    await kept.close();
  });

  it.each([
    ['#/compare?model=classic.1', 'It must be two runs with one slash between them.'],
    [`#/compare?${LEFT}/model=classic.2&resubscribe=no&run=mail.hardBounce`, 'Did you mean "mail.hardBounced"?'],
    [
      `#/compare?name=${encodeURIComponent(`${MARKUP}\n`)}&${LEFT}/${RIGHT}`,
      'a name is 1 to 60 characters on one line',
    ],
    [`#/compare?${LEFT}/model=${encodeURIComponent(MARKUP)}`, 'This link is for the model "<img src=x'],
  ])('that cannot be opened says why, and keeps the run: %s', async (address, part) => {
    const { page } = kept;
    await head(page, 'step 4 of 4');
    await go(page, address);
    await notice(page, part).waitFor();
    await head(page, 'step 4 of 4');
    await expect.poll(() => hash(page)).toBe(RUN);
    expect(await page.locator('.notice img').count()).toBe(0);

    const first = await openApp(address);
    await notice(first.page, part).waitFor();
    await head(first.page, 'nothing has happened yet');
    first.expectQuiet();
    await first.close();
  });
});

describe('macros among what can happen', () => {
  const withMacros = (page: Page) =>
    page.addInitScript(() =>
      localStorage.setItem(
        'mailability.macros',
        JSON.stringify([
          { name: 'Upgraded only', events: ['admin.resetHardBounce'] },
          { name: 'The race', events: ['crmUser.untickedOptOut', 'connector.synced'] },
        ]),
      ),
    );
  const mine = (page: Page) => page.getByRole('region', { name: 'Your macros' });

  it('are not there, nor their code, before there are any', async () => {
    const asked: string[] = [];
    const { page, expectQuiet, close } = await openApp(RUN, {
      before: async (empty) => empty.on('request', (request) => asked.push(request.url())),
    });
    await ends(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await mine(page).count()).toBe(0);
    expect(asked.filter((url) => url.includes('macros'))).toEqual([]);
    await page.keyboard.press('m');
    await page.getByRole('dialog', { name: 'Macros' }).getByLabel('Its name').fill('Race');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await mine(page).getByRole('button', { name: 'Race' }).waitFor();
    expectQuiet();
    await close();
  });

  it('are reached by M, played by Enter, found by name, and say where they cannot be played', async () => {
    const { page, expectQuiet, close } = await openApp(RUN, { before: withMacros });
    await mine(page).getByText('2 events').waitFor();
    await page.keyboard.press('m');
    expect(await focused(page)).toContain('The race');
    await page.keyboard.press('Enter');
    await head(page, 'step 6 of 6');
    expect(await hash(page)).toMatch(/,crmUser\.untickedOptOut,connector\.synced$/);
    const other = mine(page).getByRole('button', { name: 'Upgraded only' });
    expect(await other.getAttribute('aria-disabled')).toBe('true');
    await mine(page).getByText('Has events that do not exist in the classic edition.').waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('the race');
    await other.waitFor({ state: 'detached' });
    await mine(page).getByRole('button', { name: 'The race' }).waitFor();
    expect(await page.getByText('Nothing that can happen is called').isVisible()).toBe(false);
    expectQuiet();
    await close();
  });

  it.each<[string, Visitor]>([
    ['phone', { width: 390, height: 844, touch: true }],
    ['tablet', { width: 1100, height: 800 }],
  ])('are there on a %s', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp(RUN, { ...visitor, before: withMacros });
    const open = page.getByRole('button', { name: 'What can happen' });
    if (visitor.width === 1100) await open.click();
    await mine(page).getByRole('button', { name: 'The race' }).click();
    await head(page, 'step 6 of 6');
    expectQuiet();
    await close();
  });

  it.each(VISITORS)('and names, and a comparison’s link, give axe nothing to complain of at %s', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp(RUN, { ...visitor, before: withMacros });
    await mine(page).waitFor();
    await fork(page);
    await rename(page, /Rename the branch that ends mailable/, 'Asked first');
    await page.getByRole('button', { name: /Rename the branch that ends not mailable/ }).click();
    await page.getByRole('textbox', { name: /^A name for/ }).waitFor();
    expect(await complaints(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Forget the branch “Asked first”' }).click();
    await page.getByText('Forget “Asked first”?').waitFor();
    expect(await complaints(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Compare branches' }).click();
    await sheet(page).getByRole('button', { name: 'Copy link' }).waitFor();
    expect(await complaints(page)).toEqual([]);
    expectQuiet();
    await close();
  });
});
