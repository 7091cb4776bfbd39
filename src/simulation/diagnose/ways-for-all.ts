/**
 * The ways back for whoever has this record: what people and the sync can do, from a set of states of which one is hers.
 * What works from some of them only says so; so does what breaks the policy, or lasts only until the next sync.
 */
import { breaksPolicy, type EventName, type Origin, originOf } from '../../../machines/index.ts';
import { distancesTo, distinctEvents, memoBy, pathsFromSet } from '../../engine/index.ts';
import { actOf, isByPeople, onlyResets } from '../ask/ways-back.ts';
import { agrees, GIVEN_FIELDS, type GivenField, type GivenRecord } from './given-record.ts';
import type { Reach } from './reach.ts';

export interface WayForAll {
  readonly events: readonly EventName[];
  /** Who may take each step: whoever has the same act, to the same effect. */
  readonly by: readonly (readonly Origin[])[];
  /** Whether she is mailable after it whichever state of the set is hers. */
  readonly always: boolean;
  /** Where it does not work from everywhere: what the rest of the record must be for it to be enough; null where no few words say it. */
  readonly enoughIf: GivenRecord | null;
  /** Whether she is still so after one sync more, wherever the way makes her mailable. */
  readonly survivesSync: boolean;
  /** Whether it opts somebody in who has not asked, from some state of the set. */
  readonly breaksPolicy: boolean;
  /** Whether it only resets a bounce, so that it lasts only if the address works again (U4). */
  readonly addressAsItWas: boolean;
}

/** Longer ways than this are no advice. */
const LONGEST = 7;
/** How many steps of single states a search takes; one that is given up has found the shortest ways by then. */
const BUDGET = 400_000;
/** How many ways of one kind are told. */
const MOST = 8;

/** Shortest first; among equally short ones the proper, then those that work from everywhere and last. None where nothing is to be done. */
export function waysForAll(reach: Reach, set: Int32Array): readonly WayForAll[] {
  const isMailable = (index: number) => reach.verdicts[index]?.mailable === true;
  const goals = goalsOf(reach);
  if (set.length === 0 || set.every(goals.lasts)) return [];
  const searches = set.every(isMailable) ? goals.lasting : [...goals.mailable, ...goals.lasting];
  const told = searches.flatMap((search) => {
    const paths = pathsFromSet(reach.graph, set, { ...search, longest: LONGEST, budget: BUDGET });
    const ways = paths.map((path) => wayOf(reach, set, path));
    // One that works from everywhere is longer than those that work from some states, and must not be cut off.
    const sure = ways.find(({ always }) => always);
    return [...ways.slice(0, MOST), ...(sure ? [sure] : [])];
  });
  const ways = new Map(told.map((way) => [way.events.join(), way]));
  return [...ways.values()].toSorted((one, other) => rank(one) - rank(other));
}

const rank = ({ events, always, survivesSync, breaksPolicy: breaks, addressAsItWas }: WayForAll): number =>
  events.length + (breaks ? 0.5 : 0) + (always ? 0 : 0.2) + (survivesSync ? 0 : 0.1) + (addressAsItWas ? 0.05 : 0);

function wayOf(reach: Reach, set: Int32Array, path: readonly number[]): WayForAll {
  const { events, verdicts, after, numberOf } = reach;
  const sync = numberOf('connector.synced');
  const works = new Set<number>();
  let [survivesSync, breaks] = [true, false];
  for (const index of set) {
    let at = index;
    for (const number of path) {
      const to = after(at, number);
      const [before, then] = [verdicts[at], verdicts[to]];
      const event = events[number] as EventName;
      if (before && then) breaks ||= breaksPolicy({ before, event, after: then });
      at = to;
    }
    if (!verdicts[at]?.mailable) continue;
    works.add(index);
    if (!verdicts[after(at, sync)]?.mailable) survivesSync = false;
  }
  const always = works.size === set.length;
  const names = path.map((number) => events[number] as EventName);
  const by = path.map((number) => takersOf(reach, number));
  return {
    events: names,
    by,
    always,
    enoughIf: always ? null : enoughIf(reach, set, works),
    survivesSync,
    breaksPolicy: breaks,
    addressAsItWas: onlyResets(names),
  };
}

/** The boxes that are one and the same wherever a way works, and are not where it does not; if they tell the two apart. */
function enoughIf({ verdicts }: Reach, set: Int32Array, works: ReadonlySet<number>): GivenRecord | null {
  const valuesOf = (states: Iterable<number>, field: GivenField) =>
    new Set(Array.from(states, (index) => verdicts[index]?.[field] ?? null));
  const telling = GIVEN_FIELDS.flatMap((field) => {
    const [value, ...others] = valuesOf(works, field);
    const varies = valuesOf(set, field).size > 1;
    return varies && others.length === 0 && value !== undefined ? [[field, value ?? 'none'] as const] : [];
  });
  const record: GivenRecord = Object.fromEntries(telling);
  const meets = (index: number) => {
    const verdict = verdicts[index];
    return verdict !== undefined && telling.every(([field]) => agrees(verdict, field, record));
  };
  // Where nothing tells them apart, every state meets it, and the way does not work from all of them.
  return set.every((index) => !meets(index) || works.has(index)) ? record : null;
}

/** The people who have the act of an event, to the same effect everywhere. */
function takersOf({ graph, events }: Reach, number: number): readonly Origin[] {
  const event = events[number] as EventName;
  const alike = events.flatMap((other, place) => (actOf(other) === actOf(event) && isByPeople(other) ? [place] : []));
  const others = alike.filter((place) => place !== number && distinctEvents(graph, [number, place]).length === 1);
  return [originOf(event), ...others.map((place) => originOf(events[place] as EventName))];
}

/** What is looked for, and how far each state is from it by the steps that may be taken; the same for every record. */
const goalsOf = memoBy((reach: Reach) => {
  const { graph, events, verdicts, after, numberOf } = reach;
  const byPeople = distinctEvents(
    graph,
    events.flatMap((event, number) => (isByPeople(event) ? [number] : [])),
  );
  const isProper = (from: number, number: number, to: number) => {
    const [before, then] = [verdicts[from], verdicts[to]];
    return !!before && !!then && !breaksPolicy({ before, event: events[number] as EventName, after: then });
  };
  const [verify, sync] = [numberOf('admin.verifiedConnector'), numberOf('connector.synced')];
  const isMailable = (index: number) => verdicts[index]?.mailable === true;
  // As in P13: pausing the connector is no way to make anything last.
  const lasts = (index: number) => isMailable(index) && isMailable(after(after(index, verify), sync));
  const search = (isGoal: (index: number) => boolean, among: readonly number[], isAllowed: typeof isProper) => {
    const may = new Set(among);
    const allowed: typeof isProper = (from, number, to) => may.has(number) && isAllowed(from, number, to);
    return { events: among, allowed, isGoal, distance: distancesTo(graph, { allowed, isGoal }) };
  };
  // Her own resubscribe is the shortest way nearly everywhere, and would hide what others can do when she asks.
  const byOthers = byPeople.filter((number) => events[number] !== 'prospect.resubscribed');
  const towards = (isGoal: (index: number) => boolean) => [
    search(isGoal, byPeople, isProper),
    search(isGoal, byOthers, isProper),
    search(isGoal, byPeople, () => true),
  ];
  return { lasts, mailable: towards(isMailable), lasting: towards(lasts) };
});
