/**
 * A plain breadth-first search over the judges alone: which records can a prospect ever have, in either edition?
 * Shares nothing with the engine's explorer, so that the two can be compared.
 */
import { CLASSIC_EVENTS } from '../../machines/classic/events.ts';
import { UPGRADED_EVENTS, type UpgradedEventName } from '../../machines/upgraded/events.ts';
import type { Verdict } from '../../machines/vocabulary/record.ts';
import type { Settings } from '../../machines/vocabulary/settings.ts';
import { blank, judge } from './judge.ts';
import { blankUpgraded, judgeUpgraded } from './upgraded-judge.ts';

const CLASSIC_NAMES = CLASSIC_EVENTS.map(({ id }) => id);

/** The names of the 38 upgraded events in canonical order, typed by their edition, which the vocabulary's list is not. */
export const UPGRADED_NAMES = UPGRADED_EVENTS.map(({ id }) => id as UpgradedEventName);

/** One text for one record, whatever order its members were written in. Millions are asked for, so nothing is sorted twice. */
export function keyOf(record: Verdict): string {
  let key = '';
  for (const name of inOrder(Object.keys(record))) key += `${name}=${record[name as keyof Verdict]} `;
  return key;
}

const ORDERS = new Map<string, readonly string[]>();

function inOrder(names: readonly string[]): readonly string[] {
  const written = names.join();
  const known = ORDERS.get(written) ?? names.toSorted();
  ORDERS.set(written, known);
  return known;
}

/** Every record that the events of the settings' edition can lead to from a blank one, each once, nearest first. */
export function reachableFromBlank(settings: Settings): Verdict[] {
  return settings.edition === 'classic'
    ? reachable(blank(settings), (record) => CLASSIC_NAMES.map((event) => judge(settings, record, event).after))
    : reachable(blankUpgraded(settings), (record) =>
        UPGRADED_NAMES.map((event) => judgeUpgraded(settings, record, event).after),
      );
}

/** Everything that `next` leads to from one record, step by step: that record first, each once. */
export function reachable(first: Verdict, next: (record: Verdict) => readonly Verdict[]): Verdict[] {
  const found = [first];
  const seen = new Set(found.map(keyOf));
  // The list is its own queue: it grows at the end while it is being walked.
  for (const record of found)
    for (const after of next(record)) {
      const key = keyOf(after);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(after);
    }
  return found;
}
