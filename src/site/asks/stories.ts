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
};
