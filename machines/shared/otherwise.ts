/** The two kinds of transition by which a root explains, where no region moves, what an event comes to (section 4). */
import type { Citation } from '../rules/index.ts';

/** The event is heard, and nothing changes. */
export const noEffect = (description: string, ...rules: Citation[]) => ({ description, meta: { rules } }) as const;

/** This person may not, or the thing is not there. */
export const refused = (description: string, ...rules: Citation[]) =>
  ({ description, meta: { rules, refused: true } }) as const;
