/** What a story shows, told apart: rules, procedures, and rows of the guide's tables. */
import { isCitable, type Shown } from '../../simulation/index.ts';

/** `K2` of `K2.1`, `T1` of `T1.spam`; a rule is its own. */
export const wholeOf = (id: Shown): string => id.split('.')[0] ?? id;

/** What a story shows, each once: steps of a procedure as the procedure, rows of a table as they are. */
export const shownOnce = (shows: readonly Shown[]): readonly string[] => [
  ...new Set(shows.map((id) => (isCitable(wholeOf(id)) ? wholeOf(id) : id))),
];
