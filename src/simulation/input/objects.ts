/** Objects that came from outside: whether something is one, and the first key that does not belong in it. */
import { SETTINGS } from '../../../machines/index.ts';
import { quoted, unknownWord } from './nearest.ts';

export const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** What is wrong with an object's first key that is not known, as one sentence; null where all are. */
export function unknownKey(given: object, known: readonly string[]): string | null {
  const key = Object.keys(given).find((each) => !known.includes(each));
  if (key === undefined) return null;
  return known.includes('settings') && SETTINGS.some(({ name }) => name === key)
    ? `${quoted(key)} belongs inside "settings".`
    : unknownWord('key', key, known);
}
