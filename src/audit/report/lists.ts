/**
 * Which records belong together by what is to be done about them: lists to hand to somebody. The steps of a way back are
 * those that `diagnose` tells; nothing is advised here that the machine does not know.
 */
import { type Diagnosis, diagnose, diagnosisWords } from '../../simulation/index.ts';
import type { Entry, Lookup } from '../table/lookup.ts';
import { standingOfEntry } from './standing.ts';

/** Records with which there is one thing to do. */
export interface ToDoList {
  readonly id: string;
  /** What it is, in a line. */
  readonly title: string;
  /** What is to be done, a sentence. */
  readonly what: string;
  readonly rows: number;
  /** The records that are on it, by key. */
  readonly keys: readonly string[];
  /** Of two days: what a prospect has to have said then and to say now, as `pairKey` writes it; null where today decides. */
  readonly pairs: readonly string[] | null;
}

/** The lists that there always are, if only with nobody on them; ways back have numbers. */
export const LISTS = ['against-crm', 'reopenable', 'open', 'impossible'] as const;

/** Whom the lists speak of. */
export const EACH = 'the prospect';

/** Whether mail may go although the CRM's box says that it must not. */
export const isAgainstCrm = ({ given, answer }: Entry): boolean =>
  given.crmOptOut === true && answer.statuses.includes('mailable');

export const isReopenable = ({ answer }: Entry): boolean => answer.reopenable;

/** Whether no mail may go, for certain. */
export const isBlocked = ({ answer }: Entry): boolean => answer.possible && !answer.statuses.includes('mailable');

/** @param tally how many rows say what, by key. */
export function toDoLists(lookup: Lookup, tally: ReadonlyMap<string, number>): readonly ToDoList[] {
  const entries = [...tally.keys()].flatMap((key) => lookup.entries.get(key) ?? []);
  const list = (
    id: (typeof LISTS)[number] | `way-${number}`,
    title: string,
    what: string,
    some: readonly Entry[],
  ): readonly ToDoList[] => {
    const rows = some.reduce((sum, { key }) => sum + (tally.get(key) ?? 0), 0);
    return rows > 0 ? [{ id, title, what, rows, keys: some.map(({ key }) => key), pairs: null }] : [];
  };
  const open = entries.filter((entry) => standingOfEntry(entry) === 'open');
  const impossible = entries.filter((entry) => standingOfEntry(entry) === 'impossible');
  const blocked = entries.filter(isBlocked);
  return [
    ...list(
      'against-crm',
      'Mailable although the CRM says opted out',
      'Stop this mail first: tick Prospect Opted Out, or find out who is right and change the other side.',
      entries.filter(isAgainstCrm),
    ),
    ...list(
      'reopenable',
      'Blocked, and automation could mail them again',
      'Look at the automation that is named: give it a condition, or take away what it does.',
      entries.filter(isReopenable),
    ),
    ...waysOf(lookup, blocked).flatMap(({ what, some }, place) =>
      list(`way-${place + 1}`, 'The way back to mailable, for those who ask', what, some),
    ),
    ...list('open', 'The record does not say enough', 'Look at what is missing, in the account or in the CRM.', open),
    ...list(
      'impossible',
      'Cannot be by the rules',
      'Look at these records in the account: either they are read wrongly, or something there is not in the model.',
      impossible,
    ),
  ];
}

/** Works out what the lists of a report will need, for whoever has time before it: what is diagnosed is kept. */
export const prepareLists = (lookup: Lookup, tally: ReadonlyMap<string, number>): void => void toDoLists(lookup, tally);

/** Blocked records by the first way back that is told of them. */
function waysOf(lookup: Lookup, blocked: readonly Entry[]): readonly { what: string; some: readonly Entry[] }[] {
  const ways = new Map<string, Entry[]>();
  for (const entry of blocked) {
    const what = wayWordsOf(diagnosed(lookup, entry));
    const some = ways.get(what);
    if (some) some.push(entry);
    else ways.set(what, [entry]);
  }
  return [...ways].map(([what, some]) => ({ what, some }));
}

const wayWordsOf = (diagnosis: Diagnosis): string =>
  diagnosisWords(diagnosis, EACH).sections.find(({ id }) => id === 'do')?.points[0]?.text ?? 'Nothing is known.';

const known = new WeakMap<Entry, Diagnosis>();

/** The whole diagnosis of a record of the table; worked out when it is asked for, and kept. */
export function diagnosed({ organisation }: Lookup, entry: Entry): Diagnosis {
  const before = known.get(entry);
  if (before) return before;
  const diagnosis = diagnose(organisation, entry.given);
  known.set(entry, diagnosis);
  return diagnosis;
}
