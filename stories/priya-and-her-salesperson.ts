/** C31 and K3 with a two-way sync: the CRM blocks, and unticking in Pardot alone does not last. */
import type { Story } from '../src/simulation/index.ts';

export const priyaAndHerSalesperson: Story = {
  id: 'priya-and-her-salesperson',

  person: 'Priya',
  title: 'A salesperson stops mail to Priya',
  summary:
    'In Salesforce, a salesperson ticks Email Opt Out on Priya’s record. The next sync carries the block to Pardot. Unticking Do Not Email there is undone by the sync after it, until the CRM’s field is cleared too.',
  settings: { edition: 'classic', crm: 'salesforce' },
  steps: [
    {
      event: 'crmUser.tickedOptOut',
      tell: 'The salesperson ticks Email Opt Out in Salesforce. Pardot does not know yet: Do Not Email is blank, so Priya is still mailable.',
      expect: { outcome: 'changed', crmOptOut: true, doNotEmail: false, mailable: true, rules: ['C30'] },
    },
    {
      event: 'connector.synced',
      tell: 'A sync runs, and suppression wins: Do Not Email is ticked. Prospect Opted Out stays blank, since Priya herself chose nothing.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        doNotEmail: true,
        optedOut: false,
        mailable: false,
        rules: ['C31', 'A1'],
      },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'The salesperson was wrong, so a marketer unticks Do Not Email in Pardot. Priya is mailable, for the moment.',
      expect: { outcome: 'changed', crmOptOut: true, doNotEmail: false, mailable: true, rules: ['C13'] },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync finds Email Opt Out still ticked in Salesforce and ticks Do Not Email again.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        doNotEmail: true,
        optedOut: false,
        mailable: false,
        rules: ['C31'],
      },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'So now in the right order. First the salesperson unticks Email Opt Out in Salesforce and saves.',
      expect: { outcome: 'changed', crmOptOut: false, doNotEmail: true, mailable: false, rules: ['C30'] },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'Then, before a sync can run, the marketer edits the record in Pardot, unticks Do Not Email and saves.',
      expect: { outcome: 'changed', crmOptOut: false, doNotEmail: false, mailable: true, rules: ['C13'] },
    },
    {
      event: 'connector.synced',
      tell: 'The marketer clicks Synchronize with CRM and looks again: both sides are blank, and Priya stays mailable.',
      expect: { outcome: 'no-effect', crmOptOut: false, doNotEmail: false, mailable: true, rules: ['C31'] },
    },
  ],
  moral:
    'With a two-way sync the block lives on both sides: clear the CRM’s field first, then Do Not Email, then synchronize.',
  shows: ['C8', 'C13', 'C31', 'A1', 'K3.1', 'K3.2', 'K3.3'],
};
