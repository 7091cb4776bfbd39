/** Reads a file that somebody names whole, an organisation's or somebody's results. Every way in which that can fail is one sentence, and no file is too large to be refused. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { accepted, maxOrganisationSize, quoted, type Result, rejected } from '../../simulation/index.ts';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder, not a file',
};

/**
 * @param what names the file in what is refused: "settings file".
 * @param most how many bytes such a file has at the most; whole megabytes.
 */
export function readTextFile(what: string, path: string, most = maxOrganisationSize()): Result<string> {
  const name = `The ${what} ${quoted(path)}`;
  try {
    const bytes = readAtMost(path, most + 1);
    if (bytes.length > most) return rejected(`${name} is too large: a ${what} has at most ${most / 1_000_000} MB.`);
    return accepted(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return rejected(`${name} is not UTF-8 text.`);
    const problem = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : `cannot be read (${code || String(error)})`;
    return rejected(`${name} ${problem}.`);
  }
}

/** Piece by piece, since a pipe or a device does not tell its size. */
function readAtMost(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    const buffer = new Uint8Array(limit);
    let length = 0;
    while (length < limit) {
      const read = readSync(file, buffer, length, limit - length, null);
      if (read === 0) break;
      length += read;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
