/** P16 under Account Engagement’s value, which every new account starts with: an opt-out that Salesforce hears is wiped. */
import type { Story } from '../src/simulation/index.ts';

export const minaToldHerSalesperson: Story = {
  id: 'mina-told-her-salesperson',

  person: 'Mina',
  title: 'Mina told her salesperson',
  summary:
    'Mina asks her salesperson for no more mail, and he ticks Email Opt Out in Salesforce. This account’s Opted Out sync uses Account Engagement’s value, as every new account does. There the box is blank, and the next sync writes that blank over his tick.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'account-engagement' },
  steps: [
    {
      event: 'crmUser.tickedOptOut',
      tell: 'The salesperson ticks Email Opt Out and tells Mina that it is done. Pardot has not heard of it: she can still be mailed.',
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
      tell: 'The sync runs. It does not ask who is right: Account Engagement’s blank is copied, and his tick is gone.',
      expect: {
        outcome: 'changed',
        crmOptOut: false,
        optedOut: false,
        mailable: true,
        status: 'mailable',
        rules: ['U7', 'A15'],
      },
    },
    {
      event: 'admin.tickedOptedOut',
      tell: 'Mina gets the next newsletter and complains. An administrator records her wish where this account listens: Prospect Opted Out is ticked.',
      expect: {
        outcome: 'changed',
        crmOptOut: false,
        optedOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U4'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'Now the sync carries it the right way: Email Opt Out is ticked in Salesforce too.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
  ],
  moral:
    'Under Account Engagement’s value, what a salesperson ticks in Salesforce lasts until the next sync: make the field read-only there, or record the wish in Pardot.',
  shows: ['U4', 'U7', 'A15'],
};
