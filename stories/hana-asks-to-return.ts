/** K1: the Opt In link, used by an administrator because the prospect asked. */
import type { Story } from '../src/simulation/index.ts';

export const hanaAsksToReturn: Story = {
  id: 'hana-asks-to-return',

  person: 'Hana',
  title: 'Hana asks to come back',
  summary:
    'Hana unsubscribed and regrets it. The account has no resubscribe form and no CRM, so she writes to the company, and an administrator opts her back in with the Opt In link.',
  settings: { edition: 'classic', resubscribe: false },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Hana clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, mailable: false, rules: ['C1'] },
    },
    {
      event: 'prospect.resubscribed',
      tell: 'She looks for a form to come back by herself. The resubscribe feature is off here, so there is none.',
      expect: { outcome: 'refused', optedOut: true, doNotEmail: true, mailable: false, rules: ['C20'] },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'So she writes and asks to be opted back in. Asking alone lifts nothing, but the request now stands.',
      expect: {
        outcome: 'changed',
        requested: true,
        optedOut: true,
        doNotEmail: true,
        mailable: false,
        rules: ['C11'],
      },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'An administrator opens her record, expands Additional Fields and clicks the Opt In link beside Prospect Opted Out. Both fields are cleared, Hana is mailable, and no policy is broken.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        requested: false,
        breach: false,
        mailable: true,
        rules: ['C10', 'A3'],
      },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'The administrator looks at the record once more. The Opt In link is gone, because Prospect Opted Out is blank.',
      expect: { outcome: 'refused', optedOut: false, mailable: true, breach: false, rules: ['C10'] },
    },
    {
      event: 'connector.synced',
      tell: 'A colleague asks whether the CRM has to hear of it. There is none, so there is nothing to synchronize: Hana is back.',
      expect: { outcome: 'refused', connector: null, crmOptOut: null, mailable: true, rules: ['C30'] },
    },
  ],
  moral:
    'When a prospect asks to come back, an administrator clicks the Opt In link, and both fields are cleared at once.',
  shows: ['C10', 'C11', 'C20', 'C30', 'A3', 'K1.1', 'K1.2'],
};
