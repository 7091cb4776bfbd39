/** Text from outside, inside a sentence: what cannot be seen is written out, so that it can neither hide nor turn the reading direction. */

/** What JSON leaves as it is although a terminal would obey it: control characters, and those that turn the reading direction. */
const UNSEEN = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @param json text that `JSON.stringify` has written. */
export const seen = (json: string): string =>
  json.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
