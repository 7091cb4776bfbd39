/** C32 with NetSuite: an edit in the CRM goes nowhere, and Do Not Email alone is mirrored. */
import type { Story } from '../src/simulation/index.ts';

export const rosaInNetsuite: Story = {
  id: 'rosa-in-netsuite',

  person: 'Rosa',
  title: 'A tick in NetSuite does not reach Rosa',
  summary:
    'The company uses NetSuite, which follows Pardot in this field. A salesperson ticks Email Opt Out there to spare Rosa the newsletters, and the next sync wipes the tick away. It has to be set in Pardot.',
  settings: { edition: 'classic', crm: 'netsuite' },
  steps: [
    {
      event: 'crmUser.tickedOptOut',
      tell: 'The salesperson ticks Email Opt Out in NetSuite. Pardot is blank, and Rosa is mailable.',
      expect: { outcome: 'changed', crmOptOut: true, doNotEmail: false, mailable: true, rules: ['C30'] },
    },
    {
      event: 'connector.synced',
      tell: 'A sync runs. Pardot is the master, so the tick in NetSuite is cleared, and Rosa is still mailable.',
      expect: {
        outcome: 'changed',
        crmOptOut: false,
        doNotEmail: false,
        optedOut: false,
        mailable: true,
        rules: ['C32'],
      },
    },
    {
      event: 'marketer.tickedDoNotEmail',
      tell: 'The salesperson asks a marketer, who ticks Do Not Email in Pardot. Now Rosa is not mailable.',
      expect: { outcome: 'changed', crmOptOut: false, doNotEmail: true, mailable: false, rules: ['C6'] },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync ticks Email Opt Out in NetSuite: Do Not Email on its own is enough for that.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        doNotEmail: true,
        optedOut: false,
        mailable: false,
        rules: ['C32'],
      },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'In spring the marketer unticks Do Not Email, in Pardot alone, and Rosa is mailable.',
      expect: { outcome: 'changed', crmOptOut: true, doNotEmail: false, mailable: true, rules: ['C13'] },
    },
    {
      event: 'connector.synced',
      tell: 'The sync clears Email Opt Out in NetSuite, and both sides agree.',
      expect: { outcome: 'changed', crmOptOut: false, doNotEmail: false, mailable: true, rules: ['C32'] },
    },
  ],
  moral: 'With NetSuite, too, Pardot is the master: a tick that is set only in the CRM does not last.',
  shows: ['C13', 'C32', 'K3.2'],
};
