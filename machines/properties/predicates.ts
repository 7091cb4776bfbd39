/** The few questions about a step or an organisation that several properties share. */
import { type EventName, originOf } from '../vocabulary/events.ts';
import { FIELDS, type Verdict } from '../vocabulary/record.ts';
import { hasCrmRecord, type Settings } from '../vocabulary/settings.ts';
import type { PropertyStep, Watch } from './property.ts';

/** An opt-out: the step in which Prospect Opted Out goes from blank to ticked (section 8). */
export const optsOut = ({ before, after }: PropertyStep): boolean => !before.optedOut && after.optedOut;

/** The step in which Prospect Opted Out goes from ticked to blank. */
export const clearsOptOut = ({ before, after }: PropertyStep): boolean => before.optedOut && !after.optedOut;

/** A clearing that nobody asked for: a breach of the permission-based policy (C11), whatever has been recorded before. */
export const breaksPolicy = (step: PropertyStep): boolean =>
  clearsOptOut(step) && !step.before.requested && step.event !== 'prospect.resubscribed';

/** Whether two records agree in every field. */
export const sameFields = (a: Verdict, b: Verdict): boolean => FIELDS.every(({ name }) => a[name] === b[name]);

/** Whether a step changed anything: the outcome `changed` (section 4). */
export const changes = ({ before, after }: PropertyStep): boolean => !sameFields(before, after);

/** Whether the step was a sync that ran: there is a record, and the connector was verified (C30). */
export const syncRan = ({ before, event }: PropertyStep, settings: Settings): boolean =>
  event === 'connector.synced' && hasCrmRecord(settings) && before.connector === 'verified';

/** Events that tick a box, on either side, or record a bounce: those that P10 leaves out because they suppress anew. */
export const suppressesAnew = (event: EventName): boolean =>
  originOf(event) === 'mail' ||
  event === 'automation.importedOptOut' ||
  event === 'automation.tickedDoNotEmail' ||
  event === 'crmAutomation.tickedOptOut';

/**
 * A monitor that arms itself in the step that `arms`, stays armed while each step `stays`, and hits when the
 * prospect is mailable while it is armed.
 */
export const staysUnmailable =
  (arms: (step: PropertyStep) => boolean, stays: (step: PropertyStep) => boolean): Watch =>
  (place, step) => {
    const armed = arms(step) || (place === 1 && stays(step));
    if (!armed) return 0;
    return step.after.mailable ? 'hit' : 1;
  };
