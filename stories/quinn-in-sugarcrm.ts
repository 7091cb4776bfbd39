/** C32 and K1 with SugarCRM: Pardot is the master, so the CRM’s edit is overwritten. */
import type { Story } from '../src/simulation/index.ts';

export const quinnInSugarcrm: Story = {
  id: 'quinn-in-sugarcrm',

  person: 'Quinn',
  title: 'SugarCRM cannot bring Quinn back',
  summary:
    'The company uses SugarCRM, where the opt-out field only mirrors Pardot’s. Quinn unsubscribes, and a salesperson unticks the field in SugarCRM. The next sync ticks it again, because Pardot is the master.',
  settings: { edition: 'classic', crm: 'sugarcrm' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Quinn clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked; SugarCRM has not heard of it.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: false,
        mailable: false,
        rules: ['C1'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync runs and ticks Email Opt Out in SugarCRM.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: true,
        mailable: false,
        rules: ['C32'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'Quinn asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'A salesperson unticks Email Opt Out in SugarCRM.',
      expect: {
        outcome: 'changed',
        crmOptOut: false,
        optedOut: true,
        doNotEmail: true,
        mailable: false,
        rules: ['C30'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync ticks it again. The edit never reached Pardot, and Quinn is as unmailable as before.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: true,
        doNotEmail: true,
        mailable: false,
        rules: ['C32'],
      },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'An administrator clicks the Opt In link in Pardot. Both fields there are cleared, and Quinn is mailable.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        crmOptOut: true,
        breach: false,
        mailable: true,
        rules: ['C10'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync after that clears Email Opt Out in SugarCRM as well. Nobody had to hurry.',
      expect: { outcome: 'changed', doNotEmail: false, crmOptOut: false, mailable: true, rules: ['C32'] },
    },
  ],
  moral: 'With SugarCRM change the field in Pardot: the sync takes care of the CRM, and never the other way round.',
  shows: ['C10', 'C32', 'K1.1', 'K1.2'],
};
