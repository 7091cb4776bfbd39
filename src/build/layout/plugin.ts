/**
 * The Vite plugin that gives the app its charts ready laid out: `virtual:chart-layouts` lists them, and each is a module
 * of its own, so that a browser loads only those of the width that it draws. ELK stays here.
 */
import type { Plugin } from 'vite';
import type { ChartLayouts } from './chart-layout.ts';
import { chartLayouts } from './chart-layouts.ts';
import { layoutCode } from './layout-code.ts';

const NAME = 'virtual:chart-layouts';

/** Laid out once for each run of Vite, when the app first asks. */
export function chartLayoutsPlugin(): Plugin {
  let layouts: Promise<ChartLayouts> | undefined;
  return {
    name: 'chart-layouts',
    resolveId: { filter: { id: new RegExp(`^${NAME}`) }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: new RegExp(`^\0${NAME}`) },
      handler: async (id) => {
        layouts ??= chartLayouts();
        const [, edition, width] = id.split('/');
        return edition === undefined ? listOf(await layouts) : codeOf(await layouts, edition, Number(width));
      },
    },
  };
}

/** The module that lists all layouts and loads those of one width when they are asked for. */
function listOf(layouts: ChartLayouts): string {
  const editions = Object.entries(layouts).map(([edition, { beginnings, folds, arrangements }]) => {
    const entries = arrangements.map(
      ({ width, charts }) => `{
  width: ${width},
  heights: ${JSON.stringify(charts.map(({ height }) => height))},
  load: () => import('${NAME}/${edition}/${width}').then((module) => module.charts),
}`,
    );
    return `${JSON.stringify(edition)}: {
  beginnings: ${JSON.stringify(beginnings)},
  folds: ${JSON.stringify(folds)},
  arrangements: [${entries.join(', ')}],
}`;
  });
  return `export const chartLayouts = { ${editions.join(', ')} };`;
}

function codeOf(layouts: ChartLayouts, edition: string, width: number): string {
  const arrangement = layouts[edition]?.arrangements.find((each) => each.width === width);
  if (!arrangement) throw new Error(`No layout of the ${edition} edition is ${width} wide, though the list says so.`);
  return layoutCode(arrangement.charts);
}
