/** Names the word that somebody probably meant. */
import { closest } from 'fastest-levenshtein';

/** How much of an unknown word is shown back: enough to recognise it, too little to flood a terminal. */
const SHOWN = 60;

/** `"prospect.unsubscribe"`, shortened and on one line, whatever it held. */
export function quoted(word: unknown): string {
  const text = typeof word === 'string' ? word : (JSON.stringify(word) ?? String(word));
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return JSON.stringify(shown);
}

/** `Unknown event "x". Did you mean "y"?` */
export function unknownWord(kind: string, word: unknown, known: readonly string[]): string {
  const text = typeof word === 'string' ? word : String(JSON.stringify(word));
  const near = closest(text.slice(0, 2 * SHOWN), [...known]);
  return `Unknown ${kind} ${quoted(word)}. Did you mean ${quoted(near)}?`;
}
