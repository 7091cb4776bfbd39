/**
 * The unit tests that `npm run mutants:code` asks of each broken copy of the code: all but those that take minutes and judge
 * the machine rather than the code, which has mutants of its own.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { lessonsPlugin } from '../../../src/build/course/plugin.ts';
import { smallMachinePlugin } from '../../../src/build/front/plugin.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** `TESTS='test/scan/flows/*.test.ts' npm run mutants:code -- --mutate 'src/scan/flow/**'` asks these alone; several by spaces. */
const TESTS = process.env['TESTS'] ?? 'test/{simulation,course,scan,audit,cli,stories,properties}/**/*.test.{ts,tsx}';

export default defineConfig({
  root,
  resolve: { alias: { 'virtual:chart-layouts': `${root}test/support/no-charts.ts` } },
  plugins: [smallMachinePlugin(), lessonsPlugin()],
  test: {
    include: TESTS.split(' '),
    exclude: ['test/cli/process.test.ts'],
    pool: 'threads',
    isolate: false,
    unstubGlobals: true,
    testTimeout: 120_000,
  },
});
