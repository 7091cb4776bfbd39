/**
 * What a tally of records comes to: the picture, what the next sync does, what automation could re-open, where the two sides
 * disagree, what cannot be. Plain data; how it is said and laid out is asked elsewhere.
 */
import { diagnosisWords, FIELDS, type FieldName, type Organisation } from '../../simulation/index.ts';
import type { Unreadable } from '../row/row-reader.ts';
import type { Entry, Lookup } from '../table/lookup.ts';
import { automationWords } from './automation-words.ts';
import { dayLists } from './day-lists.ts';
import { type Days, type DaysTally, daysOf } from './days.ts';
import { diagnosed, EACH, isAgainstCrm, isReopenable, type ToDoList, toDoLists } from './lists.ts';
import { STANDINGS, type Standing, standingOfEntry } from './standing.ts';
import { type WhatIf, whatIfOf } from './what-if.ts';

/** A record that cannot be read, and why. */
export interface UnreadableRow extends Unreadable {
  /** Which file, where there are several; else null. */
  readonly file: string | null;
  /** Its number among the records of that file, 1 for the first after the heading. */
  readonly row: number;
}

/** Rows that cannot be read: how many, and the first of them. */
export interface UnreadableRows {
  readonly rows: number;
  readonly listed: readonly UnreadableRow[];
}

/** Addresses that several prospects have, with different answers. */
export interface SharedAddresses {
  readonly addresses: number;
  readonly rows: number;
}

/** How many unreadable rows are listed, whoever counts; all are counted. */
export const MOST_LISTED = 1000;

/** What was counted, whoever counted it. */
export interface Counted {
  /** How many rows say what, by key of the lookup table. */
  readonly tally: ReadonlyMap<string, number>;
  readonly unreadable: UnreadableRows;
  /** The same of Leads and Contacts; null where there are none. */
  readonly unreadableCrm: UnreadableRows | null;
  /** Null where nobody looked, or no column has addresses. */
  readonly shared: SharedAddresses | null;
  /** How many prospects stand in several rows, told by their id; null where there is but one file, or no id. */
  readonly repeated: number | null;
  /** What an older export said; null where there is none. */
  readonly days: DaysTally | null;
}

/** What an audit comes to, as data. */
export interface AuditReport {
  readonly organisation: Organisation;
  /** All records, those included that cannot be read. */
  readonly rows: number;
  readonly unreadable: UnreadableRows;
  readonly unreadableCrm: UnreadableRows | null;
  readonly picture: readonly { readonly standing: Standing; readonly rows: number }[];
  /** The fields that block, with how many rows each blocks for certain, and perhaps. */
  readonly blockedBy: readonly { readonly field: FieldName; readonly certain: number; readonly possible: number }[];
  readonly nextSync: {
    /** Rows whose status can be another after the next sync. */
    readonly rows: number;
    readonly moves: readonly { readonly from: Standing; readonly to: string; readonly rows: number }[];
    readonly changed: readonly { readonly field: FieldName; readonly rows: number }[];
  };
  readonly reopenable: {
    readonly rows: number;
    readonly by: readonly { readonly name: string; readonly rows: number }[];
  };
  readonly disagreements: readonly { readonly optedOut: boolean; readonly crmOptOut: boolean; readonly rows: number }[];
  /** Mailable, for certain or perhaps, while the CRM says opted out. */
  readonly againstCrm: { readonly rows: number; readonly certain: number };
  readonly impossible: readonly { readonly key: string; readonly rows: number; readonly why: string }[];
  readonly shared: SharedAddresses | null;
  /** Prospects that stand in several rows; null where nobody looked. */
  readonly repeated: number | null;
  readonly lists: readonly ToDoList[];
  readonly whatIf: readonly WhatIf[];
  readonly days: Days | null;
}

/** A row of the table with how many rows of the files say the same. */
interface Weighed {
  readonly entry: Entry;
  readonly rows: number;
}

/** @param others what else is asked of the same rows: the same question of another organisation's table, by its name. */
export function reportOf(
  lookup: Lookup,
  counted: Counted,
  others: readonly { readonly name: string; readonly lookup: Lookup }[] = [],
): AuditReport {
  // In the table's order, not in that of the rows or of whoever counted them: what is equally many stands in it, every time.
  const weighed = [...lookup.entries].flatMap(([key, entry]): readonly Weighed[] => {
    const rows = counted.tally.get(key) ?? 0;
    return rows > 0 ? [{ entry, rows }] : [];
  });
  const tally = new Map(weighed.map(({ entry, rows }) => [entry.key, rows]));
  return {
    organisation: lookup.organisation,
    rows: sum(weighed) + counted.unreadable.rows,
    unreadable: counted.unreadable,
    unreadableCrm: counted.unreadableCrm,
    picture: STANDINGS.flatMap((standing) => {
      const rows = sum(weighed.filter(({ entry }) => standingOfEntry(entry) === standing));
      return rows > 0 ? [{ standing, rows }] : [];
    }),
    blockedBy: blockedBy(weighed),
    nextSync: nextSync(weighed),
    reopenable: reopenable(lookup, weighed),
    disagreements: disagreements(weighed),
    againstCrm: {
      rows: sum(weighed.filter(({ entry }) => isAgainstCrm(entry))),
      certain: sum(weighed.filter(({ entry }) => isAgainstCrm(entry) && entry.answer.statuses.length === 1)),
    },
    impossible: weighed
      .filter(({ entry }) => !entry.answer.possible)
      .map(({ entry, rows }) => ({ key: entry.key, rows, why: whyImpossible(lookup, entry) })),
    shared: counted.shared,
    repeated: counted.repeated,
    lists: [...toDoLists(lookup, tally), ...dayLists(lookup, counted.days)],
    whatIf: others.map(({ name, lookup: other }) => whatIfOf(name, lookup, other, tally)),
    days: counted.days === null ? null : daysOf(lookup, counted.days),
  };
}

const sum = (weighed: readonly Weighed[]): number => weighed.reduce((all, { rows }) => all + rows, 0);

/** How many rows each of these stands for, the most first. */
function summed<T>(weighed: readonly Weighed[], of: (entry: Entry) => readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const { entry, rows } of weighed) for (const each of of(entry)) counts.set(each, (counts.get(each) ?? 0) + rows);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

function blockedBy(weighed: readonly Weighed[]): AuditReport['blockedBy'] {
  const certain = new Map(summed(weighed, ({ answer }) => answer.blockedBy.certain));
  const possible = new Map(summed(weighed, ({ answer }) => answer.blockedBy.possible));
  return [...new Set([...certain.keys(), ...possible.keys()])].map((field) => ({
    field,
    certain: certain.get(field) ?? 0,
    possible: possible.get(field) ?? 0,
  }));
}

/** What people can see on either side; the model's own bookkeeping is no change to them. */
const SEEN: ReadonlySet<FieldName> = new Set(
  FIELDS.filter(({ side }) => side !== 'bookkeeping').map(({ name }) => name),
);

const moves = ({ answer }: Entry): boolean => answer.statuses.join() !== answer.afterSync.join();

function nextSync(weighed: readonly Weighed[]): AuditReport['nextSync'] {
  const moved = weighed.filter(({ entry }) => moves(entry));
  const ways = summed(moved, (entry) => [`${standingOfEntry(entry)}>${entry.answer.afterSync.join(',')}`]);
  return {
    rows: sum(moved),
    moves: ways.map(([way, rows]) => {
      const [from, to] = way.split('>') as [Standing, string];
      return { from, to, rows };
    }),
    changed: summed(weighed, ({ changed }) => changed.filter((field) => SEEN.has(field))).map(([field, rows]) => ({
      field,
      rows,
    })),
  };
}

function reopenable(lookup: Lookup, weighed: readonly Weighed[]): AuditReport['reopenable'] {
  const some = weighed.filter(({ entry }) => isReopenable(entry));
  const by = summed(some, ({ reopenedBy }) => reopenedBy);
  return {
    rows: sum(some),
    by: by.map(([name, rows]) => ({ name: automationWords(lookup.organisation, name), rows })),
  };
}

function disagreements(weighed: readonly Weighed[]): AuditReport['disagreements'] {
  const told = summed(weighed, ({ given: { optedOut, crmOptOut } }) =>
    typeof optedOut === 'boolean' && typeof crmOptOut === 'boolean' && optedOut !== crmOptOut ? [optedOut] : [],
  );
  return told.map(([optedOut, rows]) => ({ optedOut, crmOptOut: !optedOut, rows }));
}

function whyImpossible(lookup: Lookup, entry: Entry): string {
  const { cause, sections } = diagnosisWords(diagnosed(lookup, entry), EACH);
  return [cause, ...(sections[0]?.points.map(({ text }) => text) ?? [])].join(' ');
}
