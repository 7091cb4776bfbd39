/** The guides for those who audit and those who hold a course: each command line there does what stands beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readColumnMap } from '../../src/audit/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mailability-guides-'));
afterAll(() => rmSync(folder, { recursive: true }));

const guide = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');
const linesIn = (text: string) =>
  [...text.matchAll(/(?:^ {4}|`)npm run --silent mailability -- ([^`\n]+)/gm)].map(([, line = '']) => line.trim());

/** Runs a line as a shell would; what it writes goes into a folder that is thrown away. */
function run(line: string) {
  const here = line.replace(/--out (\S+)/, (_, name) => `--out '${join(folder, name)}'`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `'${process.execPath}' src/build/run-cli.mjs ${here}`], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('docs/audit.md', () => {
  const page = guide('audit.md');
  const [whole = '', list = '', nightly = ''] = linesIn(page);

  it('shows the report of the sample, which has unreadable rows', () => {
    const { status, stdout } = run(whole);
    expect(status).toBe(2);
    expect(stdout).toContain('5,000 prospects were read.');
  });

  it('writes the list of whom mail must stop for, with addresses', () => {
    const { stderr } = run(list);
    expect(stderr).toContain('found     against-crm');
    const rows = readFileSync(join(folder, 'stop-this-mail.csv'), 'utf8').trimEnd().split('\n');
    expect(rows[0]).toContain('email');
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows.slice(1)) expect(row).toMatch(/@.*mailable/);
  });

  it('accepts by night what is known, up to a limit', () => {
    const { status, stdout } = run(nightly);
    expect(status).toBe(0);
    expect(stdout).toContain('up to 50 are accepted: the import of May is being put right');
  });

  it('shows a map that is one', () => {
    const [, map = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    expect(readColumnMap(JSON.parse(map))).toMatchObject({ ok: true });
  });
});

describe('docs/training.md', () => {
  it.each(linesIn(guide('training.md')).filter((line) => !line.includes('results/')))('%s works', (line) => {
    const { status, stdout, stderr } = run(line);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.length).toBeGreaterThan(500);
  });
});
