/**
 * P1 to P15 restated for the upgraded edition. Most are asked in the very same words; the machine answers otherwise.
 * Not applicable is an answer: P7 is the classic edition's alone, and so is the race of P10 and P11, because Do Not
 * Email does not sync here (U8).
 */
import type { EventName } from '../vocabulary/events.ts';
import { hasCrmRecord, type Settings } from '../vocabulary/settings.ts';
import { CLASSIC_PROPERTIES } from './classic.ts';
import { changes, clearsOptOut, optsOut, staysUnmailable, syncRan } from './predicates.ts';
import type { Property, PropertyId, PropertyStep } from './property.ts';

const nowhere = () => false;
const everywhere = () => true;

/** What the sync may do to Prospect Opted Out: under these behaviours Salesforce's blank can clear it. */
const syncMayClear = ({ optedOutSync }: Settings) => optedOutSync === 'salesforce' || optedOutSync === 'most-recent';
const syncCopies = (settings: Settings) => hasCrmRecord(settings) && settings.optedOutSync !== 'unmapped';

const EDITS: ReadonlySet<EventName> = new Set([
  'admin.tickedDoNotEmail',
  'admin.untickedDoNotEmail',
  'admin.correctedEmail',
  'admin.resetSoftBounces',
  'admin.resetHardBounce',
  'marketer.tickedDoNotEmail',
  'marketer.untickedDoNotEmail',
  'marketer.correctedEmail',
  'marketer.resetSoftBounces',
  'marketer.resetHardBounce',
]);

const CLEARING: ReadonlySet<EventName> = new Set([
  'admin.untickedOptedOut',
  'prospect.resubscribed',
  'automation.untickedOptedOut',
]);

/** A person lifts the opt-out: in Pardot by clearing Prospect Opted Out, in Salesforce by clearing its box. */
const lifts = (step: PropertyStep): boolean => {
  if (step.event === 'crmUser.untickedOptOut') return changes(step);
  return (step.event === 'admin.untickedOptedOut' || step.event === 'prospect.resubscribed') && clearsOptOut(step);
};

/** What differs from the classic edition's property of the same id. */
const RESTATED: { readonly [Id in PropertyId]?: Partial<Property> } = {
  P5: {
    title: 'The known ways to clear an opt-out',
    sentence:
      'Only an administrator’s edit, the prospect’s resubscribe, an automation or, where Salesforce’s value can be used, a sync ever clears Prospect Opted Out.',
    check: (settings) => ({
      kind: 'step',
      holds: (step) =>
        !clearsOptOut(step) ||
        CLEARING.has(step.event) ||
        (step.event === 'connector.synced' && syncMayClear(settings)),
    }),
  },
  P6: {
    title: 'Other edits never clear an opt-out',
    sentence:
      'Editing Do Not Email, correcting the address or resetting bounces never clears Prospect Opted Out: each field stands for itself.',
    check: () => ({ kind: 'step', holds: (step) => !(EDITS.has(step.event) && clearsOptOut(step)) }),
  },
  P7: { appliesTo: nowhere },
  P10: { appliesTo: nowhere },
  P11: { appliesTo: nowhere },
  P14: {
    sentence:
      'From an opt-out, nothing makes the prospect mailable unless a person lifts it in between: an administrator who unticks Prospect Opted Out, the prospect’s resubscribe, or a CRM user who unticks Email Opt Out.',
    appliesTo: everywhere,
    check: () => ({ kind: 'never', size: 2, watch: staysUnmailable(optsOut, (step) => !lifts(step)) }),
  },
  P15: {
    sentence: 'After a sync that ran with the Opted Out field mapped, Email Opt Out equals Prospect Opted Out.',
    appliesTo: syncCopies,
    check: (settings) => ({
      kind: 'step',
      holds: (step) => !syncRan(step, settings) || step.after.crmOptOut === step.after.optedOut,
    }),
  },
};

export const UPGRADED_PROPERTIES: readonly Property[] = CLASSIC_PROPERTIES.map((property) => ({
  ...property,
  ...RESTATED[property.id],
}));
