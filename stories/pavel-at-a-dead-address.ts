/** C14 under Overwrite: a sync that clears Prospect Opted Out leaves Do Not Email while Hard Bounced is ticked. */
import type { Story } from '../src/simulation/index.ts';

export const pavelAtADeadAddress: Story = {
  id: 'pavel-at-a-dead-address',

  person: 'Pavel',
  title: 'The sync clears only half for Pavel',
  summary:
    'Pavel unsubscribed, and since then his address has died. On the telephone he asks to come back, and a salesperson unticks Email Opt Out. Overwrite Prospect Opted Out is on, so the sync clears his opt-out, but not what the bounce holds.',
  settings: { edition: 'classic', crm: 'salesforce', overwriteOptedOut: true },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Pavel clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked, and Pardot is the side that changed last.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        lastChanged: 'pardot',
        mailable: false,
        rules: ['C1'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync ticks Email Opt Out in Salesforce.',
      expect: { outcome: 'changed', crmOptOut: true, lastChanged: null, mailable: false, rules: ['C33'] },
    },
    {
      event: 'mail.hardBounced',
      tell: 'A colleague’s mail to him comes back for good. Hard Bounced is ticked; Do Not Email was ticked already.',
      expect: { outcome: 'changed', hardBounced: true, doNotEmail: true, mailable: false, rules: ['C4'] },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'On the telephone Pavel asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'The salesperson unticks Email Opt Out. Salesforce is the side that changed last.',
      expect: { outcome: 'changed', crmOptOut: false, lastChanged: 'crm', mailable: false, rules: ['C33'] },
    },
    {
      event: 'connector.synced',
      tell: 'The sync clears Prospect Opted Out and answers the request. Do Not Email stays, because Hard Bounced is ticked.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        hardBounced: true,
        requested: false,
        breach: false,
        mailable: false,
        rules: ['C14', 'C33'],
      },
    },
    {
      event: 'marketer.correctedEmail',
      tell: 'A marketer enters his new address. Hard Bounced is cleared, and Do Not Email is still ticked.',
      expect: { outcome: 'changed', hardBounced: false, doNotEmail: true, mailable: false, rules: ['C15'] },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'The marketer unticks Do Not Email, and Pavel is mailable.',
      expect: { outcome: 'changed', optedOut: false, doNotEmail: false, mailable: true, rules: ['C13'] },
    },
  ],
  moral:
    'Not even a sync clears Do Not Email while Hard Bounced is ticked: a new address first, then the tick by hand.',
  shows: ['C13', 'C14', 'C15', 'C33'],
};
