/** What an automation may ask of a record before it acts: the criteria of real rules, in a closed vocabulary. */
import type { Verdict } from '../../../machines/index.ts';

const ticked = (label: string, read: (record: Verdict) => boolean | null) =>
  [
    [`${label} is ticked`, (record: Verdict) => read(record) === true],
    [`${label} is blank`, (record: Verdict) => read(record) === false],
  ] as const;

const NEEDS = [
  ...ticked('Prospect Opted Out', (record) => record.optedOut),
  ...ticked('Do Not Email', (record) => record.doNotEmail),
  ...ticked('Hard Bounced', (record) => record.hardBounced),
  ...ticked('Email Opt Out', (record) => record.crmOptOut),
  ['requested', (record: Verdict) => record.requested],
  ['not requested', (record: Verdict) => !record.requested],
] as const;

/** A condition, in words: "Prospect Opted Out is blank", "requested". */
export type Need = string;

/** Every condition that may be named, in the order to offer them. */
export const NEED_WORDS: readonly Need[] = NEEDS.map(([words]) => words);

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
  NEEDS.reduce((bits, [, holds], place) => (holds(record) ? bits | (1 << place) : bits), 0);

/** Whether a record that meets these conditions meets all of an automation's. */
export const meets = (met: Needs, needs: Needs): boolean => (met & needs) === needs;
