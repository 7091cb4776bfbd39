/** Five soft bounces in today’s edition: Undeliverable, with Do Not Email blank. */
import type { Story } from '../src/simulation/index.ts';

export const esraHasAFullMailbox: Story = {
  id: 'esra-has-a-full-mailbox',

  person: 'Esra',
  title: 'Five soft bounces for Esra',
  summary:
    'Esra is on a long journey and her mailbox is full. Pardot counts the soft bounces. The fifth makes her Undeliverable, but no field is ticked for it, and a marketer can start the count again.',
  settings: { edition: 'upgraded' },
  steps: [
    {
      event: 'mail.softBounced',
      tell: 'A newsletter comes back because the mailbox is full: 1. Esra is mailable.',
      expect: { outcome: 'changed', softBounces: 1, mailable: true, status: 'mailable', rules: ['U3'] },
    },
    {
      event: 'mail.softBounced',
      tell: 'The next one: 2.',
      expect: { outcome: 'changed', softBounces: 2, mailable: true, status: 'mailable', rules: ['U3'] },
    },
    {
      event: 'mail.softBounced',
      tell: 'And another: 3.',
      expect: { outcome: 'changed', softBounces: 3, mailable: true, status: 'mailable', rules: ['U3'] },
    },
    {
      event: 'mail.softBounced',
      tell: 'The fourth. Nothing but the count has changed so far.',
      expect: { outcome: 'changed', softBounces: 4, mailable: true, status: 'mailable', rules: ['U3'] },
    },
    {
      event: 'mail.softBounced',
      tell: 'The fifth makes her Undeliverable. Hard Bounced, Do Not Email and Prospect Opted Out all stay blank: the count alone decides.',
      expect: {
        outcome: 'changed',
        softBounces: 5,
        hardBounced: false,
        doNotEmail: false,
        optedOut: false,
        mailable: false,
        status: 'undeliverable',
        rules: ['U2', 'U3'],
      },
    },
    {
      event: 'mail.softBounced',
      tell: 'A mail that was already on its way comes back too. The count stays at five.',
      expect: { outcome: 'no-effect', softBounces: 5, mailable: false, status: 'undeliverable', rules: ['U2'] },
    },
    {
      event: 'marketer.resetSoftBounces',
      tell: 'Esra comes home and tidies up. A marketer resets the soft bounces, and she is mailable: there is no Do Not Email to untick.',
      expect: {
        outcome: 'changed',
        softBounces: 0,
        doNotEmail: false,
        mailable: true,
        status: 'mailable',
        rules: ['U4'],
      },
    },
  ],
  moral:
    'Bounces have a status of their own now: five soft ones make a prospect Undeliverable without ticking anything.',
  shows: ['U2', 'U3', 'U4'],
};
