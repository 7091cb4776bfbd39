/** Two runs side by side in step, and the first step in which they part. Pure: two simulations and their events. */
import {
  act,
  begin,
  type EventName,
  type Run,
  type RunStep,
  type Simulation,
  standingOf,
  stepLine,
} from '../../simulation/index.ts';

/** One of the two: what it is called, where it takes place, and what happens. */
export interface ComparedRun {
  readonly title: string;
  readonly simulation: Simulation;
  readonly events: readonly EventName[];
}

export interface ComparedSide {
  /** Null where this run is over by then. */
  readonly step: RunStep | null;
  /** The run after this step, or at its end. */
  readonly run: Run;
}

export interface ComparedRow {
  /** 1 for the first. */
  readonly number: number;
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  /** Whether the same thing happened. */
  readonly sameEvent: boolean;
  /** Whether it came to the same: outcome, changed fields, and whether mail may be sent after it. */
  readonly sameOutcome: boolean;
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** The number of the first row in which anything differs; null where nothing does. */
  readonly firstDifference: number | null;
}

/** Plays both and puts their steps side by side. */
export function compareRuns(left: ComparedRun, right: ComparedRun): Comparison {
  const a = runsOf(left, []);
  const b = runsOf(right, left.simulation === right.simulation ? a : []);
  const count = Math.max(left.events.length, right.events.length);
  const rows = Array.from({ length: count }, (_, place) => rowOf(place + 1, sideAt(a, place), sideAt(b, place)));
  const first = rows.find(({ sameEvent, sameOutcome }) => !sameEvent || !sameOutcome);
  return { rows, firstDifference: first?.number ?? null };
}

/** The run at its beginning and after each step; what begins like a known one is that one, and is not played again. */
function runsOf({ simulation, events }: ComparedRun, known: readonly Run[]): readonly Run[] {
  let run = known[0] ?? begin(simulation);
  let parted = false;
  const steps = events.map((event, place) => {
    const next = known[place + 1];
    parted ||= next?.last?.event !== event;
    run = next && !parted ? next : act(run, event);
    return run;
  });
  return [known[0] ?? begin(simulation), ...steps];
}

function sideAt(runs: readonly Run[], place: number): ComparedSide {
  const run = runs[place + 1];
  const end = runs.at(-1);
  if (!end) throw new Error('A run has at least its beginning.');
  return { step: run?.last ?? null, run: run ?? end };
}

function rowOf(number: number, left: ComparedSide, right: ComparedSide): ComparedRow {
  const sameEvent = left.step?.event === right.step?.event;
  const sameOutcome =
    left.run === right.run ||
    (lineOf(left) === lineOf(right) && standingOf(left.run).look === standingOf(right.run).look);
  return { number, left, right, sameEvent, sameOutcome };
}

const lineOf = ({ step }: ComparedSide): string => (step ? stepLine(step) : '');
