/**
 * How the app is cut into chunks: the front page's own part, which comes first; what every other page needs from the start, in
 * two, the packages and the app's own part; Vite cuts the rest by who asks for it. Many small files compress worse than a large one.
 */
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

const path = (file: string): string => fileURLToPath(new URL(`../../app/${file}`, import.meta.url));
/** Where the app begins. */
const APP = path('start-app.tsx');
/** What stands before it, with all that it imports, stays by itself: the front page needs no more. */
const FRONT = path('main.ts');
/** The list of charts is the build's, and belongs to the app's own part: left to itself it would import that and be imported by it. */
const OWN = /\/src\/app\/|virtual:chart-layouts$/;
const PACKAGE = /\/node_modules\//;
/** The lessons come with the course, and not with the stories, whose door they share. */
const LESSONS = /\/stories\/lessons\//;
/** The rooms whose modules only define things, so that one which a page does not use need not come with it. */
export const PURE = /\/(machines|src\/engine|src\/simulation|src\/course|src\/site|stories)\/.*\.ts$/;

/** The machines themselves, and the links to their runs: every run needs all of it, and one file compresses better than ten. */
const MODEL =
  /\/machines\/(?!rules\/).*\.ts$|\/src\/simulation\/(?:input\/limits|share\/link|share\/model-version)\.ts$/;

/**
 * Tells the browser that most of a chunk is called as soon as it is there, so that it is compiled beside the main thread
 * while it comes in. Without it each function is compiled when it is first called, in the way of everything else.
 * Chromium knows it since 136; to others it is a comment.
 */
const CALLED_ON_LOAD = '//# allFunctionsCalledOnLoad';

/** For `build.rolldownOptions`. */
export function chunking(): Pick<Rolldown.InputOptions, 'treeshake'> & { output: Rolldown.OutputOptions } {
  let first: ReadonlySet<string> | null = null;
  let front: ReadonlySet<string> | null = null;
  const group = (name: string, test: RegExp) => ({
    debugName: name,
    name: (id: string, context: Rolldown.ChunkingContext) => {
      if (!test.test(id) || PURE.test(id)) return null;
      first ??= importsOf(APP, context);
      front ??= importsOf(FRONT, context);
      return first.has(id) && !front.has(id) ? name : null;
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

/** A module with every one that it imports, straight or through others, when it starts. */
function importsOf(start: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const met = new Set<string>([start]);
  for (const id of met)
    if (!PURE.test(id)) for (const next of context.getModuleInfo(id)?.importedIds ?? []) met.add(next);
  return met;
}
