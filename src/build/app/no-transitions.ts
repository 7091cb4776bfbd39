/**
 * The Vite plugin that leaves d3-transition and d3-interpolate out of the built app. The chart's view jumps and never glides, on
 * purpose: what React Flow asks of the one is only to interrupt transitions that never run, and the other, with the colours that
 * it brings, works out what lies between two views. The two are half of what d3 brings.
 */
import type { Plugin } from 'vite';

const INSTEAD: Readonly<Record<string, string>> = {
  /** What d3-zoom calls: on an element, and on a selection, where d3-transition itself adds it. */
  'd3-transition': `
import { selection } from 'd3-selection';
selection.prototype.interrupt = function () { return this; };
export const interrupt = () => {};
`,
  /** Whoever jumps is at the end at once. */
  'd3-interpolate': `
export const interpolate = (from, to) => () => to;
export const interpolateZoom = interpolate;
`,
};

const MARK = '\0no-transitions:';

export const noTransitionsPlugin = (): Plugin => ({
  name: 'no-transitions',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id in INSTEAD ? { id: `${MARK}${id}`, moduleSideEffects: true } : null),
  load: (id) => (id.startsWith(MARK) ? INSTEAD[id.slice(MARK.length)] : null),
});
