/** A sentence as data: text, and the steps of a run that it speaks of. Rendered as text here, and as markup where steps are links. */

/** What a sentence is made of. */
export type Phrase = readonly (string | { readonly step: number })[];

/** The sentence as text: "Ana clicked unsubscribe in step 2." */
export const plain = (phrase: Phrase): string =>
  phrase.map((part) => (typeof part === 'string' ? part : `step ${part.step}`)).join('');

/** The steps that it speaks of, in its order. */
export const stepsIn = (phrase: Phrase): readonly number[] =>
  phrase.flatMap((part) => (typeof part === 'string' ? [] : [part.step]));
