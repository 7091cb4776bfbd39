/** C14 with C20: resubscribing clears the choice and not the bounce. */
import type { Story } from '../src/simulation/index.ts';

export const meiHasADeadAddress: Story = {
  id: 'mei-has-a-dead-address',

  person: 'Mei',
  title: 'Mei resubscribes from a dead address',
  summary:
    'Mei unsubscribed and then left her company, so her old address bounces for good. She uses the resubscribe form. Her choice is taken back, but while Hard Bounced is ticked nothing lifts Do Not Email.',
  settings: { edition: 'classic', resubscribe: true },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Mei clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, mailable: false, rules: ['C1'] },
    },
    {
      event: 'mail.hardBounced',
      tell: 'A colleague writes to her directly, and the mail comes back for good. Hard Bounced is ticked too.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        hardBounced: true,
        mailable: false,
        rules: ['C4'],
      },
    },
    {
      event: 'prospect.resubscribed',
      tell: 'Mei fills in the resubscribe form. Prospect Opted Out is cleared, since that was her choice. Do Not Email stays, because Hard Bounced is ticked.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        hardBounced: true,
        mailable: false,
        rules: ['C14', 'C20', 'A12'],
      },
    },
    {
      event: 'marketer.correctedEmail',
      tell: 'A marketer enters her new address. Hard Bounced is cleared, and Do Not Email is still ticked.',
      expect: { outcome: 'changed', hardBounced: false, doNotEmail: true, mailable: false, rules: ['C15'] },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'The marketer unticks Do Not Email, and Mei is mailable at her new address.',
      expect: { outcome: 'changed', doNotEmail: false, breach: false, mailable: true, rules: ['C13'] },
    },
  ],
  moral:
    'Resubscribing takes back the prospect’s choice, but a hard bounce holds Do Not Email until the address is corrected.',
  shows: ['C13', 'C14', 'C15', 'C20', 'A12', 'T2.hardBounced'],
};
