/** Names the word that somebody probably meant. */
import { closest } from 'fastest-levenshtein';

/** How much of an unknown word is shown back: enough to recognise it, too little to flood a terminal. */
const SHOWN = 60;

/** `"prospect.unsubscribe"`, shortened and on one line, whatever it held. */
export function quoted(word: unknown): string {
  const text = textOf(word);
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  // Text stands in quotation marks; a number, a list or null is shown as JSON writes it.
  return (typeof word === 'string' ? JSON.stringify(shown) : shown).replace(
    UNSEEN,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `Unknown event "x". Did you mean "y"?` */
export function unknownWord(kind: string, word: unknown, known: readonly string[]): string {
  return `Unknown ${kind} ${quoted(word)}. Did you mean ${quoted(nearest(textOf(word).slice(0, 2 * SHOWN), known))}?`;
}

/** A word that begins with what was typed, or holds it, is likelier than one that is merely as short. */
function nearest(text: string, known: readonly string[]): string {
  const typed = text.toLowerCase();
  const beginning = known.filter((word) => typed !== '' && word.toLowerCase().startsWith(typed));
  const holding = known.filter((word) => typed !== '' && word.toLowerCase().includes(typed));
  return closest(text, [beginning, holding, known].find((words) => words.length > 0) as string[]);
}

/** What JSON leaves as it is although a terminal would obey it: control characters, and those that turn the reading direction. */
const UNSEEN = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function textOf(word: unknown): string {
  if (typeof word === 'string') return word;
  try {
    return JSON.stringify(word) ?? String(word);
  } catch {
    // Nested too deeply to be written out.
    return 'something deeply nested';
  }
}
