/** The files of folders, one after the other, as a scan asks for them. What cannot be opened is said; nothing is followed twice. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ignoredBy, type ProjectFile, readerFor } from '../../scan/index.ts';
import { quoted, type Result, rejected } from '../../simulation/index.ts';
import { readSource } from './read-source.ts';

/** Folders that hold no metadata of the project's own. */
const PASSED_OVER: ReadonlySet<string> = new Set(['.git', 'node_modules', '.sfdx', '.sf', '.svn', '.hg']);

/** Every file of a kind that is read, by its path as it would be typed from here. A folder that cannot be read is a file that says so. */
export function* projectFiles(folder: string): Generator<ProjectFile> {
  const start = statSync(folder, { throwIfNoEntry: false });
  const isFile = start?.isFile() === true;
  const isIgnored = ignoring(resolve(isFile ? dirname(folder) : folder));
  // A link that leads into what is walked anyway is passed over; so no way goes round.
  const walked = [realPath(folder) ?? folder];
  if (isFile) yield fileAt(folder);
  else yield* walk(folder);

  function* walk(at: string): Generator<ProjectFile> {
    let entries: ReturnType<typeof entriesOf>;
    try {
      entries = entriesOf(at);
    } catch (error) {
      yield { path: slashed(at), read: () => rejected(`is a folder that cannot be read (${codeOf(error)})`) };
      return;
    }
    for (const entry of entries) {
      const path = join(at, entry.name);
      const isLink = entry.isSymbolicLink();
      const kind = isLink ? statSync(path, { throwIfNoEntry: false }) : entry;
      if (kind?.isDirectory()) {
        if (PASSED_OVER.has(entry.name) || isIgnored(path, true) || (isLink && !isNew(path))) continue;
        yield* walk(path);
      } else if (kind?.isFile() && readerFor(slashed(path)) && !isIgnored(path, false)) yield fileAt(path);
    }
  }

  /** Whether a link to a folder leads to where nothing was walked yet. */
  function isNew(link: string): boolean {
    const real = realPath(link);
    if (real === null || walked.some((root) => holds(root, real) || holds(real, root))) return false;
    walked.push(real);
    return true;
  }
}

/** Whether a folder is another, or above it. */
const holds = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}${sep}`);

const entriesOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

const fileAt = (path: string): ProjectFile => ({ path: slashed(path), read: () => readSource(path) });

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** What the nearest `.forceignore` leaves out, looking upwards as far as the project's own folder. */
function ignoring(folder: string): (path: string, isFolder: boolean) => boolean {
  for (let at = folder; ; at = dirname(at)) {
    const text = textOf(join(at, '.forceignore'));
    if (text !== null) {
      const isIgnored = ignoredBy(text);
      return (path, isFolder) => {
        const from = slashed(relative(at, resolve(path)));
        return isIgnored(isFolder ? `${from}/` : from);
      };
    }
    const isProject = statSync(join(at, 'sfdx-project.json'), { throwIfNoEntry: false }) !== undefined;
    if (isProject || dirname(at) === at) return () => false;
  }
}

function textOf(path: string): string | null {
  const text: Result<string> = readSource(path);
  return text.ok ? text.value : null;
}

/** Why a folder cannot be scanned, as a sentence; null where it can. */
export function whyNoFolder(folder: string): string | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() || found?.isFile() ? null : `The folder ${quoted(folder)} does not exist.`;
}
