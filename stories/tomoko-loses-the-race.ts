/** K2 with the race lost (C34, P11): a sync between the two steps brings the block back. */
import type { Story } from '../src/simulation/index.ts';

export const tomokoLosesTheRace: Story = {
  id: 'tomoko-loses-the-race',

  person: 'Tomoko',
  title: 'Tomoko loses the race',
  summary:
    'Everybody does the right thing for Tomoko, and in the right order. But between clearing Dynamics and clicking the Opt In link, the scheduled sync runs, and it quietly ticks Dynamics again.',
  settings: { edition: 'classic', crm: 'dynamics' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Tomoko clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: false,
        mailable: false,
        rules: ['C1'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'Soon after, she asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'connector.synced',
      tell: 'A sync has ticked Email Opt Out in Dynamics by the time somebody reads her letter.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: true,
        mailable: false,
        rules: ['C31'],
      },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'A salesperson unticks Email Opt Out in Dynamics and saves, then telephones the administrator.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: false,
        mailable: false,
        rules: ['C30'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'While they talk, a sync runs. Do Not Email is still ticked in Pardot, so Email Opt Out is ticked again in Dynamics. Nobody notices.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: true,
        mailable: false,
        rules: ['C31'],
      },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'The administrator clicks the Opt In link. Pardot’s fields are cleared, and Tomoko looks mailable.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        crmOptOut: true,
        breach: false,
        mailable: true,
        rules: ['C10'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The administrator synchronizes and looks again. The tick in Dynamics has ticked Do Not Email once more: Tomoko is blocked.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        crmOptOut: true,
        mailable: false,
        rules: ['C31'],
      },
    },
  ],
  moral:
    'If a sync runs between clearing the CRM and the Opt In link, the block comes back, so always look once more after the sync.',
  shows: ['C31', 'C34', 'A1', 'K2.1', 'K2.2', 'K2.3'],
};
