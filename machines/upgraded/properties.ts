/**
 * P1 to P17 for today's edition (section 8). Not applicable is an answer: P7 is the classic edition's alone, and so is the
 * race of P10 and P11, because Do Not Email takes no part in the sync of an opt-out here (U8).
 */
import * as both from '../properties/claims.ts';
import { changes, clearsOptOut, syncRan } from '../properties/predicates.ts';
import type { Property, PropertyStep } from '../properties/property.ts';
import { type EventName, isSync } from '../vocabulary/events.ts';
import { hasCheckbox, hasCrmRecord, type Settings } from '../vocabulary/settings.ts';

/** What the sync may do to Prospect Opted Out: under these behaviours Salesforce's blank can clear it. */
const syncMayClear = ({ optedOutSync }: Settings) => optedOutSync === 'salesforce' || optedOutSync === 'most-recent';
const optOutIsMapped = (settings: Settings) => hasCrmRecord(settings) && settings.optedOutSync !== 'unmapped';

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
  'crmUser.tickedDoNotEmail',
  'crmUser.untickedDoNotEmail',
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

/** A claim about the classic edition, kept in the list so that one can see that it means nothing here. */
const notAsked = (id: 'P7' | 'P10' | 'P11', title: string, sentence: string): Property => ({
  id,
  title,
  sentence,
  appliesTo: both.nowhere,
  counts: id !== 'P11',
  check: () => {
    throw new Error(`${id} applies nowhere in today’s edition, so it is never decided.`);
  },
});

const P7 = notAsked(
  'P7',
  'An opt-out is always on the list',
  'In the classic edition a ticked Prospect Opted Out brings Do Not Email with it; today each field stands for itself.',
);
const P10 = notAsked(
  'P10',
  'Pausing the connector avoids the race',
  'In the classic edition unverifying the connector keeps a sync from undoing an Opt In; today there is no such race.',
);
const P11 = notAsked(
  'P11',
  'The race can be lost',
  'In the classic edition a sync at the wrong moment undoes an Opt In; today Do Not Email takes no part in that sync.',
);

export const UPGRADED_PROPERTIES: readonly Property[] = [
  both.P1,
  both.P2,
  both.P3,
  both.P4,
  {
    id: 'P5',
    title: 'The known ways to clear an opt-out',
    sentence:
      'Only an administrator’s edit, the prospect’s resubscribe, an automation or, where Salesforce’s value can be used, a sync ever clears Prospect Opted Out.',
    appliesTo: both.everywhere,
    counts: true,
    check: (settings) => ({
      kind: 'step',
      ofMovesAlone: true,
      holds: (step) =>
        !clearsOptOut(step) || CLEARING.has(step.event) || (isSync(step.event) && syncMayClear(settings)),
    }),
  },
  {
    id: 'P6',
    title: 'Other edits never clear an opt-out',
    sentence:
      'Editing Do Not Email on either side, correcting the address or resetting bounces never clears Prospect Opted Out: each field stands for itself.',
    appliesTo: both.everywhere,
    counts: true,
    check: both.neverClearsOptOut(EDITS),
  },
  P7,
  both.P8,
  both.P9,
  P10,
  P11,
  both.P12,
  both.P13,
  {
    id: 'P14',
    title: 'Only a person lifts an opt-out',
    sentence:
      'From an opt-out, nothing makes the prospect mailable unless a person lifts it in between: an administrator who unticks Prospect Opted Out, the prospect’s resubscribe, or a CRM user who unticks Email Opt Out.',
    appliesTo: both.everywhere,
    counts: true,
    check: both.onlyLiftedBy(lifts),
  },
  {
    id: 'P15',
    title: 'After a sync both sides agree',
    sentence:
      'After a sync that ran, Email Opt Out equals Prospect Opted Out where that field is mapped, and the checkbox equals Do Not Email where there is one.',
    appliesTo: (settings) => optOutIsMapped(settings) || hasCheckbox(settings),
    counts: true,
    check: (settings) => ({
      kind: 'step',
      of: isSync,
      holds: (step) =>
        !syncRan(step, settings) ||
        ((!optOutIsMapped(settings) || step.after.crmOptOut === step.after.optedOut) &&
          (!hasCheckbox(settings) || step.after.crmDoNotEmail === step.after.doNotEmail)),
    }),
  },
  both.P16,
  both.P17,
];
