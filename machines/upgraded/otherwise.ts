/** What an event comes to when no region takes it: refused, or no effect, and why. The root's own transitions. */
import { and, not } from 'xstate';
import type { Citation } from '../rules/index.ts';
import { noEffect, refused } from '../shared/otherwise.ts';
import type { UpgradedEventName } from './events.ts';

const noCrm = { ...refused('There is no CRM connector.', 'C30', 'U7'), guard: not('hasConnector') } as const;
const noRecord = {
  ...refused('The prospect is not linked to a Salesforce record, so there is nothing to edit or to sync there.', 'U13'),
  guard: not('hasCrmRecord'),
} as const;
const noCheckbox = {
  ...refused('Do Not Email is not mapped to a checkbox in Salesforce, so there is none to edit.', 'U14'),
  guard: not('hasCheckbox'),
} as const;

const optedOutAlready = (rule: Citation) => noEffect('Prospect Opted Out is ticked already.', rule);
const optedInAlready = (rule: Citation) => noEffect('Prospect Opted Out is blank already.', rule);
const tickedAlready = (rule: Citation) => noEffect('Do Not Email is ticked already.', rule);
const blankAlready = (rule: Citation) => noEffect('Do Not Email is blank already.', rule);
const adminsOnly = refused('Only an administrator may edit Prospect Opted Out.', 'U4');
const nothingToCorrect = noEffect('Nothing has bounced, so there is nothing that a new address would clear.', 'U8');
const noSoftBounce = noEffect('No soft bounce is counted, so there is nothing to reset.', 'U4');
const noHardBounce = noEffect('Hard Bounced is blank, so there is nothing to reset.', 'U4');
const crmTickedAlready = noEffect('Email Opt Out is ticked already.', 'U7');
const crmBlankAlready = noEffect('Email Opt Out is blank already.', 'U7');

const checkboxTickedAlready = noEffect('The checkbox is ticked already.', 'U14');
const checkboxBlankAlready = noEffect('The checkbox is blank already.', 'U14');
const nothingToSync = [
  {
    ...noEffect('Neither field is mapped, so a sync leaves both sides alone.', 'U7', 'U14'),
    guard: and([not('fieldIsMapped'), not('hasCheckbox')]),
  },
  noEffect('Both sides hold the same already.', 'U7'),
] as const;

export const otherwise = {
  'prospect.unsubscribed': optedOutAlready('U3'),
  'prospect.reportedSpam': optedOutAlready('U3'),
  'prospect.askedToOptIn': [
    { ...noEffect('The request stands already.', 'A3'), guard: 'requestStands' },
    noEffect('Prospect Opted Out is blank, so there is nothing to ask for.', 'A3'),
  ],
  'prospect.resubscribed': [
    { ...refused('The resubscribe feature is off.', 'U6', 'A9'), guard: not('resubscribeIsOn') },
    noEffect('Prospect Opted Out is blank, and Do Not Email is not the prospect’s to lift.', 'U6'),
  ],
  'admin.tickedDoNotEmail': tickedAlready('U4'),
  'admin.untickedDoNotEmail': blankAlready('U4'),
  'admin.correctedEmail': nothingToCorrect,
  'admin.unverifiedConnector': [noCrm, noEffect('The connector is paused already.', 'U12')],
  'admin.verifiedConnector': [noCrm, noEffect('The connector is not paused.', 'U12')],
  'admin.tickedOptedOut': optedOutAlready('U4'),
  'admin.untickedOptedOut': optedInAlready('U4'),
  'admin.resetSoftBounces': noSoftBounce,
  'admin.resetHardBounce': noHardBounce,
  'marketer.tickedDoNotEmail': tickedAlready('U4'),
  'marketer.untickedDoNotEmail': blankAlready('U4'),
  'marketer.correctedEmail': nothingToCorrect,
  'marketer.tickedOptedOut': adminsOnly,
  'marketer.untickedOptedOut': adminsOnly,
  'marketer.resetSoftBounces': noSoftBounce,
  'marketer.resetHardBounce': noHardBounce,
  'crmUser.tickedOptOut': [noCrm, noRecord, crmTickedAlready],
  'crmUser.untickedOptOut': [noCrm, noRecord, crmBlankAlready],
  'crmUser.tickedDoNotEmail': [noCrm, noRecord, noCheckbox, checkboxTickedAlready],
  'crmUser.untickedDoNotEmail': [noCrm, noRecord, noCheckbox, checkboxBlankAlready],
  'mail.hardBounced': noEffect('Hard Bounced is ticked already.', 'U3'),
  'mail.softBounced': noEffect('The soft-bounce count stays at five.', 'U2'),
  'automation.importedOptOut': optedOutAlready('U5'),
  'automation.tickedDoNotEmail': tickedAlready('U5'),
  'automation.untickedDoNotEmail': blankAlready('U5'),
  'automation.tickedOptedOut': optedOutAlready('U5'),
  'automation.untickedOptedOut': optedInAlready('U5'),
  'crmAutomation.tickedOptOut': [noCrm, noRecord, crmTickedAlready],
  'crmAutomation.untickedOptOut': [noCrm, noRecord, crmBlankAlready],
  'crmAutomation.tickedDoNotEmail': [noCrm, noRecord, noCheckbox, checkboxTickedAlready],
  'crmAutomation.untickedDoNotEmail': [noCrm, noRecord, noCheckbox, checkboxBlankAlready],
  'connector.synced': [
    noCrm,
    noRecord,
    {
      ...noEffect('The connector is paused, so the schedule does not sync.', 'U12'),
      guard: not('connectorIsVerified'),
    },
    ...nothingToSync,
  ],
  'admin.synced': [noCrm, noRecord, ...nothingToSync],
  'marketer.synced': [noCrm, noRecord, ...nothingToSync],
} as const satisfies Readonly<Record<UpgradedEventName, unknown>>;
