/** Layouts on their way into the browser: what their module exports are the layouts, to the last number. */
import { expect, it } from 'vitest';
import { layoutCode } from '../../src/build/layout/layout-code.ts';
import { sharedLayouts } from '../support/layouts.ts';

const layouts = Object.entries(await sharedLayouts()).flatMap(([edition, { arrangements }]) =>
  arrangements.map(({ width, charts }) => ({ name: `${edition} at ${width}`, charts })),
);

it.each(layouts)('the module of $name exports its charts', async ({ charts }) => {
  const module = await import(`data:text/javascript,${encodeURIComponent(layoutCode(charts))}`);
  expect(module.charts).toEqual(charts);
});
