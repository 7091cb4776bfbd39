/** What a visitor finds on the machine's page and on every page, by the roles and names that a screen reader says. */
import type { Locator, Page } from 'playwright-core';

/** The stamp with these words, in the verdict: “Transactional only”, “Mailable”. */
export const stamp = (page: Page, words: string): Locator =>
  page.getByRole('region', { name: 'The verdict' }).getByText(words, { exact: true });

/** The timeline that says this: “step 2 of 2”, “2 branches”. */
export const timeline = (page: Page, words: string): Locator =>
  page.getByRole('region', { name: 'The timeline' }).filter({ hasText: words });

/** The act of this name in the list of what can happen. */
export const act = (page: Page, words: string): Locator =>
  page.getByRole('complementary', { name: 'What can happen' }).getByRole('button', { name: words });

/** The line under the bar that says what has just become of the page, a link or a file. */
export const notice = (page: Page, words?: string | RegExp): Locator =>
  page.getByRole('status', { name: 'Notice' }).filter({ hasText: words ?? /\S/ });
