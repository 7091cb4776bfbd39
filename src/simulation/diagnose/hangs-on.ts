/** What a record leaves open, and what hangs on it: the fields to ask about, each with what every answer would come to. */
import type { Status } from '../../../machines/index.ts';
import { agrees, choicesOf, GIVEN_FIELDS, type GivenField, type GivenRecord, type GivenValue } from './given-record.ts';
import type { Reach } from './reach.ts';

export interface Hanging {
  readonly field: GivenField;
  /** What differs by the answer: the verdict itself, what the next sync makes of it, or what mends it. */
  readonly on: 'verdict' | 'nextSync';
  readonly answers: readonly HangingAnswer[];
}

export interface HangingAnswer {
  readonly value: GivenValue;
  /** The statuses that are left, in the order in which they are told; of the record after a sync where that is meant. */
  readonly statuses: readonly Status[];
}

/**
 * The fields on which the answer hangs, those that decide the verdict first.
 * @param set the states of the record.
 * @param statusesOf the distinct statuses of some states, in order.
 */
export function hangsOn(
  reach: Reach,
  given: GivenRecord,
  set: Int32Array,
  statusesOf: (states: Int32Array) => readonly Status[],
): readonly Hanging[] {
  const sync = reach.numberOf('connector.synced');
  const afterSync = (states: Int32Array) => statusesOf(states.map((index) => reach.after(index, sync)));
  const open = GIVEN_FIELDS.filter((field) => given[field] === undefined || given[field] === 'unknown');
  const found = open.flatMap((field) => {
    const parts = choicesOf(field).flatMap(({ value }) => {
      const states = set.filter((index) => {
        const verdict = reach.verdicts[index];
        return verdict !== undefined && agrees(verdict, field, { [field]: value });
      });
      return states.length > 0 ? [{ value, states }] : [];
    });
    const hanging = (on: Hanging['on'], read: typeof statusesOf): readonly Hanging[] => {
      const answers = parts.map(({ value, states }) => ({ value, statuses: read(states) }));
      return new Set(answers.map(({ statuses }) => statuses.join())).size > 1 ? [{ field, on, answers }] : [];
    };
    const [onVerdict] = hanging('verdict', statusesOf);
    return onVerdict ? [onVerdict] : reach.syncs ? hanging('nextSync', afterSync) : [];
  });
  return found.toSorted((one, other) => RANK[one.on] - RANK[other.on]);
}

const RANK: Readonly<Record<Hanging['on'], number>> = { verdict: 0, nextSync: 1 };
