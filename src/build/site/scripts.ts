/**
 * The scripts and styles of pages and embeds, bundled apart from the app: a page needs little of it, and an embed must be
 * one classic script, which the app's modules are not.
 */
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { PURE } from '../app/chunks.ts';

/** A file of the site, by its path from the root. */
export interface SiteFile {
  readonly path: string;
  readonly source: string | Uint8Array;
}

export interface Bundle {
  readonly files: readonly SiteFile[];
  /** The path of the script that begins, and of its styles; null where it has none. */
  readonly script: string;
  readonly styles: string | null;
}

export interface BundleWish {
  /** From `src/app`. */
  readonly entry: string;
  /** `module`: it may load more of itself later. `classic`: one file that runs anywhere. */
  readonly kind: 'module' | 'classic';
  /** The script's path from the root, where it must not have a hash: an embed loads it by name. */
  readonly name?: string;
  readonly plugins?: readonly Plugin[];
}

/** @throws where it does not bundle; the build ends then. */
export async function bundle({ entry, kind, name, plugins = [] }: BundleWish): Promise<Bundle> {
  const input = fileURLToPath(new URL(`../../app/${entry}`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [...plugins],
    build: {
      write: false,
      // Else a classic script would bring its styles as script, which the policy refuses.
      cssCodeSplit: kind === 'module',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input,
        // As in the app: what a script does not use of the pure rooms need not come with it.
        treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] },
        output: {
          format: kind === 'module' ? 'es' : 'iife',
          ...(kind === 'classic' ? { codeSplitting: false } : {}),
          entryFileNames: name ?? 'site/[name]-[hash].js',
          chunkFileNames: 'site/[name]-[hash].js',
          // The typefaces are the app's own files, under the same names.
          assetFileNames: ({ names: [file = ''] }) =>
            file.endsWith('.woff2') ? 'assets/[name]-[hash][extname]' : 'site/[name]-[hash][extname]',
        },
      },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? [each.output] : []));
  if (!output) throw new Error(`${entry} came out as a watcher, which nobody asked for.`);
  const script = output.find((file): file is Rolldown.OutputChunk => file.type === 'chunk' && file.isEntry);
  if (!script) throw new Error(`${entry} has no script that begins, so no page could load it.`);
  return {
    files: output.map((file) => ({ path: file.fileName, source: file.type === 'chunk' ? file.code : file.source })),
    script: script.fileName,
    styles: output.find(({ fileName }) => fileName.endsWith('.css'))?.fileName ?? null,
  };
}
