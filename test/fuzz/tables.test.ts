/**
 * Exports, mangled: the command line and the page read them by two programs that share no reader, and say the same of every
 * one, or refuse it in one sentence. 200 of them; `FC_RUNS=25` makes it five thousand.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { BrowserAudit } from '../../src/app/pages/audit/audit-count.ts';
import { openFiles } from '../../src/app/pages/audit/open-files.ts';
import { NO_MAP } from '../../src/audit/index.ts';
import type { World } from '../../src/cli/shared/command.ts';
import { NO_PROGRESS } from '../../src/cli/shared/progress.ts';
import { readTextFile } from '../../src/cli/shared/read-text-file.ts';
import { PLAIN } from '../../src/cli/shared/style.ts';
import { completeSettings, organisationOf } from '../../src/simulation/index.ts';
import { execute, readCommand } from '../support/command-line.ts';
import { parameters } from '../support/random.ts';
import { mangled, whyNoSentence } from './mangled.ts';

const RUNS = parameters(200);
const folder = mkdtempSync(join(tmpdir(), 'mailability-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EVERYBODY = organisationOf(completeSettings({}));

const WORLD: World = {
  input: { [Symbol.asyncIterator]: () => [][Symbol.iterator]() as never },
  readFile: (path) => readTextFile('settings file', path),
  version: () => '1.2.3',
  program: 'mailability',
  style: PLAIN,
  progress: NO_PROGRESS,
};

const cell = fc.constantFrom('0', '1', 'TRUE', 'false', 'Yes', 'no', '', ' x ', 'maybe', '"1"', "'0");
const text = fc.constantFrom('Ana', 'Ödön', '"Lind, Åsa"', '"say ""no"""', '"two\nlines"', '', '=1+1', '𝒳');
const table = fc
  .record({
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
    rows: fc.array(fc.tuple(fc.nat(99), text, cell, cell, cell), { minLength: 1, maxLength: 6 }),
  })
  .map(({ separator, end, rows }) =>
    [['Prospect Id', 'First Name', 'Opted Out', 'Do Not Email', 'Hard Bounced'], ...rows.map((row) => row.map(String))]
      .map((cells) => cells.join(separator))
      .join(end),
  );

type Told = Readonly<Record<string, unknown>>;

/** What the command line says of a file: its report, or a sentence. */
async function commandOn(path: string, before?: string): Promise<Told | string> {
  const earlier = before === undefined ? [] : ['--before', before];
  const command = readCommand(['audit', path, ...earlier, '--check', 'none', '--format', 'json']);
  if (!command.ok) throw new Error(command.error);
  const report = execute(command.value, WORLD);
  const pieces: string[] = [];
  for await (const piece of report.out) pieces.push(piece);
  if (pieces.length === 0) return report.late?.().join('\n') ?? '';
  const { settings, checks, ...told } = JSON.parse(pieces.join('\n'));
  return told;
}

/** What the page says of it. */
async function pageOn(content: string, before?: string): Promise<Told | string> {
  const files = [
    { name: 'export.csv', file: new Blob([content]) },
    ...(before === undefined ? [] : [{ name: 'earlier.csv', file: new Blob([before]), isEarlier: true }]),
  ];
  const opened = await openFiles(files, NO_MAP);
  if (!opened.ok) return opened.error;
  const counted = await new BrowserAudit(opened.value, NO_MAP, EVERYBODY, []).count(() => true);
  if (counted === null) throw new Error('Nobody stopped it, and yet it did.');
  if (!counted.ok) return counted.error;
  const { organisation, lists, ...told } = counted.value.report;
  const columns = opened.value.flatMap(({ isEarlier, recognised }) => (isEarlier ? [] : recognised.found));
  return { columns, ...told, lists: lists.map(({ id, title, what, rows }) => ({ id, title, what, rows })) };
}

it('are read by the page as by the command line, or refused in a sentence', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(mangled(table), async (content) => {
      const path = join(folder, `export${number++}.csv`);
      writeFileSync(path, content);
      const [command, page] = [await commandOn(path), await pageOn(content)];
      rmSync(path);
      for (const told of [command, page]) if (typeof told === 'string') expect(whyNoSentence(told)).toBeNull();
      if (typeof command === 'string') expect(typeof page, `${command} ${JSON.stringify(page)}`).toBe('string');
      else expect(page).toEqual(command);
    }),
    RUNS,
  );
});

it('of two days are paired by the page as by the command line', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(table, fc.oneof({ weight: 4, arbitrary: table }, mangled(table)), async (content, older) => {
      const [now, then] = [join(folder, `now${number}.csv`), join(folder, `then${number++}.csv`)];
      writeFileSync(now, content);
      writeFileSync(then, older);
      const [command, page] = [await commandOn(now, then), await pageOn(content, older)];
      for (const path of [now, then]) rmSync(path);
      for (const told of [command, page]) if (typeof told === 'string') expect(whyNoSentence(told)).toBeNull();
      if (typeof command === 'string') expect(typeof page, `${command} ${JSON.stringify(page)}`).toBe('string');
      else expect(page).toEqual(command);
    }),
    RUNS,
  );
});
