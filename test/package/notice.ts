/** NOTICE as a table: what it names, and under which licence. It is written for people; this reads no more of it than that. */

interface Entry {
  /** The words of the first column: of the packages' names, in small letters. */
  readonly words: ReadonlySet<string>;
  readonly licence: string;
}

/** A component of a bill of materials, or a name and a licence. */
interface Named {
  readonly name?: string;
  readonly licence?: string;
  readonly licenses?: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
}

const ENTRY = /^ {2}(\S.*?)(?:$| {2,}(\S.*?)(?:$| {2,}))/;

/** The entries in their order; one may take several lines, of which the last brings the licence. */
export function entriesOf(notice: string): readonly Entry[] {
  const entries: Entry[] = [];
  let begun: string[] = [];
  for (const line of notice.split('\n')) {
    const [, names, licence] = ENTRY.exec(line) ?? [];
    if (names === undefined) {
      // A blank line ends a section; the lines of a copyright begin further to the right.
      if (line === '') begun = [];
      continue;
    }
    begun.push(...wordsOf(names));
    if (licence === undefined) continue;
    entries.push({ words: new Set(begun), licence });
    begun = [];
  }
  return entries;
}

/** Whether there is an entry with every word of the package's name, its scope aside, under the same licence. */
export function isTold(notice: string, { name = '', licence, licenses = [] }: Named): boolean {
  const wanted = licence ?? licenses.map(({ license, expression }) => license?.id ?? expression).join(' AND ');
  const words = wordsOf(name.replace(/^@[^/]*\//, ''));
  return entriesOf(notice).some((entry) => entry.licence === wanted && words.every((word) => entry.words.has(word)));
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
