/** The few questions about a step or an organisation that several properties share. */
import { type EventName, isSync } from '../vocabulary/events.ts';
import { originOf } from '../vocabulary/origins.ts';
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
export const sameFields = (a: Verdict, b: Verdict): boolean =>
  a === b || FIELDS.every(({ name }) => a[name] === b[name]);

/** Whether a step changed anything: the outcome `changed` (section 4). */
export const changes = ({ before, after }: PropertyStep): boolean => !sameFields(before, after);

/** Whether the step was a sync that ran: there is a record, and the connector was verified (C30) or it was by hand (U12). */
export const syncRan = ({ before, event }: PropertyStep, settings: Settings): boolean =>
  isSync(event) && hasCrmRecord(settings) && (before.connector === 'verified' || event !== 'connector.synced');

const BY_CRM: ReadonlySet<EventName> = new Set<EventName>(['crmUser.tickedOptOut', 'crmAutomation.tickedOptOut']);

/** An opt-out recorded in the CRM: a person or an automation there ticks Email Opt Out, blank before (P16). */
export const optsOutInCrm = ({ before, event, after }: PropertyStep): boolean =>
  BY_CRM.has(event) && before.crmOptOut === false && after.crmOptOut === true;

/** Events that tick a box, on either side, or record a bounce: those that P10 leaves out because they suppress anew. */
export const suppressesAnew = (event: EventName): boolean =>
  originOf(event) === 'mail' ||
  event === 'automation.importedOptOut' ||
  event === 'automation.tickedDoNotEmail' ||
  event === 'crmAutomation.tickedOptOut' ||
  event === 'crmAutomation.tickedDoNotEmail';

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
