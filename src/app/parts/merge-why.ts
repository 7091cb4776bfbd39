/** Says sentences that differ in the field at their end alone as one: "Unsubscribing ticks Prospect Opted Out and Do Not Email." */
import { FIELDS } from '../../simulation/index.ts';

const ENDING = new RegExp(`^(.* )(${FIELDS.map(({ label }) => label).join('|')})(?: too)?\\.$`);

/** @param why whole sentences. @returns them in their order, those that begin alike joined into the first of them. */
export function mergeWhy(why: readonly string[]): readonly string[] {
  const merged = new Map<string, string>();
  for (const sentence of why) {
    const [, opening = sentence, field] = ENDING.exec(sentence) ?? [];
    const before = merged.get(opening);
    merged.set(opening, before ? `${before.replace(/( too)?\.$/, '')} and ${field}.` : sentence);
  }
  return [...merged.values()];
}
