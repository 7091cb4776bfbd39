/** Soft bounces: four are forgiven, the fifth is not. */
import type { Story } from '../src/simulation/index.ts';

export const brunoSoftBounces: Story = {
  id: 'bruno-soft-bounces',

  person: 'Bruno',
  title: 'Five soft bounces for Bruno',
  summary:
    'Bruno’s mailbox is full, so mail to him comes back for now. Pardot counts each of these soft bounces. The first four change nothing else; the fifth ticks Do Not Email, until somebody unticks it.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'mail.softBounced',
      tell: 'A newsletter comes back because Bruno’s mailbox is full. The soft-bounce count is 1, and he is still mailable.',
      expect: { outcome: 'changed', softBounces: 1, doNotEmail: false, mailable: true, rules: ['C5'] },
    },
    {
      event: 'mail.softBounced',
      tell: 'The next one comes back too: 2.',
      expect: { outcome: 'changed', softBounces: 2, doNotEmail: false, mailable: true, rules: ['C5'] },
    },
    {
      event: 'mail.softBounced',
      tell: 'And the one after that: 3.',
      expect: { outcome: 'changed', softBounces: 3, doNotEmail: false, mailable: true, rules: ['C5'] },
    },
    {
      event: 'mail.softBounced',
      tell: 'The fourth soft bounce. Bruno is still mailable, but only just.',
      expect: { outcome: 'changed', softBounces: 4, doNotEmail: false, mailable: true, rules: ['C5'] },
    },
    {
      event: 'mail.softBounced',
      tell: 'The fifth ticks Do Not Email. Hard Bounced and Prospect Opted Out stay blank: the address exists, and Bruno has not opted out.',
      expect: {
        outcome: 'changed',
        softBounces: 5,
        doNotEmail: true,
        optedOut: false,
        hardBounced: false,
        mailable: false,
        rules: ['C5'],
      },
    },
    {
      event: 'mail.softBounced',
      tell: 'A mail that was already on its way comes back as well. The count stays at five.',
      expect: { outcome: 'no-effect', softBounces: 5, doNotEmail: true, mailable: false, rules: ['C5'] },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'Bruno tidies his mailbox and says so. A marketer unticks Do Not Email: he is mailable, and the count starts again at 0.',
      expect: { outcome: 'changed', softBounces: 0, doNotEmail: false, mailable: true, rules: ['C13', 'A2'] },
    },
  ],
  moral: 'Four soft bounces change nothing; the fifth ticks Do Not Email, and any internal user can untick it.',
  shows: ['C5', 'C8', 'C13', 'A2', 'T1.softBounce', 'T2.manual'],
};
