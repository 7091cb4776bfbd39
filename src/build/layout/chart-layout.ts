/** A drawn chart as plain data: where everything stands, in pixels from the chart's top left corner. Nothing of how it looks. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** A parallel region: a box with a heading, which holds its states. */
export interface RegionLayout extends Box {
  readonly id: string;
  readonly label: string;
  /** A quiet note beside the heading; empty where the machine has none, or where there is no room for it. */
  readonly description: string;
}

export interface StateLayout extends Box {
  readonly id: string;
  /** The state or region that it is drawn in. */
  readonly parent: string;
  readonly label: string;
  readonly container: boolean;
  /** Whether its label is written up its side, because columns are narrow. */
  readonly sideways: boolean;
  /** A state that is only ever left at the beginning, before anybody acts: the region has nothing to do while it is active. */
  readonly prelude: boolean;
}

export interface TransitionLayout {
  readonly id: string;
  readonly region: string;
  readonly source: string;
  /** The state where its line ends: its own source for a loop. */
  readonly target: string;
  /** The line, from its source to its target: horizontal and vertical pieces only. */
  readonly points: readonly Point[];
  /** The box of its chip, which interrupts the line. */
  readonly chip: Box;
  readonly text: string;
}

/** One arrangement of a whole chart. Regions, and the transitions in each, stand in reading order. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly RegionLayout[];
  /** Containers before what they contain. */
  readonly states: readonly StateLayout[];
  readonly transitions: readonly TransitionLayout[];
}

/** For each edition the arrangements of its chart, the narrowest first. */
export type ChartLayouts = Readonly<Record<string, readonly ChartLayout[]>>;
