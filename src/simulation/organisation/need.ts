/** What an automation may ask of a record before it acts: the criteria of real rules, in a closed vocabulary. */
import type { Fields, Verdict } from '../../../machines/index.ts';

/** A condition in words, the field that it asks about, and what the field must be. */
type NeedInfo = readonly [words: string, field: keyof Fields, value: boolean];

const box = (label: string, field: keyof Fields): readonly NeedInfo[] => [
  [`${label} is ticked`, field, true],
  [`${label} is blank`, field, false],
];

const NEEDS: readonly NeedInfo[] = [
  ...box('Prospect Opted Out', 'optedOut'),
  ...box('Do Not Email', 'doNotEmail'),
  ...box('Hard Bounced', 'hardBounced'),
  ...box('Email Opt Out', 'crmOptOut'),
  ['requested', 'requested', true],
  ['not requested', 'requested', false],
];

/** A condition, in words: "Prospect Opted Out is blank", "requested". */
export type Need = string;

/** Every condition that may be named, in the order to offer them. */
export const NEED_WORDS: readonly Need[] = NEEDS.map(([words]) => words);

const SAID: Readonly<Record<Need, string>> = {
  requested: 'the prospect has asked to be opted back in',
  'not requested': 'the prospect has not asked to be opted back in',
};

/** A condition as a clause of a sentence: "Prospect Opted Out is blank", "the prospect has asked to be opted back in". */
export const needClause = (need: Need): string => SAID[need] ?? need;

/** Two of these conditions that no record can meet at once, in their order; null where there are none. */
export function contradiction(needs: readonly Need[]): readonly [Need, Need] | null {
  const named = NEEDS.filter(([words]) => needs.includes(words));
  for (const [first, field, value] of named) {
    const other = named.find(([, asked, wanted]) => asked === field && wanted !== value);
    if (other) return [first, other[0]];
  }
  return null;
}

/** Conditions as one number, a bit for each: a search asks about them for every step of every state. */
export type Needs = number;

const BITS: ReadonlyMap<Need, Needs> = new Map(NEED_WORDS.map((words, place) => [words, 1 << place]));

/** @throws for a condition that is not among `NEED_WORDS`; what comes from outside has been read, so it is. */
export const needsOf = (needs: readonly Need[]): Needs =>
  needs.reduce((bits, need) => {
    const bit = BITS.get(need);
    if (bit === undefined) throw new Error(`"${need}" is no condition.`);
    return bits | bit;
  }, 0);

/** All the conditions that a record meets. */
export const metBy = (record: Verdict): Needs =>
  NEEDS.reduce((bits, [, field, value], place) => (record[field] === value ? bits | (1 << place) : bits), 0);

/** Whether a record that meets these conditions meets all of an automation's. */
export const meets = (met: Needs, needs: Needs): boolean => (met & needs) === needs;
