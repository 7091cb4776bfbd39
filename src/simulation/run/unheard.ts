/**
 * An opt-out that was ticked in the CRM and that Pardot does not hear of (P16): a sync wiped it, or the next one does not bring
 * it. As the breach of A14 it is read off the run: the state that is left may be that of somebody who never said a word.
 */
import { isSync, originOf } from '../../../machines/index.ts';
import { memoBy } from '../../engine/index.ts';
import { preview, type Run, type RunStep } from './run.ts';

/** An opt-out that stands in the CRM, or stood there, and that Pardot has not heard of. */
export interface UnheardOptOut {
  /** The step in which somebody or something in the CRM ticked the box there. */
  readonly ticked: RunStep;
  /** What becomes of it: the sync that wiped it, or what the next one does while it still stands there. */
  readonly fate: RunStep | 'will-be-wiped' | 'not-carried' | 'paused';
}

/** @returns null where no opt-out of the CRM was lost, or where one was recorded in Pardot since. */
export const unheardOptOut = memoBy((run: Run): UnheardOptOut | null => {
  const told = run.steps.reduce(after, null);
  if (!told) return null;
  const { ticked, wiped } = told;
  const fate = wiped ?? fateOf(run);
  return fate && { ticked, fate };
});

/** A tick in the CRM that Pardot has not heard of, and the sync that wiped it. */
interface Told {
  readonly ticked: RunStep;
  readonly wiped: RunStep | null;
}

function after(stands: Told | null, step: RunStep): Told | null {
  const box = step.changes.find(({ field }) => field === 'crmOptOut')?.after;
  if (step.record.optedOut) return null;
  if (box === true) return isOfTheCrm(step) ? { ticked: step, wiped: null } : null;
  // Unticked by whoever may untick it there: that is a decision.
  if (box === false) return stands && isSync(step.event) ? { ...stands, wiped: step } : null;
  return stands;
}

const isOfTheCrm = ({ event }: RunStep): boolean => originOf(event).startsWith('crm');

/** What the next sync makes of a tick that stands in the CRM; null where it blocks mail, as it was meant to. */
function fateOf(run: Run): UnheardOptOut['fate'] | null {
  const { verdict } = preview(run, 'connector.synced');
  if (!verdict.mailable) return null;
  if (verdict.crmOptOut === false) return 'will-be-wiped';
  return run.record.connector === 'unverified' ? 'paused' : 'not-carried';
}
