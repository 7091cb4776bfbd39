/** P16 under the most recently changed value: the salesperson’s tick is the newer one. */
import type { Story } from '../src/simulation/index.ts';

export const oksanaAndTheNewerTick: Story = {
  id: 'oksana-and-the-newer-tick',

  person: 'Oksana',
  title: 'Oksana and the newer tick',
  summary:
    'Oksana asks her salesperson for no more mail, in an account that uses the most recently changed value. Nobody touched Pardot, so the salesperson’s tick is the newer one, and the sync listens to it.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' },
  steps: [
    {
      event: 'crmUser.tickedOptOut',
      tell: 'Oksana’s salesperson ticks Email Opt Out. Salesforce is now the side that changed last.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: false,
        lastChanged: 'crm',
        mailable: true,
        status: 'mailable',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync copies the newer value: Prospect Opted Out is ticked.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: true,
        lastChanged: null,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync finds both sides alike. There is no newer side any more, and nothing changes.',
      expect: {
        outcome: 'no-effect',
        crmOptOut: true,
        optedOut: true,
        lastChanged: null,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
  ],
  moral: 'Under the most recently changed value the latest edit on either side is heard, a salesperson’s too.',
  shows: ['U7'],
};
