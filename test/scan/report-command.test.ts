/** What `scan` takes for pipelines, and what it says of files that are not what they should be. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute, readCommand, worldOf } from '../support/command-line.ts';

const scratch = mkdtempSync(join(tmpdir(), 'mailability-report-'));
const file = (name: string) => join(scratch, name);
const CLEARS =
  'public class Clearer {\n  public void run() {\n    insert new Lead(HasOptedOutOfEmail = false);\n  }\n}';

beforeAll(() => {
  mkdirSync(file('force-app'));
  writeFileSync(file('force-app/Clearer.cls'), CLEARS);
  writeFileSync(file('force-app/Old.cls'), CLEARS.replaceAll('Clearer', 'Old'));
  writeFileSync(file('force-app/Old.cls-meta.xml'), '<ApexClass><status>Inactive</status></ApexClass>');
});
afterAll(() => rmSync(scratch, { recursive: true }));

const WORLD = worldOf({ readFile: (path) => ({ ok: false, error: `There is no file "${path}".` }) });

async function run(...args: readonly string[]) {
  const command = readCommand(['scan', file('force-app'), '--opted-out-sync', 'most-recent', ...args]);
  if (!command.ok) return { out: '', err: command.error, exitCode: 2 };
  const report = execute(command.value, WORLD);
  const out: string[] = [];
  for await (const line of report.out) out.push(line);
  return {
    out: out.join('\n'),
    err: [...report.err, ...(report.late?.() ?? [])].join('\n'),
    exitCode: report.exitCode(),
  };
}

describe('scan for a pipeline', () => {
  it('writes every report that is asked for, beside the one on standard output', async () => {
    const asked = ['sarif', 'junit', 'markdown', 'json'].flatMap((format) => ['--report', `${format}=${file(format)}`]);
    const { out, exitCode } = await run(...asked);
    expect(exitCode).toBe(1);
    expect(out).toContain('What was found breaks P1');
    expect(JSON.parse(readFileSync(file('sarif'), 'utf8')).version).toBe('2.1.0');
    expect(JSON.parse(readFileSync(file('json'), 'utf8')).opened).toContain('P1');
    expect(readFileSync(file('markdown'), 'utf8')).toMatch(/^## Mailability\n/);
  });

  it('has a JUnit case for each write: failed, or skipped where it does not run', async () => {
    const { out } = await run('--format', 'junit');
    const document = new DOMParser().parseFromString(out, 'text/xml');
    const cases = [...document.getElementsByTagName('testcase')].map((each) => [
      each.getAttribute('name'),
      [...each.childNodes].find(({ nodeType }) => nodeType === 1)?.nodeName,
    ]);
    expect(cases).toEqual([
      ['Clearer.run', 'failure'],
      ['Old.run', 'skipped'],
    ]);
    expect(document.documentElement?.getAttribute('failures')).toBe('1');
  });

  it('passes over what the baseline holds, fails for what is new, and says what is gone', async () => {
    expect((await run('--write-baseline', file('baseline.json'))).exitCode).toBe(0);
    expect(await run('--baseline', file('baseline.json'))).toMatchObject({ exitCode: 0, err: '' });
    writeFileSync(file('force-app/Newer.cls'), CLEARS.replaceAll('Clearer', 'Newer'));
    rmSync(file('force-app/Clearer.cls'));
    const { exitCode, err } = await run('--baseline', file('baseline.json'));
    expect(exitCode).toBe(1);
    expect(err).toBe('The baseline holds "Clearer.run", which is gone: write it anew.');
    writeFileSync(file('force-app/Clearer.cls'), CLEARS);
    rmSync(file('force-app/Newer.cls'));
  });

  it('answers from its cache as it does without, also when the cache is broken', async () => {
    const plain = await run('--format', 'json');
    for (const before of [null, null, 'no JSON']) {
      if (before !== null) writeFileSync(file('cache.json'), before);
      expect(await run('--format', 'json', '--cache', file('cache.json'))).toEqual(plain);
    }
  });

  it.each([
    [['--report', 'sarif'], '--report takes a format and a path, such as sarif=scan.sarif, not "sarif".'],
    [['--report', 'sarfi=a'], 'Unknown format "sarfi". Did you mean "sarif"?'],
    [['--report', 'json=a', '--report', 'text=a'], '--report writes "a" twice.'],
    [['--format', 'markdwn'], 'Unknown format "markdwn". Did you mean "markdown"?'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    expect(await run(...args)).toEqual({ out: '', err: sentence, exitCode: 2 });
  });

  it('refuses a baseline that is missing or is none', async () => {
    const missing = await run('--baseline', file('no-such.json'));
    expect(missing).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/^The baseline ".*no-such\.json" cannot be read; --write-baseline makes one\.$/),
    });
    writeFileSync(file('none.json'), '{');
    const none = await run('--baseline', file('none.json'));
    expect(none.exitCode).toBe(2);
    expect(none.err).toMatch(/^The baseline ".*none\.json" .*\.$/);
    expect(none.err.split('\n')).toHaveLength(1);
  });
});
