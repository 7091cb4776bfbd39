/**
 * `npm run mutants:code -- --mutate 'src/scan/flow/**'` breaks the code in one place after another, and names the breaks that no
 * unit test notices. `docs/mutants-code.md` says what came of it. A room takes from minutes to hours, so it is no part of `npm test`.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutants/code/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  mutate: ['src/{simulation,course,scan,audit,cli}/**/*.ts'],
  // What runs once, when a module is loaded, is broken for every test at once: Stryker would have to start anew for each.
  ignoreStatic: true,
  // Words are no logic: the tests of texts hold those that matter, and to break each would say nothing of the rest.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 2,
  dryRunTimeoutMinutes: 30,
  timeoutMS: 30_000,
  reporters: ['progress-append-only', 'json', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutants/code.json' },
  tempDirName: '.cache/mutants/copies',
  ignorePatterns: ['dist', 'docs'],
  // Stryker would rewrite the paths of a tsconfig with the compiler's own API, which TypeScript 7 has no more. None needs it.
  tsconfigFile: 'none.json',
};
