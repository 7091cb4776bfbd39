/** The second half of U10: the same two ticks, with today’s meaning. */
import type { Story } from '../src/simulation/index.ts';

export const noorAfterTheUpgrade: Story = {
  id: 'noor-after-the-upgrade',

  person: 'Noor',
  title: 'Noor after the upgrade',
  summary:
    'Winter ’22 has come, and the upgrade has changed no field of Noor’s: Prospect Opted Out and Do Not Email are ticked as before. But they mean something else now, and the same two clicks that failed before make her mailable.',
  settings: { edition: 'upgraded' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Our run begins blank, so we first set her record as the upgrade found it. Her unsubscribe ticks Prospect Opted Out, today that field alone.',
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
      tell: 'And this is the second tick, which classic made by itself. The record is the same as before the upgrade, but its meaning is not: transactional mail may now reach her.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        hardBounced: false,
        breach: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U4'],
      },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'The marketer’s click, which did nothing before, takes the tick off. Prospect Opted Out still holds the newsletters back.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U4'],
      },
    },
    {
      event: 'automation.untickedOptedOut',
      tell: 'And the program, which was never switched off because it did no harm, clears Prospect Opted Out. Noor is mailable without having asked: a policy breach is recorded.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        breach: true,
        mailable: true,
        status: 'mailable',
        rules: ['U5', 'U9'],
      },
    },
  ],
  moral:
    'The upgrade changed no value and no automation, only what they mean: a program that was harmless in classic can undo an unsubscribe today.',
  shows: ['U1', 'U5', 'U9', 'U10', 'U11'],
};
