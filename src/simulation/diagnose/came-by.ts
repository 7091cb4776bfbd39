/** How a record can have come about: for each act that can have closed the way to mailable last, the shortest run. */
import type { EventName } from '../../../machines/index.ts';
import { lastCrossings } from '../../engine/index.ts';
import type { Reach } from './reach.ts';

/** Shortest first. None for a state that is mailable: nothing has closed its way. */
export function cameBy({ graph, verdicts }: Reach, set: Int32Array): readonly (readonly EventName[])[] {
  const isMailable = (index: number) => verdicts[index]?.mailable === true;
  const ends = new Set(Array.from(set).filter((index) => !isMailable(index)));
  if (ends.size === 0) return [];
  return lastCrossings(graph, { isInside: isMailable, isEnd: (index) => ends.has(index) }) as readonly EventName[][];
}
