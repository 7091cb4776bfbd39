/** The trap of the upgrade (U6): a Do Not Email tick left over from classic outlives the resubscribe. */
import type { Story } from '../src/simulation/index.ts';

export const marekComesBackHalfway: Story = {
  id: 'marek-comes-back-halfway',

  person: 'Marek',
  title: 'Marek comes back halfway',
  summary:
    'Marek unsubscribed years ago, and the classic edition ticked two fields for it. The upgrade kept both ticks. Today he resubscribes and is thanked for it, but the newsletters do not come: only one of the two ticks is his to lift.',
  settings: { edition: 'upgraded', resubscribe: true },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Our run begins blank, so we first set his record as the upgrade found it. His unsubscribe ticks Prospect Opted Out.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U3'],
      },
    },
    {
      event: 'admin.tickedDoNotEmail',
      tell: 'And this is the second tick, which classic made by itself and which today somebody would have to make. Now his record is as classic left it.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U4'],
      },
    },
    {
      event: 'prospect.resubscribed',
      tell: 'Marek fills in the resubscribe form. Prospect Opted Out is cleared, and that alone: Do Not Email keeps him on transactional mail only.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        breach: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U6'],
      },
    },
    {
      event: 'prospect.resubscribed',
      tell: 'No newsletter comes, so he fills it in again. There is nothing left that he could lift.',
      expect: {
        outcome: 'no-effect',
        optedOut: false,
        doNotEmail: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U6'],
      },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'A marketer finds the old tick and takes it off. Only now is Marek mailable.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        mailable: true,
        status: 'mailable',
        rules: ['U4'],
      },
    },
  ],
  moral:
    'Before you trust a resubscribe, look for Do Not Email ticks that are left over from classic and that nobody has set on purpose.',
  shows: ['U1', 'U6', 'U10'],
};
