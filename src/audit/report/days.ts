/** Two exports of different days: what changed between them and why, who was re-opened, and by what that can have been. */
import { accepted, type FieldName, type Result, rejected } from '../../simulation/index.ts';
import type { Columns } from '../columns/column-map.ts';
import type { Entry, Lookup } from '../table/lookup.ts';
import { automationWords } from './automation-words.ts';
import { isBlocked } from './lists.ts';
import { type Standing, standingOfEntry } from './standing.ts';

/** Prospects that both days have, by what they said before and say now; and those that only one has. */
export interface DaysTally {
  readonly pairs: readonly { readonly before: string; readonly now: string; readonly rows: number }[];
  readonly onlyBefore: number;
  readonly onlyNow: number;
  /** What told that two rows are of the same prospect. */
  readonly by: 'id' | 'email';
  /** Whether Leads and Contacts stand beside both. */
  readonly hasCrm: boolean;
}

/** Prospects who became something, with the boxes that it is because of; several boxes may count the same prospect. */
export interface Became {
  readonly rows: number;
  readonly by: readonly { readonly field: FieldName; readonly rows: number }[];
}

/** What changed between two days. */
export interface Days {
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyNow: number;
  readonly by: 'id' | 'email';
  readonly hasCrm: boolean;
  /** How the standing changed. */
  readonly moves: readonly { readonly from: Standing; readonly to: Standing; readonly rows: number }[];
  /** For certain mailable on one day, and for certain not on the other. */
  readonly became: { readonly unmailable: Became; readonly mailable: Became };
  /** Opted out then, mailable now. */
  readonly reopened: number;
  /** Of those: how many an automation can have re-opened by itself, by which; the others somebody did. */
  readonly reopenedBy: readonly { readonly name: string; readonly rows: number }[];
  readonly reopenedByPeopleAlone: number;
}

/** By what prospects of two exports are told to be the same: the id, else the address. */
export function sameBy(now: Columns, before: Columns): Result<'id' | 'email'> {
  const both = (['id', 'email'] as const).find((role) =>
    [now, before].every((columns) => typeof columns[role] === 'string'),
  );
  if (both !== undefined) return accepted(both);
  return rejected('The two exports have neither an id nor an address in common by which rows could be compared.');
}

/** What a prospect said then and says now, with how many did. */
interface Pair {
  readonly then: Entry;
  readonly now: Entry;
  readonly rows: number;
}

const isMailable = (entry: Entry): boolean => standingOfEntry(entry) === 'mailable';

/** What became of a prospect, by the name of the list that it is on. */
export const CHANGES = {
  reopened: ({ then, now }: Pair): boolean =>
    (then.given.optedOut === true || then.given.crmOptOut === true) && !isMailable(then) && isMailable(now),
  'became-mailable': ({ then, now }: Pair): boolean => isBlocked(then) && isMailable(now),
  'became-unmailable': ({ then, now }: Pair): boolean => isMailable(then) && isBlocked(now),
} as const;

/** How a list names a prospect of two days: what it said then, and says now. */
export const pairKey = (before: string, now: string): string => `${before}>${now}`;

/** The two keys of such a name. */
export const readPair = (pair: string): readonly string[] => pair.split('>');

/** The pairs in the table's order, not in that of whoever counted: what is equally many stands in it, every time. */
export function pairsOf(lookup: Lookup, { pairs }: DaysTally): readonly Pair[] {
  const places = new Map([...lookup.entries.keys()].map((key, place) => [key, place]));
  const placeOf = (key: string) => places.get(key) ?? places.size;
  return pairs
    .toSorted((one, other) => placeOf(one.before) - placeOf(other.before) || placeOf(one.now) - placeOf(other.now))
    .flatMap(({ before, now, rows }) => {
      const [then, today] = [lookup.entries.get(before), lookup.entries.get(now)];
      return then && today ? [{ then, now: today, rows }] : [];
    });
}

export function daysOf(lookup: Lookup, tally: DaysTally): Days {
  const pairs = pairsOf(lookup, tally);
  const reopened = pairs.filter(CHANGES.reopened);
  const moved = pairs.filter(({ then, now }) => standingOfEntry(then) !== standingOfEntry(now));
  const by = summed(reopened, ({ then }) => then.reopenedBy);
  const blocks = ({ answer }: Entry) => answer.blockedBy.certain;
  return {
    both: sum(pairs),
    onlyBefore: tally.onlyBefore,
    onlyNow: tally.onlyNow,
    by: tally.by,
    hasCrm: tally.hasCrm,
    moves: summed(moved, ({ then, now }) => [`${standingOfEntry(then)}>${standingOfEntry(now)}`]).map(([way, rows]) => {
      const [from, to] = way.split('>') as [Standing, Standing];
      return { from, to, rows };
    }),
    became: {
      // Nothing blocks for certain on the day on which somebody is mailable for certain.
      unmailable: became(pairs.filter(CHANGES['became-unmailable']), ({ now }) => blocks(now)),
      mailable: became(pairs.filter(CHANGES['became-mailable']), ({ then }) => blocks(then)),
    },
    reopened: sum(reopened),
    reopenedBy: by
      .map(([name, rows]) => ({ name: automationWords(lookup.organisation, name), rows }))
      .toSorted((one, other) => other.rows - one.rows),
    reopenedByPeopleAlone: sum(reopened.filter(({ then }) => then.reopenedBy.length === 0)),
  };
}

const sum = (pairs: readonly Pair[]): number => pairs.reduce((all, { rows }) => all + rows, 0);

function became(pairs: readonly Pair[], of: (pair: Pair) => readonly FieldName[]): Became {
  const by = summed(pairs, of).toSorted(([, one], [, other]) => other - one);
  return { rows: sum(pairs), by: by.map(([field, rows]) => ({ field, rows })) };
}

/** How many prospects each of these stands for, in the order in which it is first met. */
function summed<T>(pairs: readonly Pair[], of: (pair: Pair) => readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const pair of pairs) for (const each of of(pair)) counts.set(each, (counts.get(each) ?? 0) + pair.rows);
  return [...counts];
}
