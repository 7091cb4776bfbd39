/**
 * Computes the table of what one sync does, for each of the three sync rules, from every state that its organisation can
 * reach. Nothing of it is written down: the rule's own id is read off the machine.
 */
import {
  begin,
  type Citation,
  completeSettings,
  configurationsOf,
  type EventName,
  preview,
  type Settings,
  type Simulation,
  simulationOf,
  type Verdict,
} from '../../../simulation/index.ts';
import { runTo } from './table-check.ts';

const SYNC = 'connector.synced' satisfies EventName;

/** The fields that a sync looks at; Hard Bounced only where the outcome depends on it. */
export interface SyncBefore {
  readonly lastChanged: Verdict['lastChanged'];
  readonly optedOut: boolean;
  readonly doNotEmail: boolean;
  readonly crmOptOut: boolean;
  /** Null where both come out the same. */
  readonly hardBounced: boolean | null;
}

export interface SyncAfter {
  readonly optedOut: boolean;
  readonly doNotEmail: boolean;
  readonly crmOptOut: boolean;
}

export interface SyncRow {
  readonly before: SyncBefore;
  readonly after: SyncAfter;
  /** In how many reachable states this is so. */
  readonly states: number;
  /** Whether some of them record a breach of policy in this sync. */
  readonly breach: boolean;
  /** A shortest run to such a state, without the sync. */
  readonly events: readonly EventName[];
}

export interface SyncTable {
  /** The rule that the machine cites for a sync here. */
  readonly rule: Citation;
  /** The organisations that follow it and come out the same, with resubscribe off. */
  readonly organisations: readonly Settings[];
  /** Whether the side that changed last is kept here. */
  readonly keepsLastChanged: boolean;
  readonly rows: readonly SyncRow[];
  /** Combinations of the boxes and the side that changed last that no run can reach. */
  readonly unreachable: number;
  /** How many states with a verified connector fit exactly one row, and how many fit none or several. */
  readonly fitting: { readonly one: number; readonly none: number; readonly several: number };
  /** States with an unverified connector, in each of which a sync was seen to change nothing; null where one did. */
  readonly paused: number | null;
}

/** The organisations whose prospects sync, in canonical order: each is asked which rule it follows. */
export const SYNCING: readonly Settings[] = configurationsOf('classic').filter(
  ({ crm, assigned, resubscribe }) => crm !== 'none' && assigned && !resubscribe,
);

/** Computes one organisation's table. Exploring it takes some tens of milliseconds the first time. */
export function syncTableOf(settings: Settings): SyncTable {
  const simulation = simulationOf(completeSettings(settings));
  const groups = groupStates(simulation);
  const rows = [...groups.values()].flatMap((states) => rowsOf(simulation, states)).sort(byBefore);
  const keepsLastChanged = rows.some(({ before }) => before.lastChanged !== null);
  const rule = preview(begin(simulation), SYNC).rules[0];
  if (rule === undefined) throw new Error('Every sync cites the rule that it follows, also one that changes nothing.');
  return {
    rule,
    organisations: [settings],
    keepsLastChanged,
    rows,
    unreachable: 2 ** 3 * (keepsLastChanged ? 3 : 1) - groups.size,
    fitting: fittingOf(simulation, rows),
    paused: pausedStates(simulation),
  };
}

/** Whether a row speaks of a record. */
export const syncRowFits = ({ before }: SyncRow, record: Verdict): boolean =>
  record.connector === 'verified' &&
  record.lastChanged === before.lastChanged &&
  record.optedOut === before.optedOut &&
  record.doNotEmail === before.doNotEmail &&
  record.crmOptOut === before.crmOptOut &&
  (before.hardBounced === null || record.hardBounced === before.hardBounced);

function fittingOf(simulation: Simulation, rows: readonly SyncRow[]): SyncTable['fitting'] {
  const counts = simulation
    .verdicts()
    .filter(({ connector }) => connector === 'verified')
    .map((record) => rows.filter((row) => syncRowFits(row, record)).length);
  return {
    one: counts.filter((count) => count === 1).length,
    none: counts.filter((count) => count === 0).length,
    several: counts.filter((count) => count > 1).length,
  };
}

/** Puts together the organisations that follow one rule, provided that their tables are the same. */
export function mergeTables(tables: readonly SyncTable[]): readonly SyncTable[] {
  const merged: SyncTable[] = [];
  for (const table of tables) {
    const place = merged.findIndex((known) => known.rule === table.rule && sameRows(known.rows, table.rows));
    const known = merged[place];
    if (known) merged[place] = { ...known, organisations: [...known.organisations, ...table.organisations] };
    else merged.push(table);
  }
  return merged;
}

const sameRows = (a: readonly SyncRow[], b: readonly SyncRow[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One state of the graph and the one that a sync leads to. */
interface Synced {
  readonly index: number;
  readonly before: Verdict;
  readonly after: Verdict;
}

function groupStates(simulation: Simulation): ReadonlyMap<string, readonly Synced[]> {
  const groups = new Map<string, Synced[]>();
  for (const synced of syncedStates(simulation)) {
    const { optedOut, doNotEmail, crmOptOut, lastChanged, connector } = synced.before;
    if (connector !== 'verified') continue;
    const key = JSON.stringify([lastChanged, optedOut, doNotEmail, crmOptOut]);
    groups.set(key, [...(groups.get(key) ?? []), synced]);
  }
  return groups;
}

function syncedStates(simulation: Simulation): readonly Synced[] {
  const { next, count } = simulation.graph();
  const verdicts = simulation.verdicts();
  const place = simulation.events.indexOf(SYNC);
  const verdictAt = (index: number | undefined): Verdict => {
    const verdict = index === undefined ? undefined : verdicts[index];
    if (!verdict) throw new Error('The graph is complete, so every state and what follows it has a record.');
    return verdict;
  };
  return Array.from({ length: count }, (_, index) => ({
    index,
    before: verdictAt(index),
    after: verdictAt(next[index * simulation.events.length + place]),
  }));
}

/** One row where all come out the same, else one for each value of Hard Bounced. */
function rowsOf(simulation: Simulation, states: readonly Synced[]): readonly SyncRow[] {
  const outcomes = (some: readonly Synced[]) => new Set(some.map(({ after }) => JSON.stringify(afterOf(after)))).size;
  if (outcomes(states) === 1) return [rowOf(simulation, states, null)];
  return [false, true].flatMap((hardBounced) => {
    const some = states.filter(({ before }) => before.hardBounced === hardBounced);
    if (outcomes(some) > 1) throw new Error('A sync depends on something that this table does not show.');
    return some.length > 0 ? [rowOf(simulation, some, hardBounced)] : [];
  });
}

function rowOf(simulation: Simulation, states: readonly Synced[], hardBounced: boolean | null): SyncRow {
  // States are numbered breadth first, so the first has a shortest run.
  const [first] = states;
  if (!first) throw new Error('A group has at least the state that made it.');
  const { lastChanged, optedOut, doNotEmail, crmOptOut } = first.before;
  return {
    before: { lastChanged, optedOut, doNotEmail, crmOptOut: crmOptOut === true, hardBounced },
    after: afterOf(first.after),
    states: states.length,
    breach: states.some(({ before, after }) => !before.breach && after.breach),
    events: runTo(simulation, first.index),
  };
}

const afterOf = ({ optedOut, doNotEmail, crmOptOut }: Verdict): SyncAfter => ({
  optedOut,
  doNotEmail,
  crmOptOut: crmOptOut === true,
});

function pausedStates(simulation: Simulation): number | null {
  const paused = syncedStates(simulation).filter(({ before }) => before.connector === 'unverified');
  return paused.every(({ before, after }) => JSON.stringify(before) === JSON.stringify(after)) ? paused.length : null;
}

const LAST: readonly Verdict['lastChanged'][] = [null, 'pardot', 'crm'];

/** By the side that changed last, then by the boxes from all blank to all ticked. */
function byBefore({ before: a }: SyncRow, { before: b }: SyncRow): number {
  const rank = ({ lastChanged, optedOut, doNotEmail, crmOptOut, hardBounced }: SyncBefore) =>
    LAST.indexOf(lastChanged) * 16 +
    Number(optedOut) * 8 +
    Number(doNotEmail) * 4 +
    Number(crmOptOut) * 2 +
    Number(hardBounced === true);
  return rank(a) - rank(b);
}
