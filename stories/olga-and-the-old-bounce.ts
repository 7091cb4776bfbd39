/** U10 for bounces: a Do Not Email tick that a bounce left behind in classic. */
import type { Story } from '../src/simulation/index.ts';

export const olgaAndTheOldBounce: Story = {
  id: 'olga-and-the-old-bounce',

  person: 'Olga',
  title: 'Olga’s old bounce leaves a mark',
  summary:
    'In classic, mail to Olga bounced for good, and Hard Bounced and Do Not Email were ticked together. The upgrade kept both. Today her address is corrected, which clears the bounce and nothing else.',
  settings: { edition: 'upgraded' },
  steps: [
    {
      event: 'mail.hardBounced',
      tell: 'Our run begins blank, so we first set her record as the upgrade found it. A hard bounce ticks Hard Bounced, today that field alone.',
      expect: {
        outcome: 'changed',
        hardBounced: true,
        doNotEmail: false,
        mailable: false,
        status: 'undeliverable',
        rules: ['U3'],
      },
    },
    {
      event: 'admin.tickedDoNotEmail',
      tell: 'And this is the Do Not Email tick that classic added. Olga is Undeliverable either way: a bounce weighs more than a tick.',
      expect: {
        outcome: 'changed',
        hardBounced: true,
        doNotEmail: true,
        mailable: false,
        status: 'undeliverable',
        rules: ['U4'],
      },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'A marketer can take the tick off although Hard Bounced is ticked; in classic that did nothing. Olga stays Undeliverable.',
      expect: {
        outcome: 'changed',
        hardBounced: true,
        doNotEmail: false,
        mailable: false,
        status: 'undeliverable',
        rules: ['U4'],
      },
    },
    {
      event: 'marketer.tickedDoNotEmail',
      tell: 'Not sure what the tick was for, the marketer puts it back.',
      expect: {
        outcome: 'changed',
        hardBounced: true,
        doNotEmail: true,
        mailable: false,
        status: 'undeliverable',
        rules: ['U4'],
      },
    },
    {
      event: 'marketer.correctedEmail',
      tell: 'Her new address is entered. Hard Bounced is cleared, but the old tick stays, and only transactional mail may reach her.',
      expect: {
        outcome: 'changed',
        hardBounced: false,
        doNotEmail: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U8'],
      },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'Nobody had set that tick on purpose, so the marketer takes it off for good. Olga is mailable.',
      expect: { outcome: 'changed', doNotEmail: false, mailable: true, status: 'mailable', rules: ['U4'] },
    },
  ],
  moral:
    'A Do Not Email tick may be the trace of a bounce from the classic days: once the address is right, it has to come off by hand.',
  shows: ['U1', 'U2', 'U8', 'U10'],
};
