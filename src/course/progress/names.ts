/** Names and words as they are compared: capitals and spaces make no other person of anybody. */

/** The longest name, and the longest word, that is taken. */
export const MAX_LEARNER_NAME = 80;

/** A name without what two people would write differently. */
export const normalName = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** What somebody's results file is called, so that those of a class can lie in one folder: letters and digits of any script. */
export function resultsFileName(name: string): string {
  const told = normalName(name)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return told === '' ? 'mailability-results.json' : `mailability-results-${told}.json`;
}
