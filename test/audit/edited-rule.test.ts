/**
 * A rule changed in the machine, and nowhere else, changes the table, the SQL and the command: the command line is built twice,
 * once from a definition that was edited on its way in.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mailability-edited-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** In today's edition five soft bounces make somebody undeliverable, or a hard one: here the hard one no longer does. */
const EDIT = { file: /machines\/upgraded\/record\.ts$/, from: /hardBounced \|\| /g, to: '' };

let edits = 0;
const edited: Plugin = {
  name: 'edited-rule',
  enforce: 'pre',
  transform(code, id) {
    if (!EDIT.file.test(id)) return null;
    edits += code.match(EDIT.from)?.length ?? 0;
    return code.replace(EDIT.from, EDIT.to);
  },
};

async function bundle(name: string, plugins: readonly Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [...plugins],
    ssr: { noExternal: true, external: ['@duckdb/node-api'] },
    build: {
      ssr: 'src/cli/main.ts',
      write: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  const path = join(folder, name);
  writeFileSync(path, chunk?.code ?? '');
  return path;
}

const audit = (program: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [program, 'audit', ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });

describe('a rule that is changed in the machine', () => {
  let asItIs = '';
  let changed = '';
  const file = join(folder, 'prospects.csv');

  beforeAll(async () => {
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(file, 'id,optedOut,isDoNotEmail,isEmailHardBounced\n1,0,0,1\n2,1,0,1\n');
    asItIs = await bundle('as-it-is.mjs', []);
    changed = await bundle('changed.mjs', [edited]);
  }, 240_000);

  it('was changed', () => {
    expect(edits).toBeGreaterThan(0);
  });

  it('changes what the command says of a row', () => {
    const statuses = (program: string) =>
      audit(program, file, '--format', 'ndjson')
        .stdout.trim()
        .split('\n')
        .map((line) => JSON.parse(line).statuses);
    expect(statuses(asItIs)).toEqual([['undeliverable'], ['undeliverable']]);
    expect(statuses(changed)).toEqual([['mailable'], ['transactional-only']]);
  });

  it('changes the table that the SQL prints, and nothing else of it', () => {
    const [before, after] = [asItIs, changed].map((program) => audit(program, '--sql', 'duckdb').stdout.split('\n'));
    const differing = (before ?? []).flatMap((line, place) => (line === after?.[place] ? [] : [line]));
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.every((line) => /^ {4}\('(yes|no|unknown)'/.test(line))).toBe(true);
  });
});
