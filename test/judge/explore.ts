/**
 * A plain breadth-first search over the judge alone: which records can a prospect ever have?
 * Shares nothing with the engine's explorer, so that the two can be compared.
 */
import { CLASSIC_EVENTS } from '../../machines/vocabulary/events.ts';
import type { Verdict } from '../../machines/vocabulary/record.ts';
import type { Settings } from '../../machines/vocabulary/settings.ts';
import { blank, judge } from './judge.ts';

/** One text for one record, whatever order its members were written in. */
export const keyOf = (record: Verdict): string =>
  JSON.stringify(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Every record that the 25 classic events can lead to from a blank one, each once, nearest first. */
export function reachableFromBlank(settings: Settings): Verdict[] {
  const found = [blank(settings)];
  const seen = new Set(found.map(keyOf));
  // The list is its own queue: it grows at the end while it is being walked.
  for (const record of found)
    for (const { id } of CLASSIC_EVENTS) {
      const { after } = judge(settings, record, id);
      const key = keyOf(after);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(after);
    }
  return found;
}
