/**
 * The one table: for every record that can be given, what `diagnose` answers. Rows are looked up in it and SQL prints it;
 * whatever is said of millions of records comes from here, and here it comes from the machine.
 */
import {
  brief,
  choicesOf,
  type FieldName,
  fieldsToGive,
  type GivenField,
  type GivenRecord,
  type Organisation,
  type Status,
} from '../../simulation/index.ts';
import { ASSUMED, isAssumedField, type Said, wordsOfField } from '../values/spellings.ts';

/** What the table tells of one record: the contract of section 9b, without the row. */
export interface Answer {
  readonly possible: boolean;
  /** The distinct statuses now, in the order in which statuses are told. */
  readonly statuses: readonly Status[];
  /** The same after the next sync; where nothing syncs, those of now. */
  readonly afterSync: readonly Status[];
  /** Whether automation alone leads a blocked state of the record to mailable. */
  readonly reopenable: boolean;
  readonly blockedBy: { readonly certain: readonly FieldName[]; readonly possible: readonly FieldName[] };
}

/** One record that can be given, with the engine's answer. */
export interface Entry {
  readonly key: string;
  /** What is said of each field of the table, in the table's order. */
  readonly words: readonly Said[];
  readonly given: GivenRecord;
  readonly answer: Answer;
  /** The automation that would be needed to mail again, by the names that people know it by. */
  readonly reopenedBy: readonly string[];
  /** The fields that the next sync changes in some state of the record. */
  readonly changed: readonly FieldName[];
}

/** Every record that can be given in an organisation, with its answer: what rows are looked up in. */
export interface Lookup {
  readonly organisation: Organisation;
  /** The fields of the table, in the order of the record. */
  readonly fields: readonly GivenField[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** What an export has, or a report of Leads and Contacts beside it. The others are in no known export. */
const BOXES: readonly GivenField[] = ['optedOut', 'doNotEmail', 'hardBounced', 'crmOptOut', 'crmDoNotEmail'];

/**
 * @param told fields of which the files say something. One that the organisation's records do not have is left out: where
 *   nothing is synced, say, nobody can ask what the CRM's box does.
 */
export function lookupOf(organisation: Organisation, told: readonly GivenField[] = []): Lookup {
  const fields = fieldsToGive(organisation).filter((field) => BOXES.includes(field) || told.includes(field));
  const entries = combinations(fields.map(wordsOfField)).map((words) => entryOf(organisation, fields, words));
  return { organisation, fields, entries: new Map(entries.map((entry) => [entry.key, entry])) };
}

/** The key of what is said of the table's fields. */
export const keyOf = (words: readonly Said[]): string => words.join(',');

function entryOf(organisation: Organisation, fields: readonly GivenField[], words: readonly Said[]): Entry {
  const given = givenFromWords(fields, words);
  const { possible, verdicts, nextSync, blockedBy, reopenedBy } = brief(organisation, given);
  const statuses = verdicts.map(({ status }) => status);
  return {
    key: keyOf(words),
    words,
    given,
    answer: {
      possible,
      statuses,
      afterSync: nextSync === null ? statuses : [...new Set(nextSync.map(({ status }) => status))],
      reopenable: reopenedBy.length > 0,
      blockedBy,
    },
    reopenedBy,
    changed: [...new Set((nextSync ?? []).flatMap(({ changes }) => Object.keys(changes) as FieldName[]))],
  };
}

/** The record that words say: what nobody knows, or is taken for granted, is left out of it. */
function givenFromWords(fields: readonly GivenField[], words: readonly Said[]): GivenRecord {
  return Object.fromEntries(
    fields.flatMap((field, place) => {
      const word = words[place];
      if (word === ASSUMED) return [];
      const choice = choicesOf(field).find((each) => each.word === word);
      if (choice) return [[field, choice.value]];
      // Of a field that something is assumed of, not to know is another thing than not to say.
      return isAssumedField(field) ? [[field, 'unknown']] : [];
    }),
  );
}

const combinations = (lists: readonly (readonly Said[])[]): readonly (readonly Said[])[] =>
  lists.reduce<readonly (readonly Said[])[]>(
    (all, list) => all.flatMap((start) => list.map((word) => [...start, word])),
    [[]],
  );
