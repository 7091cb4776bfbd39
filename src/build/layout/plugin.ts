/** The Vite plugin that gives the app its charts ready laid out, as the module `virtual:chart-layouts`. ELK stays here. */
import type { Plugin } from 'vite';
import { chartLayouts } from './chart-layouts.ts';

const NAME = 'virtual:chart-layouts';
const RESOLVED = `\0${NAME}`;

/** Laid out once for each run of Vite, when the app first asks. */
export function chartLayoutsPlugin(): Plugin {
  let code: Promise<string> | undefined;
  return {
    name: 'chart-layouts',
    resolveId: { filter: { id: new RegExp(`^${NAME}$`) }, handler: () => RESOLVED },
    load: {
      filter: { id: new RegExp(`^${RESOLVED}$`) },
      handler: () => {
        code ??= chartLayouts().then((layouts) => `export const chartLayouts = ${JSON.stringify(layouts)};`);
        return code;
      },
    },
  };
}
