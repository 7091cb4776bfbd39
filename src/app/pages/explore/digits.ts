/** Which digit lets which event happen: the first nine events that would change something, in canonical order. */
import type { Effect, EventName } from '../../../simulation/index.ts';

/** @returns the digit, 1 to 9, of each event that has one. */
export function digitsOf(effects: readonly Effect[]): ReadonlyMap<EventName, number> {
  const live = effects.filter(({ outcome }) => outcome === 'changed').slice(0, 9);
  return new Map(live.map(({ event }, place) => [event, place + 1]));
}
