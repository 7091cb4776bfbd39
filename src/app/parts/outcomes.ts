/** The words for what comes of an event, and what is special about it. */
import type { Effect } from '../../simulation/index.ts';

export { OUTCOME_WORDS as OUTCOMES, STATUS_WORDS as ENDINGS } from '../../simulation/index.ts';

/** Whether an effect records a breach of the permission-based policy. */
export const recordsBreach = ({ changes }: Effect): boolean =>
  changes.some(({ field, after }) => field === 'breach' && after === true);
