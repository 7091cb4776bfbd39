/** P16 under Salesforce’s value: an opt-out that a salesperson records is heard. */
import type { Story } from '../src/simulation/index.ts';

export const nilsIsHeardInSalesforce: Story = {
  id: 'nils-is-heard-in-salesforce',

  person: 'Nils',
  title: 'Nils is heard',
  summary:
    'Nils tells his salesperson on the telephone that he wants no more mail. In this account the Opted Out sync uses Salesforce’s value, so the salesperson’s tick is the one that counts.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'salesforce' },
  steps: [
    {
      event: 'crmUser.tickedOptOut',
      tell: 'Nils asks for no more mail, and his salesperson ticks Email Opt Out. Until a sync runs, Pardot does not know.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: false,
        mailable: true,
        status: 'mailable',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync copies Salesforce’s tick: Prospect Opted Out is ticked, and marketing mail stops.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'Another sync finds both sides alike and changes nothing. The wish stays where it was put.',
      expect: {
        outcome: 'no-effect',
        crmOptOut: true,
        optedOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
  ],
  moral:
    'Under Salesforce’s value an opt-out that sales record is heard by the next sync; one that the prospect clicks is undone by it.',
  shows: ['U7'],
};
