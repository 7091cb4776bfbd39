/** U7 where Account Engagement’s value is used, and U8: Do Not Email is not copied. */
import type { Story } from '../src/simulation/index.ts';

export const joanaKeepsHerWord: Story = {
  id: 'joana-keeps-her-word',

  person: 'Joana',
  title: 'Salesforce only listens about Joana',
  summary:
    'New accounts start with Account Engagement’s value: the sync copies Prospect Opted Out to Salesforce and never the other way. What a workflow does to Joana there is overwritten, and so is what a salesperson means well.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'account-engagement' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Joana clicks unsubscribe. Prospect Opted Out is ticked.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U3'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync ticks Email Opt Out in Salesforce.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'crmAutomation.untickedOptOut',
      tell: 'A data load in Salesforce unticks Email Opt Out for everybody.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync ticks it again. Joana’s choice was never in danger.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'In spring she asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, status: 'transactional-only', rules: ['U9'] },
    },
    {
      event: 'admin.untickedOptedOut',
      tell: 'An administrator unticks Prospect Opted Out in Pardot, and she is mailable.',
      expect: { outcome: 'changed', optedOut: false, breach: false, mailable: true, status: 'mailable', rules: ['U4'] },
    },
    {
      event: 'marketer.tickedDoNotEmail',
      tell: 'While she moves to another department, a marketer ticks Do Not Email.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        crmOptOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U4'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync clears Email Opt Out in Salesforce, since Prospect Opted Out is blank. Do Not Email is not synced: nobody there can see that the newsletters rest.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
  ],
  moral:
    'With Account Engagement’s value nothing in Salesforce can undo an unsubscribe, and nothing there shows a Do Not Email tick.',
  shows: ['U1', 'U7', 'U8'],
};
