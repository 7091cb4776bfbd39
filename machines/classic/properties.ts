/** P1 to P17 for the classic edition (section 8): what is claimed and how it is decided. Verdicts are never written here. */
import * as both from '../properties/claims.ts';
import { changes, clearsOptOut, optsOut, suppressesAnew, syncRan } from '../properties/predicates.ts';
import type { Property, PropertyStep } from '../properties/property.ts';
import { type EventName, isAutomation, isSync } from '../vocabulary/events.ts';
import { hasCrmRecord, type Settings } from '../vocabulary/settings.ts';
import { syncRuleOf } from './sync-rule.ts';

/** Where both systems are masters and suppression wins (C31), for a prospect who has a CRM record: the race's ground. */
const whereTheRaceRuns = (settings: Settings) => hasCrmRecord(settings) && syncRuleOf(settings) === 'suppression';

const EDITS: ReadonlySet<EventName> = new Set([
  'admin.tickedDoNotEmail',
  'admin.untickedDoNotEmail',
  'admin.correctedEmail',
  'marketer.tickedDoNotEmail',
  'marketer.untickedDoNotEmail',
  'marketer.correctedEmail',
]);

/** A person lifts the opt-out: in Pardot by clearing Prospect Opted Out, in the CRM by clearing its box. */
const lifts = (step: PropertyStep): boolean => {
  if (step.event === 'crmUser.untickedOptOut') return changes(step);
  return (step.event === 'admin.clickedOptIn' || step.event === 'prospect.resubscribed') && clearsOptOut(step);
};

/** The paused procedure of P10, in its order; the monitor's place is how many of them are done. */
const PAUSED: readonly EventName[] = [
  'admin.unverifiedConnector',
  'crmUser.untickedOptOut',
  'admin.clickedOptIn',
  'admin.verifiedConnector',
  'connector.synced',
];

function watchPaused(place: number, step: PropertyStep): number | 'hit' {
  const { before, event, after } = step;
  const begins = event === PAUSED[0] && before.optedOut && !before.hardBounced;
  if (begins) return 1;
  if (place > 0 && event === PAUSED[place]) {
    if (place < PAUSED.length - 1) return place + 1;
    // The sync that ends the procedure may also be followed by more of them, so the place is kept.
    return after.mailable ? place : 'hit';
  }
  return place > 0 && isAutomation(event) && !suppressesAnew(event) ? place : 0;
}

/** The race of C34, with a sync at the wrong moment; each entry says when that step has had its effect. */
const RACE: readonly { readonly event: EventName; readonly worked: (step: PropertyStep) => boolean }[] = [
  { event: 'prospect.unsubscribed', worked: optsOut },
  { event: 'prospect.askedToOptIn', worked: ({ after }) => after.requested },
  { event: 'connector.synced', worked: ({ before, after }) => !before.crmOptOut && after.crmOptOut === true },
  { event: 'crmUser.untickedOptOut', worked: changes },
  { event: 'connector.synced', worked: changes },
  { event: 'admin.clickedOptIn', worked: ({ after }) => after.mailable },
  { event: 'connector.synced', worked: ({ after }) => !after.mailable },
];

function watchRace(place: number, step: PropertyStep): number | 'hit' {
  const next = RACE[place];
  if (next && step.event === next.event && next.worked(step)) return place + 1 === RACE.length ? 'hit' : place + 1;
  const first = RACE[0];
  return first && step.event === first.event && first.worked(step) ? 1 : 0;
}

export const CLASSIC_PROPERTIES: readonly Property[] = [
  both.P1,
  both.P2,
  both.P3,
  both.P4,
  {
    id: 'P5',
    title: 'Three ways to clear an opt-out',
    sentence:
      'Only an administrator’s Opt In, the prospect’s resubscribe or, with Overwrite Prospect Opted Out on, a sync ever clears Prospect Opted Out.',
    appliesTo: both.everywhere,
    counts: true,
    check: (settings) => ({
      kind: 'step',
      ofMovesAlone: true,
      holds: (step) =>
        !clearsOptOut(step) ||
        step.event === 'admin.clickedOptIn' ||
        step.event === 'prospect.resubscribed' ||
        (step.event === 'connector.synced' && settings.overwriteOptedOut),
    }),
  },
  {
    id: 'P6',
    title: 'Editing never clears an opt-out',
    sentence:
      'Editing the record (ticking or unticking Do Not Email, correcting the address) never clears Prospect Opted Out.',
    appliesTo: both.everywhere,
    counts: true,
    check: both.neverClearsOptOut(EDITS),
  },
  {
    id: 'P7',
    title: 'An opt-out is always on the list',
    sentence: 'Whenever Prospect Opted Out is ticked, Do Not Email is ticked too.',
    appliesTo: both.everywhere,
    counts: true,
    check: () => ({ kind: 'state', holds: ({ optedOut, doNotEmail }) => !optedOut || doNotEmail }),
  },
  both.P8,
  both.P9,
  {
    id: 'P10',
    title: 'Pausing the connector avoids the race',
    sentence:
      'From any state with Prospect Opted Out ticked and Hard Bounced blank: unverify the connector, untick in the CRM, Opt In, verify, sync, in this order and with any automation in between that does not suppress anew, leaves the prospect mailable.',
    appliesTo: whereTheRaceRuns,
    counts: true,
    check: () => ({ kind: 'never', size: PAUSED.length, watch: watchPaused }),
  },
  {
    id: 'P11',
    title: 'The race can be lost',
    sentence:
      'It can happen that the prospect unsubscribes and asks to come back, a sync runs, the CRM’s box is cleared, a sync runs too soon, the administrator’s Opt In works, and the next sync makes the prospect unmailable again.',
    appliesTo: both.everywhere,
    counts: false,
    check: () => ({ kind: 'possible', size: RACE.length, watch: watchRace }),
  },
  both.P12,
  both.P13,
  {
    id: 'P14',
    title: 'Only a person lifts an opt-out',
    sentence:
      'From an opt-out, nothing makes the prospect mailable unless a person lifts it in between: an administrator’s Opt In, the prospect’s resubscribe, or a CRM user who unticks Email Opt Out.',
    appliesTo: both.everywhere,
    counts: true,
    check: both.onlyLiftedBy(lifts),
  },
  {
    id: 'P15',
    title: 'After a sync both sides agree',
    sentence:
      'After a sync that ran, Email Opt Out equals Do Not Email or, with Overwrite Prospect Opted Out on, equals Prospect Opted Out.',
    appliesTo: hasCrmRecord,
    counts: true,
    check: (settings) => ({
      kind: 'step',
      of: isSync,
      holds: (step) =>
        !syncRan(step, settings) ||
        step.after.crmOptOut === (syncRuleOf(settings) === 'last-change' ? step.after.optedOut : step.after.doNotEmail),
    }),
  },
  both.P16,
  both.P17,
];
