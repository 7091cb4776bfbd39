/** P16 and a flow: what a consent automation in Salesforce ticks is wiped as a person’s tick is. */
import type { Story } from '../src/simulation/index.ts';

export const ranaAndTheConsentFlow: Story = {
  id: 'rana-and-the-consent-flow',

  person: 'Rana',
  title: 'Rana and the consent flow',
  summary:
    'Rana withdraws on the website, and a consent flow in Salesforce ticks Email Opt Out for her. It was tested in Salesforce, and it works there. This account’s sync uses Account Engagement’s value, so nothing that the flow does survives a sync.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'account-engagement' },
  steps: [
    {
      event: 'crmAutomation.tickedOptOut',
      tell: 'Rana withdraws her consent, and the flow ticks Email Opt Out within a second.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: false,
        mailable: true,
        status: 'mailable',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync writes Account Engagement’s blank over it. No report says so, and Rana is mailed.',
      expect: {
        outcome: 'changed',
        crmOptOut: false,
        optedOut: false,
        mailable: true,
        status: 'mailable',
        rules: ['U7', 'A15'],
      },
    },
    {
      event: 'automation.tickedOptedOut',
      tell: 'The team lets the form’s completion action tick Prospect Opted Out in Pardot instead.',
      expect: { outcome: 'changed', optedOut: true, mailable: false, status: 'transactional-only', rules: ['U5'] },
    },
    {
      event: 'connector.synced',
      tell: 'Now the sync works for her: Email Opt Out is ticked in Salesforce as well.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
  ],
  moral:
    'A consent flow has to write on the side that the sync listens to; on the other one its work is gone with the next sync.',
  shows: ['U5', 'U7', 'A15'],
};
