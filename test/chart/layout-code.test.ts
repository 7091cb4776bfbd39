/** A layout on its way into the browser: what its module exports is the layout, to the last number. */
import { expect, it } from 'vitest';
import { layoutCode } from '../../src/build/layout/layout-code.ts';
import { sharedLayouts } from '../support/layouts.ts';

const layouts = Object.entries(await sharedLayouts()).flatMap(([edition, list]) =>
  list.map((layout) => ({ name: `${edition} at ${layout.width}`, layout })),
);

it.each(layouts)('the module of $name exports it', async ({ layout }) => {
  const module = await import(`data:text/javascript,${encodeURIComponent(layoutCode(layout))}`);
  expect(module.layout).toEqual(layout);
});
