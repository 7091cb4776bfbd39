/** What people say when they look for a way back, a field, a status or a setting, by its page. */
import type { Asks } from './shape.ts';

export const WAY_ASKS: Asks = {
  'procedures/K1/': ['opt in a prospect when there is no CRM, old guide', 'knowledge base steps with the Opt In link'],
  'procedures/K2/': [
    'opt in a prospect that syncs, old guide step by step',
    'knowledge base: clear Salesforce first, then Opt In, then synchronize',
  ],
  'procedures/K3/': [
    'old guide for manually suppressed prospects',
    'knowledge base: marked Do Not Email but not opted out',
  ],
  'procedures/lift-prospect-opted-out/': [
    'how do I opt somebody back in',
    'undo an unsubscribe by mistake',
    'put a person back on our mailings',
    'customer wants our emails again',
    'steps to make an opted out prospect mailable',
  ],
  'procedures/lift-do-not-email/': [
    'how to remove Do Not Email',
    'take somebody off the suppression',
    'marketing suppressed the wrong person',
  ],
  'procedures/lift-hard-bounced/': [
    'get a bounced contact mailable',
    'their server had a problem, the address works again',
    'undo a bounce',
  ],
  'procedures/lift-soft-bounces/': [
    'reset the counter of soft bounces',
    'too many temporary bounces, how to mail again',
  ],
  'procedures/where-to-click/': [
    'which menu is it in',
    'where is the button, where do I find the checkbox',
    'navigation path in the Lightning app',
  ],
  'editions/which-mail/': [
    'which emails still arrive for whom',
    'table of mail types by status',
    'who gets operational mail and autoresponders',
  ],
  'fields/prospect-opted-out/': ['Opted Out field', 'API optedOut opted_out', 'what sets Opted Out on a prospect'],
  'fields/do-not-email/': ['Do Not Email field', 'API isDoNotEmail is_do_not_email', 'what is DNE for'],
  'fields/hard-bounced/': [
    'Hard Bounced field',
    'isEmailHardBounced pi__pardot_hard_bounced__c Pardot Hard Bounced',
    'permanent delivery failure',
  ],
  'fields/soft-bounces/': ['soft bounce count', 'temporary delivery failure, mailbox full', 'limit of soft bounces'],
  'fields/email-opt-out/': [
    'Email Opt Out on lead and contact',
    'HasOptedOutOfEmail PersonHasOptedOutOfEmail',
    'the opt-out box in Salesforce',
  ],
  'fields/checkbox-for-do-not-email/': [
    'custom Do Not Email checkbox in Salesforce',
    'own field on the lead for suppression',
  ],
  'fields/connector/': ['is the connector running', 'status of the Salesforce connector'],
  'fields/standing-request/': ['record that somebody asked to come back', 'proof of request to opt in'],
  'fields/policy-breach/': ['opted in without consent is on record', 'somebody was put back without asking'],
  'fields/changed-last/': ['which side was updated last', 'timestamp of the opt-out change'],
  'status/mailable/': ['mailable, all emails', 'can receive everything'],
  'status/unmailable/': ['unmailable in the old model', 'red envelope on the prospect'],
  'status/transactional-only/': [
    'mailable, transactional emails only',
    'only gets operational messages',
    'suppressed from marketing',
  ],
  'status/undeliverable/': ['undeliverable prospect', 'nothing is delivered because of bounces', 'bad address status'],
  'settings/edition/': ['am I on the new mailability model', 'which version of the model do we have'],
  'settings/crm/': ['which CRM is connected', 'Dynamics, SugarCRM or NetSuite connector'],
  'settings/assigned/': ['prospect is assigned', 'has a Salesforce lead or contact', 'no CRM record'],
  'settings/overwrite-opted-out/': [
    'overwrite prospect opted out option',
    'connector preference for opt-outs before the upgrade',
  ],
  'settings/opted-out-sync/': [
    'change the sync behavior of Opted Out',
    'use Pardot’s value or use Salesforce’s value',
    'most recently updated option greyed',
    'where do I set which side is the source of truth',
    'field history tracking for Email Opt Out',
    'connector user cannot read Email Opt Out, field-level security',
  ],
  'settings/do-not-email-sync/': ['map Do Not Email with a sync behavior', 'sync of the sales checkbox'],
  'settings/resubscribe/': ['turn the resubscribe button on or off', 'remove the button from the unsubscribe page'],
};
