/**
 * The front page, and what a newcomer comes with: each of ten tasks reaches its answer in at most four clicks from here. It
 * stands before any script has run, and asks for almost none.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DOORS, QUESTIONS } from '../../src/app/pages/start/doors.ts';
import { pageById } from '../../src/app/pages.ts';
import { readRoute } from '../../src/app/session/address.ts';
import { readRecordLink } from '../../src/simulation/index.ts';
import { complaints, VISITORS } from './complaints.ts';
import { type OpenApp, openApp, openWeighed } from './harness.ts';
import { notice, stamp, timeline } from './seen.ts';

describe('the front page', () => {
  it('says what it is, and leads on, before any script has run', async () => {
    const markup = await (await fetch(inject('appUrl'))).text();
    for (const said of ['May this prospect be emailed?', 'Why not? And who can change that?'])
      expect(markup).toContain(said);
    for (const { title, href } of DOORS) expect(markup.includes(`href="${href}"`), title).toBe(true);
  });

  it('can be used with at most 60 kB of JavaScript', async () => {
    const { page, weigh, expectQuiet, close } = await openWeighed('');
    await page.getByRole('button', { name: 'Ana clicks unsubscribe' }).click();
    await page.locator('[data-stamp]', { hasText: 'Transactional only' }).waitFor();
    const { sum } = await weigh();
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(60_000);
    expectQuiet();
    await close();
  });

  it('leads to where somebody has gone on to while the app was still coming', async () => {
    const { page, expectQuiet, close } = await openApp('');
    const go = (hash: string) =>
      page.evaluate((to) => {
        location.hash = to;
      }, hash);
    // The app has read where to go, and waits for the story that is there.
    let letCome = () => {};
    const held = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    const asked = page.waitForRequest(/\/stories-[^/]*\.js$/);
    await page.route(/\/stories-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await go('#/stories/ana-unsubscribes');
    await asked;
    await go('#/record');
    letCome();
    await page.getByRole('heading', { level: 1, name: 'A prospect in front of you' }).waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('#/record');
    expectQuiet();
    await close();
  });

  it('lets its small machine show the danger as one, and begin again', async () => {
    const { page, expectQuiet, close } = await openApp();
    const stamp = page.locator('[data-stamp]');
    const press = (name: string) => page.getByRole('button', { name }).click();
    await press('Ana clicks unsubscribe');
    await press('An administrator unticks Prospect Opted Out');
    expect(await stamp.innerText()).toMatch(/mailed against their wish/i);
    expect(await page.locator('.small-machine').getAttribute('data-look')).toBe('danger');
    await press('Start again');
    expect(await stamp.innerText()).toMatch(/^mailable$/i);
    expectQuiet();
    await close();
  });

  it('loses nothing that is pressed before its small machine has come', async () => {
    let letCome = () => {};
    const held = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    const { page, expectQuiet, close } = await openApp('', {
      before: (empty) =>
        empty.route(/\/live-[^/]*\.js$/, async (route) => {
          await held;
          await route.continue();
        }),
    });
    await page.getByRole('button', { name: 'Ana clicks unsubscribe' }).click();
    letCome();
    await page.locator('[data-stamp]', { hasText: 'Transactional only' }).waitFor();
    expectQuiet();
    await close();
  });

  it('becomes the app with the first step beyond it, and is there again on the way back', async () => {
    const { page, expectQuiet, close } = await openApp();
    await page.getByRole('link', { name: /Open the machine/ }).click();
    // The small machine asks the same with more words: exactly so, only the app does.
    await page.getByRole('heading', { name: 'May Ana be emailed?', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Mailability' }).click();
    await page.getByRole('heading', { name: 'May this prospect be emailed?' }).waitFor();
    await page.getByRole('button', { name: 'Ana clicks unsubscribe' }).click();
    await page.locator('[data-stamp]', { hasText: 'Transactional only' }).waitFor();
    expectQuiet();
    await close();
  });

  it('changes the theme though the app has not come yet', async () => {
    const { page, expectQuiet, close } = await openApp();
    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).waitFor();
    expectQuiet();
    await close();
  });

  it.each(VISITORS)('passes axe at %s', async (_, visitor) => {
    const { page, close } = await openApp('', visitor);
    await page.getByRole('heading', { name: 'May this prospect be emailed?' }).waitFor();
    expect(await complaints(page)).toEqual([]);
    await close();
  });
});

it('leads only to places that there are, and asks only about records that can be read', () => {
  for (const { href, title } of [...DOORS, ...QUESTIONS]) {
    const { page, query } = readRoute(href);
    expect(pageById(page), title).toBeDefined();
    if (page === 'record' && query !== null) expect(readRecordLink(query).ok, title).toBe(true);
  }
});

/** A newcomer's task: the names of what is clicked, from the front page on, and what must then be read. */
type Task = readonly [task: string, clicks: readonly string[], answer: RegExp];

const DOOR = 'I have a prospect in front of me';

const TASKS: readonly Task[] = [
  ['understand what this is', [], /Mailability is a working model of it/],
  [
    'put back, and still no mail',
    ['She was put back, and still gets no mail'],
    /unticks Do Not Email\..*Enough if Hard Bounced is blank/s,
  ],
  [
    'a hard bounce',
    [DOOR, 'Her address hard bounced'],
    /corrects the email address.*lasts only if the address works again/s,
  ],
  [
    'a sync with the side that changed last, and what can undo an opt-out',
    ['The sync uses the side that changed last: what can undo an opt-out?'],
    /next sync can undo the opt-out.*Which side’s opt-out field changed last/s,
  ],
  [
    'only Do Not Email is ticked',
    [DOOR, 'Only Do Not Email is ticked'],
    /An administrator or a marketer unticks Do Not Email/,
  ],
  [
    'opted out in Salesforce, and not in Pardot',
    [DOOR, 'Opted out in Salesforce, and not in Pardot'],
    /The next sync will wipe the opt-out that stands in Salesforce/,
  ],
  ['learn from zero', ['Teach me'], /Begin: May we write/],
  ['an old guide says “click Opt In”', ['An old guide says “click Opt In”'], /Opt In link/],
];

describe('a newcomer', () => {
  it.each(TASKS)('finds the answer: %s', async (_, clicks, answer) => {
    expect(clicks.length).toBeLessThanOrEqual(4);
    const { page, expectQuiet, close } = await arrive(clicks);
    await expect.poll(() => page.locator('main').innerText()).toMatch(answer);
    expectQuiet();
    await close();
  });

  it('takes a text for a ticket and a link along', async () => {
    const { page, close } = await arrive([DOOR, 'Her address hard bounced'], ['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy for a ticket' }).click();
    await page.getByText('Copied.').first().waitFor();
    const ticket = await page.evaluate(() => navigator.clipboard.readText());
    expect(ticket).toContain('May Ana be emailed? Undeliverable.');
    expect(ticket).toContain('#/record?model=upgraded.2&record=optedOut:no,doNotEmail:no,hardBounced:yes');
    await close();
  });

  it('gets a file of the account’s automations', async () => {
    const { page, close } = await arrive(['Check my account']);
    const ready = page.getByRole('button', { name: /^Consent flow/ }).first();
    await ready.waitFor();
    await ready.click();
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /^Save mailability\.json|^Save the file|^Save/ })
      .first()
      .click();
    expect((await download).suggestedFilename()).toContain('mailability');
    await close();
  });
});

describe('the record that one sees', () => {
  it('answers at once, keeps the record in the address, and asks what hangs on what', async () => {
    const { page, expectQuiet, close } = await openApp('#/record');
    const field = (name: string) => page.getByRole('radiogroup', { name, exact: true });
    await field('Do Not Email').getByText('Ticked').click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/record?model=upgraded.2&record=doNotEmail:yes');
    const answer = page.locator('.diagnosis');
    await answer.getByText('Not mailable').first().waitFor();
    await field('Prospect Opted Out').getByText('Blank').click();
    await field('Hard Bounced').getByText('Blank').click();
    await answer.locator('.stamp', { hasText: /transactional only/i }).waitFor();
    await page.getByRole('link', { name: 'Open in the explorer' }).click();
    await stamp(page, 'Transactional only').waitFor();
    expectQuiet();
    await close();
  });

  it('says why a record cannot be', async () => {
    const { page, expectQuiet, close } = await openApp('#/record?model=classic.2&record=optedOut:yes,doNotEmail:no');
    await page.locator('.diagnosis .stamp', { hasText: /this record cannot be/i }).waitFor();
    expect(await page.locator('.diagnosis').innerText()).toContain('C7: Whenever Prospect Opted Out is ticked');
    expectQuiet();
    await close();
  });

  it('leaves what is on screen where a link cannot be read, and says why', async () => {
    const { page, expectQuiet, close } = await openApp('#/record?record=optOut:yes');
    await notice(page, 'Unknown field of a record "optOut"').waitFor();
    expectQuiet();
    await close();
  });

  it('is asked in the explorer too, beginning with the record on screen', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore?run=prospect.unsubscribed');
    await page.getByRole('button', { name: 'Enter the record that you see' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.locator('.diagnosis .stamp', { hasText: /transactional only/i }).waitFor();
    await sheet.getByRole('radiogroup', { name: 'Hard Bounced', exact: true }).getByText('Ticked').click();
    await sheet.locator('.diagnosis .stamp', { hasText: /undeliverable/i }).waitFor();
    expectQuiet();
    await close();
  });

  it('lets the boxes on the explorer’s record be clicked, and says why where a click means nothing', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore?model=classic.2&run=mail.hardBounced');
    const box = (name: string) => page.getByRole('button', { name: `${name}: ` });
    await box('Do Not Email').click();
    await page.getByText('While Hard Bounced is ticked, nothing clears Do Not Email.').first().waitFor();
    await box('Hard Bounced').click();
    await timeline(page, 'step 2 of 2').waitFor();
    expectQuiet();
    await close();
  });

  it.each(VISITORS)('passes axe at %s', async (_, visitor) => {
    const { page, close } = await openApp(
      '#/record?crm=salesforce&optedOutSync=most-recent&record=optedOut:yes,crmOptOut:no',
      visitor,
    );
    await page.locator('.diagnosis .stamp').waitFor();
    expect(await complaints(page)).toEqual([]);
    await close();
  });
});

/** Clicks from the front page on, by what is written on each thing. */
async function arrive(clicks: readonly string[], permissions: readonly string[] = []): Promise<OpenApp> {
  const app = await openApp('');
  await app.page.context().grantPermissions([...permissions]);
  for (const name of clicks) await clickOn(app.page, name);
  return app;
}

const clickOn = (page: Page, name: string) => page.getByRole('link', { name }).first().click();
