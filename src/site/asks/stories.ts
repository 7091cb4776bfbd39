/** What people say when the story of somebody like theirs is what they look for, by its page. */
import type { Asks } from './shape.ts';

export const STORY_ASKS: Asks = {
  'stories/aiko-loses-her-unsubscribe/': [
    'unsubscribe undone by Salesforce’s value',
    'opted out on Monday, mailed on Tuesday',
  ],
  'stories/bram-cannot-stay/': ['resubscribed, and the sync opted him out again', 'return undone by Salesforce'],
  'stories/carmen-and-the-two-owners/': ['example with both boxes ticked', 'prospect and marketing each said no'],
  'stories/dmitri-has-a-bad-address/': [
    'reset a bounce and it bounced again',
    'example of an address that does not exist',
  ],
  'stories/esra-has-a-full-mailbox/': ['example of five temporary bounces', 'inbox full until undeliverable'],
  'stories/fatou-and-the-nightly-program/': [
    'nightly program clears the opt-out',
    'engagement program opts in unasked',
  ],
  'stories/gustavo-lives-by-rules/': ['automation rules set and clear both boxes', 'rule moves a prospect in and out'],
  'stories/hui-tells-her-salesperson/': ['newest change wins example', 'told the rep, then clicked the link'],
  'stories/ilya-and-the-workflow/': [
    'workflow in Salesforce opts in for somebody',
    'flow unticks and the newest change wins',
  ],
  'stories/joana-keeps-her-word/': ['Pardot’s value wins example', 'opt-out copied over to Salesforce'],
  'stories/kofi-in-two-minds/': ['nothing is mapped example', 'opt-out stays in Pardot alone'],
  'stories/lena-waits-for-salesforce/': ['unsubscribed during a pause', 'opt-out that is not in Salesforce yet'],
  'stories/mina-told-her-salesperson/': [
    'told her salesperson and is mailed all the same',
    'tick of sales wiped by the sync',
  ],
  'stories/nils-is-heard-in-salesforce/': ['tick of sales that reaches Pardot', 'Salesforce’s value hears the rep'],
  'stories/oksana-and-the-newer-tick/': ['which tick is newer example', 'both sides changed between two syncs'],
  'stories/pilar-is-told-nothing/': ['unmapped and told sales', 'Salesforce opt-out never arrives'],
  'stories/rana-and-the-consent-flow/': ['consent flow is wiped', 'website withdrawal through a flow in Salesforce'],
  'stories/tariq-and-the-checkbox/': ['sales stops mail by its own checkbox', 'example of a mapped Do Not Email'],
  'stories/vera-is-synced-by-hand/': ['synced by the button during a pause', 'paused but synced anyway'],
  'stories/wei-has-no-record/': ['prospect without a lead or contact', 'nothing in Salesforce to sync with'],
  'stories/marek-comes-back-halfway/': ['resubscribed but suppressed by marketing', 'left over tick after coming back'],
  'stories/noor-before-the-upgrade/': ['one person in the old model', 'before the upgrade example'],
  'stories/noor-after-the-upgrade/': ['the same person in the new model', 'after the upgrade example'],
  'stories/olga-and-the-old-bounce/': ['old Do Not Email from a bounce', 'bounce of years ago still suppresses'],
  'stories/ana-unsubscribes/': ['example of an unsubscribe in the old model', 'two fields ticked by one click'],
  'stories/bruno-soft-bounces/': ['example of five soft bounces in the old model', 'mailbox full until Do Not Email'],
  'stories/chidi-hard-bounces/': ['typo in the address, old model', 'bounced once, address fixed, still suppressed'],
  'stories/dalia-reports-spam/': [
    'example of a spam report in the old model',
    'pressed junk and both fields are ticked',
  ],
  'stories/emeka-is-imported/': [
    'opt-outs taken over from another mail tool',
    'moved to Pardot with a list of unsubscribes',
  ],
  'stories/farah-is-paused/': [
    'no newsletters for one customer for now, old model',
    'marketing pauses mail to somebody',
  ],
  'stories/goran-meets-a-rule/': [
    'rule that marks everybody who bounces',
    'rule could set but not clear in old accounts',
  ],
  'stories/hana-asks-to-return/': [
    'wrote to us to be subscribed again, no CRM, old model',
    'example with the Opt In link',
  ],
  'stories/ines-and-the-wrong-box/': ['marketer tried the wrong box', 'Opt In link does nothing for a marketer'],
  'stories/jamal-never-asked/': ['opted in by an admin without asking', 'admin was sure he would like it'],
  'stories/keiko-wavers/': ['asked to come back and complained after that', 'changes her mind again and again'],
  'stories/liam-resubscribes/': [
    'what the resubscribe form could lift in the old model',
    'form worked once and not the second time',
  ],
  'stories/mei-has-a-dead-address/': [
    'resubscribed with an address that bounces',
    'left her company and came back by the form',
  ],
  'stories/nadia-bounces-both-ways/': [
    'Opt In link cleared one box and not the other',
    'opted out and bounced at once in the old model',
  ],
  'stories/omar-is-unassigned/': [
    'no CRM record, so the Opt In link was enough',
    'unassigned prospect opted in, old model',
  ],
  'stories/priya-and-her-salesperson/': [
    'salesperson blocked mail in Salesforce, old model',
    'Do Not Email comes back until the CRM is cleared too',
  ],
  'stories/quinn-in-sugarcrm/': ['unticked in SugarCRM and ticked again', 'example with SugarCRM'],
  'stories/rosa-in-netsuite/': ['ticked in NetSuite and wiped', 'example with NetSuite'],
  'stories/sven-comes-back-in-time/': ['cleared both sides before the sync ran', 'won the race against the sync'],
  'stories/tomoko-loses-the-race/': ['sync ran between the two clicks', 'Dynamics ticked it again in between'],
  'stories/uma-pauses-the-connector/': [
    'unverified the connector, cleared both sides, verified it',
    'how to be sure to win the race',
  ],
  'stories/rahul-and-the-verified-connector/': [
    'verified the connector and nothing was synced yet',
    'newsletter went out before the first sync',
  ],
  'stories/viktor-is-blocked-again/': [
    'opted in in Pardot and forgot the CRM',
    'blocked again and the Opt In link is gone',
  ],
  'stories/wanjiru-and-the-last-change/': [
    'example of Overwrite Prospect Opted Out',
    'newest side wins in the old model',
  ],
  'stories/ximena-keeps-her-block/': [
    'overwrite does not copy Do Not Email',
    'marketing’s tick is left alone by the sync, old model',
  ],
  'stories/pavel-at-a-dead-address/': [
    'sync cleared the opt-out but not the bounce, old model',
    'asked on the telephone, address dead',
  ],
  'stories/yusuf-unsubscribes-twice/': ['second unsubscribe is lost', 'unsubscribed again and is mailed all the same'],
  'stories/zofia-falls-through-the-hole/': [
    'workflow at night opened the old model',
    'unsubscribed, and nobody touched the record, old model',
  ],
};
