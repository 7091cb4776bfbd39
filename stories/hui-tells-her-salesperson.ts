/** U7 as it is meant where the most recently changed value is used: the latest word wins, whichever side it was given to. */
import type { Story } from '../src/simulation/index.ts';

export const huiTellsHerSalesperson: Story = {
  id: 'hui-tells-her-salesperson',

  person: 'Hui',
  title: 'Hui’s latest word wins',
  summary:
    'This account’s Opted Out sync uses the most recently changed value. Hui unsubscribes by mail, comes back by telephone and unsubscribes again. Each time the sync carries her latest word to the other side.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Hui clicks unsubscribe. Prospect Opted Out is ticked, and Pardot is the side that changed last.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        lastChanged: 'pardot',
        mailable: false,
        status: 'transactional-only',
        rules: ['U3', 'U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync copies it to Salesforce: Email Opt Out is ticked too. Neither side is newer now.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: true,
        lastChanged: null,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'On the telephone she asks her salesperson to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, status: 'transactional-only', rules: ['U9'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'The salesperson unticks Email Opt Out. Salesforce is the side that changed last.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        lastChanged: 'crm',
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync copies the blank to Pardot and clears Prospect Opted Out. She had asked, so no policy is broken.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        crmOptOut: false,
        requested: false,
        breach: false,
        lastChanged: null,
        mailable: true,
        status: 'mailable',
        rules: ['U7'],
      },
    },
    {
      event: 'prospect.unsubscribed',
      tell: 'It was too much mail after all, and Hui unsubscribes again.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        lastChanged: 'pardot',
        mailable: false,
        status: 'transactional-only',
        rules: ['U3', 'U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'Pardot changed last, so the sync ticks Email Opt Out. Her unsubscribe lasts.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: true,
        lastChanged: null,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
  ],
  moral:
    'With the most recently changed value, the latest edit on either side decides, as long as it is a person who makes it.',
  shows: ['U7', 'U9'],
};
