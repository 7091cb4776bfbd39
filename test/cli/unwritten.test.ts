/** Where what somebody asked for cannot be written, one sentence names the file and says why, and the exit status is 3. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flow, onUpdate } from '../scan/metadata.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mailability-unwritten-'));

beforeAll(() => {
  spawnSync(process.execPath, [join(root, 'src/build/build-cli.mjs')]);
  writeFileSync(join(folder, 'prospects.csv'), 'Prospect Id,Opted Out,Do Not Email,Hard Bounced\n1,0,0,0\n');
  mkdirSync(join(folder, 'flows'));
  writeFileSync(join(folder, 'flows/Back.flow-meta.xml'), flow('Back', onUpdate('Set', 'Before')));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const program = join(root, 'dist/cli/mailability.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('a file that cannot be written', () => {
  it.each([
    [['scan', '.', '--report', 'sarif=gone/x'], 'gone/x', 'its folder does not exist'],
    [['scan', '.', '--report', 'junit=flows'], 'flows', 'it is a folder'],
    [['scan', '.', '--cache', 'prospects.csv/x'], 'prospects.csv/x', 'what it names as its folder is a file'],
    [['scan', '.', '--write-baseline', 'gone/x'], 'gone/x', 'its folder does not exist'],
    [['audit', 'prospects.csv', '--out', 'gone/x'], 'gone/x', 'its folder does not exist'],
    [['audit', 'prospects.csv', '--format', 'ndjson', '--out', 'flows'], 'flows', 'it is a folder'],
    [['audit', 'prospects.csv', '--format', 'parquet', '--out', 'gone/x'], 'gone/x', 'its folder does not exist'],
    [['audit', 'prospects.csv', '--save-map', 'gone/x'], 'gone/x', 'its folder does not exist'],
  ])('is named for %j', (args, path, why) => {
    const before = readdirSync(folder);
    expect(run(...args)).toEqual({
      status: 3,
      stdout: '',
      stderr: `The file "${path}" could not be written: ${why}.\n`,
    });
    // No draft is left beside it.
    expect(readdirSync(folder)).toEqual(before);
  });
});
