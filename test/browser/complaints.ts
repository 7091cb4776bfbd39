/** What axe finds wrong with what is on screen; empty where it finds nothing. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Visitor } from './harness.ts';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  readonly run: (options: object) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
    }[];
  }>;
}

/** The rules that look at colours: all that can come out differently where only the theme does. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe leaves out unless it is asked: whether a finger hits what it aims at (WCAG 2.2). */
const ABOUT_TARGETS = { rules: { 'target-size': { enabled: true } } };

/**
 * One line for each complaint, in the light theme and in the dark one: the rule, where, and what would mend it. The page
 * must follow the system's theme and be without motion, so that nothing is judged while it fades in; it is left light.
 */
export async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(await axe);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await judge(page, { runOnly: ABOUT_COLOURS });
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await judge(page, ABOUT_TARGETS);
  return [...light, ...dark.map((line) => `in the dark: ${line}`)];
}

const judge = (page: Page, options: object): Promise<readonly string[]> =>
  page.evaluate(async (asked) => {
    const { axe: judging } = window as unknown as { axe: Axe };
    const { violations } = await judging.run({ ...asked, resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, options);

/** Desktop and phone, without motion. `complaints` asks for both themes. */
export const VISITORS: readonly (readonly [string, Visitor])[] = [
  ['1440', { reducedMotion: 'reduce' }],
  ['390', { width: 390, height: 844, touch: true, reducedMotion: 'reduce' }],
];
