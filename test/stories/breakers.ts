/**
 * For each rule that a story shows, the ways to break it: the classic edition with that rule, or one clause of it, gone.
 * A story that shows a rule has to notice; `breaking.test.ts` asks. Today's edition is broken in `upgraded-breakers.ts`.
 */
import { and, not } from 'xstate';
import type { Citation, EventName, Verdict } from '../../machines/index.ts';
import { type Breaker, breakClassic, type Chart } from './broken.ts';

const chart = (how: string, edit: (chart: Chart) => void): Breaker => ({ how, edition: breakClassic.withChart(edit) });
const guards = (how: string, changed: Parameters<typeof breakClassic.withGuards>[0]): Breaker => ({
  how,
  edition: breakClassic.withGuards(changed),
});
const mailable = (how: string, asks: (verdict: Verdict) => boolean): Breaker => ({
  how,
  edition: breakClassic.withStatus((verdict) => (asks(verdict) ? 'mailable' : 'unmailable')),
});

const opted = 'prospectOptedOut';
const list = 'doNotEmail';

const HAND_TICKS: readonly EventName[] = [
  'admin.tickedDoNotEmail',
  'marketer.tickedDoNotEmail',
  'automation.tickedDoNotEmail',
];
const HAND_UNTICKS: readonly EventName[] = ['admin.untickedDoNotEmail', 'marketer.untickedDoNotEmail'];
const CORRECTIONS: readonly EventName[] = ['admin.correctedEmail', 'marketer.correctedEmail'];
const OPT_OUTS: readonly EventName[] = ['prospect.unsubscribed', 'prospect.reportedSpam', 'automation.importedOptOut'];

/** An opt-out that no longer ticks one of its two fields. */
const halfAnOptOut = (event: EventName): readonly Breaker[] => [
  chart('it leaves Prospect Opted Out blank', ({ drop }) => drop(`${opted}.blank`, event)),
  chart('it leaves Do Not Email blank', ({ drop }) => drop(`${list}.blank`, event)),
];

const doNotEmailOptsOut = chart('Do Not Email, ticked alone, ticks Prospect Opted Out too', ({ add }) => {
  for (const event of HAND_TICKS) add(`${opted}.blank`, event, { target: 'ticked' });
});
const optInIgnoresHardBounced = guards('the Opt In link clears Do Not Email despite Hard Bounced', {
  optInLiftsDoNotEmail: 'prospectIsOptedOut',
});
const resubscribeIgnoresHardBounced = guards('a resubscribe clears Do Not Email despite Hard Bounced', {
  resubscribeLiftsDoNotEmail: 'resubscribeLiftsOptOut',
});
const syncIgnoresHardBounced = guards('a sync clears Do Not Email despite Hard Bounced', {
  syncLiftsDoNotEmail: 'syncClearsOptOut',
});
const unverifiedSyncs = guards('an unverified connector syncs', { connectorIsVerified: 'hasConnector' });

/** The classic edition's, by the rule's or the assumption's id. */
export const CLASSIC_BREAKERS: Readonly<Partial<Record<Citation, readonly Breaker[]>>> = {
  C1: halfAnOptOut('prospect.unsubscribed'),
  C2: [
    ...halfAnOptOut('prospect.reportedSpam'),
    chart('it ticks Hard Bounced', ({ add }) =>
      add('hardBounced.blank', 'prospect.reportedSpam', { target: 'ticked' }),
    ),
  ],
  C3: halfAnOptOut('automation.importedOptOut'),
  C4: [
    chart('it leaves Hard Bounced blank', ({ drop }) => drop('hardBounced.blank', 'mail.hardBounced')),
    chart('it leaves Do Not Email blank', ({ drop }) => drop(`${list}.blank`, 'mail.hardBounced')),
    chart('it opts the prospect out', ({ add }) => add(`${opted}.blank`, 'mail.hardBounced', { target: 'ticked' })),
  ],
  C5: [
    guards('four are enough', { itIsTheFifthSoftBounce: ({ context }) => context.softBounces + 1 === 4 }),
    guards('it takes six', { itIsTheFifthSoftBounce: ({ context }) => context.softBounces + 1 === 6 }),
    chart('the fifth leaves Do Not Email blank', ({ drop }) => drop(`${list}.blank`, 'mail.softBounced')),
    chart('the fifth ticks Hard Bounced', ({ add }) =>
      add('hardBounced.blank', 'mail.softBounced', { guard: 'itIsTheFifthSoftBounce', target: 'ticked' }),
    ),
    chart('the count goes on after five', ({ add }) =>
      add('softBounces.atLimit', 'mail.softBounced', { actions: 'countSoftBounce' }),
    ),
    chart('it is not counted while Do Not Email is ticked', ({ change }) =>
      change('softBounces.counting', 'mail.softBounced', { guard: not('doNotEmailIsTicked') }, 1),
    ),
  ],
  C6: [
    ...HAND_TICKS.map((event) => chart(`${event} does nothing`, ({ drop }) => drop(`${list}.blank`, event))),
    doNotEmailOptsOut,
  ],
  C7: [
    chart('an opt-out leaves Do Not Email blank', ({ drop }) => {
      for (const event of OPT_OUTS) drop(`${list}.blank`, event);
      drop(`${list}.blank`, 'connector.synced', 1);
    }),
    doNotEmailOptsOut,
  ],
  C8: [
    mailable('everybody is mailable', () => true),
    mailable('Prospect Opted Out decides', ({ optedOut }) => !optedOut),
    mailable('one soft bounce blocks', ({ doNotEmail, softBounces }) => !doNotEmail && softBounces === 0),
    mailable('Email Opt Out blocks too', ({ doNotEmail, crmOptOut }) => !doNotEmail && crmOptOut !== true),
  ],
  C10: [
    chart('a marketer may click the link', ({ copy }) => {
      for (const state of [`${opted}.ticked`, `${list}.ticked`])
        copy(state, 'admin.clickedOptIn', 'marketer.clickedOptIn');
    }),
    guards('the link works while Prospect Opted Out is blank', { optInLiftsDoNotEmail: not('isHardBounced') }),
    chart('it leaves Prospect Opted Out ticked', ({ drop }) => drop(`${opted}.ticked`, 'admin.clickedOptIn')),
    chart('it leaves Do Not Email ticked', ({ drop }) => drop(`${list}.ticked`, 'admin.clickedOptIn')),
    optInIgnoresHardBounced,
  ],
  C11: [
    chart('an Opt In without a request is no breach', ({ drop }) => drop('breach.none', 'admin.clickedOptIn')),
    chart('a sync without a request is no breach', ({ drop }) => drop('breach.none', 'connector.synced')),
    chart('every Opt In is a breach', ({ change }) =>
      change('breach.none', 'admin.clickedOptIn', { guard: 'prospectIsOptedOut' }),
    ),
    chart('every sync that opts in is a breach', ({ change }) =>
      change('breach.none', 'connector.synced', { guard: 'syncClearsOptOut' }),
    ),
    chart('without a request the link does not work', ({ change, drop }) => {
      change(`${opted}.ticked`, 'admin.clickedOptIn', { guard: 'requestStands' });
      change(`${list}.ticked`, 'admin.clickedOptIn', { guard: and(['requestStands', 'optInLiftsDoNotEmail']) });
      drop('breach.none', 'admin.clickedOptIn');
    }),
    chart('an Opt In by the book forgives a breach', ({ add }) =>
      add('breach.recorded', 'admin.clickedOptIn', { guard: 'requestStands', target: 'none' }),
    ),
  ],
  C12: [
    guards('unticking works while Prospect Opted Out is ticked', { untickingLiftsDoNotEmail: not('isHardBounced') }),
    chart('unticking clears Prospect Opted Out', ({ add }) => {
      for (const event of HAND_UNTICKS) add(`${opted}.ticked`, event, { target: 'blank' });
    }),
  ],
  C13: HAND_UNTICKS.map((event) => chart(`${event} does nothing`, ({ drop }) => drop(`${list}.ticked`, event))),
  C14: [
    optInIgnoresHardBounced,
    resubscribeIgnoresHardBounced,
    syncIgnoresHardBounced,
    guards('unticking works despite Hard Bounced', { untickingLiftsDoNotEmail: not('prospectIsOptedOut') }),
  ],
  C15: [
    ...CORRECTIONS.map((event) =>
      chart(`${event} leaves Hard Bounced ticked`, ({ drop }) => drop('hardBounced.ticked', event)),
    ),
    chart('the soft-bounce count is kept', ({ drop }) => {
      for (const event of CORRECTIONS) drop('softBounces.counting', event);
    }),
    chart('it clears Do Not Email too', ({ add }) => {
      for (const event of CORRECTIONS) add(`${list}.ticked`, event, { target: 'blank' });
    }),
  ],
  C20: [
    guards('it works with the feature off', { resubscribeIsOn: () => true }),
    chart('it leaves Prospect Opted Out ticked', ({ drop }) => drop(`${opted}.ticked`, 'prospect.resubscribed')),
    chart('it leaves Do Not Email ticked', ({ drop }) => drop(`${list}.ticked`, 'prospect.resubscribed')),
    resubscribeIgnoresHardBounced,
  ],
  C21: [
    guards('a resubscribe lifts whatever Do Not Email there is', {
      resubscribeLiftsDoNotEmail: and(['resubscribeIsOn', not('isHardBounced')]),
    }),
  ],
  C22: [
    chart('automation unticks Do Not Email', ({ add }) =>
      add(`${list}.ticked`, 'automation.untickedDoNotEmail', { target: 'blank' }),
    ),
    chart('automation clears Prospect Opted Out', ({ add }) =>
      add(`${opted}.ticked`, 'automation.clearedOptOut', { target: 'blank' }),
    ),
  ],
  C30: [
    guards('there is a connector without a CRM', { hasConnector: () => true }),
    guards('an unassigned prospect syncs', { hasCrmRecord: 'hasConnector' }),
    unverifiedSyncs,
    chart('the CRM cannot be edited while the connector is unverified', ({ change }) =>
      change('emailOptOut.ticked', 'crmUser.untickedOptOut', { guard: 'connectorIsVerified' }),
    ),
    chart('the connector cannot be verified again', ({ drop }) =>
      drop('connector.unverified', 'admin.verifiedConnector'),
    ),
    chart('verifying the connector syncs', ({ add }) =>
      add(`${list}.blank`, 'admin.verifiedConnector', { guard: 'emailOptOutIsTicked', target: 'ticked' }),
    ),
  ],
  C31: [
    chart('a block in Pardot does not reach the CRM', ({ drop }) => drop('emailOptOut.blank', 'connector.synced', 0)),
    chart('a block in the CRM does not reach Pardot', ({ drop }) => drop(`${list}.blank`, 'connector.synced', 0)),
    chart('a blank in the CRM lifts the block', ({ add }) =>
      add(`${list}.ticked`, 'connector.synced', {
        guard: and(['syncRuns', 'suppressionWins', not('emailOptOutIsTicked')]),
        target: 'blank',
      }),
    ),
    chart('a blank in Pardot lifts the block', ({ add }) =>
      add('emailOptOut.ticked', 'connector.synced', {
        guard: and(['syncRuns', 'suppressionWins', not('doNotEmailIsTicked')]),
        target: 'blank',
      }),
    ),
  ],
  C32: [
    chart('the CRM’s field is not ticked', ({ drop }) => drop('emailOptOut.blank', 'connector.synced', 1)),
    chart('the CRM’s field is not cleared', ({ drop }) => drop('emailOptOut.ticked', 'connector.synced', 0)),
    chart('a tick in the CRM reaches Pardot', ({ add }) =>
      add(`${list}.blank`, 'connector.synced', {
        guard: and(['syncRuns', 'pardotIsMaster', 'emailOptOutIsTicked']),
        target: 'ticked',
      }),
    ),
    chart('a blank in the CRM reaches Pardot', ({ add }) =>
      add(`${opted}.ticked`, 'connector.synced', {
        guard: and(['syncRuns', 'pardotIsMaster', not('emailOptOutIsTicked')]),
        target: 'blank',
      }),
    ),
  ],
  C33: [
    guards('the CRM never wins', { crmChangedLast: () => false }),
    guards('the CRM always wins', { crmChangedLast: () => true }),
    chart('a tick in the CRM leaves Do Not Email blank', ({ drop }) => drop(`${list}.blank`, 'connector.synced', 1)),
    chart('a blank in the CRM leaves Do Not Email ticked', ({ drop }) => drop(`${list}.ticked`, 'connector.synced')),
    chart('Prospect Opted Out is not copied to the CRM', ({ drop }) =>
      drop('emailOptOut.blank', 'connector.synced', 2),
    ),
    chart('Do Not Email alone is copied', ({ change }) =>
      change('emailOptOut.blank', 'connector.synced', { guard: and(['syncCopiesToCrm', 'doNotEmailIsTicked']) }, 2),
    ),
    chart('a blank in the CRM lifts Do Not Email alone', ({ add }) =>
      add(`${list}.ticked`, 'connector.synced', {
        guard: and(['syncCopiesFromCrm', not('emailOptOutIsTicked')]),
        target: 'blank',
      }),
    ),
    syncIgnoresHardBounced,
    chart('an edit by a workflow does not count', ({ drop }) =>
      drop('lastChanged.kept', 'crmAutomation.untickedOptOut'),
    ),
  ],
  C34: [
    chart('the Opt In link clears the CRM’s field too', ({ add }) =>
      add('emailOptOut.ticked', 'admin.clickedOptIn', { target: 'blank' }),
    ),
    unverifiedSyncs,
  ],
  A1: [
    chart('the CRM’s tick opts the prospect out', ({ add }) =>
      add(`${opted}.blank`, 'connector.synced', {
        guard: and(['syncRuns', 'suppressionWins', 'emailOptOutIsTicked']),
        target: 'ticked',
      }),
    ),
  ],
  A2: [
    chart('a full count stays at five', ({ drop }) => drop('softBounces.atLimit', 'marketer.untickedDoNotEmail')),
    chart('a lower count starts again too', ({ add }) =>
      add('softBounces.counting', 'admin.untickedDoNotEmail', {
        guard: 'untickingLiftsDoNotEmail',
        actions: 'startCountAgain',
      }),
    ),
  ],
  A3: [
    chart('a request can stand without an opt-out', ({ change }) =>
      change('request.none', 'prospect.askedToOptIn', { guard: not('requestStands') }),
    ),
    chart('a spam complaint leaves the request standing', ({ drop }) =>
      drop('request.standing', 'prospect.reportedSpam'),
    ),
    chart('an import withdraws the request', ({ add }) =>
      add('request.standing', 'automation.importedOptOut', { target: 'none' }),
    ),
    chart('an Opt In does not answer the request', ({ drop }) => drop('request.standing', 'admin.clickedOptIn')),
    chart('a sync does not answer the request', ({ drop }) => drop('request.standing', 'connector.synced')),
  ],
  A12: [
    chart('with Hard Bounced ticked, Prospect Opted Out stays', ({ change }) =>
      change(`${opted}.ticked`, 'prospect.resubscribed', { guard: 'resubscribeLiftsDoNotEmail' }),
    ),
  ],
  A13: [
    chart('a repeated unsubscribe counts as newer', ({ change }) =>
      change('lastChanged.kept', 'prospect.unsubscribed', { guard: 'hasCrmRecord' }),
    ),
  ],
};
