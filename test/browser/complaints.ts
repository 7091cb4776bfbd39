/** What axe finds wrong with what is on screen; empty where it finds nothing. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Visitor } from './harness.ts';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

/** One line for each complaint: the rule, where, and what would mend it. */
export async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(await axe);
  return page.evaluate(async () => {
    const { axe: judge } = window as unknown as { axe: { run: () => Promise<AxeResults> } };
    const { violations } = await judge.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  });
}

/** Desktop and phone, light and dark, without motion, so that nothing is judged while it fades in. */
export const VISITORS: readonly (readonly [string, Visitor])[] = (['light', 'dark'] as const).flatMap((colorScheme) => [
  [`1440, ${colorScheme}`, { colorScheme, reducedMotion: 'reduce' }] as const,
  [`390, ${colorScheme}`, { colorScheme, width: 390, height: 844, touch: true, reducedMotion: 'reduce' }] as const,
]);
