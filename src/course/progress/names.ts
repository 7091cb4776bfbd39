/** Names and words as they are compared: capitals and spaces make no other person of anybody. */

/** The longest name, and the longest word, that is taken. */
export const MAX_LEARNER_NAME = 80;

/** A name without what two people would write differently. */
export const normalName = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
