/**
 * What an event comes to when no region takes it: refused, or no effect, and why.
 * These are the root's own transitions. XState asks the root only when every region has passed, so nothing here
 * can stop a region, and no region needs to know what is said here.
 */
import { not } from 'xstate';
import type { Citation } from '../rules/index.ts';
import { noEffect, refused } from '../shared/otherwise.ts';
import type { ClassicEventName } from './events.ts';

const noCrm = { ...refused('There is no CRM connector.', 'C30'), guard: not('hasConnector') } as const;
const unassigned = {
  ...refused('The prospect is not assigned, so there is no CRM record to edit or to sync.', 'C30'),
  guard: not('hasCrmRecord'),
} as const;

const alreadyOptedOut = (rule: Citation) => noEffect('Prospect Opted Out and Do Not Email are ticked already.', rule);
const tickedAlready = noEffect('Do Not Email is ticked already.', 'C6');
const notUnticked = [
  {
    ...noEffect('While Prospect Opted Out is ticked, unticking Do Not Email does not resubscribe.', 'C12', 'A11'),
    guard: 'prospectIsOptedOut',
  },
  { ...noEffect('While Hard Bounced is ticked, nothing clears Do Not Email.', 'C14', 'A11'), guard: 'isHardBounced' },
  noEffect('Do Not Email is blank already.', 'C13'),
] as const;
const nothingToCorrect = noEffect('Nothing has bounced, so there is nothing that a new address would clear.', 'C15');
const crmTickedAlready = noEffect('Email Opt Out is ticked already.', 'C30');
const crmBlankAlready = noEffect('Email Opt Out is blank already.', 'C30');

export const otherwise = {
  'prospect.unsubscribed': alreadyOptedOut('C1'),
  'prospect.reportedSpam': alreadyOptedOut('C2'),
  'prospect.askedToOptIn': [
    { ...noEffect('The request stands already.', 'A3'), guard: 'requestStands' },
    noEffect('Prospect Opted Out is blank, so there is nothing to ask for.', 'A3'),
  ],
  'prospect.resubscribed': [
    { ...refused('The resubscribe feature is off.', 'C20', 'A9'), guard: not('resubscribeIsOn') },
    {
      ...noEffect('Prospect Opted Out is blank, so Do Not Email is not the prospect’s to lift.', 'C21'),
      guard: 'doNotEmailIsTicked',
    },
    noEffect('Prospect Opted Out is blank, so there is nothing to lift.', 'C21'),
  ],
  'admin.clickedOptIn': refused('The Opt In link shows only while Prospect Opted Out is ticked.', 'C10'),
  'admin.tickedDoNotEmail': tickedAlready,
  'admin.untickedDoNotEmail': notUnticked,
  'admin.correctedEmail': nothingToCorrect,
  'admin.unverifiedConnector': [noCrm, noEffect('The connector is unverified already.', 'C30')],
  'admin.verifiedConnector': [noCrm, noEffect('The connector is verified already.', 'C30')],
  'marketer.clickedOptIn': refused('Only an administrator may use the Opt In link.', 'C10'),
  'marketer.tickedDoNotEmail': tickedAlready,
  'marketer.untickedDoNotEmail': notUnticked,
  'marketer.correctedEmail': nothingToCorrect,
  'crmUser.tickedOptOut': [noCrm, unassigned, crmTickedAlready],
  'crmUser.untickedOptOut': [noCrm, unassigned, crmBlankAlready],
  'mail.hardBounced': noEffect('Hard Bounced and Do Not Email are ticked already.', 'C4'),
  'mail.softBounced': noEffect('The soft-bounce count stays at five.', 'C5'),
  'automation.importedOptOut': alreadyOptedOut('C3'),
  'automation.tickedDoNotEmail': tickedAlready,
  'automation.untickedDoNotEmail': noEffect('Automation can tick Do Not Email and never untick it.', 'C22', 'A7'),
  'automation.clearedOptOut': noEffect('Automation cannot clear Prospect Opted Out.', 'C22', 'A7'),
  'crmAutomation.tickedOptOut': [noCrm, unassigned, crmTickedAlready],
  'crmAutomation.untickedOptOut': [noCrm, unassigned, crmBlankAlready],
  'connector.synced': [
    noCrm,
    unassigned,
    { ...noEffect('The connector is unverified, so nothing syncs.', 'C30'), guard: not('connectorIsVerified') },
    { ...noEffect('Both sides hold the same already.', 'C31'), guard: 'suppressionWins' },
    { ...noEffect('The CRM mirrors Pardot already.', 'C32'), guard: 'pardotIsMaster' },
    noEffect('Neither side has changed since the last sync.', 'C33'),
  ],
} as const satisfies Readonly<Record<ClassicEventName, unknown>>;
