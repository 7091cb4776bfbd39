/** Files that a scan keeps from one run to the next, and reports that it writes: the baseline, the cache, and what `--report` names. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import {
  type Baseline,
  cachedReaders,
  cacheText,
  READERS,
  readBaseline,
  readCache,
  type ScanOptions,
} from '../../scan/index.ts';
import { quoted, type Result, rejected } from '../../simulation/index.ts';
import { writing } from '../shared/unwritten.ts';

export interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

/** One after the other. @throws where one cannot be written; the command line says so, and ends with 3. */
export function writeFiles(files: readonly FileToWrite[]): void {
  for (const { path, text } of files) writing(path, () => writeFileSync(path, text));
}

export function readBaselineFile(path: string): Result<Baseline> {
  const name = `The baseline ${quoted(path)}`;
  const text = textOf(path);
  if (text === null) return rejected(`${name} cannot be read; --write-baseline makes one.`);
  const baseline = readBaseline(text);
  if (baseline.ok) return baseline;
  // What is wrong with JSON begins as the end of a sentence, and what is wrong with a baseline as one.
  return rejected(/^[A-Z]/.test(baseline.error) ? `${name}: ${baseline.error}` : `${name} ${baseline.error}.`);
}

interface OpenCache {
  readonly options: Pick<ScanOptions, 'readers'>;
  /** What to keep, when the scan is done. */
  readonly text: () => string;
}

/** A cache that is missing, broken or of another version costs time and nothing else. @param path null for none. */
export function openCache(path: string | null, key: string): OpenCache {
  if (path === null) return { options: {}, text: () => '' };
  const cached = cachedReaders(READERS, readCache(textOf(path) ?? '', key), sha256);
  return { options: { readers: cached.readers }, text: () => cacheText(cached.kept()) };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
