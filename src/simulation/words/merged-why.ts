/** Why a step was as it was, without saying one thing twice: "Unsubscribing ticks Prospect Opted Out and Do Not Email." */
import { fieldLabel, type Saying } from '../../../machines/index.ts';
import type { Effect } from '../run/run.ts';
import { listed } from './lists.ts';

/** The sentences of a step in their order; those that tell one doing of several fields are one. */
export function mergedWhy({ why, fired }: Pick<Effect, 'why' | 'fired'>): readonly string[] {
  const sayings = new Map(fired.map(({ description, meta }) => [description, meta['saying'] as Saying | undefined]));
  const alike = new Map<string, string[]>();
  for (const sentence of why) {
    const doing = sayings.get(sentence)?.doing ?? sentence;
    alike.set(doing, [...(alike.get(doing) ?? []), sentence]);
  }
  return [...alike].map(([doing, [first = doing, ...others]]) =>
    others.length === 0
      ? first
      : `${doing} ${listed([first, ...others].flatMap((each) => sayings.get(each)?.field ?? []).map(fieldLabel))}.`,
  );
}
