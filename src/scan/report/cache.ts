/**
 * What an earlier scan read, so that only what changed is read anew. A reader's answer counts again where its own text, and
 * every other text that it looked at, are the same as then; what changed in between is found by hashes alone.
 */
import { parseJson } from '../../simulation/index.ts';
import type { ScanResult } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { isScanResult } from './is-scan-result.ts';

/** A hash that nobody makes two texts for: the caller's, as this room knows none. */
export type Hash = (text: string) => string;

interface Entry {
  /** Of the file's own text. */
  readonly hash: string;
  /** Of the texts that the reader asked for, by path; null for one that was not there. */
  readonly asked: Readonly<Record<string, string | null>>;
  /** Of all paths, where the reader went through them. */
  readonly names: string | null;
  readonly result: ScanResult;
}

export interface ScanCache {
  /** What makes every entry worthless when it changes: the version of this package, and what fields mean. */
  readonly key: string;
  readonly entries: ReadonlyMap<string, Entry>;
}

export const emptyCache = (key: string): ScanCache => ({ key, entries: new Map() });

/** A cache of another version, or no cache at all, is an empty one: it only costs time. */
export function readCache(text: string, key: string): ScanCache {
  const parsed = parseJson(text);
  const given = parsed.ok ? (parsed.value as { readonly key?: unknown; readonly entries?: unknown } | null) : null;
  if (typeof given !== 'object' || given === null || given.key !== key || !isObject(given.entries))
    return emptyCache(key);
  const entries = Object.entries(given.entries).filter((each): each is [string, Entry] => isEntry(each[1]));
  return { key, entries: new Map(entries) };
}

/** The cache as the file that is kept. */
export const cacheText = ({ key, entries }: ScanCache): string =>
  `${JSON.stringify({ key, entries: Object.fromEntries(entries) })}\n`;

/** Readers that remember, and what they have to remember. */
export interface CachedReaders {
  readonly readers: readonly Reader[];
  /** What to keep for the next time: of the files of this project alone. */
  readonly kept: () => ScanCache;
  /** How many files had to be read, and how many were known. */
  readonly counts: () => { readonly read: number; readonly known: number };
}

/** The same readers, which look into the cache first. */
export function cachedReaders(readers: readonly Reader[], cache: ScanCache, hash: Hash): CachedReaders {
  const kept = new Map<string, Entry>();
  let [read, known] = [0, 0];
  const hashes = memo(hash);
  const wrapped = readers.map(
    (reader): Reader => ({
      ...reader,
      read: (file, project) => {
        const before = cache.entries.get(file.path);
        if (before && isSame(before, file, project, hashes)) {
          known += 1;
          kept.set(file.path, before);
          return before.result;
        }
        read += 1;
        const asked = new Asked(project.texts);
        const result = reader.read(file, { ...project, texts: asked, whole: project.whole ?? project });
        kept.set(file.path, { hash: hashes(file.text), ...asked.hashed(hashes), result });
        return result;
      },
    }),
  );
  return { readers: wrapped, kept: () => ({ key: cache.key, entries: kept }), counts: () => ({ read, known }) };
}

/** A text is hashed once, however many ask for it. */
function memo(hash: Hash): Hash {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? hash(text);
    known.set(text, found);
    return found;
  };
}

const namesHash = (texts: ProjectView['texts'], hash: Hash): string => hash([...texts.keys()].join('\n'));

const isSame = (entry: Entry, file: SourceText, { texts }: ProjectView, hash: Hash): boolean =>
  entry.hash === hash(file.text) &&
  (entry.names === null || entry.names === namesHash(texts, hash)) &&
  Object.entries(entry.asked).every(([path, before]) => {
    const text = texts.get(path);
    return before === (text === undefined ? null : hash(text));
  });

/** The project's texts, remembering which of them a reader looked at. */
class Asked extends Map<string, string> {
  readonly #texts: ProjectView['texts'];
  readonly #seen = new Set<string>();
  #areNamesSeen = false;

  constructor(texts: ProjectView['texts']) {
    super();
    this.#texts = texts;
  }

  override get size(): number {
    this.#areNamesSeen = true;
    return this.#texts.size;
  }

  override get(path: string): string | undefined {
    this.#seen.add(path);
    return this.#texts.get(path);
  }

  override has(path: string): boolean {
    this.#seen.add(path);
    return this.#texts.has(path);
  }

  override keys(): MapIterator<string> {
    this.#areNamesSeen = true;
    return this.#texts.keys();
  }

  override entries(): MapIterator<[string, string]> {
    this.#seeAll();
    return this.#texts.entries();
  }

  override values(): MapIterator<string> {
    this.#seeAll();
    return this.#texts.values();
  }

  override forEach(visit: (value: string, key: string, map: Map<string, string>) => void): void {
    this.#seeAll();
    for (const [key, value] of this.#texts) visit(value, key, this);
  }

  override [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  hashed(hash: Hash): Pick<Entry, 'asked' | 'names'> {
    const of = (path: string) => {
      const text = this.#texts.get(path);
      return text === undefined ? null : hash(text);
    };
    return {
      asked: Object.fromEntries([...this.#seen].map((path) => [path, of(path)])),
      names: this.#areNamesSeen ? namesHash(this.#texts, hash) : null,
    };
  }

  #seeAll(): void {
    this.#areNamesSeen = true;
    for (const path of this.#texts.keys()) this.#seen.add(path);
  }
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

function isEntry(given: unknown): given is Entry {
  if (!isObject(given)) return false;
  const { hash, asked, names, result } = given;
  const areHashes = isObject(asked) && Object.values(asked).every((each) => each === null || typeof each === 'string');
  return typeof hash === 'string' && areHashes && (names === null || typeof names === 'string') && isScanResult(result);
}
