/** What the service worker is to keep, and how much of it it has. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How many files the service worker has on its lists. */
export async function filesToKeep(url: string): Promise<number> {
  const worker = await (await fetch(new URL('service-worker.js', url))).text();
  const build = /JSON\.parse\((".*")\)/.exec(worker)?.[1] ?? expect.fail('The service worker has no list.');
  const { files, later } = JSON.parse(JSON.parse(build)) as Record<'files' | 'later', readonly string[]>;
  return files.length + later.length;
}

/** How many it has kept so far. */
export const keptFiles = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const counts = names.map(async (name) => (await (await caches.open(name)).keys()).length);
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
