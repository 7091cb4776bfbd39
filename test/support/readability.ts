/** How easily a text is read: Flesch's ease, by our own count of sentences, words and syllables. English alone. */

export interface Readability {
  /** Flesch reading ease: 90 for a child's book, 60 for plain English, 30 for a contract. */
  readonly ease: number;
  /** The number of words of the longest sentence. */
  readonly longest: number;
}

/** Sentences end with a full stop, a question mark or an exclamation mark. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])[”"’)]?\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{Letter}/u.test(sentence));

export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{Letter}\p{Number}]+(?:[’'][\p{Letter}]+)*/gu) ?? [];

/** Groups of vowels, without a silent e at the end and with the ending -ed heard only after d and t. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[’'](s|t|re|ve|ll|d|m)$/, '$1');
  if (/^\d+$/.test(plain) || plain.length <= 2) return 1;
  const known = EXCEPTIONS[plain];
  if (known) return known;
  const heard = plain
    .replace(/(?<![dt])ed$/, '')
    .replace(/(?<=[^aeiouyl]|[aeiou]l)es?$/, (ending) =>
      /(?:[sxz]|ch|sh|c|g)es$/.test(plain) ? 'e' : ending === 'es' || ending === 'e' ? '' : ending,
    );
  return Math.max(1, (heard.match(/[aeiouy]+/g) ?? []).length);
}

/** What the groups of vowels get wrong, of the words that the course uses. */
const EXCEPTIONS: Readonly<Record<string, number>> = {
  being: 2,
  does: 1,
  doing: 2,
  leave: 1,
  leaves: 1,
  real: 1,
  wiped: 1,
  ever: 2,
  area: 3,
  idea: 3,
  create: 2,
  created: 3,
  science: 2,
  people: 2,
  automation: 4,
  mailable: 3,
  undeliverable: 6,
  transactional: 4,
  unsubscribe: 3,
  unsubscribes: 3,
  resubscribe: 3,
  resubscribes: 3,
  someone: 2,
  something: 2,
  everyone: 3,
  sometimes: 2,
  somewhere: 2,
  behaviour: 3,
  breaches: 2,
  pauses: 2,
  releases: 3,
  courses: 2,
};

/** The ease of a text and its longest sentence. */
export function readability(text: string): Readability {
  const sentences = sentencesOf(text);
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return {
    ease: 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length),
    longest: Math.max(...sentences.map((sentence) => wordsOf(sentence).length)),
  };
}
