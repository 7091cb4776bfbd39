/** A transition's line as SVG: straight pieces with rounded corners, and an arrow's head at the end. */
import type { Point } from './layouts.ts';

const RADIUS = 7;
const HEAD = { length: 8, half: 4 };

export interface LinePath {
  /** The line, which ends where the head begins. */
  readonly line: string;
  /** The head, a filled triangle whose tip is the line's end. */
  readonly head: string;
}

/** @param points at least two, in pixels. */
export function linePath(points: readonly Point[]): LinePath {
  const tip = points.at(-1) ?? [0, 0];
  const before = points.at(-2) ?? tip;
  const [dx, dy] = direction(before, tip);
  const neck: Point = [tip[0] - dx * HEAD.length, tip[1] - dy * HEAD.length];
  const [leftX, leftY] = [neck[0] - dy * HEAD.half, neck[1] + dx * HEAD.half];
  const [rightX, rightY] = [neck[0] + dy * HEAD.half, neck[1] - dx * HEAD.half];
  return {
    line: rounded([...points.slice(0, -1), neck]),
    head: `M${leftX} ${leftY} L${tip[0]} ${tip[1]} L${rightX} ${rightY} Z`,
  };
}

function rounded(points: readonly Point[]): string {
  return points
    .map((here, place) => {
      const before = points[place - 1];
      const after = points[place + 1];
      if (!before) return `M${here[0]} ${here[1]}`;
      if (!after) return `L${here[0]} ${here[1]}`;
      const radius = Math.min(RADIUS, distance(before, here) / 2, distance(here, after) / 2);
      const [inX, inY] = direction(before, here);
      const [outX, outY] = direction(here, after);
      return `L${here[0] - inX * radius} ${here[1] - inY * radius} Q${here[0]} ${here[1]} ${here[0] + outX * radius} ${here[1] + outY * radius}`;
    })
    .join(' ');
}

const distance = (a: Point, b: Point): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);

const direction = (a: Point, b: Point): Point => [Math.sign(b[0] - a[0]), Math.sign(b[1] - a[1])];
