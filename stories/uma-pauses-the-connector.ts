/** K2’s last resort (C34, P10): with the connector unverified there is no race to lose. */
import type { Story } from '../src/simulation/index.ts';

export const umaPausesTheConnector: Story = {
  id: 'uma-pauses-the-connector',

  person: 'Uma',
  title: 'Uma comes back while the connector rests',
  summary:
    'Uma’s administrator has lost the race against the sync before. This time the connector is unverified first, so that nothing can sync until both sides are cleared, and verified again last.',
  settings: { edition: 'classic', crm: 'dynamics' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Uma clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
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
      event: 'connector.synced',
      tell: 'A sync runs and ticks Email Opt Out in Dynamics.',
      expect: { outcome: 'changed', doNotEmail: true, crmOptOut: true, mailable: false, rules: ['C31'] },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'Uma asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'admin.unverifiedConnector',
      tell: 'The administrator unverifies the connector. From now on nothing syncs.',
      expect: { outcome: 'changed', connector: 'unverified', crmOptOut: true, mailable: false, rules: ['C30', 'C34'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'A salesperson unticks Email Opt Out in Dynamics. Editing there needs no verified connector.',
      expect: { outcome: 'changed', crmOptOut: false, doNotEmail: true, mailable: false, rules: ['C30'] },
    },
    {
      event: 'connector.synced',
      tell: 'The scheduled sync comes by at the worst moment. The connector is unverified, so it does nothing.',
      expect: { outcome: 'no-effect', crmOptOut: false, doNotEmail: true, mailable: false, rules: ['C30'] },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'The administrator clicks the Opt In link, without hurry. Now both sides are blank.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        crmOptOut: false,
        breach: false,
        mailable: true,
        rules: ['C10'],
      },
    },
    {
      event: 'admin.verifiedConnector',
      tell: 'The connector is verified again. That alone syncs nothing.',
      expect: { outcome: 'changed', connector: 'verified', crmOptOut: false, mailable: true, rules: ['C30'] },
    },
    {
      event: 'connector.synced',
      tell: 'The administrator synchronizes and confirms: both sides agree, and Uma stays mailable.',
      expect: { outcome: 'no-effect', doNotEmail: false, crmOptOut: false, mailable: true, rules: ['C31'] },
    },
  ],
  moral: 'If the block keeps coming back, unverify the connector first and verify it last: then there is no race.',
  shows: ['C10', 'C30', 'C31', 'C34', 'K2.1', 'K2.2', 'K2.3', 'K2.4'],
};
