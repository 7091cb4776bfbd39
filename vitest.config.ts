/**
 * Three kinds of test. `architecture` reads the tree; `unit` runs in Node, many files at once; `browser` drives one real Chromium against the built
 * app, one file after the other in one process, because two browsers at once make a small machine miss its timeouts.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The app's code may be imported anywhere; only the build lays its charts out. */
const resolve = {
  alias: { 'virtual:chart-layouts': fileURLToPath(new URL('test/support/no-charts.ts', import.meta.url)) },
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 30_000 } },
      {
        resolve,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/architecture/**', 'test/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          setupFiles: ['test/browser/close-pages.ts'],
          isolate: false,
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
