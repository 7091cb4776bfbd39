/**
 * The law of the house: which room may import which, as one table, and the judge that reads a tree of files by it.
 * It sees every import, those of types too; it does not know what the files mean.
 */
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** What a room's files may import beside each other. */
export interface Room {
  /** Other rooms, each entered by its `index.ts`. */
  readonly rooms: readonly string[];
  /** Packages: a name, or a scope that ends in a slash. Where one belongs to a single folder, that folder follows. */
  readonly packages: readonly (string | readonly [name: string, onlyIn: string])[];
  /** Whether the modules of Node may be used. */
  readonly node?: true;
  /** May open any file of any room, and import any package. */
  readonly anything?: true;
}

/** The table of ARCHITECTURE.md. A folder that is not in it is no room, and its files are reported. */
export const HOUSE: Readonly<Record<string, Room>> = {
  machines: { rooms: [], packages: ['xstate'] },
  'src/engine': { rooms: [], packages: ['xstate'] },
  'src/simulation': { rooms: ['machines', 'src/engine'], packages: ['fastest-levenshtein', 'jsonc-parser'] },
  'src/course': { rooms: ['src/simulation'], packages: ['ts-fsrs'] },
  'src/scan': { rooms: ['src/simulation'], packages: ['saxes', '@apexdevtools/apex-parser', 'ignore', 'fflate'] },
  'src/audit': { rooms: ['src/simulation'], packages: [] },
  'src/site': {
    rooms: ['src/simulation', 'src/course', 'stories'],
    packages: ['react', 'react-dom', 'minisearch'],
  },
  stories: { rooms: ['src/simulation', 'src/course'], packages: [] },
  'src/cli': {
    rooms: ['src/simulation', 'src/course', 'src/scan', 'src/audit', 'stories'],
    packages: [
      ['@duckdb/node-api', 'src/cli/audit'],
      ['papaparse', 'src/cli/audit'],
    ],
    node: true,
  },
  'src/app': {
    rooms: ['src/simulation', 'src/course', 'src/scan', 'src/audit', 'src/site', 'stories'],
    packages: [
      'react',
      'react-dom',
      'xstate',
      '@xstate/react',
      'lucide-react',
      '@fontsource-variable/',
      ['@xyflow/react', 'src/app/canvas'],
      // A file of a million rows is read piece by piece, in the page's worker.
      ['papaparse', 'src/app/pages/audit'],
      // What `src/build/layout` makes of the machines when the app is built.
      ['virtual:chart-layouts', 'src/app/canvas'],
      // What `src/build/front` makes of the machines.
      ['virtual:small-machine', 'src/app'],
      // What `src/build/course` works out of the lessons.
      ['virtual:lessons', 'src/app/pages/course'],
      ['virtual:lesson-titles', 'src/app'],
    ],
  },
  'src/build': {
    rooms: ['src/simulation', 'src/course', 'src/site', 'stories'],
    packages: [
      'elkjs',
      'vite',
      '@resvg/resvg-js',
      ['fflate', 'src/build/scorm'],
      ['@vitejs/plugin-react', 'src/build/scorm'],
    ],
    node: true,
  },
  test: { rooms: [], packages: [], anything: true },
};

/** Inside the machines: an edition knows nothing of the other, and what both share knows nothing of either. */
const APART: Readonly<Record<string, readonly string[]>> = {
  'machines/classic': ['machines/upgraded'],
  'machines/upgraded': ['machines/classic'],
  'machines/shared': ['machines/classic', 'machines/upgraded'],
};

/**
 * Inside rooms that have folders of their own: which folder may import which, its own always included. `*` stands for
 * every folder, or every sub-folder, that has no row: they know nothing of each other. Files that lie beside the folders tie
 * them together.
 */
const FLOORS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'src/simulation': {
    run: [],
    input: ['run'],
    ask: ['run'],
    words: ['run', 'ask'],
    verify: ['run'],
    organisation: ['run', 'input', 'verify', 'words'],
    support: ['run', 'verify', 'organisation'],
    story: ['run', 'words'],
    share: ['run', 'input', 'words'],
    diagnose: ['run', 'input', 'ask', 'words', 'organisation', 'share'],
  },
  'src/cli': {
    shared: [],
    // A command.
    '*': ['shared'],
  },
  'src/app': {
    assets: [],
    design: [],
    ui: ['design'],
    parts: ['ui'],
    canvas: ['ui', 'parts'],
    session: ['ui'],
    'pages/*': ['ui', 'parts', 'canvas', 'session'],
    search: ['ui', 'session'],
    shell: ['ui', 'parts', 'session'],
    // One thing of a run inside somebody else's page: no React, and no session.
    embed: ['ui', 'canvas'],
    // The pages of `src/site` as markup, and what makes them alive; the page that makes frames names what they show.
    documents: ['ui', 'parts', 'shell', 'embed'],
    // The course inside a learning system: an app of its own, which shows the course's page and parts and stores nothing.
    scorm: ['design', 'ui', 'parts', 'session', 'pages/*'],
  },
};

interface Import {
  readonly from: string;
  /** As written: a path or a package. */
  readonly specifier: string;
  /** The file it leads to, where it is one of ours. */
  readonly target: string | undefined;
}

/**
 * Judges a tree.
 * @param files the text of every file, by its path from the project's root.
 * @param house the law.
 * @returns one line for each breach, empty where the house is in order.
 */
export function breaches(files: ReadonlyMap<string, string>, house = HOUSE): readonly string[] {
  const found: string[] = [];
  const imports: Import[] = [];
  for (const [path, text] of files) {
    const read = readImports(path, text);
    imports.push(...read.imports);
    if (read.exportsAll) found.push(`${path} has an \`export *\`: name what it exports`);
    if (roomOf(path, house) === undefined) found.push(`${path} is in no room of the table`);
  }
  for (const each of imports) {
    const complaint =
      each.target === undefined
        ? judgePackage(each, house)
        : (judgeRoom(each, each.target, house) ?? judgeFloor(each.from, each.target));
    if (complaint) found.push(`${each.from} imports ${each.specifier}: ${complaint}`);
  }
  return [...found, ...cycles(imports)];
}

function readImports(path: string, text: string): { imports: readonly Import[]; exportsAll: boolean } {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  const specifiers: string[] = [];
  let exportsAll = false;
  const note = (source: { readonly type: string; readonly value?: unknown } | null) => {
    if (typeof source?.value === 'string') specifiers.push(source.value);
  };
  new Visitor({
    ImportDeclaration: (node) => note(node.source),
    ExportNamedDeclaration: (node) => note(node.source),
    ExportAllDeclaration: (node) => {
      exportsAll = true;
      note(node.source);
    },
    ImportExpression: (node) => note(node.source),
    TSImportType: (node) => note(node.source),
  }).visit(program);
  const imports = specifiers.map((specifier) => ({ from: path, specifier, target: resolve(path, specifier) }));
  return { imports, exportsAll };
}

function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

function roomOf(path: string, house: Readonly<Record<string, Room>>): string | undefined {
  return Object.keys(house).find((room) => path.startsWith(`${room}/`));
}

function judgeRoom({ from }: Import, target: string, house: Readonly<Record<string, Room>>): string | undefined {
  for (const [folder, others] of Object.entries(APART)) {
    const other = others.find((each) => from.startsWith(`${folder}/`) && target.startsWith(`${each}/`));
    if (other !== undefined) return `${folder} knows nothing of ${other}`;
  }
  const here = roomOf(from, house);
  const there = roomOf(target, house);
  if (here === undefined || here === there || house[here]?.anything) return undefined;
  if (there === undefined || !house[here]?.rooms.includes(there)) {
    return `${here} may not import ${there ?? 'what is in no room'}`;
  }
  return target === `${there}/index.ts` ? undefined : `${there} is entered by its index.ts`;
}

function judgeFloor(from: string, target: string): string | undefined {
  const room = Object.keys(FLOORS).find((each) => from.startsWith(`${each}/`) && target.startsWith(`${each}/`));
  if (room === undefined) return undefined;
  const here = folderOf(from, room);
  const there = folderOf(target, room);
  if (here === undefined || here.path === there?.path) return undefined;
  const row = FLOORS[room]?.[here.row];
  if (row === undefined) return `${here.path} is in no row of ${room}`;
  return there && row.includes(there.row)
    ? undefined
    : `${here.path} may not import ${there?.path ?? 'what ties it up'}`;
}

/** The folder of a room that a file lies in, and its row in the room's table; none for a file beside the folders. */
function folderOf(path: string, room: string): { readonly path: string; readonly row: string } | undefined {
  const [first, second, ...rest] = path.slice(room.length + 1).split('/');
  if (second === undefined) return undefined;
  const floors = FLOORS[room] ?? {};
  if (floors[`${first}/*`] !== undefined && rest.length > 0) return { path: `${first}/${second}`, row: `${first}/*` };
  return { path: `${first}`, row: floors[`${first}`] === undefined && floors['*'] !== undefined ? '*' : `${first}` };
}

function judgePackage({ from, specifier }: Import, house: Readonly<Record<string, Room>>): string | undefined {
  const here = roomOf(from, house);
  const room = here === undefined ? undefined : house[here];
  if (room === undefined || room.anything) return undefined;
  if (specifier.startsWith('node:')) return room.node ? undefined : `${here} may not use Node`;
  const isThis = (name: string) =>
    name.endsWith('/') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`);
  for (const entry of room.packages) {
    const [name, onlyIn] = typeof entry === 'string' ? [entry, here ?? ''] : entry;
    if (isThis(name)) return from.startsWith(`${onlyIn}/`) ? undefined : `${name} belongs in ${onlyIn} alone`;
  }
  return `${here} may not import this package`;
}

/** Every cycle once: a file is left for good when all that it leads to has been walked. */
function cycles(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, target } of imports) {
    if (target !== undefined) next.set(from, [...(next.get(from) ?? []), target]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`import cycle: ${[...trail.slice(start), path].join(' -> ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}
