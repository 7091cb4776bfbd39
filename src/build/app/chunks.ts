/**
 * How the app is cut into chunks: what every page needs from the start comes in two, the packages and the app's own part;
 * Vite cuts the rest by who asks for it. Many small files compress worse than a large one.
 */
import type { Rolldown } from 'vite';

const ENTRY = /\/src\/app\/main\.tsx$/;
/** The list of charts is the build's, and belongs to the app's own part: left to itself it would import that and be imported by it. */
const OWN = /\/src\/app\/|virtual:chart-layouts$/;
const PACKAGE = /\/node_modules\//;
/** The rooms whose modules only define things, so that one which a page does not use need not come with it. */
const PURE = /\/(machines|src\/engine|src\/simulation|stories)\/.*\.ts$/;

/**
 * Tells the browser that most of a chunk is called as soon as it is there, so that it is compiled beside the main thread
 * while it comes in. Without it each function is compiled when it is first called, in the way of everything else.
 * Chromium knows it since 136; to others it is a comment.
 */
const CALLED_ON_LOAD = '//# allFunctionsCalledOnLoad';

/** For `build.rolldownOptions`. */
export function chunking(): Pick<Rolldown.InputOptions, 'treeshake'> & { output: Rolldown.OutputOptions } {
  let first: ReadonlySet<string> | null = null;
  const group = (name: string, test: RegExp) => ({
    debugName: name,
    name: (id: string, context: Rolldown.ChunkingContext) => {
      if (!test.test(id) || PURE.test(id)) return null;
      first ??= startsWith(id, context);
      return first.has(id) ? name : null;
    },
  });
  return {
    treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] },
    output: {
      postBanner: CALLED_ON_LOAD,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [group('packages', PACKAGE), group('app', OWN)],
      },
    },
  };
}

/** Every module that the entry imports, straight or through others, when the page starts. @param any a module of the app. */
function startsWith(any: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const met = new Set<string>([entryAbove(any, context)]);
  for (const id of met)
    if (!PURE.test(id)) for (const next of context.getModuleInfo(id)?.importedIds ?? []) met.add(next);
  return met;
}

/** Walks up from a module to the app's entry, through static and dynamic imports alike. */
function entryAbove(any: string, context: Rolldown.ChunkingContext): string {
  const met = new Set([any]);
  for (const id of met) {
    if (ENTRY.test(id)) return id;
    const info = context.getModuleInfo(id);
    for (const above of [...(info?.importers ?? []), ...(info?.dynamicImporters ?? [])]) met.add(above);
  }
  throw new Error(`${any} is in the bundle, but nothing leads to it from src/app/main.tsx.`);
}
