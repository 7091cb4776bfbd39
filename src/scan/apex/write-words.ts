/** A write in words: where it begins, what is asked on the way, what it depends on. */
import { listed } from '../../simulation/index.ts';
import type { Condition } from './trace/condition.ts';
import { type Routine, routineName } from './trace/routine.ts';
import type { Spot, Unit } from './tree/nodes.ts';

type Words = (spot: Spot) => string;

const LONGEST = 160;

/** Long code is cut: it is there to be recognised, and its place says where to read on. */
export const cut = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

/** "before insert and before update of a Lead" or "PreferenceService.apply runs". */
export function startWords(unit: Unit, routine: Routine): string {
  if (unit.kind === 'script') return `when somebody runs ${unit.of.shownName} by hand`;
  return unit.kind === 'trigger' && routine.holder.of.name === ''
    ? `${listed(unit.of.when)} of ${/^[aeiou]/i.test(unit.of.on) ? 'an' : 'a'} ${unit.of.on}`
    : `when ${routineName(routine)} runs`;
}

export function conditionWords({ at, asks, isMet, words: said }: Condition, words: Words): string {
  if (said !== undefined) return cut(said);
  const asked = words(asks ?? at);
  if (isMet) return cut(asked);
  return asks?.kind === 'not' ? cut(words(asks.of)) : cut(/^[\w.?]+$/.test(asked) ? `!${asked}` : `!(${asked})`);
}
