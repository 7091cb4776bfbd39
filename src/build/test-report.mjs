/**
 * A Vitest reporter that writes how a run came out, for `npm test` to add up: into the file that
 * MAILABILITY_TEST_REPORT names. A run that was broken off leaves no file.
 */
import { writeFileSync } from 'node:fs';

/**
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} failed Files that do not load and errors outside of any test are among them.
 * @property {number} skipped
 * @property {string[]} again the tests that passed only when they were tried again, each with its file.
 * @property {{ file: string, seconds: number }[]} files
 */

export default class TestReport {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} errors
   */
  onTestRunEnd(modules, errors) {
    /** @type {Report} */
    const report = { passed: 0, failed: errors.length, skipped: 0, again: [], files: [] };
    for (const module of modules) {
      const before = report.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        report[state === 'pending' ? 'skipped' : state] += 1;
        if (test.diagnostic()?.flaky) report.again.push(`${module.relativeModuleId}: ${test.fullName}`);
      }
      if (module.state() === 'failed' && report.failed === before) report.failed += 1;
      const { collectDuration, setupDuration, duration } = module.diagnostic();
      const seconds = (collectDuration + setupDuration + duration) / 1000;
      report.files.push({ file: module.relativeModuleId, seconds });
    }
    const path = process.env['MAILABILITY_TEST_REPORT'];
    if (path) writeFileSync(path, JSON.stringify(report));
  }
}
