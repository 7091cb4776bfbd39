/** Which paths a project's `.forceignore` leaves out; it is written as a `.gitignore` is. */
import ignore from 'ignore';

/** @returns whether a path from the file's own folder, with forward slashes, is left out. A folder ends in a slash. */
export function ignoredBy(text: string): (path: string) => boolean {
  const rules = ignore().add(text);
  return (path) => ignore.isPathValid(path) && rules.ignores(path);
}
