/** Names the word that somebody probably meant. */
import { closest, distance } from 'fastest-levenshtein';
import { seen } from '../../engine/index.ts';
import { areOpposite, bare, meantBy } from './synonyms.ts';

/** How much of an unknown word is shown back: enough to recognise it, too little to flood a terminal. */
const SHOWN = 60;

/** `"prospect.unsubscribe"`, shortened and on one line, whatever it held. */
export function quoted(word: unknown): string {
  const text = textOf(word);
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  // Text stands in quotation marks; a number, a list or null is shown as JSON writes it.
  return seen(typeof word === 'string' ? JSON.stringify(shown) : shown);
}

/**
 * `Unknown event "x". Did you mean "y"?` Where nothing that is known comes near, a short list of what is known instead, and
 * of a long one nothing: a far-fetched word leads further astray than none.
 */
export function unknownWord(kind: string, word: unknown, known: readonly string[]): string {
  const near = nearest(textOf(word).slice(0, 2 * SHOWN), known);
  const unknown = `Unknown ${kind} ${quoted(word)}.`;
  if (near !== undefined) return `${unknown} Did you mean ${quoted(near)}?`;
  return known.length > 0 && known.length <= MOST_LISTED ? `${unknown} Known are ${known.join(', ')}.` : unknown;
}

/** As many words as one takes in at a glance. */
const MOST_LISTED = 9;

/** So few letters are found in many words, and point to none. */
const SHORT = 3;

/** How much of the longer word may differ. */
const FAR = 0.5;

/**
 * What somebody probably meant: the word that another name stands for; else one that begins with what was typed, or holds it;
 * else the nearest by letters, if it is near at all. Never one that says the opposite.
 */
function nearest(text: string, known: readonly string[]): string | undefined {
  const typed = bare(text);
  const fitting = known.filter((word) => !areOpposite(text, word));
  const same = fitting.find((word) => bare(word) === typed) ?? meantBy(text, fitting);
  if (same !== undefined || typed === '' || fitting.length === 0) return same;
  const beginning = fitting.filter((word) => bare(word).startsWith(typed) || typed.startsWith(bare(word)));
  const holding = typed.length < SHORT ? [] : fitting.filter((word) => bare(word).includes(typed));
  const likely = [beginning, holding].find((words) => words.length > 0);
  if (likely) return closest(text, likely as string[]);
  const near = closest(text, fitting as string[]);
  const isFar = distance(typed, bare(near)) > FAR * Math.max(typed.length, bare(near).length);
  return isFar ? undefined : near;
}

function textOf(word: unknown): string {
  if (typeof word === 'string') return word;
  try {
    return JSON.stringify(word) ?? String(word);
  } catch {
    // Nested too deeply to be written out.
    return 'something deeply nested';
  }
}
