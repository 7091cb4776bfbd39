/** The prospect's name where nobody has given one. */

/** Whom a run is about while nobody has been named. */
export const SOMEBODY = 'Ana';
