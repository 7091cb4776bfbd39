/**
 * Which transitions are drawn. A sync by hand takes the same way as the scheduled one (U12), so one line stands for all
 * three, or every region would show each sync three times.
 */
import { moves, type TransitionInfo } from '../../engine/index.ts';

/** The id of the line that stands for a transition: its own, or the scheduled sync's. */
export const drawnId = (id: string): string => id.replace(/:(?:admin|marketer)\.synced:/, ':connector.synced:');

/** Whether a transition has a line of its own. */
export const isDrawn = (transition: TransitionInfo): boolean =>
  moves(transition) && drawnId(transition.id) === transition.id;
