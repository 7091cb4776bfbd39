/** After the block has come back: the Opt In link is gone, and K3 is the way. */
import type { Story } from '../src/simulation/index.ts';

export const viktorIsBlockedAgain: Story = {
  id: 'viktor-is-blocked-again',

  person: 'Viktor',
  title: 'Viktor is blocked again',
  summary:
    'Viktor’s administrator clicks the Opt In link and forgets the CRM. The next sync brings the block back, but not as it was: Prospect Opted Out is blank now, so the Opt In link is gone and another procedure is needed.',
  settings: { edition: 'classic', crm: 'salesforce' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Viktor clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
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
      tell: 'A sync runs and ticks Email Opt Out in Salesforce.',
      expect: { outcome: 'changed', doNotEmail: true, crmOptOut: true, mailable: false, rules: ['C31'] },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'Viktor asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'An administrator clicks the Opt In link and does not think of Salesforce, where Email Opt Out is still ticked. Viktor looks mailable.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        crmOptOut: true,
        mailable: true,
        rules: ['C10'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync ticks Do Not Email again. Prospect Opted Out stays blank.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        crmOptOut: true,
        mailable: false,
        rules: ['C31', 'A1'],
      },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'The administrator wants to repeat the Opt In, but with Prospect Opted Out blank there is no link.',
      expect: { outcome: 'refused', optedOut: false, doNotEmail: true, mailable: false, rules: ['C10'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'So this is now a case of Do Not Email alone. First a salesperson unticks Email Opt Out in Salesforce.',
      expect: { outcome: 'changed', crmOptOut: false, doNotEmail: true, mailable: false, rules: ['C30'] },
    },
    {
      event: 'admin.untickedDoNotEmail',
      tell: 'Then the administrator edits the record, unticks Do Not Email and saves. With Prospect Opted Out blank, that works.',
      expect: { outcome: 'changed', crmOptOut: false, doNotEmail: false, mailable: true, rules: ['C13'] },
    },
    {
      event: 'connector.synced',
      tell: 'Synchronize with CRM, and a last look: Viktor stays mailable.',
      expect: { outcome: 'no-effect', crmOptOut: false, doNotEmail: false, mailable: true, rules: ['C31'] },
    },
  ],
  moral:
    'When a sync brings a block back it brings Do Not Email alone: untick both sides instead of looking for the Opt In link.',
  shows: ['C10', 'C13', 'C31', 'A1', 'K2.1', 'K2.3', 'K3.1', 'K3.2', 'K3.3'],
};
