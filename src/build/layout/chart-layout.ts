/** A drawn chart as plain data: where everything stands, in pixels from the chart's top left corner. Nothing of how it looks. */
import type { Status } from '../../simulation/index.ts';

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

/** The status, which is no region of the machine: it is worked out from fields that regions decide. */
export interface StatusLayout extends Box {
  /** What stands under its heading: from which fields. */
  readonly note: string;
  readonly statuses: readonly StatusBox[];
  /** From each region whose field can change the status, a line to the status's box. */
  readonly ways: readonly { readonly region: string; readonly points: readonly Point[] }[];
}

/** One of the edition's statuses. */
export interface StatusBox extends Box {
  readonly status: Status;
  /** Its words, line by line. */
  readonly lines: readonly string[];
  /** The words instead of those while somebody is mailed against her wish; null for a status in which nobody is mailed. */
  readonly againstTheirWish: readonly string[] | null;
}

/** One arrangement of a chart. Regions, and the transitions in each, stand in reading order. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly status: StatusLayout;
  readonly regions: readonly RegionLayout[];
  /** Containers before what they contain. */
  readonly states: readonly StateLayout[];
  readonly transitions: readonly TransitionLayout[];
  /** The regions that do not apply: they take one line for all of them. */
  readonly folded: readonly string[];
  /** Where that line stands; null where every region applies. */
  readonly foldedLine: Box | null;
}

/** The charts of one edition. */
export interface EditionLayouts {
  /** The states in which a region does not apply; of regions that always do there is none. */
  readonly beginnings: readonly string[];
  /** Every set of those states that some configuration stays in, as a number: the sum of 2 to the place of each. */
  readonly folds: readonly number[];
  /** The narrowest first, each with a chart for every one of those sets. */
  readonly arrangements: readonly { readonly width: number; readonly charts: readonly ChartLayout[] }[];
}

export type ChartLayouts = Readonly<Record<string, EditionLayouts>>;
