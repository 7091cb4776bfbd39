/** What people say when a rule is what they look for, by its page. */
import type { Asks } from './shape.ts';

export const RULE_ASKS: Asks = {
  'rules/C1/': [
    'old guide says unsubscribing sets both boxes',
    'why did Do Not Email get ticked when somebody unsubscribed',
  ],
  'rules/C2/': ['marked us as junk in the old model', 'does a complaint set Do Not Email in older accounts'],
  'rules/C3/': ['uploading a list of global opt-outs the old way', 'import with the unsubscribe all option'],
  'rules/C4/': ['bounced once and Do Not Email is on', 'old model hard bounce sets Do Not Email'],
  'rules/C5/': ['old model: how many soft bounces until Do Not Email', 'mailbox full five times before the upgrade'],
  'rules/C6/': ['who ticked Do Not Email by hand in the old model', 'manually suppress somebody the old way'],
  'rules/C7/': [
    'Opted Out without Do Not Email in the old model',
    'can someone be opted out but not on the master list',
  ],
  'rules/C8/': ['Do Not Email as the master suppression list', 'which box counts in the old model'],
  'rules/C10/': [
    'where is the Opt In link',
    'the link to opt a prospect in is missing or grey',
    'only admins see opt in next to opted out',
  ],
  'rules/C11/': [
    'are we allowed to click Opt In for somebody who did not ask',
    'permission based marketing policy of Pardot',
  ],
  'rules/C12/': [
    'I cleared Do Not Email but the person is still opted out',
    'Do Not Email ticks itself again after I save',
  ],
  'rules/C13/': [
    'remove a manual suppression in an old account',
    'untick Do Not Email when the prospect never opted out',
  ],
  'rules/C14/': [
    'Do Not Email will not go away because of a bounce',
    'cannot clear Do Not Email for a bounced prospect',
  ],
  'rules/C15/': [
    'fixed the typo in the address but still suppressed',
    'does a new email address clear the bounce in the old model',
  ],
  'rules/C20/': ['resubscribe form in the old model', 'automated resubscribe clears both boxes'],
  'rules/C21/': [
    'resubscribed but Do Not Email stayed because marketing set it',
    'resubscribe does nothing for manual suppression',
  ],
  'rules/C22/': ['automation rule cannot clear opted out in the old model', 'old guides say you cannot mass opt in'],
  'rules/C30/': ['old connector is unverified and nothing moves', 'unassigned prospects do not sync in the old model'],
  'rules/C31/': [
    'suppression always wins',
    'opted out on either side means opted out on both',
    'two-way opt-out sync with Dynamics',
  ],
  'rules/C32/': ['SugarCRM opt-out is overwritten', 'NetSuite field does not come over to Pardot'],
  'rules/C33/': ['Overwrite Prospect Opted Out connector checkbox', 'last change wins in the connector preferences'],
  'rules/C34/': [
    'as quickly as possible before it syncs',
    'opted in on both sides and a sync put it back',
    'race between clearing Salesforce and Pardot',
  ],
  'rules/U1/': ['difference between Opted Out and Do Not Email', 'which of the two boxes should marketing use'],
  'rules/U2/': [
    'what does transactional emails only mean',
    'how is the mailable status worked out',
    'how many bounces until somebody is undeliverable',
  ],
  'rules/U3/': [
    'what does an unsubscribe tick now',
    'does marking as spam opt somebody out',
    'which field does a bounce set today',
  ],
  'rules/U4/': [
    'marketing users cannot edit Opted Out',
    'which role may change the opt-out',
    'custom user role abilities for mailability',
    'who is allowed to reset bounces',
  ],
  'rules/U5/': [
    'can an automation rule clear an opt-out',
    'import zeros to opt people in again in bulk',
    'completion action that changes Opted Out',
    'mass update the opt-outs',
  ],
  'rules/U6/': [
    'came back through the form but stays on transactional only',
    'she signed up again and no newsletter arrives',
    'leftover Do Not Email after the upgrade',
  ],
  'rules/U7/': [
    'which system wins when the opt-outs differ',
    'unsubscribe gets lost after syncing',
    'salesperson’s opt-out is removed minutes later',
    'opt-out does not match between the systems',
    'the tick in Salesforce is wiped or overwritten by a sync',
  ],
  'rules/U8/': [
    'does Do Not Email go to Salesforce',
    'Do Not Email is missing on the Salesforce lead',
    'does fixing the address remove the bounce today',
  ],
  'rules/U9/': [
    'may we opt somebody in without being asked',
    'is it against the law to put them back on the list',
    'permission to email again',
  ],
  'rules/U10/': ['what did the mailability upgrade do to our data', 'did Winter ’22 change any prospects'],
  'rules/U11/': ['are our opt-outs safe', 'what in our account could undo an unsubscribe'],
  'rules/U12/': ['connector is off but the record still synced', 'sync button works although it is paused'],
  'rules/U13/': ['why does this prospect not sync', 'prospect without an owner and without a lead'],
  'rules/U14/': [
    'let sales stop marketing mail',
    'custom checkbox on lead and contact for Do Not Email',
    'map Do Not Email to Salesforce',
  ],
};
