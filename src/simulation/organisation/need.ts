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

const BY_WORDS: ReadonlyMap<string, (record: Verdict) => boolean> = new Map(NEEDS);

/** Every condition that may be named, in the order to offer them. */
export const NEED_WORDS: readonly Need[] = [...BY_WORDS.keys()];

/** Whether a record meets all of an automation's conditions. */
export const meets = (record: Verdict, needs: readonly Need[]): boolean =>
  needs.every((need) => BY_WORDS.get(need)?.(record) ?? false);
