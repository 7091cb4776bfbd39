/** U1 and U4: two fields, two owners, and who may edit which. */
import type { Story } from '../src/simulation/index.ts';

export const carmenAndTheTwoOwners: Story = {
  id: 'carmen-and-the-two-owners',

  person: 'Carmen',
  title: 'Two fields, two owners for Carmen',
  summary:
    'In today’s edition Prospect Opted Out is Carmen’s and Do Not Email is the marketers’. Either holds the newsletters back by itself, neither moves the other, and not everybody may edit both.',
  settings: { edition: 'upgraded' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Carmen clicks unsubscribe. Prospect Opted Out is ticked and Do Not Email stays blank. Transactional mail, such as an order confirmation, may still reach her.',
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
      event: 'marketer.tickedDoNotEmail',
      tell: 'A marketer ticks Do Not Email as well, as an old checklist says. Her status stays what it was.',
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
      event: 'prospect.askedToOptIn',
      tell: 'Carmen misses the newsletter and asks to be opted back in.',
      expect: {
        outcome: 'changed',
        requested: true,
        optedOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U9'],
      },
    },
    {
      event: 'marketer.untickedOptedOut',
      tell: 'The marketer wants to untick Prospect Opted Out. Only an administrator may.',
      expect: { outcome: 'refused', optedOut: true, mailable: false, status: 'transactional-only', rules: ['U4'] },
    },
    {
      event: 'admin.untickedOptedOut',
      tell: 'An administrator unticks it. She had asked, so no policy is broken. Do Not Email stays ticked: that tick is not Carmen’s.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        requested: false,
        breach: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U4'],
      },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'The marketer takes the other tick back. Now Carmen is mailable.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        mailable: true,
        status: 'mailable',
        rules: ['U4'],
      },
    },
    {
      event: 'marketer.tickedOptedOut',
      tell: 'Next year she telephones and wants no more mail. The marketer who answers may not tick Prospect Opted Out either.',
      expect: { outcome: 'refused', optedOut: false, mailable: true, status: 'mailable', rules: ['U4'] },
    },
    {
      event: 'admin.tickedOptedOut',
      tell: 'So an administrator ticks it for her. Do Not Email stays blank.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U4'],
      },
    },
  ],
  moral:
    'Prospect Opted Out is the prospect’s and Do Not Email is yours: whoever wants to mail again has to look at both.',
  shows: ['U1', 'U2', 'U4', 'U9'],
};
