/** A Salesforce project as somebody gave it to the page: files of a folder with their paths, or one zip file. It opens none of them. */

export interface GivenFile {
  /** From the folder that was given, with forward slashes. */
  readonly path: string;
  readonly file: File;
}

export type GivenProject =
  | { readonly kind: 'folder'; readonly name: string; readonly files: readonly GivenFile[] }
  | { readonly kind: 'zip'; readonly name: string; readonly file: File };

/** Folders that hold no metadata of the project's own. */
const PASSED_OVER: ReadonlySet<string> = new Set(['.git', 'node_modules', '.sfdx', '.sf', '.svn', '.hg']);
/** More than any project has. */
const MOST_FILES = 300_000;

export const isZip = ({ name }: File): boolean => /\.zip$/i.test(name);

/** What a chooser of folders gives. */
export function projectOfFolder(list: FileList): GivenProject | null {
  const files = [...list]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !isPassedOver(path));
  const [first] = files;
  return first ? { kind: 'folder', name: first.path.split('/')[0] ?? '', files } : null;
}

const isPassedOver = (path: string): boolean => path.split('/').some((name) => PASSED_OVER.has(name));

/** What was dropped, where it is a folder or a zip file; null where it is something else. Call it while the event lasts. */
export function projectDropped({ items, files }: DataTransfer): Promise<GivenProject> | null {
  const [file] = files;
  const entry = items[0]?.webkitGetAsEntry() ?? null;
  if (entry?.isDirectory) {
    return filesUnder(entry as FileSystemDirectoryEntry).then((found) => ({
      kind: 'folder',
      name: entry.name,
      files: found,
    }));
  }
  return file && isZip(file) ? Promise.resolve({ kind: 'zip', name: file.name, file }) : null;
}

/** Every file under a folder, however deep, without a call for each depth. What the browser will not show is left out. */
async function filesUnder(top: FileSystemDirectoryEntry): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = [];
  const folders = [top];
  for (let folder = folders.pop(); folder && found.length < MOST_FILES; folder = folders.pop()) {
    for (const entry of await entriesIn(folder)) {
      if (entry.isDirectory) {
        if (!PASSED_OVER.has(entry.name)) folders.push(entry as FileSystemDirectoryEntry);
      } else {
        const file = await fileOf(entry as FileSystemFileEntry);
        if (file) found.push({ path: entry.fullPath.replace(/^\//, ''), file });
      }
    }
  }
  return found;
}

/** A reader gives a hundred at a time, until it gives none. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => {
    entry.file(resolve, () => resolve(null));
  });
