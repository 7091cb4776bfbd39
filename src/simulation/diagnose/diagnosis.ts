/**
 * What a record alone tells (section 9a). It stands for every state that can be reached and agrees with it; whatever is said
 * is said of that set: certain where all of it agrees, possible where some of it does. No rule is decided here.
 */
import { type EventName, FIELDS, type FieldName, type Fields, type Status } from '../../../machines/index.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { editionOf } from '../run/simulation.ts';
import { cameBy } from './came-by.ts';
import { type Contradiction, contradictionOf } from './contradiction.ts';
import { type Assumed, agrees, assumedIn, GIVEN_FIELDS, type GivenField, type GivenRecord } from './given-record.ts';
import { type Hanging, hangsOn } from './hangs-on.ts';
import { type Reach, reachOf } from './reach.ts';
import { reopenedBy } from './reopened-by.ts';
import { type WayForAll, waysForAll } from './ways-for-all.ts';

/** A verdict that some state of the set has. */
export interface Standing {
  readonly mailable: boolean;
  readonly status: Status;
}

/** What the next sync does to some state of the set. */
export interface SyncEffect extends Standing {
  /** The fields that it changes, with what they are afterwards. */
  readonly changes: { readonly [Field in FieldName]?: Fields[Field] };
}

/** How a record stands: the part of a diagnosis that takes no search of its own, so that it can be asked of every record. */
export interface Brief {
  readonly organisation: Organisation;
  readonly given: GivenRecord;
  /** What was taken for granted, as nothing was said of it. */
  readonly assumed: readonly Assumed[];
  /** How many states agree with the record. */
  readonly states: number;
  readonly possible: boolean;
  /** Distinct, in the order of the statuses. */
  readonly verdicts: readonly Standing[];
  readonly blockedBy: { readonly certain: readonly FieldName[]; readonly possible: readonly FieldName[] };
  /** Null where nothing syncs. */
  readonly nextSync: readonly SyncEffect[] | null;
  /** What automation alone would need to mail her again: events, or the organisation's automations by name. */
  readonly reopenedBy: readonly string[];
}

/** What a record alone tells: certain where all states that agree with it agree, possible where some do (section 9a). */
export interface Diagnosis extends Brief {
  /** Null where the record is possible. */
  readonly contradiction: Contradiction | null;
  readonly waysBack: readonly WayForAll[];
  /** The shortest runs by which the way to mailable can have been closed, one for each event that closed it last. */
  readonly cameBy: readonly (readonly EventName[])[];
  /** What the record leaves open, and what hangs on it. */
  readonly hangsOn: readonly Hanging[];
  /** Whether the boxes cannot tell if an opt-out was cleared before without anybody having asked (A14). */
  readonly mayBeAgainstTheirWish: boolean;
  /** A shortest run to some state of the set; null where there is none. */
  readonly shortest: readonly EventName[] | null;
}

/** Statuses in the order in which they are told. */
const STATUSES: readonly Status[] = ['mailable', 'unmailable', 'transactional-only', 'undeliverable'];

/** How the record stands in this organisation, word for word as `diagnose` says it. */
export function brief(organisation: Organisation, given: GivenRecord): Brief {
  const reach = reachOf(organisation);
  return briefOf(reach, given, statesOf(reach, given));
}

/** What the record tells in this organisation. */
export function diagnose(organisation: Organisation, given: GivenRecord): Diagnosis {
  const reach = reachOf(organisation);
  const set = statesOf(reach, given);
  const [first] = set;
  return {
    ...briefOf(reach, given, set),
    contradiction: set.length > 0 ? null : contradictionOf(reach, given),
    waysBack: waysForAll(reach, set),
    cameBy: cameBy(reach, set),
    hangsOn: hangsOn(reach, given, set, (states) => standingsOf(reach, states).map(({ status }) => status)),
    mayBeAgainstTheirWish: set.some(
      (index) => reach.verdicts[index]?.mailable === true && reach.verdicts[index].breach,
    ),
    shortest: first === undefined ? null : reach.runTo(first),
  };
}

const briefOf = (reach: Reach, given: GivenRecord, set: Int32Array): Brief => ({
  organisation: reach.organisation,
  given,
  assumed: assumedIn(given),
  states: set.length,
  possible: set.length > 0,
  verdicts: standingsOf(reach, set),
  blockedBy: blockedBy(reach, set),
  nextSync: nextSync(reach, set),
  reopenedBy: reopenedBy(reach, set),
});

/** The fields that a record has in this organisation: where nothing syncs, say, there is none of the CRM's. */
export const fieldsToGive = (organisation: Organisation): readonly GivenField[] => {
  const { verdicts } = reachOf(organisation);
  return GIVEN_FIELDS.filter((field) => verdicts.some((verdict) => (verdict[field] ?? null) !== null));
};

/** The states that agree with a record, by index, those with the shortest runs first. */
function statesOf({ verdicts }: Pick<Reach, 'verdicts'>, given: GivenRecord): Int32Array {
  const set: number[] = [];
  for (const [index, verdict] of verdicts.entries())
    if (GIVEN_FIELDS.every((field) => agrees(verdict, field, given))) set.push(index);
  return Int32Array.from(set);
}

function standingsOf({ verdicts }: Reach, set: Int32Array): readonly Standing[] {
  const met = new Map<Status, Standing>();
  for (const index of set) {
    const verdict = verdicts[index];
    if (verdict) met.set(verdict.status, { mailable: verdict.mailable, status: verdict.status });
  }
  return STATUSES.flatMap((status) => met.get(status) ?? []);
}

function blockedBy({ organisation, verdicts }: Reach, set: Int32Array): Diagnosis['blockedBy'] {
  const { blockers, blocks } = editionOf(organisation.settings);
  const counted = blockers.map((field) => {
    let many = 0;
    for (const index of set) {
      const verdict = verdicts[index];
      if (verdict && blocks(field, verdict)) many++;
    }
    return { field, many };
  });
  const named = (isMeant: (many: number) => boolean) =>
    counted.filter(({ many }) => many > 0 && isMeant(many)).map(({ field }) => field);
  return { certain: named((many) => many === set.length), possible: named((many) => many < set.length) };
}

function nextSync(reach: Reach, set: Int32Array): readonly SyncEffect[] | null {
  const { verdicts, after, numberOf, syncs } = reach;
  if (!syncs) return null;
  const sync = numberOf('connector.synced');
  const effects = new Map<string, SyncEffect>();
  for (const index of set) {
    const before = verdicts[index];
    const then = verdicts[after(index, sync)];
    if (!before || !then) continue;
    const changes = Object.fromEntries(
      FIELDS.filter(({ name }) => before[name] !== then[name]).map(({ name }) => [name, then[name]]),
    );
    const effect = { changes, mailable: then.mailable, status: then.status };
    effects.set(JSON.stringify(effect), effect);
  }
  return [...effects.values()].toSorted((one, other) => STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status));
}
