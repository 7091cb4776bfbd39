/**
 * Where the system chooses the colours, as a contrast theme does, no ground and no tint is left. Whatever is chosen,
 * current or on must then differ from its neighbours by what is left: its ground, its edge, its outline in system colours.
 */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openApp, type Visitor } from './harness.ts';

const RUN = '#/explore?model=upgraded.2&crm=salesforce&run=prospect.unsubscribed,connector.synced&at=1';

const FORCED: Visitor = {
  reducedMotion: 'reduce',
  before: (empty) => empty.emulateMedia({ forcedColors: 'active' }),
};

interface Kind {
  readonly what: string;
  readonly address: string;
  readonly before?: (page: Page) => Promise<unknown>;
  /** The one, and another like it that is not. */
  readonly chosen: string;
  readonly other: string;
}

const openSettings = (page: Page) => page.getByRole('button', { name: /Change the settings/ }).click();
const choice = (name: string) => ({
  chosen: `[data-setting="${name}"] input:checked + span`,
  other: `[data-setting="${name}"] input:not(:checked, :disabled) + span`,
});

const KINDS: readonly Kind[] = [
  { what: 'page', address: RUN, chosen: '.top-nav [aria-current]', other: '.top-nav a:not([aria-current])' },
  { what: 'edition', address: RUN, before: openSettings, ...choice('edition') },
  { what: 'CRM', address: RUN, before: openSettings, ...choice('crm') },
  { what: 'sync behaviour', address: RUN, before: openSettings, ...choice('optedOutSync') },
  {
    what: 'way to show the chart',
    address: RUN,
    chosen: '.chart-bar input:checked + span',
    other: '.chart-bar input:not(:checked) + span',
  },
  {
    what: 'step of the run',
    address: RUN,
    chosen: '.timeline-here .timeline-label',
    other: '.timeline-dot:not(.timeline-here) .timeline-label',
  },
  {
    what: 'step that changed something',
    address: '#/explore?model=upgraded.2&run=prospect.unsubscribed,prospect.unsubscribed',
    chosen: '.timeline .who-dot:not(.who-hollow)',
    other: '.timeline .who-hollow',
  },
  { what: 'state', address: RUN, chosen: '.chart-state.active:not(.entered)', other: '.chart-state:not(.active)' },
  { what: 'transition that fired', address: RUN, chosen: '.chart-chip.fired', other: '.chart-chip.ready:not(.fired)' },
  {
    what: 'transition that can fire',
    address: RUN,
    chosen: '.chart-chip.ready:not(.fired)',
    other: '.chart-chip:not(.ready, .fired, .eventless)',
  },
  {
    what: 'state in words',
    address: RUN,
    before: (page) => page.getByText('Outline', { exact: true }).click(),
    chosen: '.outline-active > .outline-name',
    other: '.outline-state:not(.outline-active) > .outline-name',
  },
  {
    what: 'transition in words that fired',
    address: RUN,
    before: async (page) => {
      await page.getByText('Outline', { exact: true }).click();
      await page.getByText('11 ways out').click();
    },
    chosen: '.outline-fired .outline-way',
    other: 'li:not(.outline-fired) > .outline-way',
  },
  {
    what: 'step that is compared',
    address: RUN,
    before: async (page) => {
      await page.getByRole('button', { name: 'Compare with other settings' }).click();
      await page.locator('.compare-number').first().click();
    },
    chosen: '.compare-number[aria-pressed="true"]',
    other: '.compare-number[aria-pressed="false"]',
  },
  {
    what: 'rule that is read',
    address: '#/rules/U3',
    chosen: '.rules-contents-entry[aria-current]',
    other: '.rules-contents-entry:not([aria-current])',
  },
  {
    what: 'deed of an automation',
    address: '#/organisation',
    before: (page) => page.locator('.automations-examples button').first().click(),
    chosen: '.automation-tick:has(:checked)',
    other: '.automation-tick:not(:has(:checked))',
  },
  {
    what: 'story of two editions',
    address: '#/upgrade',
    chosen: '.twins-stories [aria-pressed="true"]',
    other: '.twins-stories [aria-pressed="false"]',
  },
];

/** All that the eye can tell one from another by: a clear ground and the page's own are the same to it. */
const looks = (place: Locator): Promise<string> =>
  place.first().evaluate((element) => {
    const own = (color: string): string => {
      const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
      const seen = alpha === 0 ? '' : [red, green, blue].join();
      return seen === page ? '' : seen;
    };
    let page = '';
    page = own(getComputedStyle(document.body).backgroundColor);
    const style = getComputedStyle(element);
    const edge = (side: 'borderTop' | 'outline') =>
      style[`${side}Style`] === 'none'
        ? ''
        : [style[`${side}Style`], style[`${side}Width`], own(style[`${side}Color`])];
    return JSON.stringify([own(style.backgroundColor), style.backgroundImage, edge('borderTop'), edge('outline')]);
  });

it.each(KINDS)(
  'in the system’s colours the $what is told from its neighbours',
  async ({ address, before, chosen, other }) => {
    const { page, expectQuiet, close } = await openApp(address, FORCED);
    await before?.(page);
    await page.locator(chosen).first().waitFor();
    await page.locator(other).first().waitFor();
    expect(await looks(page.locator(chosen))).not.toBe(await looks(page.locator(other)));
    expectQuiet();
    await close();
  },
);

it('in the system’s colours what is told above the page ends in an edge', async () => {
  const { page, close } = await openApp('#/organisation', FORCED);
  await page.locator('.automations-examples button').first().click();
  await page.getByRole('button', { name: /^Remove / }).click();
  const toast = page.locator('.organisation-said p');
  await toast.waitFor();
  expect(await toast.evaluate((said) => getComputedStyle(said).borderTopStyle)).toBe('solid');
  await close();
});
