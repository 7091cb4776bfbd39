/** A3: how long a request stands, and what withdraws it. */
import type { Story } from '../src/simulation/index.ts';

export const keikoWavers: Story = {
  id: 'keiko-wavers',

  person: 'Keiko',
  title: 'Keiko changes her mind',
  summary:
    'Keiko unsubscribes, asks to come back, reports a mail as spam, and asks again. A request to be opted back in stands only until the prospect opts out again, so the administrator has to look at the latest word.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Keiko clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        requested: false,
        mailable: false,
        rules: ['C1'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'She asks to be opted back in. The request stands.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11', 'A3'] },
    },
    {
      event: 'automation.importedOptOut',
      tell: 'An old list of opt-outs with her name on it is imported. That is not her own word, so her request still stands.',
      expect: { outcome: 'no-effect', requested: true, optedOut: true, mailable: false, rules: ['C3'] },
    },
    {
      event: 'prospect.reportedSpam',
      tell: 'Before anybody acts, Keiko reports an old mail as spam. That withdraws her request.',
      expect: { outcome: 'changed', requested: false, optedOut: true, mailable: false, rules: ['A3'] },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'The spam button was a slip, she writes, and she asks once more. A request stands again.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11', 'A3'] },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'An administrator clicks the Opt In link. The request is answered, Keiko is mailable, and no policy is broken.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        requested: false,
        breach: false,
        mailable: true,
        rules: ['C10', 'A3'],
      },
    },
  ],
  moral: 'A request stands until the prospect opts out again: act on their latest word.',
  shows: ['C10', 'C11', 'A3'],
};
