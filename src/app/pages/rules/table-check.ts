/**
 * Checks the infographic's tables against every reachable state: which of its cases fit one row, which fit none and which
 * fit two. It also says which rows fit the prospect on screen. Everything is read off the machine.
 */
import {
  type Citation,
  completeSettings,
  type EventName,
  type MailabilityRecord,
  play,
  runAt,
  type Simulation,
  simulationOf,
  type TABLES,
  type TableRowId,
  type Verdict,
} from '../../../simulation/index.ts';

type Table = (typeof TABLES)[number];
type Row = Table['rows'][number];

/** What a row claims to cover: any of its events, in any state that agrees with its columns. */
interface Claim {
  readonly id: TableRowId;
  readonly events: readonly EventName[];
  /** The columns that are read before the event, with the row's values; a cell of words fits both. */
  readonly before: readonly Box[];
  /** The columns that are read after it. */
  readonly after: readonly Box[];
}

type Box = readonly [field: Field, ticked: boolean];

type Field = Extract<Table['columns'][number], { kind: 'value' }>['field'];

/** Steps of one event that start alike and that no row covers. */
export interface Gap {
  readonly event: EventName;
  readonly before: Readonly<Record<Field, boolean>>;
  readonly after: Readonly<Record<Field, boolean>>;
  readonly rules: readonly Citation[];
  /** A shortest run to it, the event included. */
  readonly events: readonly EventName[];
}

export interface TableCheck {
  /** How many steps the table could speak of: a state and an event each. */
  readonly steps: number;
  /** How many of them fit exactly one row. */
  readonly covered: number;
  /** How many of those come out otherwise than the row says. */
  readonly disagreeing: number;
  /** How many fit more than one. */
  readonly overlapping: number;
  readonly gaps: readonly Gap[];
}

/** Checks a table under its own settings. Exploring them takes some tens of milliseconds the first time. */
export function checkTable(table: Table): TableCheck {
  const settings = completeSettings(table.settings);
  const simulation = simulationOf(settings);
  const claims = table.rows.map((row) => claimOf(table, row));
  const attempts = claims.flatMap(({ events }) => events);
  let [steps, covered, disagreeing, overlapping] = [0, 0, 0, 0];
  const gaps = new Map<string, Gap>();
  for (const { index, event, before, after } of stepsOf(simulation)) {
    if (!isSpokenOf(table, attempts, event, before, after)) continue;
    steps += 1;
    const [claim, another] = claims.filter((each) => each.events.includes(event) && agrees(each.before, before));
    if (another) overlapping += 1;
    else if (claim) covered += 1;
    if (claim && !agrees(claim.after, after)) disagreeing += 1;
    const key = JSON.stringify([event, boxesOf(before), boxesOf(after)]);
    // States are numbered breadth first, so the first of a kind has a shortest run.
    if (!claim && !gaps.has(key)) gaps.set(key, gapOf(simulation, index, event));
  }
  return { steps, covered, disagreeing, overlapping, gaps: [...gaps.values()] };
}

/**
 * The rows that fit a prospect. In a table of what ticks which field: those whose event holds a block now. In a table of
 * what clears Do Not Email: those whose columns agree with the record, whoever may act.
 */
export function rowsFor(table: Table, record: MailabilityRecord): ReadonlySet<TableRowId> {
  const claims = table.rows.map((row) => claimOf(table, row));
  if (!readsBefore(table)) {
    const causes = record.reasons.map(({ event }) => event);
    return new Set(claims.filter(({ events }) => causes.some((event) => events.includes(event))).map(({ id }) => id));
  }
  return new Set(claims.filter(({ before }) => record.doNotEmail && agrees(before, record)).map(({ id }) => id));
}

const readsBefore = ({ columns }: Table): boolean =>
  columns.some((column) => column.kind === 'value' && column.when === 'before');

/**
 * A table of what ticks which field speaks of every step that makes a mailable prospect unmailable; one of what clears
 * Do Not Email, of every attempt that it names, while Do Not Email is ticked.
 */
function isSpokenOf(table: Table, attempts: readonly EventName[], event: EventName, before: Verdict, after: Verdict) {
  if (!readsBefore(table)) return before.mailable && !after.mailable;
  return before.doNotEmail && attempts.includes(event);
}

function claimOf({ columns, settings }: Table, row: Row): Claim {
  const end = play(simulationOf(completeSettings(settings)), [...row.given, row.event]);
  const start = runAt(end, row.given.length);
  const read = (moment: 'before' | 'after'): readonly Box[] =>
    columns.flatMap((column) =>
      column.kind === 'value' && column.when === moment && row.cells[column.id]?.text === undefined
        ? [[column.field, (moment === 'before' ? start : end).record[column.field]] as const]
        : [],
    );
  const events = [...new Set([row, ...row.also].map(({ event }) => event))];
  return { id: row.id, events, before: read('before'), after: read('after') };
}

const agrees = (boxes: readonly Box[], verdict: Verdict): boolean =>
  boxes.every(([field, ticked]) => verdict[field] === ticked);

interface TakenStep {
  readonly index: number;
  readonly event: EventName;
  readonly before: Verdict;
  readonly after: Verdict;
}

function* stepsOf({ graph, verdicts, events }: Simulation): Generator<TakenStep> {
  const { next, count } = graph();
  const records = verdicts();
  for (let index = 0; index < count; index += 1)
    for (const [place, event] of events.entries()) {
      const before = records[index];
      const after = records[next[index * events.length + place] ?? -1];
      if (before && after) yield { index, event, before, after };
    }
}

function gapOf(simulation: Simulation, index: number, event: EventName): Gap {
  const events = [...runTo(simulation, index), event];
  const run = play(simulation, events);
  const [before, after] = [runAt(run, events.length - 1).record, run.record];
  return { event, before: boxesOf(before), after: boxesOf(after), rules: run.steps.at(-1)?.rules ?? [], events };
}

const boxesOf = ({ doNotEmail, optedOut, hardBounced }: Verdict): Readonly<Record<Field, boolean>> => ({
  doNotEmail,
  optedOut,
  hardBounced,
});

/** A shortest run to a state of the graph. */
export function runTo(simulation: Simulation, index: number): readonly EventName[] {
  const { parent, parentEvent } = simulation.graph();
  const events: EventName[] = [];
  for (let at = index; (parent[at] ?? -1) >= 0; at = parent[at] ?? -1) {
    const event = simulation.events[parentEvent[at] ?? -1];
    if (event) events.push(event);
  }
  return events.reverse();
}
