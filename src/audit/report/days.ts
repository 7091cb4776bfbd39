/** Two exports of different days: what changed between them, who was re-opened, and by what that can have been. */
import type { Columns } from '../columns/column-map.ts';
import type { Lookup } from '../table/lookup.ts';
import { automationWords } from './automation-words.ts';
import { type Standing, standingOfEntry } from './standing.ts';

/** Rows that both days have, by what they said before and say now; and those that only one has. */
export interface DaysTally {
  readonly pairs: readonly { readonly before: string; readonly now: string; readonly rows: number }[];
  readonly onlyBefore: number;
  readonly onlyNow: number;
}

/** By what the rows of two days are paired: the prospect's id, or the address where one of them has no id; null where they have neither. */
export const sameRoleOf = (one: Columns, other: Columns): 'id' | 'email' | null =>
  (['id', 'email'] as const).find((role) => [one, other].every((columns) => typeof columns[role] === 'string')) ?? null;

/** Why two days cannot be compared. */
export const NOT_COMPARABLE =
  'The two exports have neither an id nor an address in common by which rows could be compared.';

export interface Days {
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyNow: number;
  /** How the standing changed. */
  readonly moves: readonly { readonly from: Standing; readonly to: Standing; readonly rows: number }[];
  /** Opted out then, mailable now. */
  readonly reopened: number;
  /** Of those: how many an automation can have re-opened by itself, by which; the others somebody did. */
  readonly reopenedBy: readonly { readonly name: string; readonly rows: number }[];
  readonly reopenedByPeopleAlone: number;
}

export function daysOf(lookup: Lookup, { pairs, onlyBefore, onlyNow }: DaysTally): Days {
  const moves = new Map<string, number>();
  const by = new Map<string, number>();
  let [both, reopened, people] = [0, 0, 0];
  // In the table's order, not in that of whoever counted: what is equally many stands in it, every time.
  const places = new Map([...lookup.entries.keys()].map((key, place) => [key, place]));
  const placeOf = (key: string) => places.get(key) ?? places.size;
  const inOrder = pairs.toSorted(
    (one, other) => placeOf(one.before) - placeOf(other.before) || placeOf(one.now) - placeOf(other.now),
  );
  for (const { before, now, rows } of inOrder) {
    both += rows;
    const [then, today] = [lookup.entries.get(before), lookup.entries.get(now)];
    if (!then || !today) continue;
    const [from, to] = [standingOfEntry(then), standingOfEntry(today)];
    if (from !== to) moves.set(`${from}>${to}`, (moves.get(`${from}>${to}`) ?? 0) + rows);
    const wasOptedOut = then.given.optedOut === true || then.given.crmOptOut === true;
    if (!wasOptedOut || from === 'mailable' || to !== 'mailable') continue;
    reopened += rows;
    if (then.reopenedBy.length === 0) people += rows;
    for (const name of then.reopenedBy) by.set(name, (by.get(name) ?? 0) + rows);
  }
  return {
    both,
    onlyBefore,
    onlyNow,
    moves: [...moves].map(([way, rows]) => {
      const [from, to] = way.split('>') as [Standing, Standing];
      return { from, to, rows };
    }),
    reopened,
    reopenedBy: [...by]
      .map(([name, rows]) => ({ name: automationWords(lookup.organisation, name), rows }))
      .toSorted((one, other) => other.rows - one.rows),
    reopenedByPeopleAlone: people,
  };
}
