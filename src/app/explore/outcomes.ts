/** The words for what comes of an event, and what is special about it. */
import type { Effect, Outcome } from '../../simulation/index.ts';

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  changed: 'changed',
  'no-effect': 'no effect',
  refused: 'refused',
};

/** What a run ends as: "ends mailable". */
export { STATUS_WORDS as ENDINGS } from '../../simulation/index.ts';

/** Whether an effect records a breach of the permission-based policy. */
export const recordsBreach = ({ changes }: Effect): boolean =>
  changes.some(({ field, after }) => field === 'breach' && after === true);
