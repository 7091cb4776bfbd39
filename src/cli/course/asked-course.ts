/** What somebody asked of the course, after every word of it was checked. */

/** Every lesson, in the order in which the course is read. */
export interface AskedLessons {
  readonly part: 'list';
  readonly format: 'text' | 'json';
}

/** Drills from a seed. */
export interface AskedDrills {
  readonly part: 'drill';
  readonly seed: number;
  readonly count: number;
  /** Null for every kind in turn. */
  readonly only: string | null;
  readonly format: 'text' | 'json';
}

/** Results files, one or those of a class, played again. */
export interface AskedCheck {
  readonly part: 'check';
  /** At least one. */
  readonly paths: readonly string[];
  /** Whose it has to be, of one file, and the word that each exam has to follow from; null where nobody said. */
  readonly name: string | null;
  readonly word: string | null;
  readonly format: 'text' | 'json';
}

export type AskedCourse = AskedLessons | AskedDrills | AskedCheck;
