/**
 * A project's files, mangled: a scan never throws and never loses a file silently, every report of it is well formed, and what
 * changes nothing of a file's meaning changes nothing of what is found. 200 of each; `FC_RUNS=25` makes it five thousand.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/scan/index.ts';
import { parseJson, readOrganisation } from '../../src/simulation/index.ts';
import { scanTexts } from '../scan/scan-texts.ts';
import { execute, readCommand, worldOf } from '../support/command-line.ts';
import { parameters } from '../support/random.ts';
import { mangled } from './mangled.ts';

const RUNS = parameters(200);

const examples = fileURLToPath(new URL('../scan/examples/', import.meta.url));
const EXAMPLES = readdirSync(examples)
  .filter((name) => /\.(xml|cls|trigger)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(examples, name), 'utf8') }));
const XML = EXAMPLES.filter(({ name }) => name.endsWith('.xml'));
const APEX = EXAMPLES.filter(({ name }) => !name.endsWith('.xml'));

/** One of the examples, and a text that was once its text. */
const broken = (some: typeof EXAMPLES) =>
  fc
    .constantFrom(...some)
    .chain(({ name, text }) => fc.record({ name: fc.constant(name), text: mangled(fc.constant(text)) }));

const BESIDE = XML.find(({ name }) => name.startsWith('01-')) ?? { name: '', text: '' };

/** What is found, without where it stands: lines move. */
const deeds = (findings: readonly Finding[]) =>
  findings.map(({ name, does, certainty, active, kind, need, from }) => ({
    ...{ name, does, certainty, active, kind, need, file: from.file },
  }));

describe('a file of metadata, mangled', () => {
  it.each([
    ['XML', XML],
    ['Apex', APEX],
  ] as const)('as %s, costs its own findings at most, and no line that is not there is named', async (_, some) => {
    await fc.assert(
      fc.asyncProperty(broken([...some]), async ({ name, text }) => {
        const path = `x/${name}`;
        const { automations, unread, files } = await scanTexts({ [path]: text, [`y/${BESIDE.name}`]: BESIDE.text });
        const isUnread = unread.some(({ file }) => file === path);
        expect(files).toEqual({ seen: 2, read: isUnread ? 1 : 2 });
        expect(automations.filter(({ from }) => from.file === `y/${BESIDE.name}`)).toHaveLength(1);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { from, path: way = [] } of automations)
          for (const place of [from, ...way])
            if (place.file === path) {
              expect(place.line).toBeGreaterThanOrEqual(1);
              expect(place.line).toBeLessThanOrEqual(lines);
            }
        for (const { file, why } of unread) {
          expect(why).not.toMatch(/\n|could not be understood|undefined|\[object/);
          expect(file.startsWith('y/')).toBe(false);
        }
        expect(new Set(automations.map(({ name: its }) => its)).size).toBe(automations.length);
      }),
      RUNS,
    );
  });
});

const scratch = mkdtempSync(join(tmpdir(), 'mailability-fuzz-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const world = worldOf();

async function told(...args: readonly string[]) {
  const command = readCommand(['scan', ...args]);
  if (!command.ok) throw new Error(command.error);
  const report = execute(command.value, world);
  const lines: string[] = [];
  for await (const line of report.out) lines.push(line);
  return { out: lines.join('\n'), err: [...report.err, ...(report.late?.() ?? [])], exitCode: report.exitCode() };
}

it('whatever a project holds, each report of it is well formed, and a cache says the same', async () => {
  const refuse = (level: string, why: string) => {
    // It warns of the mark that stands for what XML cannot hold.
    if (level !== 'warning') throw new Error(why);
  };
  const format = fc.constantFrom('text', 'json', 'settings', 'sarif', 'junit', 'markdown');
  let number = 0;
  await fc.assert(
    fc.asyncProperty(broken(EXAMPLES), format, async ({ name, text }, wanted) => {
      const folder = join(scratch, `p${number++}`);
      mkdirSync(folder);
      writeFileSync(join(folder, name), text);
      // Without one that can be read there is no report.
      writeFileSync(join(folder, `beside-${BESIDE.name}`), BESIDE.text);
      const cache = join(folder, 'cache.json');
      const args = [folder, '--opted-out-sync', 'most-recent', '--format', wanted];
      const first = await told(...args, '--cache', cache);
      expect([0, 1]).toContain(first.exitCode);
      expect(existsSync(cache)).toBe(true);
      expect(await told(...args, '--cache', cache)).toEqual(first);
      if (wanted === 'json' || wanted === 'sarif') expect(() => JSON.parse(first.out)).not.toThrow();
      if (wanted === 'junit') new DOMParser({ onError: refuse }).parseFromString(first.out, 'text/xml');
      if (wanted === 'settings') {
        const json = parseJson(first.out);
        expect(json.ok && readOrganisation(json.value)).toMatchObject({ ok: true });
      }
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      expect(first.out + first.err.join('\n')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      rmSync(folder, { recursive: true });
    }),
    RUNS,
  );
});

describe('what means nothing changes nothing', () => {
  const NOTES = ['<!-- HasOptedOutOfEmail -->', '\n', '  \n\t', '<?note x?>'] as const;
  const BLANKS = ['/* HasOptedOutOfEmail = true; */', '\n', ' \t', '// update c;\n'] as const;

  /** Puts some of the notes where the text has a gap. */
  const noted = (text: string, gap: RegExp, notes: readonly string[]): fc.Arbitrary<string> => {
    const gaps = [...text.matchAll(gap)].map(({ index }) => index);
    return fc
      .array(fc.tuple(fc.constantFrom(...gaps), fc.constantFrom(...notes)), { maxLength: 6 })
      .map((all) =>
        all
          .toSorted(([one], [other]) => other - one)
          .reduce((so, [at, note]) => so.slice(0, at) + note + so.slice(at), text),
      );
  };

  it.each([
    // Between two tags, and after the first of all.
    ['XML', XML, /(?<=\?>\s*)(?=<[A-Z])|(?<=>\s*)(?=<[a-zA-Z])|(?<=\w>\s*)(?=<\/)(?<=<\/\w+>\s*)/g, NOTES],
    // Where a line begins, and behind what ends a statement.
    ['Apex', APEX, /^(?=[ \t]*\S)|(?<=;)(?=\n)/gm, BLANKS],
  ] as const)('in %s', async (_, some, gap, notes) => {
    const given = fc
      .constantFrom(...some)
      .chain(({ name, text }) => noted(text, gap, notes).map((with_) => ({ name, text, with_ })));
    await fc.assert(
      fc.asyncProperty(given, async ({ name, text, with_ }) => {
        const [plain, odd] = [await scanTexts({ [name]: text }), await scanTexts({ [name]: with_ })];
        expect(deeds(odd.automations)).toEqual(deeds(plain.automations));
        expect(odd.unread).toEqual(plain.unread);
      }),
      RUNS,
    );
  });
});
