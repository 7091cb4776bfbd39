/**
 * The Vite plugin that leaves d3-transition out of the built app. The chart's view jumps and never glides, on purpose, so
 * what React Flow asks of it is only to interrupt transitions that never run; the package is a third of what d3 brings.
 */
import type { Plugin } from 'vite';

const PACKAGE = 'd3-transition';
const INSTEAD = '\0no-transitions';

/** What d3-zoom calls: on an element, and on a selection, where d3-transition itself adds it. */
const CODE = `
import { selection } from 'd3-selection';
selection.prototype.interrupt = function () { return this; };
export const interrupt = () => {};
`;

export const noTransitionsPlugin = (): Plugin => ({
  name: 'no-transitions',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id === PACKAGE ? { id: INSTEAD, moduleSideEffects: true } : null),
  load: (id) => (id === INSTEAD ? CODE : null),
});
