/** What an event comes to when no region takes it: refused, or no effect, and why. The root's own transitions. */
import { not } from 'xstate';
import type { Citation } from '../rules/index.ts';
import { noEffect, refused } from '../shared/otherwise.ts';

const noCrm = { ...refused('There is no CRM connector.', 'C30', 'U7'), guard: not('hasConnector') } as const;
const unassigned = {
  ...refused('The prospect is not assigned, so there is no Salesforce record to edit or to sync.', 'C30', 'U7'),
  guard: not('hasCrmRecord'),
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
  'admin.unverifiedConnector': [noCrm, noEffect('The connector is unverified already.', 'C30', 'U7')],
  'admin.verifiedConnector': [noCrm, noEffect('The connector is verified already.', 'C30', 'U7')],
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
  'crmUser.tickedOptOut': [noCrm, unassigned, crmTickedAlready],
  'crmUser.untickedOptOut': [noCrm, unassigned, crmBlankAlready],
  'mail.hardBounced': noEffect('Hard Bounced is ticked already.', 'U3'),
  'mail.softBounced': noEffect('The soft-bounce count stays at five.', 'U2'),
  'automation.importedOptOut': optedOutAlready('U5'),
  'automation.tickedDoNotEmail': tickedAlready('U5'),
  'automation.untickedDoNotEmail': blankAlready('U5'),
  'automation.tickedOptedOut': optedOutAlready('U5'),
  'automation.untickedOptedOut': optedInAlready('U5'),
  'crmAutomation.tickedOptOut': [noCrm, unassigned, crmTickedAlready],
  'crmAutomation.untickedOptOut': [noCrm, unassigned, crmBlankAlready],
  'connector.synced': [
    noCrm,
    unassigned,
    { ...noEffect('The connector is unverified, so nothing syncs.', 'C30', 'U7'), guard: not('connectorIsVerified') },
    {
      ...noEffect('The Opted Out field is not mapped, so a sync leaves both sides alone.', 'U7'),
      guard: not('fieldIsMapped'),
    },
    noEffect('Both sides hold the same already.', 'U7'),
  ],
} as const;
