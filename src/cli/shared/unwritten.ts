/** Files that somebody named to be written to: where one cannot be, a sentence says why, in words and not the system's. */
import { quoted } from '../../simulation/index.ts';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'what it names as its folder is a file',
  EACCES: 'nothing may be written there',
  EPERM: 'nothing may be written there',
  EROFS: 'nothing may be written there',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

/** Its message is a whole sentence. The command line ends with 3. */
export class Unwritten extends Error {}

/**
 * @param path the file as it was named, whatever draft is written first.
 * @throws `Unwritten` where the system does not let it be written; what else goes wrong meanwhile is passed on.
 */
export function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    const code = String(error.code);
    const problem = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : `the system says ${code}`;
    throw new Unwritten(`The file ${quoted(path)} could not be written: ${problem}.`);
  }
}
