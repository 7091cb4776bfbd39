/**
 * Reads a project: every file that holds the field's name, and those that are tied to one that does, each by the reader for
 * its kind. Where the texts come from is the caller's; a text that is not needed again is not kept.
 */
import { quoted, type Result } from '../simulation/index.ts';
import { mentionsField } from './field.ts';
import { NOTHING_FOUND, type ScanResult, together, type Unread } from './finding.ts';
import { legible } from './legible.ts';
import type { Meanings } from './meanings.ts';
import { OUTSIDE_THE_PROJECT } from './outside.ts';
import type { ProjectView, Reader, SourceText } from './reader.ts';
import { READERS, readerFor } from './readers.ts';

/** A file of the project. Its text is asked for once, and again only where other files turn out to be tied to it. */
export interface ProjectFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  /** The text, or why it cannot be read, as a clause that follows the file's name: "is larger than 20 MB". */
  readonly read: () => Result<string> | Promise<Result<string>>;
}

/** What a scan is told of a project beside its files. */
export interface ScanOptions {
  /** What fields mean there. */
  readonly conditions?: Meanings;
  readonly readers?: readonly Reader[];
}

/** What a project does, and what of it was not read. */
export interface Scanned extends ScanResult {
  /** How many files were offered, and how many of them could be read and understood. */
  readonly files: { readonly seen: number; readonly read: number };
}

/** Files of no kind that is read are passed over unopened. Never throws for what a file holds. */
export async function scan(
  files: Iterable<ProjectFile> | AsyncIterable<ProjectFile>,
  { conditions = new Map(), readers = READERS }: ScanOptions = {},
): Promise<Scanned> {
  const texts = new Map<string, string>();
  const tied = new Ties();
  const project: ProjectView = { texts, conditions };
  const unread: Unread[] = [];
  let [seen, read] = [0, 0];
  for await (const file of files) {
    const reader = readerFor(file.path, readers);
    if (!reader) continue;
    seen += 1;
    const reading = file.read();
    const text = reading instanceof Promise ? await reading : reading;
    if (!text.ok) {
      unread.push({ file: file.path, why: text.error });
      continue;
    }
    read += 1;
    const isOurs = reader.always === true || mentionsField(text.value);
    if (isOurs) texts.set(file.path, text.value);
    tied.note(file, reader, text.value, isOurs);
  }
  for (const file of tied.toTheField()) {
    const text = await file.read();
    if (text.ok) texts.set(file.path, text.value);
    else unread.push({ file: file.path, why: text.error });
  }
  for (const reader of readers) await addWanted(project, reader, texts, tied.others(reader));
  const results = [...texts].map(([path, text]) => readOne({ path, text }, readers, project));
  const all = legible(together(results));
  return {
    ...all,
    unread: [...unread, ...all.unread, ...OUTSIDE_THE_PROJECT],
    files: { seen, read: read - results.filter(isNotUnderstood).length },
  };
}

/** Adds the texts that only those which are there can tell to belong with them. What cannot be read again was said before. */
async function addWanted(
  project: ProjectView,
  reader: Reader,
  texts: Map<string, string>,
  others: readonly ProjectFile[],
): Promise<void> {
  for (let isWanted = reader.wanted?.(project); isWanted; isWanted = reader.wanted?.(project)) {
    for (const { path, read } of others) {
      if (texts.has(path)) continue;
      const text = await read();
      if (text.ok && isWanted({ path, text: text.value })) texts.set(path, text.value);
    }
  }
}

const isNotUnderstood = ({ automations, facts, unread }: ScanResult): boolean =>
  automations.length + facts.length === 0 && unread.some(({ outside }) => outside !== true);

/** A mistake of a reader's is a line in `unread` like a file's: one file must not cost the rest. */
function readOne(file: SourceText, readers: readonly Reader[], project: ProjectView): ScanResult {
  try {
    return readerFor(file.path, readers)?.read(file, project) ?? NOTHING_FOUND;
  } catch (error) {
    const why = `could not be understood (${quoted(error instanceof Error ? error.message : String(error))})`;
    return { ...NOTHING_FOUND, unread: [{ file: file.path, why }] };
  }
}

/** Who calls whom, of the files that call or can be called. Small: names only, never texts. */
class Ties {
  readonly #calls = new Map<ProjectFile, readonly string[]>();
  readonly #offering = new Map<string, ProjectFile[]>();
  readonly #calling = new Map<string, ProjectFile[]>();
  readonly #ours: ProjectFile[] = [];
  readonly #others = new Map<Reader, ProjectFile[]>();

  note(file: ProjectFile, reader: Reader, text: string, isOurs: boolean): void {
    if (!isOurs && reader.wanted) push(this.#others, reader, file);
    if (isOurs) this.#ours.push(file);
    const source = { path: file.path, text };
    const calls = reader.calls?.(source) ?? [];
    if (calls.length > 0) this.#calls.set(file, calls);
    for (const name of calls) push(this.#calling, name, file);
    for (const name of reader.offers?.(source) ?? []) push(this.#offering, name, file);
  }

  /** Files without the field's name, where their reader may want some of them. */
  others(reader: Reader): readonly ProjectFile[] {
    return this.#others.get(reader) ?? [];
  }

  /** Files without the field's name that call, or are called by, one that is of interest, however many are between. Can be asked once. */
  *toTheField(): Generator<ProjectFile> {
    const seen = new Set(this.#ours);
    const waiting = [...this.#ours];
    const offers = new Map<ProjectFile, string[]>();
    for (const [name, list] of this.#offering) for (const file of list) push(offers, file, name);
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const callers = (offers.get(file) ?? []).flatMap((name) => take(this.#calling, name));
      const called = (this.#calls.get(file) ?? []).flatMap((name) => take(this.#offering, name));
      for (const other of [...callers, ...called]) {
        if (seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
        yield other;
      }
    }
  }
}

/** What stands under a name, which nobody has to look at again: many files may call the same. */
function take<V>(map: Map<string, V[]>, name: string): readonly V[] {
  const list = map.get(name) ?? [];
  map.delete(name);
  return list;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
