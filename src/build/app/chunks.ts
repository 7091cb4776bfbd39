/**
 * How the app is cut into chunks: the front page's own part, which comes first; what every other page needs from the start, in
 * two, the packages and the app's own part; Vite cuts the rest by who asks for it. Many small files compress worse than a large one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

const path = (file: string): string => fileURLToPath(new URL(`../../app/${file}`, import.meta.url));
/** Where the app begins. */
const APP = path('start-app.tsx');
/** What stands before it, with all that it imports, stays by itself: the front page needs no more. */
const FRONT = path('main.ts');
/** What the front page asks for when it is at rest: it must not bring the app along. */
const OFFLINE = path('shell/offline.ts');
/** The list of charts is the build's, and belongs to the app's own part: left to itself it would import that and be imported by it. */
const OWN = /\/src\/app\/|virtual:chart-layouts$/;
const PACKAGE = /\/node_modules\//;
/** The lessons come with the course, and not with the stories, whose door they share. */
const LESSONS = /\/stories\/lessons\//;
/** The rooms whose modules only define things, so that one which a page does not use need not come with it. */
export const PURE = /\/(machines|src\/engine|src\/simulation|src\/course|src\/site|stories)\/.*\.ts$/;

/** The machines, how they are run and searched, and the links to their runs: every run needs it, and one file compresses better than ten. */
const MODEL = new RegExp(
  [
    '/machines/(?!rules/).*',
    '/src/engine/(?:compile|compiled/.*|explore|guard-expression|memo-by|paths|restrict|seen|step|system|trace-text)',
    '/src/simulation/run/(?:drawn|run|simulation|unheard)',
    '/src/simulation/ask/(?:grouped|ways-back)',
    '/src/simulation/words/(?:actors|lists|settings|values|verdict)',
    '/src/simulation/input/(?:events|limits|nearest|result|settings|synonyms|unknown-event)',
    '/src/simulation/share/(?:changes-since|link|model-version)',
  ]
    .map((files) => `${files}\\.ts$`)
    .join('|'),
);

/** An icon's own file: the door of its package names them all, whoever uses which. */
const ICON = /\/lucide-react\/dist\/esm\/icons\/(.+)\.m?js$/;
const ICONS_WANTED = /import \{([^}]+)\} from 'lucide-react'/g;

/**
 * Tells the browser that most of a chunk is called as soon as it is there, so that it is compiled beside the main thread
 * while it comes in. Without it each function is compiled when it is first called, in the way of everything else.
 * Chromium knows it since 136; to others it is a comment.
 */
const CALLED_ON_LOAD = '//# allFunctionsCalledOnLoad';

/** For `build.rolldownOptions`. */
export function chunking(): Pick<Rolldown.InputOptions, 'treeshake'> & { output: Rolldown.OutputOptions } {
  let first: ReadonlySet<string> | null = null;
  let apart: ReadonlySet<string> | null = null;
  let icons: ReadonlySet<string> | null = null;
  const isWanted = (id: string, ids: ReadonlySet<string>): boolean => {
    const [, icon] = ICON.exec(id) ?? [];
    icons ??= iconsIn(ids);
    return icon === undefined || icons.has(icon);
  };
  const group = (name: string, test: RegExp) => ({
    debugName: name,
    name: (id: string, context: Rolldown.ChunkingContext) => {
      if (!test.test(id) || PURE.test(id)) return null;
      first ??= importsOf(APP, context);
      apart ??= new Set([...importsOf(FRONT, context), ...importsOf(OFFLINE, context)]);
      return first.has(id) && !apart.has(id) && isWanted(id, first) ? name : null;
    },
  });
  return {
    treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] },
    output: {
      postBanner: CALLED_ON_LOAD,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          { name: 'lessons', test: LESSONS },
          group('packages', PACKAGE),
          group('app', OWN),
          { name: 'model', test: MODEL },
        ],
      },
    },
  };
}

/** The icons that some of these modules draw, by the names of their files; an icon has many names. */
function iconsIn(ids: ReadonlySet<string>): ReadonlySet<string> {
  const door = readFileSync(createRequire(import.meta.url).resolve('lucide-react/dist/esm/lucide-react.mjs'), 'utf8');
  const files = new Map(
    [...door.matchAll(/export \{([^}]+)\} from '\.\/icons\/([^']+)\.mjs'/g)].flatMap(([, names = '', file = '']) =>
      [...names.matchAll(/default as (\w+)/g)].map(([, name = '']) => [name, file] as const),
    ),
  );
  const own = [...ids].filter((id) => id.endsWith('.tsx') && !PACKAGE.test(id));
  const names = own.flatMap((id) =>
    [...readFileSync(id, 'utf8').matchAll(ICONS_WANTED)].flatMap(([, list = '']) => list.split(',')),
  );
  return new Set(names.flatMap((name) => files.get(name.trim()) ?? []));
}

/** A module with every one that it imports, straight or through others, when it starts. */
function importsOf(start: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const met = new Set<string>([start]);
  for (const id of met)
    if (!PURE.test(id)) for (const next of context.getModuleInfo(id)?.importedIds ?? []) met.add(next);
  return met;
}
