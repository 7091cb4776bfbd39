/** U11’s second run: a workflow in the CRM under the most recently changed value. */
import type { Story } from '../src/simulation/index.ts';

export const ilyaAndTheWorkflow: Story = {
  id: 'ilya-and-the-workflow',

  person: 'Ilya',
  title: 'A workflow speaks for Ilya',
  summary:
    'Like most older accounts, this one uses the most recently changed value. A workflow in Salesforce resets fields whenever a record changes hands, Email Opt Out among them. The sync cannot tell the workflow’s edit from a wish of Ilya’s.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Ilya clicks unsubscribe. Prospect Opted Out is ticked, and Pardot is the side that changed last.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        lastChanged: 'pardot',
        mailable: false,
        status: 'transactional-only',
        rules: ['U3'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync copies it to Salesforce. Both sides are ticked, and so far all is well.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: true,
        lastChanged: null,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'crmAutomation.untickedOptOut',
      tell: 'His record gets a new owner, and the workflow unticks Email Opt Out. Salesforce is now the side that changed last.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        lastChanged: 'crm',
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync clears Prospect Opted Out. Ilya is mailable, he never asked to be, and a policy breach is recorded.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        crmOptOut: false,
        breach: true,
        lastChanged: null,
        mailable: true,
        status: 'mailable',
        rules: ['U7', 'U9'],
      },
    },
  ],
  moral:
    'Under the most recently changed value, any workflow in the CRM that unticks Email Opt Out undoes unsubscribes at the next sync.',
  shows: ['U7', 'U9', 'U11'],
};
