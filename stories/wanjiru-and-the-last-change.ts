/** C33 as it is meant: with Overwrite Prospect Opted Out, the side that changed last wins. */
import type { Story } from '../src/simulation/index.ts';

export const wanjiruAndTheLastChange: Story = {
  id: 'wanjiru-and-the-last-change',

  person: 'Wanjiru',
  title: 'The last change decides for Wanjiru',
  summary:
    'This account has switched on Overwrite Prospect Opted Out. Prospect Opted Out and Salesforce’s Email Opt Out now count as one field with two editors, and a sync copies the side that changed last. Wanjiru is opted out and back in without anybody touching Pardot.',
  settings: { edition: 'classic', crm: 'salesforce', overwriteOptedOut: true },
  steps: [
    {
      event: 'crmUser.tickedOptOut',
      tell: 'Wanjiru tells a salesperson that she wants no more mail. The salesperson ticks Email Opt Out in Salesforce, which is now the side that changed last.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: false,
        lastChanged: 'crm',
        mailable: true,
        rules: ['C30', 'C33'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync copies it to Pardot: Prospect Opted Out and Do Not Email are both ticked.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        optedOut: true,
        doNotEmail: true,
        lastChanged: null,
        mailable: false,
        rules: ['C33'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'In autumn she asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'The salesperson unticks Email Opt Out in Salesforce. That side has changed last again.',
      expect: {
        outcome: 'changed',
        crmOptOut: false,
        optedOut: true,
        lastChanged: 'crm',
        mailable: false,
        rules: ['C33'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync clears Prospect Opted Out just as the Opt In link would, and Do Not Email with it. She had asked, so no policy is broken.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        crmOptOut: false,
        requested: false,
        breach: false,
        mailable: true,
        rules: ['C33', 'A3'],
      },
    },
  ],
  moral: 'With Overwrite Prospect Opted Out on, an edit in Salesforce can opt a prospect out, and back in.',
  shows: ['C7', 'C11', 'C33', 'A3'],
};
