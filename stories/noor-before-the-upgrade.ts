/** The first half of U10: what two ticks meant in the classic edition, and what could not clear them. */
import type { Story } from '../src/simulation/index.ts';

export const noorBeforeTheUpgrade: Story = {
  id: 'noor-before-the-upgrade',

  person: 'Noor',
  title: 'Noor before the upgrade',
  summary:
    'It is the time before Winter ’22, and the account runs the classic edition. Noor unsubscribes and two fields are ticked. A marketer and a program both try to take them off, and both fail: her opt-out is safe.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Noor clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked, and no marketing mail of any kind is sent to her.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, mailable: false, rules: ['C1'] },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'A marketer unticks Do Not Email. While Prospect Opted Out is ticked, that changes nothing.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C12'] },
    },
    {
      event: 'automation.clearedOptOut',
      tell: 'A program tries to clear Prospect Opted Out. In classic no automation can. This is the record that the upgrade will find.',
      expect: {
        outcome: 'no-effect',
        optedOut: true,
        doNotEmail: true,
        hardBounced: false,
        breach: false,
        mailable: false,
        rules: ['C22'],
      },
    },
  ],
  moral: 'In classic the two ticks held each other: neither a marketer nor a program could take them off.',
  shows: ['C1', 'C12', 'C22'],
};
