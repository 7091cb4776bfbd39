/**
 * The claims that both editions make in the same words (section 8), one to a name; each edition's list has those that it
 * makes. Verdicts are never written here.
 */
import { type EventName, isAutomation, isSync } from '../vocabulary/events.ts';
import { SOFT_BOUNCE_LIMIT } from '../vocabulary/record.ts';
import { hasCrmRecord } from '../vocabulary/settings.ts';
import {
  breaksPolicy,
  clearsOptOut,
  optsOut,
  optsOutInCrm,
  sameFields,
  staysUnmailable,
  syncRan,
} from './predicates.ts';
import type { Property, PropertyCheck, PropertyStep } from './property.ts';

export const everywhere = () => true;
export const nowhere = () => false;

const automatic = ({ event }: PropertyStep) => isAutomation(event);

export const P1: Property = {
  id: 'P1',
  title: 'Automation never re-opens an opt-out',
  sentence: 'From an opt-out, automation alone never makes the prospect mailable.',
  appliesTo: everywhere,
  counts: true,
  check: () => ({ kind: 'never', size: 2, watch: staysUnmailable(optsOut, automatic) }),
};

export const P2: Property = {
  id: 'P2',
  title: 'The strict reading of P1',
  sentence:
    'From an opt-out, automation alone never makes the prospect mailable, even if the prospect’s own resubscribe counts as automation.',
  appliesTo: everywhere,
  counts: false,
  check: () => ({
    kind: 'never',
    size: 2,
    watch: staysUnmailable(optsOut, (step) => automatic(step) || step.event === 'prospect.resubscribed'),
  }),
};

export const P3: Property = {
  id: 'P3',
  title: 'Automation never lifts any block',
  sentence:
    'From the step in which a prospect becomes unmailable for any reason, automation alone never makes it mailable.',
  appliesTo: everywhere,
  counts: true,
  check: () => ({
    kind: 'never',
    size: 2,
    watch: staysUnmailable(({ before, after }) => before.mailable && !after.mailable, automatic),
  }),
};

export const P4: Property = {
  id: 'P4',
  title: 'Hard Bounced is never mailable',
  sentence: 'While Hard Bounced is ticked the prospect is never mailable.',
  appliesTo: everywhere,
  counts: true,
  check: () => ({ kind: 'state', holds: ({ hardBounced, mailable }) => !(hardBounced && mailable) }),
};

export const P8: Property = {
  id: 'P8',
  title: 'Four soft bounces leave things as they are',
  sentence:
    'A soft bounce that leaves the count below five never changes mailability; the one that reaches five leaves the prospect unmailable.',
  appliesTo: everywhere,
  counts: true,
  check: () => ({
    kind: 'step',
    of: (event) => event === 'mail.softBounced',
    holds: ({ before, after }) =>
      after.softBounces < SOFT_BOUNCE_LIMIT
        ? after.mailable === before.mailable
        : before.softBounces === SOFT_BOUNCE_LIMIT || !after.mailable,
  }),
};

export const P12: Property = {
  id: 'P12',
  title: 'Every breach is recorded',
  sentence:
    'Every step that clears Prospect Opted Out without a standing request, other than the prospect’s own resubscribe, leaves a breach on record, and a breach is never forgotten.',
  appliesTo: everywhere,
  counts: true,
  check: () => ({
    kind: 'step',
    ofMovesAlone: true,
    holds: (step) => (!breaksPolicy(step) || step.after.breach) && (!step.before.breach || step.after.breach),
  }),
};

export const P13: Property = {
  id: 'P13',
  title: 'There is always a proper way back',
  sentence:
    'From every reachable state, people’s events and syncs alone, with no opt-in that lacks a request, lead to a state that is mailable and still mailable after the next sync with the connector verified.',
  appliesTo: everywhere,
  counts: true,
  check: () => ({
    kind: 'recoverable',
    allowed: (step) => (!isAutomation(step.event) || step.event === 'connector.synced') && !breaksPolicy(step),
    goal: ({ mailable }, ahead) => mailable && ahead('admin.verifiedConnector', 'connector.synced').mailable,
  }),
};

export const P9: Property = {
  id: 'P9',
  title: 'Syncing twice changes nothing more',
  sentence: 'After a sync, another sync with nothing in between changes no field.',
  appliesTo: everywhere,
  counts: true,
  check: () => ({
    kind: 'step',
    of: isSync,
    holds: ({ event, after }, ahead) => sameFields(after, ahead(event)),
  }),
};

export const P16: Property = {
  id: 'P16',
  title: 'An opt-out in the CRM is heard',
  sentence:
    'When somebody or an automation in the CRM ticks Email Opt Out while the connector runs, the prospect is not mailable after the sync that follows at once.',
  appliesTo: hasCrmRecord,
  counts: true,
  check: () => ({
    kind: 'never',
    size: 2,
    watch: (place, step) => {
      if (place === 1 && step.event === 'connector.synced' && step.after.mailable) return 'hit';
      return isTickThatMayBeHeard(step) ? 1 : 0;
    },
  }),
};

export const P17: Property = {
  id: 'P17',
  title: 'And it stays heard',
  sentence: 'From such a tick in the CRM, automation alone never makes the prospect mailable after a sync that ran.',
  appliesTo: hasCrmRecord,
  counts: true,
  check: (settings): PropertyCheck => ({
    kind: 'never',
    size: 3,
    // 1: ticked, and no sync yet; 2: a sync has run since.
    watch: (place, step) => {
      if (isTickThatMayBeHeard(step)) return 1;
      if (place === 0 || !automatic(step)) return 0;
      const then = syncRan(step, settings) ? 2 : place;
      return then === 2 && step.after.mailable ? 'hit' : then;
    },
  }),
};

/** While the connector does not run, nobody expects Pardot to hear anything. */
const isTickThatMayBeHeard = (step: PropertyStep): boolean =>
  optsOutInCrm(step) && step.before.connector === 'verified';

/** P6: edits that have nothing to do with the opt-out leave it alone. @param edits the events that are such edits. */
export const neverClearsOptOut =
  (edits: ReadonlySet<EventName>): Property['check'] =>
  () => ({
    kind: 'step',
    of: (event) => edits.has(event),
    ofMovesAlone: true,
    holds: (step) => !clearsOptOut(step),
  });

/** P14: from an opt-out, nothing but a person's lifting makes her mailable. @param lifts whether a step is such a lifting. */
export const onlyLiftedBy =
  (lifts: (step: PropertyStep) => boolean): Property['check'] =>
  () => ({
    kind: 'never',
    size: 2,
    watch: staysUnmailable(optsOut, (step) => !lifts(step)),
  });
