/** What every check says of itself, below what it found. */
export const WHAT_IT_PROVES = 'The answers are right for these questions. Who gave them, no file can tell.';
