/** C14 with C10 and C15: even the Opt In link leaves Do Not Email while Hard Bounced is ticked. */
import type { Story } from '../src/simulation/index.ts';

export const nadiaBouncesBothWays: Story = {
  id: 'nadia-bounces-both-ways',

  person: 'Nadia',
  title: 'The Opt In link is not enough for Nadia',
  summary:
    'Nadia unsubscribed, and since then mail to her address has bounced, softly and then for good. When she asks to come back, the Opt In link clears her opt-out but not Do Not Email. The address has to be put right first.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Nadia clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, mailable: false, rules: ['C1'] },
    },
    {
      event: 'mail.softBounced',
      tell: 'A mail that was on its way comes back for now. It is counted, although Do Not Email is ticked already.',
      expect: { outcome: 'changed', softBounces: 1, doNotEmail: true, mailable: false, rules: ['C5'] },
    },
    {
      event: 'mail.hardBounced',
      tell: 'The next one comes back for good. Hard Bounced is ticked.',
      expect: {
        outcome: 'changed',
        hardBounced: true,
        softBounces: 1,
        doNotEmail: true,
        mailable: false,
        rules: ['C4'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'From another address, Nadia asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'An administrator clicks the Opt In link. Prospect Opted Out is cleared, but Do Not Email stays, because Hard Bounced is ticked.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        hardBounced: true,
        requested: false,
        breach: false,
        mailable: false,
        rules: ['C10', 'C14'],
      },
    },
    {
      event: 'admin.correctedEmail',
      tell: 'The administrator enters the new address. Hard Bounced is cleared and the soft-bounce count is 0 again; Do Not Email is still ticked.',
      expect: {
        outcome: 'changed',
        hardBounced: false,
        softBounces: 0,
        doNotEmail: true,
        mailable: false,
        rules: ['C15'],
      },
    },
    {
      event: 'admin.untickedDoNotEmail',
      tell: 'The administrator unticks Do Not Email. Now Nadia is mailable.',
      expect: { outcome: 'changed', doNotEmail: false, mailable: true, rules: ['C13'] },
    },
  ],
  moral:
    'While Hard Bounced is ticked, not even the Opt In link clears Do Not Email: correct the address, then untick it.',
  shows: ['C5', 'C10', 'C13', 'C14', 'C15', 'T2.hardBounced'],
};
