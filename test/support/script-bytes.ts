/** Counts the JavaScript that a page asks for, gzipped as a server would send it. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/**
 * Listens from now on.
 * @returns a function that gives the bytes so far, file by file, by the file's name.
 */
export function countScripts(page: Page): () => Promise<ReadonlyMap<string, number>> {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) bodies.set(pathname.slice(pathname.lastIndexOf('/') + 1), response.body());
  });
  return async () => {
    const sizes = [...bodies].map(async ([name, body]) => [name, gzipSync(await body, { level: 9 }).length] as const);
    return new Map(await Promise.all(sizes));
  };
}
