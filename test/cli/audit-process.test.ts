/** The audit as a process of its own: interrupted in the middle, and where the package that it stands on is not there. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine, PROSPECT_HEADINGS, sampleRows } from '../../src/audit/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundle = join(root, 'dist/cli/mailability.js');
const folder = mkdtempSync(join(tmpdir(), 'mailability-audit-process-'));
const scratch = join(folder, 'scratch');
const env = { ...process.env, TMPDIR: scratch };

beforeAll(() => {
  mkdirSync(scratch);
  // Built by whoever installed it, and by other tests that may run it meanwhile: it is not built under their hands.
  if (existsSync(bundle)) return;
  expect(spawnSync(process.execPath, [join(root, 'src/build/build-cli.mjs')], { encoding: 'utf8' }).stderr).toBe('');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Rows enough that writing them takes seconds. */
function largeExport(): string {
  const path = join(folder, 'prospects.csv');
  const body = [...sampleRows({ seed: 5, size: 20_000 })].map(({ prospect }) => csvLine(prospect)).join('');
  writeFileSync(path, csvLine(PROSPECT_HEADINGS) + body.repeat(40));
  return path;
}

const isDraft = (name: string): boolean => name.endsWith('.part');

describe('an audit that is interrupted', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s leaves nothing half-written, and what was there as it was',
    async (signal) => {
      const out = join(folder, 'rows.ndjson');
      writeFileSync(out, 'of yesterday\n');
      const child = spawn(process.execPath, [bundle, 'audit', largeExport(), '--format', 'ndjson', '--out', out], {
        env,
        stdio: 'ignore',
      });
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      // It is in the middle of writing once its draft stands beside the file.
      for (let waited = 0; !readdirSync(folder).some(isDraft); waited += 20) {
        if (waited > 90_000 || child.exitCode !== null) expect.fail('It never began to write.');
        await pause(20);
      }
      child.kill(signal);
      expect(await ended).toBe(130);
      expect(readdirSync(folder).filter(isDraft)).toEqual([]);
      expect(readdirSync(scratch)).toEqual([]);
      expect(readFileSync(out, 'utf8')).toBe('of yesterday\n');
    },
  );
});

describe('without DuckDB', () => {
  const run = (...args: readonly string[]) => {
    const hiding = join(folder, 'hiding.cjs');
    writeFileSync(
      hiding,
      `const Module = require('node:module');
const find = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  if (name.startsWith('@duckdb/')) throw new Error('It is not installed.');
  return find.call(this, name, ...rest);
};`,
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', hiding, bundle, 'audit', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('says in one sentence what is missing and what works without it', () => {
    const path = join(folder, 'few.csv');
    writeFileSync(path, 'id,optedOut,isDoNotEmail,isEmailHardBounced\n1,1,0,0\n');
    const { status, stdout, stderr } = run(path);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'An audit of files needs the package @duckdb/node-api, which is not installed: npm install @duckdb/node-api. --sql works without it.\n',
    );
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('prints SQL all the same', () => {
    const { status, stdout, stderr } = run('--sql', 'snowflake');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^WITH [\s\S]*SELECT[\s\S]*;\n$/);
  });
});
