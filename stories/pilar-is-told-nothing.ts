/** P16 with the field not mapped: the two sides never speak. */
import type { Story } from '../src/simulation/index.ts';

export const pilarIsToldNothing: Story = {
  id: 'pilar-is-told-nothing',

  person: 'Pilar',
  title: 'Nobody tells Pardot about Pilar',
  summary:
    'In this account the Opted Out field is not mapped. Pilar tells her salesperson, he ticks Email Opt Out in Salesforce, and there it stays: no sync carries it, this way or the other.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'unmapped' },
  steps: [
    {
      event: 'crmUser.tickedOptOut',
      tell: 'The salesperson ticks Email Opt Out, and in Salesforce it looks settled.',
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
      tell: 'A sync runs and carries nothing: the field is not mapped. Pilar is still mailed.',
      expect: {
        outcome: 'no-effect',
        crmOptOut: true,
        optedOut: false,
        mailable: true,
        status: 'mailable',
        rules: ['U7'],
      },
    },
    {
      event: 'admin.tickedOptedOut',
      tell: 'Pilar calls again, and an administrator who is asked ticks Prospect Opted Out here as well. Now she is left alone.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U4'],
      },
    },
  ],
  moral: 'Where the field is not mapped, each side has a wish of its own, and neither hears the other’s.',
  shows: ['U4', 'U7'],
};
