/** Reads a project beside the page and not on its thread, with the code that the command line reads it with. It asks for nothing over the network. */
import {
  encodingOf,
  ignoredBy,
  LARGEST_FILE,
  meaningsOf,
  type ProjectFile,
  readerFor,
  readZip,
  scan,
  type Unread,
  writeWords,
} from '../../../../scan/index.ts';
import { accepted, type Result, rejected } from '../../../../simulation/index.ts';
import type { GivenProject } from './project.ts';
import type { ScanMessage, ScanRequest } from './scan-message.ts';

addEventListener('message', async ({ data }: MessageEvent<ScanRequest>) => postMessage(await answer(data)));

async function answer({ project, conditions }: ScanRequest): Promise<ScanMessage> {
  const opened = await filesOf(project);
  if (!opened.ok) return { kind: 'refused', why: `“${project.name}” ${opened.error}.` };
  const { files, unread } = opened.value;
  const scanned = await scan(files, { conditions: meaningsOf(conditions) });
  if (scanned.files.seen + unread.length === 0) {
    return {
      kind: 'refused',
      why: `“${project.name}” holds no metadata of Salesforce’s: choose the folder of the project, such as force-app.`,
    };
  }
  const writes = scanned.automations.map((finding) => {
    const { name, does, need, active, certainty, from, path } = finding;
    return {
      name,
      does,
      ...(need ? { need } : {}),
      active,
      certainty,
      path,
      from: `${from.file}:${from.line}`,
      words: writeWords(finding),
    };
  });
  const { facts, files: counts } = scanned;
  return { kind: 'found', found: { writes, facts, unread: [...unread, ...scanned.unread], read: counts.read } };
}

interface Opened {
  readonly files: readonly ProjectFile[];
  readonly unread: readonly Unread[];
}

async function filesOf(project: GivenProject): Promise<Result<Opened>> {
  if (project.kind === 'folder') {
    const all = project.files.map(({ path, file }) => ({ path, read: () => textOf(file) }));
    return accepted({ files: await withoutIgnored(all), unread: [] });
  }
  const zip = readZip(
    new Uint8Array(await project.file.arrayBuffer()),
    (path) => isIgnoreFile(path) || readerFor(path) !== undefined,
  );
  if (!zip.ok) return zip;
  const all = zip.value.files.map(({ path, bytes }) => ({ path, read: async () => accepted(decoded(bytes)) }));
  return accepted({ files: await withoutIgnored(all), unread: zip.value.unread });
}

async function textOf(file: File): Promise<Result<string>> {
  if (file.size > LARGEST_FILE) return rejected(`is larger than ${LARGEST_FILE / 1_000_000} MB`);
  return file.arrayBuffer().then(
    (bytes) => accepted(decoded(new Uint8Array(bytes))),
    () => rejected('may not be read'),
  );
}

const decoded = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

const isIgnoreFile = (path: string): boolean => /(?:^|\/)\.forceignore$/.test(path);

interface Readable {
  readonly path: string;
  readonly read: () => Promise<Result<string>>;
}

/** Without what the topmost `.forceignore` names, each path taken from that file's folder. */
async function withoutIgnored(files: readonly Readable[]): Promise<readonly ProjectFile[]> {
  const [rules] = files
    .filter(({ path }) => isIgnoreFile(path))
    .toSorted((one, other) => one.path.length - other.path.length);
  const text = await rules?.read();
  if (!rules || !text?.ok) return files;
  const folder = rules.path.slice(0, rules.path.length - '.forceignore'.length);
  const isIgnored = ignoredBy(text.value);
  return files.filter(({ path }) => !path.startsWith(folder) || !isIgnored(path.slice(folder.length)));
}
