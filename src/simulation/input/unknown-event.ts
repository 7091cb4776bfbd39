/** What is said of a word that is no event of the settings' edition: whose it is, or which one was probably meant. */
import { EDITIONS, type Settings } from '../../../machines/index.ts';
import { quoted, unknownWord } from './nearest.ts';

/**
 * One sentence. An event of another edition is called so: the nearest word of this one would lead astray.
 * @param kind what it should be: "automation event"; @param known the words that would do.
 */
export function unknownEvent({ edition }: Settings, kind: string, word: unknown, known: readonly string[]): string {
  const having = EDITIONS.filter(({ events }) => events.some(({ id }) => id === word)).map(({ id }) => id);
  const [other] = having;
  return other !== undefined && !having.includes(edition)
    ? `${quoted(word)} is an event of the ${other} edition, and these settings are ${edition}: set edition to ${other}.`
    : unknownWord(kind, word, known);
}
