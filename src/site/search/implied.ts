/** What a question is about without saying it: who sets one system against the other asks how the two are kept alike. */
import type { Word } from './words.ts';

/** Words of one side and of the other, as `wordsIn` gives them. */
const OURS: ReadonlySet<string> = new Set(['pardot', 'optout', 'donotemail', 'unsubscribe']);
const THEIRS: ReadonlySet<string> = new Set(['salesforce', 'emailoptout']);
const CONTRAST = /\b(?:but|while|although|though|still|not|yet|without|aber)\b|n[’']t\b/i;

/** How much each counts beside a word that was said. */
const IMPLIED: ReadonlyMap<string, number> = new Map([
  ['sync', 0.5],
  ['differ', 0.5],
]);
const NOTHING: ReadonlyMap<string, number> = new Map();

/** @param words those of what was typed. @param typed as it was. */
export function impliedBy(words: readonly Word[], typed: string): ReadonlyMap<string, number> {
  const theirs = words.filter(({ word }) => THEIRS.has(word));
  // An "Email Opt Out" is an opt-out as well, by its letters alone.
  const ours = words.some(({ word, from }) => OURS.has(word) && !theirs.some((other) => other.from === from));
  return ours && theirs.length > 0 && CONTRAST.test(typed) ? IMPLIED : NOTHING;
}
