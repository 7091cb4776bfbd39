/**
 * Three kinds of test. `architecture` reads the tree. `unit` runs in Node, as many files at once as there are processors;
 * files share what they import, as nothing in the pure rooms can be changed and the machines are costly to explore anew.
 * `browser` drives one real Chromium against the built app, one file after the other in one process, because two browsers
 * at once make a small machine miss its timeouts.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { lessonsPlugin } from './src/build/course/plugin.ts';
import { smallMachinePlugin } from './src/build/front/plugin.ts';

// The builds of XState and React that people get, which are the quicker ones too: a fifth of the walk of every state.
process.env['NODE_ENV'] = 'production';

/** What takes longest begins first, so that nothing is waited for in the end. */
const LONGEST = [
  'test/mutants/mutants.test.ts',
  'test/spin/spin.test.ts',
  'test/machines/judged.test.ts',
  'test/package/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((path) => moduleId.includes(path));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

/** The app's code may be imported anywhere; only the build lays its charts out. */
const resolve = {
  alias: { 'virtual:chart-layouts': fileURLToPath(new URL('test/support/no-charts.ts', import.meta.url)) },
};
const plugins = [smallMachinePlugin(), lessonsPlugin()];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          maxWorkers: '100%',
          testTimeout: 120_000,
        },
      },
      {
        resolve,
        plugins,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/architecture/**', 'test/browser/**'],
          pool: 'threads',
          isolate: false,
          maxWorkers: '100%',
          unstubGlobals: true,
          // Nothing here waits for anything, so a slow machine is no failure; what never ends is one.
          testTimeout: 600_000,
        },
      },
      {
        resolve,
        plugins,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          setupFiles: ['test/browser/close-pages.ts'],
          isolate: false,
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // A browser and a dozen of its processes share two processors with everything else. Once more, and `npm test` says so.
          retry: 1,
          // Waiting for what a busy machine does late is no failure; what never comes is one.
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
