/** Hard bounces in today’s edition: a status of their own, and two ways to clear them. */
import type { Story } from '../src/simulation/index.ts';

export const dmitriHasABadAddress: Story = {
  id: 'dmitri-has-a-bad-address',

  person: 'Dmitri',
  title: 'A reset does not correct Dmitri’s address',
  summary:
    'Mail to Dmitri bounces, first for now and then for good. In today’s edition a hard bounce ticks Hard Bounced alone and makes him Undeliverable, and even a marketer can reset it. Whether that helps depends on the address.',
  settings: { edition: 'upgraded' },
  steps: [
    {
      event: 'mail.softBounced',
      tell: 'A newsletter comes back for now. The soft-bounce count is 1, and Dmitri is still mailable.',
      expect: { outcome: 'changed', softBounces: 1, mailable: true, status: 'mailable', rules: ['U3'] },
    },
    {
      event: 'mail.hardBounced',
      tell: 'The next one comes back for good. Hard Bounced is ticked and he is Undeliverable. Do Not Email and Prospect Opted Out stay blank.',
      expect: {
        outcome: 'changed',
        hardBounced: true,
        doNotEmail: false,
        optedOut: false,
        softBounces: 1,
        mailable: false,
        status: 'undeliverable',
        rules: ['U3'],
      },
    },
    {
      event: 'marketer.resetHardBounce',
      tell: 'A marketer resets the hard bounce, hoping for the best. Dmitri is mailable, at the same address.',
      expect: {
        outcome: 'changed',
        hardBounced: false,
        softBounces: 1,
        mailable: true,
        status: 'mailable',
        rules: ['U4'],
      },
    },
    {
      event: 'mail.hardBounced',
      tell: 'The next mail finds out: there is still no such address. He is Undeliverable again.',
      expect: { outcome: 'changed', hardBounced: true, mailable: false, status: 'undeliverable', rules: ['U3'] },
    },
    {
      event: 'admin.correctedEmail',
      tell: 'An administrator corrects the typing error in the address. Hard Bounced is cleared, the soft-bounce count is 0 again, and Dmitri is mailable at once.',
      expect: {
        outcome: 'changed',
        hardBounced: false,
        softBounces: 0,
        doNotEmail: false,
        mailable: true,
        status: 'mailable',
        rules: ['U8'],
      },
    },
  ],
  moral:
    'A reset only forgets the bounce; correcting the address helps, and in today’s edition nothing else has to be unticked.',
  shows: ['U2', 'U3', 'U4', 'U8'],
};
