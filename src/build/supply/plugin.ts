/** The Vite plugin that puts the bill of materials beside the built app, as `bill-of-materials.cdx.json`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { billOfMaterials } from './bill-of-materials.mjs';

const description = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

export function billPlugin(): Plugin {
  let root = '';
  return {
    name: 'bill-of-materials',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle(_, bundle) {
      // Styles and fonts are files by the paths that they came from; of code, what is left after shaking.
      const files = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
          : file.originalFileNames.map((name) => resolve(root, name)),
      );
      const bill = billOfMaterials({ description, files: [...files, ...stylesOf(this.getModuleIds())] });
      this.emitFile({
        type: 'asset',
        fileName: 'bill-of-materials.cdx.json',
        source: `${JSON.stringify(bill, null, 2)}\n`,
      });
    },
  };
}

const stylesOf = (ids: Iterable<string>): readonly string[] => [...ids].filter((id) => /\.css(\?|$)/.test(id));
