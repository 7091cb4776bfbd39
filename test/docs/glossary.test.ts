/** One word for one thing, in everything that people read: the words of machines, stories, pages and command line. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is said, and what is never said for it. */
const GLOSSARY: readonly { readonly say: string; readonly never: RegExp }[] = [
  { say: 'today’s edition', never: /\b(upgraded|current|new|modern) (edition|model of mailability)\b/i },
  { say: 'the classic edition', never: /\b(old|legacy|former) edition\b/i },
  { say: 'Pardot, or Pardot (Account Engagement)', never: /(?<!Pardot \()Account Engagement(?!’s|\))/ },
  { say: 'fix', never: /\bmend(s|ed|ing)?\b/i },
  { say: 'sync behaviour', never: /\bsync(hronization)? (mode|option|strategy|policy)\b/i },
  { say: 'Prospect Opted Out', never: /\bOpted-Out (field|box|flag)\b|\bopt-out flag\b/i },
  { say: 'breach', never: /\b(policy violation|infringement)\b/i },
  { say: 'prospect', never: /\b(subscriber|recipient)s?\b/i },
  { say: 'tick and untick', never: /\b(uncheck|unchecks|unchecked)\b/i },
];

const FOLDERS = ['machines', 'stories', 'src/app', 'src/cli', 'src/simulation', 'src/course', 'src/scan'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    // What people may type that is not our word stands in the synonyms; a lesson explains both names of the product.
    .filter((name) => /\.tsx?$/.test(name) && !/(synonyms|lesson\/words)\.ts$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** The lines of a file without its comments: all that can end up before people's eyes, and code, which has words of its own. */
const linesOf = (file: string): readonly string[] =>
  readFileSync(`${root}${file}`, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('import '));

const texts = files.flatMap((file) => linesOf(file).map((text) => ({ file, text })));

it('reads what people read', () => {
  expect(texts.length).toBeGreaterThan(1000);
});

it.each(GLOSSARY.map((entry) => [entry.say, entry.never] as const))(
  'says “%s”, and nothing else for it',
  (_, never) => {
    expect(
      texts.filter(({ text }) => never.test(text)).map(({ file, text }) => `${file}: ${text.slice(0, 120)}`),
    ).toEqual([]);
  },
);
