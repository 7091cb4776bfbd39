/** U11’s shortest run: an automation of the organisation’s own clears Prospect Opted Out. */
import type { Story } from '../src/simulation/index.ts';

export const fatouAndTheNightlyProgram: Story = {
  id: 'fatou-and-the-nightly-program',

  person: 'Fatou',
  title: 'A program brings Fatou back every night',
  summary:
    'Somebody has built an engagement program that wakes sleeping prospects, and as a first step it clears Prospect Opted Out. Fatou unsubscribes, and in the same night the program makes her mailable again. Nothing in today’s edition stops it.',
  settings: { edition: 'upgraded' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Fatou clicks unsubscribe. Prospect Opted Out is ticked, and only transactional mail may reach her.',
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
      event: 'automation.untickedOptedOut',
      tell: 'At night the program clears Prospect Opted Out. She is mailable, nobody has decided anything, and a policy breach is recorded.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        breach: true,
        mailable: true,
        status: 'mailable',
        rules: ['U5', 'U9'],
      },
    },
    {
      event: 'prospect.unsubscribed',
      tell: 'The program’s first mail arrives, and Fatou unsubscribes once more.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        breach: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U3'],
      },
    },
    {
      event: 'automation.untickedOptedOut',
      tell: 'The next night is like the first. It takes two steps, with any CRM or none, under any sync behaviour.',
      expect: { outcome: 'changed', optedOut: false, breach: true, mailable: true, status: 'mailable', rules: ['U5'] },
    },
  ],
  moral:
    'In today’s edition one automation that clears Prospect Opted Out is enough to undo every unsubscribe: look for it among your own.',
  shows: ['U5', 'U9', 'U11'],
};
