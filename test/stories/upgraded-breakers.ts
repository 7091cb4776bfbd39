/**
 * For each rule that a story of today's edition shows, the ways to break it, as in `breakers.ts`. U10 speaks of two
 * editions at once: here only its second half can be broken, that the values mean something else now.
 */
import { and, not, or, stateIn } from 'xstate';
import type { Citation, EventName, Status, Verdict } from '../../machines/index.ts';
import { type Breaker, breakUpgraded, type Chart } from './broken.ts';

const chart = (how: string, edit: (chart: Chart) => void): Breaker => ({ how, edition: breakUpgraded.withChart(edit) });
const guards = (how: string, changed: Parameters<typeof breakUpgraded.withGuards>[0]): Breaker => ({
  how,
  edition: breakUpgraded.withGuards(changed),
});
const status = (how: string, statusOf: (verdict: Verdict) => Status): Breaker => ({
  how,
  edition: breakUpgraded.withStatus(statusOf),
});

const opted = 'prospectOptedOut';
const list = 'doNotEmail';
const crm = 'emailOptOut';
const box = 'crmDoNotEmail';

const OPT_OUTS: readonly EventName[] = ['prospect.unsubscribed', 'prospect.reportedSpam'];
const CORRECTIONS: readonly EventName[] = ['admin.correctedEmail', 'marketer.correctedEmail'];
const DO_NOT_EMAIL_TICKS: readonly EventName[] = [
  'admin.tickedDoNotEmail',
  'marketer.tickedDoNotEmail',
  'automation.tickedDoNotEmail',
];
const OPT_INS: readonly EventName[] = ['admin.untickedOptedOut', 'automation.untickedOptedOut'];

/** An edit of a field that has no effect any more. */
const idle = (state: string, event: EventName): Breaker =>
  chart(`${event} does nothing`, ({ drop }) => drop(state, event));

const undeliverable = ({ hardBounced, softBounces }: Verdict): boolean => hardBounced || softBounces === 5;
const held = ({ optedOut, doNotEmail }: Verdict): boolean => optedOut || doNotEmail;
const statusOf = (bounced: boolean, blocked: boolean): Status =>
  bounced ? 'undeliverable' : blocked ? 'transactional-only' : 'mailable';

const unverifiedSyncs = guards('an unverified connector syncs', { connectorIsVerified: 'hasConnector' });
const unassignedSyncs = guards('an unassigned prospect has a CRM record', { hasCrmRecord: 'hasConnector' });

/** Today's edition's, by the rule's or the assumption's id. */
export const UPGRADED_BREAKERS: Readonly<Partial<Record<Citation, readonly Breaker[]>>> = {
  U1: [
    chart('Do Not Email, ticked, opts the prospect out', ({ add }) => {
      for (const event of DO_NOT_EMAIL_TICKS) add(`${opted}.blank`, event, { target: 'ticked' });
    }),
    chart('Do Not Email, unticked, opts the prospect in', ({ add }) =>
      add(`${opted}.ticked`, 'marketer.untickedDoNotEmail', { target: 'blank' }),
    ),
    chart('an opt-out ticks Do Not Email too', ({ add }) => {
      for (const event of OPT_OUTS) add(`${list}.blank`, event, { target: 'ticked' });
    }),
    chart('clearing Prospect Opted Out clears Do Not Email too', ({ add }) => {
      for (const event of [...OPT_INS, 'prospect.resubscribed'] as const)
        add(`${list}.ticked`, event, { target: 'blank' });
    }),
    chart('Do Not Email cannot be unticked while Prospect Opted Out is ticked', ({ change }) =>
      change(`${list}.ticked`, 'marketer.untickedDoNotEmail', { guard: not('prospectIsOptedOut') }),
    ),
  ],
  U2: [
    status('everybody is mailable', () => 'mailable'),
    status('a hard bounce is no reason', (v) => statusOf(v.softBounces === 5, held(v))),
    status('five soft bounces are no reason', (v) => statusOf(v.hardBounced, held(v))),
    status('one soft bounce is enough', (v) => statusOf(v.hardBounced || v.softBounces > 0, held(v))),
    status('Prospect Opted Out is no reason', (v) => statusOf(undeliverable(v), v.doNotEmail)),
    status('Do Not Email is no reason', (v) => statusOf(undeliverable(v), v.optedOut)),
    status('a tick weighs more than a bounce', (v) => statusOf(undeliverable(v) && !held(v), held(v))),
    status('a tick makes undeliverable', (v) => statusOf(undeliverable(v) || held(v), false)),
    guards('four soft bounces are enough', { itIsTheFifthSoftBounce: ({ context }) => context.softBounces + 1 === 4 }),
    guards('it takes six soft bounces', { itIsTheFifthSoftBounce: ({ context }) => context.softBounces + 1 === 6 }),
  ],
  U3: [
    ...OPT_OUTS.map((event) => idle(`${opted}.blank`, event)),
    ...OPT_OUTS.map((event) =>
      chart(`${event} ticks Do Not Email too`, ({ add }) => add(`${list}.blank`, event, { target: 'ticked' })),
    ),
    chart('a spam complaint ticks Hard Bounced', ({ add }) =>
      add('hardBounced.blank', 'prospect.reportedSpam', { target: 'ticked' }),
    ),
    idle('hardBounced.blank', 'mail.hardBounced'),
    chart('a hard bounce ticks Do Not Email too', ({ add }) =>
      add(`${list}.blank`, 'mail.hardBounced', { target: 'ticked' }),
    ),
    chart('a hard bounce opts the prospect out', ({ add }) =>
      add(`${opted}.blank`, 'mail.hardBounced', { target: 'ticked' }),
    ),
    idle('softBounces.counting', 'mail.softBounced'),
    chart('the fifth soft bounce ticks Do Not Email', ({ add }) =>
      add(`${list}.blank`, 'mail.softBounced', { guard: 'itIsTheFifthSoftBounce', target: 'ticked' }),
    ),
  ],
  U4: [
    chart('a marketer may tick Prospect Opted Out', ({ copy }) =>
      copy(`${opted}.blank`, 'admin.tickedOptedOut', 'marketer.tickedOptedOut'),
    ),
    chart('a marketer may untick Prospect Opted Out', ({ copy }) =>
      copy(`${opted}.ticked`, 'admin.untickedOptedOut', 'marketer.untickedOptedOut'),
    ),
    idle(`${opted}.blank`, 'admin.tickedOptedOut'),
    idle(`${opted}.ticked`, 'admin.untickedOptedOut'),
    idle(`${list}.blank`, 'marketer.tickedDoNotEmail'),
    idle(`${list}.ticked`, 'marketer.untickedDoNotEmail'),
    idle('hardBounced.ticked', 'marketer.resetHardBounce'),
    idle('softBounces.atLimit', 'marketer.resetSoftBounces'),
  ],
  U5: [
    idle(`${opted}.blank`, 'automation.tickedOptedOut'),
    idle(`${opted}.ticked`, 'automation.untickedOptedOut'),
    idle(`${opted}.blank`, 'automation.importedOptOut'),
    idle(`${list}.blank`, 'automation.tickedDoNotEmail'),
    idle(`${list}.ticked`, 'automation.untickedDoNotEmail'),
  ],
  U6: [
    idle(`${opted}.ticked`, 'prospect.resubscribed'),
    chart('it clears Do Not Email too', ({ add }) =>
      add(`${list}.ticked`, 'prospect.resubscribed', { guard: 'resubscribeLiftsOptOut', target: 'blank' }),
    ),
    chart('it lifts whatever Do Not Email there is', ({ add }) =>
      add(`${list}.ticked`, 'prospect.resubscribed', { guard: not('prospectIsOptedOut'), target: 'blank' }),
    ),
  ],
  U7: [
    chart('Salesforce’s tick is not copied', ({ drop }) => drop(`${opted}.blank`, 'connector.synced', 0)),
    chart('Salesforce’s blank is not copied', ({ drop }) => drop(`${opted}.ticked`, 'connector.synced', 0)),
    chart('Account Engagement’s tick is not copied', ({ drop }) => drop(`${crm}.blank`, 'connector.synced', 0)),
    chart('Account Engagement’s blank is not copied', ({ drop }) => drop(`${crm}.ticked`, 'connector.synced', 0)),
    guards('with Account Engagement’s value, Salesforce wins', {
      salesforceWins: ({ context }) => context.settings.optedOutSync !== 'most-recent',
      pardotWins: () => false,
    }),
    guards('with Salesforce’s value, Account Engagement wins', {
      pardotWins: ({ context }) => context.settings.optedOutSync !== 'most-recent',
      salesforceWins: () => false,
    }),
    guards('Salesforce never counts as the newer side', { crmChangedLast: () => false }),
    guards('Salesforce always counts as the newer side', { crmChangedLast: () => true }),
    chart('an edit by a workflow does not count', ({ drop }) =>
      drop('lastChanged.kept', 'crmAutomation.untickedOptOut'),
    ),
    guards('a field that is not mapped is copied to Salesforce', {
      pardotWins: ({ context }) => ['account-engagement', 'unmapped'].includes(context.settings.optedOutSync ?? ''),
    }),
    guards('a field that is not mapped is copied from Salesforce', {
      salesforceWins: ({ context }) => ['salesforce', 'unmapped'].includes(context.settings.optedOutSync ?? ''),
    }),
  ],
  U8: [
    chart('Do Not Email is copied to Salesforce', ({ add }) => {
      const ticked = or(['prospectIsOptedOut', stateIn({ doNotEmail: 'ticked' })]);
      add(`${crm}.blank`, 'connector.synced', {
        guard: and(['hasCrmRecord', 'connectorIsVerified', ticked]),
        target: 'ticked',
      });
      add(`${crm}.ticked`, 'connector.synced', { guard: and(['hasCrmRecord', 'connectorIsVerified', ticked]) });
    }),
    ...CORRECTIONS.map((event) => idle('hardBounced.ticked', event)),
    chart('the soft-bounce count is kept', ({ drop }) => {
      for (const event of CORRECTIONS) drop('softBounces.counting', event);
    }),
    chart('a new address clears Do Not Email too', ({ add }) => {
      for (const event of CORRECTIONS) add(`${list}.ticked`, event, { target: 'blank' });
    }),
  ],
  U9: [
    ...(['admin.untickedOptedOut', 'automation.untickedOptedOut', 'connector.synced'] as const).map((event) =>
      chart(`without a request, ${event} is no breach`, ({ drop }) => drop('breach.none', event)),
    ),
    ...OPT_INS.map((event) =>
      chart(`${event} is always a breach`, ({ change }) =>
        change('breach.none', event, { guard: 'prospectIsOptedOut' }),
      ),
    ),
    chart('every sync that opts in is a breach', ({ change }) =>
      change('breach.none', 'connector.synced', { guard: 'syncClearsOptOut' }),
    ),
    chart('the prospect’s own resubscribe is a breach', ({ add }) =>
      add('breach.none', 'prospect.resubscribed', { guard: 'resubscribeLiftsOptOut', target: 'recorded' }),
    ),
    chart('asking counts for nothing', ({ drop }) => drop('request.none', 'prospect.askedToOptIn')),
  ],
  U10: [
    status('two ticks still stop all mail', ({ doNotEmail }) => (doNotEmail ? 'unmailable' : 'mailable')),
    chart('Prospect Opted Out still holds Do Not Email', ({ add }) => {
      add(`${list}.ticked`, 'marketer.untickedDoNotEmail', { guard: 'prospectIsOptedOut' });
      add(`${list}.ticked`, 'prospect.resubscribed', { guard: 'resubscribeLiftsOptOut', target: 'blank' });
    }),
    chart('a bounce still holds Do Not Email', ({ add }) =>
      add(`${list}.ticked`, 'marketer.untickedDoNotEmail', { guard: stateIn({ hardBounced: 'ticked' }) }),
    ),
  ],
  U11: [
    chart('no automation clears Prospect Opted Out', ({ drop }) =>
      drop(`${opted}.ticked`, 'automation.untickedOptedOut'),
    ),
    chart('no sync clears Prospect Opted Out', ({ drop }) => drop(`${opted}.ticked`, 'connector.synced')),
    chart('a workflow in the CRM is not listened to', ({ drop }) =>
      drop('lastChanged.kept', 'crmAutomation.untickedOptOut'),
    ),
  ],
  U12: [
    unverifiedSyncs,
    chart('a sync by hand is stopped as the schedule is', ({ drop }) => drop(`${crm}.blank`, 'marketer.synced')),
    chart('verifying the connector syncs', ({ add }) =>
      add(`${opted}.ticked`, 'admin.verifiedConnector', { guard: not('emailOptOutIsTicked'), target: 'blank' }),
    ),
    chart('the connector cannot be verified again', ({ drop }) =>
      drop('connector.unverified', 'admin.verifiedConnector'),
    ),
  ],
  U13: [unassignedSyncs],
  U14: [
    idle(`${box}.blank`, 'crmUser.tickedDoNotEmail'),
    idle(`${list}.blank`, 'connector.synced'),
    guards('the checkbox never wins', { checkboxWins: () => false }),
    chart('the checkbox opts the prospect out', ({ add }) =>
      add(`${opted}.blank`, 'connector.synced', { guard: 'checkboxIsTicked', target: 'ticked' }),
    ),
  ],
  A15: [idle(`${opted}.ticked`, 'connector.synced'), idle(`${crm}.ticked`, 'connector.synced')],
};
