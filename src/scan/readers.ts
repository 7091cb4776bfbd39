/** Every kind of file that is read. A new kind is a folder beside the others and a line here. */
import { apexReader } from './apex/apex-reader.ts';
import { flowReader } from './flow/read-flow.ts';
import type { Reader } from './reader.ts';

export const READERS: readonly Reader[] = [flowReader, apexReader];

/** The reader for a path, by its ending; undefined where the file is of no kind that is read. */
export function readerFor(path: string, readers: readonly Reader[] = READERS): Reader | undefined {
  const lower = path.toLowerCase();
  return readers.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
}
