/**
 * A project that came as a zip file: the bytes of those files in it that a scan reads. Nothing is unpacked to anywhere, so a
 * name that leads out of the zip is only a name; it is said and not read. What would unpack to too much is refused before it is.
 */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { accepted, type Result, rejected } from '../../simulation/index.ts';
import type { Unread } from '../finding.ts';

/** In bytes. The platform takes no larger file of metadata. */
export const LARGEST_FILE = 20_000_000;
/** In bytes, of everything that is wanted together. */
const LARGEST_WHOLE = 400_000_000;
/** Files in the zip, wanted or not. */
const MOST_FILES = 300_000;

/** The files of a zip that are wanted, and what of it was not read. */
export interface Unzipped {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** What is in it, is wanted, and was not read. */
  readonly unread: readonly Unread[];
}

/** The two ways in which files are packed that are read: not at all, and by deflate. */
const METHODS: readonly number[] = [0, 8];

/**
 * @param isWanted whether a file of this path is read at all; folders are not asked about.
 * @returns an error as a clause that follows the file's name: "is no zip file".
 */
export function readZip(zip: Uint8Array, isWanted: (path: string) => boolean): Result<Unzipped> {
  const unread: Unread[] = [];
  const wanted = new Set<string>();
  let [count, whole] = [0, 0];
  const look = (info: UnzipFileInfo): false => {
    count += 1;
    const path = info.name.replaceAll('\\', '/');
    if (path.endsWith('/') || !isWanted(path) || count > MOST_FILES) return false;
    const why = whyNot(path, info, wanted.has(info.name));
    if (why !== null) unread.push({ file: path, why });
    else {
      wanted.add(info.name);
      whole += info.originalSize;
    }
    return false;
  };
  // Looked through first, without unpacking anything: the sizes that it claims are all that is ever taken.
  if (tried(zip, look) === null) return rejected('is no zip file that can be read');
  if (count > MOST_FILES) return rejected(`holds more than ${MOST_FILES.toLocaleString('en-GB')} files`);
  if (whole > LARGEST_WHOLE) return rejected(`holds more than ${LARGEST_WHOLE / 1_000_000} MB of metadata`);
  const all = tried(zip, (info) => wanted.has(info.name)) ?? oneByOne(zip, wanted, unread);
  const files = Object.entries(all).map(([name, bytes]) => ({ path: name.replaceAll('\\', '/'), bytes }));
  return accepted({ files, unread });
}

/** Why a file in it is not read, as a clause; null where it is. */
function whyNot(path: string, { originalSize, compression }: UnzipFileInfo, isTwice: boolean): string | null {
  if (isTwice) return 'is in the zip file twice';
  if (/^(?:\/|[a-z]:)/i.test(path) || path.split('/').includes('..'))
    return 'has a name that leads out of the zip file';
  if (originalSize > LARGEST_FILE) return `is larger than ${LARGEST_FILE / 1_000_000} MB`;
  return METHODS.includes(compression) ? null : 'is packed in a way that is not read';
}

/** null where any of it is broken. */
function tried(zip: Uint8Array, filter: (info: UnzipFileInfo) => boolean): Readonly<Record<string, Uint8Array>> | null {
  try {
    return unzipSync(zip, { filter });
  } catch {
    return null;
  }
}

/** Where one file is broken, the others are still read. */
function oneByOne(
  zip: Uint8Array,
  wanted: ReadonlySet<string>,
  unread: Unread[],
): Readonly<Record<string, Uint8Array>> {
  const found: Record<string, Uint8Array> = {};
  for (const name of wanted) {
    const one = tried(zip, (info) => info.name === name);
    if (one === null) unread.push({ file: name.replaceAll('\\', '/'), why: 'is broken in the zip file' });
    else Object.assign(found, one);
  }
  return found;
}
