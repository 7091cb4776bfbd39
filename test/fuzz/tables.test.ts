/**
 * Exports, mangled: the command line and the page read them by two programs that share no reader, and say the same of every
 * one, or refuse it in one sentence. 200 of them; `FC_RUNS=25` makes it five thousand.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { completeSettings, organisationOf } from '../../src/simulation/index.ts';
import { auditCommand, pageReport } from '../support/audit.ts';
import { parameters } from '../support/random.ts';
import { mangled, whyNoSentence } from './mangled.ts';

const RUNS = parameters(200);
const folder = mkdtempSync(join(tmpdir(), 'mailability-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EVERYBODY = organisationOf(completeSettings({}));

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
  const { out, err } = await auditCommand(path, ...earlier, '--check', 'none', '--format', 'json');
  if (out === '') return err.join('\n');
  const { settings, checks, ...told } = JSON.parse(out);
  return told;
}

/** What the page says of it. */
const pageOn = (content: string, before?: string): Promise<Told | string> =>
  pageReport({
    files: [['export.csv', content]],
    before: before === undefined ? [] : [['earlier.csv', before]],
    organisation: EVERYBODY,
  });

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
