/** A13’s run: a second unsubscribe changes no value, so an edit in the CRM still counts as newer. */
import type { Story } from '../src/simulation/index.ts';

export const yusufUnsubscribesTwice: Story = {
  id: 'yusuf-unsubscribes-twice',

  person: 'Yusuf',
  title: 'Yusuf unsubscribes twice',
  summary:
    'With Overwrite Prospect Opted Out on, the side that changed last wins. Yusuf unsubscribes, somebody unticks Email Opt Out in Salesforce, and Yusuf unsubscribes again. His second click changes no value, so it does not count as the newer change.',
  settings: { edition: 'classic', crm: 'salesforce', overwriteOptedOut: true },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Yusuf clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked, and Pardot is the side that changed last.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        lastChanged: 'pardot',
        mailable: false,
        rules: ['C1', 'C33'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync copies the opt-out to Salesforce. Neither side is newer now.',
      expect: { outcome: 'changed', crmOptOut: true, lastChanged: null, mailable: false, rules: ['C33'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'Somebody unticks Email Opt Out in Salesforce while tidying up. That side has changed last.',
      expect: { outcome: 'changed', crmOptOut: false, lastChanged: 'crm', mailable: false, rules: ['C33'] },
    },
    {
      event: 'prospect.unsubscribed',
      tell: 'Yusuf finds one more mail and clicks unsubscribe again. Both fields are ticked already, so by our reading nothing has changed, and Salesforce is still the newer side.',
      expect: {
        outcome: 'no-effect',
        optedOut: true,
        doNotEmail: true,
        lastChanged: 'crm',
        mailable: false,
        rules: ['C1'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync takes the blank from Salesforce and clears both fields. Yusuf, who unsubscribed twice, is mailable, and nobody asked him: a breach is recorded.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        crmOptOut: false,
        breach: true,
        mailable: true,
        rules: ['C11', 'C33', 'A13'],
      },
    },
  ],
  moral: 'With Overwrite Prospect Opted Out on, even a repeated unsubscribe can lose to an edit in Salesforce.',
  shows: ['C11', 'C33', 'A13'],
};
