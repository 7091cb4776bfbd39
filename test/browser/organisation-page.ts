/** What the tests of the organisation page share: organisations, their links, and what the page is to show of them. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  completeSettings,
  EDITIONS,
  formatRunFile,
  isOwnAutomation,
  type Organisation,
  verifyOrganisation,
} from '../../src/simulation/index.ts';
import { organisation } from '../support/organisations.ts';

export const MOST_RECENT = { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' };
export const DEEDS = (EDITIONS.find(({ id }) => id === 'upgraded')?.events ?? []).filter(({ id }) =>
  isOwnAutomation(id),
);
export const LOAD = { name: 'Nightly data load', does: ['crmAutomation.untickedOptOut'] };
export const HOLED = organisation({ settings: MOST_RECENT, automations: [LOAD] });
export const MANY = {
  automations: Array.from({ length: 30 }, (_, place) => ({
    name: `Rule ${place}`,
    does: ['automation.tickedDoNotEmail'],
    need: ['requested'],
  })),
};
export const linkTo = (given: object | string) =>
  `#/organisation?o=${encodeURIComponent(typeof given === 'string' ? given : JSON.stringify(given))}`;

/** Waits until the page shows what verifyOrganisation says, property by property. */
export async function expectVerdicts(page: Page, given: Organisation): Promise<void> {
  const wanted = Object.fromEntries(verifyOrganisation(given).properties.map(({ id, verdict }) => [id, verdict]));
  const shown = () =>
    page
      .locator('[data-property]')
      .evaluateAll((cards) =>
        Object.fromEntries(
          (cards as HTMLElement[]).map(({ dataset }) => [dataset['property'] ?? '', dataset['verdict']]),
        ),
      );
  await expect.poll(shown, { timeout: 10_000 }).toEqual(wanted);
}

export const stamp = (page: Page, words: string) => page.locator('.verdicts-mark').getByText(words).waitFor();

export const RUN = formatRunFile({
  settings: completeSettings({ edition: 'classic', resubscribe: false }),
  name: 'Unsubscribed',
  events: ['prospect.unsubscribed'],
  at: 1,
  person: 'Ana',
  branches: [],
  macros: [],
});

export async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Open an organisation’s file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

export async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file, { type: 'application/json' }));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}
