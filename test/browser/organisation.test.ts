/** The organisation page in a real browser: verdicts follow clicks and are verifyOrganisation's, and the keyboard keeps its place. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { examplesFor } from '../../src/app/pages/organisation/examples.ts';
import { fileTextOf } from '../../src/app/pages/organisation/organisation-text.ts';
import { configurationsOf, verifyOrganisation } from '../../src/simulation/index.ts';
import { organisation } from '../support/organisations.ts';
import { complaints, VISITORS } from './complaints.ts';
import { openApp } from './harness.ts';
import { choose, DEEDS, expectVerdicts, HOLED, LOAD, linkTo, MANY, MOST_RECENT, stamp } from './organisation-page.ts';

describe('the organisation page', () => {
  it('shows verdicts that follow the clicks, names the automation, and mends it by a button', async () => {
    const { page, expectQuiet, close } = await openApp(linkTo({ settings: MOST_RECENT, automations: [] }));
    await stamp(page, 'Opt-outs survive');
    const settings = MOST_RECENT;
    await expectVerdicts(page, organisation({ settings, automations: [] }));

    await page.getByRole('button', { name: /^Re-engagement program/ }).click();
    await stamp(page, 'An opt-out can be undone');
    const program = { name: 'Re-engagement program', does: ['automation.untickedOptedOut'] };
    await expectVerdicts(page, organisation({ settings, automations: [program] }));
    const card = page.locator('[data-property="P1"]');
    expect(await card.innerText()).toContain('“Re-engagement program” unticked Prospect Opted Out.');

    await page.getByRole('combobox', { name: /Add a condition/ }).selectOption('Prospect Opted Out is blank');
    await stamp(page, 'Opt-outs survive');
    await page.getByRole('button', { name: /^Drop the condition/ }).click();
    await stamp(page, 'An opt-out can be undone');

    await card.getByRole('button', { name: 'Do without “Re-engagement program”' }).click();
    await stamp(page, 'Opt-outs survive');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await stamp(page, 'An opt-out can be undone');

    await page.getByRole('checkbox', { name: 'Unticks Prospect Opted Out' }).uncheck();
    await page.getByText('Until then it counts for nothing').waitFor();
    await stamp(page, 'Opt-outs survive');
    expectQuiet();
    await close();
  });

  it('follows the settings, tries another sync behaviour, and plays the hole on the chart', async () => {
    const { page, expectQuiet, close } = await openApp(linkTo({ settings: MOST_RECENT, automations: [LOAD] }));
    await stamp(page, 'An opt-out can be undone');
    await expectVerdicts(page, HOLED);
    const card = page.locator('[data-property="P1"]');
    expect(await card.locator('.run-steps li').count()).toBe(4);
    await card.getByText('would no longer hold').first().waitFor();
    await card.getByRole('button', { name: /^Opted Out sync: Account Engagement/ }).click();
    await stamp(page, 'Opt-outs in the CRM are not heard');
    await page.locator('[data-setting="optedOutSync"]').getByText('Use Salesforce’s value', { exact: true }).click();
    await stamp(page, 'An opt-out can be undone');
    await page.getByText('I do not know: anything may happen').click();
    await card.getByText('Nothing is known of the automations').waitFor();
    await page.getByText('These, and no others').click();
    await card.getByRole('link', { name: 'Play it on the chart' }).click();
    await page.locator('.verdict-mark').waitFor();
    const hash = await page.evaluate(() => location.hash);
    expect(hash).toContain('run=prospect.unsubscribed,connector.synced&at=0');
    expect(hash).toContain('optedOutSync=salesforce');
    // Back again, nothing is lost.
    await page.getByRole('link', { name: 'Your account' }).click();
    await stamp(page, 'An opt-out can be undone');
    expect(await page.getByLabel('Name of the automation').inputValue()).toBe('Nightly data load');
    expectQuiet();
    await close();
  });

  it('follows every click, there and back', async () => {
    const { page, close } = await openApp(
      linkTo({ settings: { ...MOST_RECENT, resubscribe: true }, automations: [LOAD] }),
    );
    const tick = page.locator('.automation-tick', { hasText: /^Unticks Email Opt Out$/ });
    for (let click = 0; click < 4; click++) {
      await stamp(page, click % 2 === 0 ? 'An opt-out can be undone' : 'Opt-outs survive');
      await tick.click();
    }
    await stamp(page, 'An opt-out can be undone');
    await close();
  });

  it('tells what never acts, offers no condition against another, and says what the time is of', async () => {
    const { page, expectQuiet, close } = await openApp(
      linkTo({
        settings: { edition: 'upgraded', crm: 'none' },
        automations: [
          { ...LOAD, name: 'Waits', does: ['automation.untickedOptedOut'], need: ['Email Opt Out is blank'] },
          LOAD,
          { name: 'Both', does: [...LOAD.does, 'automation.tickedDoNotEmail'] },
        ],
      }),
    );
    const told = page.getByRole('list', { name: 'What never happens' });
    await told.waitFor();
    expect((await told.innerText()).split('\n')).toEqual([
      '“Waits” never acts: no prospect in your organisation ever meets its conditions.',
      '“Nightly data load” never acts: whenever it could, there is nothing for it to change.',
      '“Both” does less than it is listed with. This never changes anything: Unticks Email Opt Out.',
    ]);
    expect(await page.locator('.automation').nth(1).innerText()).toContain('There is no CRM connector.');
    const offered = page.getByRole('combobox', { name: 'Add a condition to Waits' }).locator('option');
    expect(await offered.allInnerTexts()).not.toContain('Email Opt Out is ticked');
    await page.getByText(/ All claims below took \d+ ms\.$/).waitFor();
    expectQuiet();
    await close();
  });

  it('renames, and says why a name cannot be', async () => {
    const { page, expectQuiet, close } = await openApp(
      linkTo({ settings: MOST_RECENT, automations: [LOAD, { ...LOAD, name: 'Other load' }] }),
    );
    const names = page.getByLabel('Name of the automation');
    await names.nth(1).fill('Nightly data load');
    await page.getByText('Another automation has this name').waitFor();
    await names.nth(1).fill('Weekly data load');
    await names.nth(1).press('Enter');
    await page.locator('[data-property="P1"]').getByText('“Nightly data load” or “Weekly data load”').waitFor();
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toContain('Weekly data load');
    expectQuiet();
    await close();
  });
});

describe('in one column', () => {
  it.each([1024, 390])('at %i, eye and keyboard meet the answer before the file', async (width) => {
    const { page, expectQuiet, close } = await openApp(linkTo({ settings: MOST_RECENT, automations: [LOAD] }), {
      width,
      height: 844,
      touch: width < 1024,
    });
    await page.locator('[data-property="P15"]').waitFor();
    const order = ['.verdicts-stamp', '#organisation-settings', '.automations', '[data-property="P1"]', '.file-panel'];
    const tops = await Promise.all(order.map(async (each) => (await page.locator(each).boundingBox())?.y ?? 0));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const following = await page.evaluate(
      (all) => [...document.querySelectorAll(all.join())].map((each) => all.findIndex((one) => each.matches(one))),
      order,
    );
    expect(following).toEqual([0, 1, 2, 3, 4]);
    await page.getByRole('button', { name: 'See how' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Automation never re-opens');
    const head = await page.locator('[data-property="P1"] .verdict-card-head').boundingBox();
    const box = await page.locator('.verdicts-stamp').boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    expect(head?.y).toBeLessThan(260);
    expectQuiet();
    await close();
  });

  it('everything is large enough for a thumb', async () => {
    const { page, close } = await openApp(
      linkTo({
        settings: MOST_RECENT,
        automations: [{ ...LOAD, need: ['requested'] }, ...MANY.automations],
        accept: { P3: 'agreed with legal' },
      }),
      { width: 390, height: 844, touch: true },
    );
    await page.locator('[data-property="P15"]').waitFor();
    await page.getByRole('button', { name: 'Change Nightly data load' }).click();
    await choose(page, 'bad.json', '[]');
    const small = await page
      .locator(':is(.organisation-page, .notice) :is(button, select, summary, label, a.button)')
      .evaluateAll((all) =>
        all
          .filter((each) => each.checkVisibility())
          .filter((each) => each.getBoundingClientRect().height < 44)
          .map((each) => each.textContent),
      );
    expect(small).toEqual([]);
    await close();
  });
});

it('a run that has been shown is named after, and unfolds', async () => {
  const { page, expectQuiet, close } = await openApp(linkTo({ settings: MOST_RECENT, automations: [LOAD] }));
  const card = page.locator('[data-property="P3"]');
  await card.getByText('Broken by the same run as P1, and fixed in the same ways.').waitFor();
  expect(await card.locator('.run-steps').isVisible()).toBe(false);
  await card.getByText('Show both here').click();
  expect(await card.locator('.run-steps li').count()).toBe(4);
  expect(await card.getByRole('button', { name: 'Do without “Nightly data load”' }).isVisible()).toBe(true);
  // The run of P14 is another one.
  expect(await page.locator('[data-property="P14"] .run-steps').isVisible()).toBe(true);
  await card.getByRole('button', { name: 'P1', exact: true }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Automation never re-opens');
  expectQuiet();
  await close();
});

it('of many automations each is one line until it is to be changed', async () => {
  const { page, expectQuiet, close } = await openApp(linkTo({ settings: MOST_RECENT, ...MANY }));
  const card = page.locator('.automation').nth(7);
  await card.getByText('Ticks Do Not Email, only while the prospect has asked to be opted back in.').waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await card.getByRole('button', { name: 'Change Rule 7' }).click();
  await card.getByRole('checkbox', { name: 'Unticks Do Not Email' }).check();
  await card.getByRole('button', { name: 'Change Rule 7' }).click();
  await card.getByText('Ticks Do Not Email, Unticks Do Not Email, only while').waitFor();
  await page.getByRole('button', { name: 'Add an automation' }).click();
  expect(await page.locator('.automation').last().getByRole('checkbox').count()).toBe(DEEDS.length);
  expectQuiet();
  await close();
});

it('an example says what comes of it', () => {
  for (const settings of (['classic', 'upgraded'] as const).flatMap(configurationsOf))
    for (const { about, ...automation } of examplesFor(settings)) {
      const { idle = [] } = verifyOrganisation({ settings, automations: [automation], cannot: [], accept: {} });
      expect([settings, about, about.includes('changes nothing')]).toEqual([settings, about, idle.length > 0]);
    }
});

describe('before anything is told', () => {
  it('gives no verdict, nothing to save and no link; what the settings break by themselves it says', async () => {
    const { page, expectQuiet, close } = await openApp('#/organisation');
    await stamp(page, 'Nothing is known yet');
    await page.getByText('One thing is certain, if these are your settings').waitFor();
    expect(await page.locator('[data-property]').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Save mailability.json' }).isDisabled()).toBe(true);
    await page.getByText('Use the most recently changed', { exact: true }).click();
    await expect.poll(() => page.getByText('One thing is certain').count()).toBe(0);
    await stamp(page, 'Nothing is known yet');
    expect(await page.evaluate(() => location.hash)).toBe('#/organisation');

    await page.getByText('There are none', { exact: true }).click();
    await stamp(page, 'Opt-outs survive');
    await expectVerdicts(page, organisation({ settings: MOST_RECENT, automations: [] }));
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await stamp(page, 'Nothing is known yet');
    expectQuiet();
    await close();
  });
});

describe('the keyboard’s place', () => {
  const OTHERS = ['First', 'Second', 'Third'].map((name) => ({
    ...LOAD,
    name,
    need: ['requested', 'Do Not Email is blank'],
  }));
  const open = () => openApp(linkTo({ settings: MOST_RECENT, automations: OTHERS }));
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at instanceof HTMLInputElement ? at.value : (at?.getAttribute('aria-label') ?? at?.id ?? '');
    });
  const press = async (page: Page, name: string | RegExp, place = 0) => {
    await page.getByRole('button', { name }).nth(place).focus();
    await page.keyboard.press('Enter');
  };

  it.each([
    ['today', {}],
    ['classic', { edition: 'classic' }],
  ])('goes through the settings as the eye does, %s', async (_, edition) => {
    const { page, close } = await openApp(linkTo({ settings: { crm: 'salesforce', ...edition }, automations: [] }));
    await page.locator('.settings-one').first().waitFor();
    const places = await page.locator('.settings-one').evaluateAll((settings) =>
      settings.map((setting) => {
        const { top, left } = setting.getBoundingClientRect();
        return [Math.round(top), Math.round(left)] as const;
      }),
    );
    expect(places.length).toBeGreaterThan(4);
    expect(places).toEqual([...places].sort(([top, left], [below, right]) => top - below || left - right));
    await close();
  });

  it('stays in sight on an example that is added, whatever its card pushes down', async () => {
    const { page, close } = await openApp(linkTo({ settings: MOST_RECENT, automations: [] }), {
      reducedMotion: 'reduce',
    });
    const examples = page.locator('.automations-examples button');
    await examples.first().waitFor();
    for (const place of [0, 1, 2, 3]) {
      await examples.nth(place).focus();
      await page.keyboard.press('Enter');
      await page.locator('.automation').nth(place).waitFor();
      const ends = () =>
        page.evaluate(() => {
          const { top = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
          return top >= 56 && bottom <= innerHeight;
        });
      await expect.poll(ends, { message: `example ${place}` }).toBe(true);
      expect(await examples.nth(place).evaluate((button) => button === document.activeElement)).toBe(true);
    }
    await close();
  });

  it('is a neighbour’s name when an automation is removed, and in the end the button that adds one', async () => {
    const { page, close } = await open();
    await press(page, 'Remove Second');
    await expect.poll(() => focused(page)).toBe('Third');
    await press(page, 'Remove Third');
    await expect.poll(() => focused(page)).toBe('First');
    await press(page, 'Remove First');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Add an automation');
    await close();
  });

  it('is the next condition when one is dropped, and in the end the list of conditions', async () => {
    const { page, close } = await open();
    await press(page, /^Drop the condition: the prospect has asked/);
    await expect.poll(() => focused(page)).toBe('Drop the condition: Do Not Email is blank');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Add a condition to First');
    await close();
  });

  it('stays with the verdict that a button has changed', async () => {
    const { page, close } = await openApp(
      linkTo({ settings: MOST_RECENT, automations: [LOAD], accept: { P3: 'known' } }),
    );
    await stamp(page, 'An opt-out can be undone');
    await page.locator('[data-property="P15"]').waitFor();
    const holder = () =>
      page.evaluate(() => document.activeElement?.closest('[data-property]')?.getAttribute('data-property'));
    await press(page, 'Remove the acceptance');
    // The button was in P3 too: the place is only told once it has gone.
    await page.getByRole('button', { name: 'Remove the acceptance' }).waitFor({ state: 'detached' });
    await expect.poll(holder).toBe('P3');
    await press(page, 'Do without “Nightly data load”');
    await stamp(page, 'Opt-outs survive');
    await expect.poll(holder).toBe('P1');
    await close();
  });

  it('goes on to the settings when the notice does', async () => {
    const { page, close } = await open();
    await press(page, 'Dismiss');
    await expect.poll(() => focused(page)).toBe('organisation-settings');
    await press(page, 'Remove Second');
    await press(page, 'Undo');
    await expect.poll(() => focused(page)).toBe('organisation-settings');
    await page.getByRole('region', { name: 'Automations' }).getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('organisation-automations');
    await close();
  });
});

it.each(VISITORS)('the organisation page passes axe at %s', async (_, visitor) => {
  const { page, expectQuiet, close } = await openApp(
    linkTo({
      settings: MOST_RECENT,
      automations: [{ ...LOAD, need: ['requested'] }, LOAD].map((each, place) => ({
        ...each,
        name: `${each.name} ${place}`,
      })),
      accept: { P3: 'agreed with legal' },
    }),
    visitor,
  );
  await stamp(page, 'An opt-out can be undone');
  await page.locator('[data-property="P15"]').waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByText('Show both here').first().click();
  await page.getByRole('button', { name: 'Add an automation' }).click();
  await choose(page, 'bad.json', '[]');
  await page.locator('.file-panel-refused').waitFor();
  expect(await complaints(page)).toEqual([]);
  await choose(page, 'many.json', fileTextOf(organisation({ settings: MOST_RECENT, ...MANY })));
  await stamp(page, 'Opt-outs survive');
  expect(await complaints(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expectQuiet();
  await close();
});
