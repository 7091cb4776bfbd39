/** One file of a project as text. Larger ones than any metadata are refused, and every way in which reading can fail is a clause. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { encodingOf } from '../../scan/index.ts';
import { accepted, type Result, rejected } from '../../simulation/index.ts';

/** In bytes. The platform takes no larger file of metadata. */
const LARGEST = 20_000_000;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist any more',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder',
};

/** One buffer for most files, which are small: it is copied from before the next is read. */
const shared = Buffer.allocUnsafe(256 * 1024);

export function readSource(path: string): Result<string> {
  try {
    const bytes = bytesOf(path);
    return bytes === null ? rejected(`is larger than ${LARGEST / 1_000_000} MB`) : accepted(decoded(bytes));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return rejected(Object.hasOwn(PROBLEMS, code) ? `${PROBLEMS[code]}` : `cannot be read (${code})`);
  }
}

/** Null for a file that is too large. */
function bytesOf(path: string): Buffer | null {
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, shared, 0, shared.length, 0);
    if (length < shared.length) return shared.subarray(0, length);
    const { size } = fstatSync(file);
    if (size > LARGEST) return null;
    const whole = Buffer.allocUnsafe(size);
    let at = 0;
    for (let read = -1; read !== 0 && at < size; at += read) read = readSync(file, whole, at, size - at, at);
    return whole.subarray(0, at);
  } finally {
    closeSync(file);
  }
}

function decoded(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  return encoding === 'utf-8' ? bytes.toString('utf8') : new TextDecoder(encoding).decode(bytes);
}
