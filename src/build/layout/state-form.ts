/** How the states of a region are drawn: how wide, and whether their labels are written up their sides. Nothing of where they stand. */
import { MEASURES, type PlannedState } from './region-plan.ts';

export interface StateForm {
  /** What each state is at least as wide as, in pixels; wider where its label is. */
  readonly width: number;
  /** Whether labels are written up the side: states are narrow then, and at least as tall as their labels. */
  readonly sideways: boolean;
}

/** The least size of a state that contains no others, in pixels. */
export function sizeOfState({ minWidth }: PlannedState, { width, sideways }: StateForm) {
  return sideways
    ? { width: MEASURES.sidewaysWidth, height: Math.max(MEASURES.stateHeight, minWidth) }
    : { width: Math.max(width, minWidth), height: MEASURES.stateHeight };
}
