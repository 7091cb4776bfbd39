/** C33’s limits: Do Not Email on its own neither leaves Pardot nor is lifted by a blank in the CRM. */
import type { Story } from '../src/simulation/index.ts';

export const ximenaKeepsHerBlock: Story = {
  id: 'ximena-keeps-her-block',

  person: 'Ximena',
  title: 'What the sync leaves alone for Ximena',
  summary:
    'Overwrite Prospect Opted Out joins the two opt-out fields, and nothing else. A marketer has ticked Do Not Email for Ximena. The sync does not carry that tick to Salesforce, and a blank from Salesforce does not lift it.',
  settings: { edition: 'classic', crm: 'salesforce', overwriteOptedOut: true },
  steps: [
    {
      event: 'marketer.tickedDoNotEmail',
      tell: 'A marketer ticks Do Not Email for Ximena. Prospect Opted Out stays blank.',
      expect: {
        outcome: 'changed',
        doNotEmail: true,
        optedOut: false,
        lastChanged: null,
        mailable: false,
        rules: ['C6'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync runs. Do Not Email on its own is not copied: Email Opt Out in Salesforce stays blank.',
      expect: { outcome: 'no-effect', doNotEmail: true, crmOptOut: false, mailable: false, rules: ['C33'] },
    },
    {
      event: 'crmUser.tickedOptOut',
      tell: 'In Salesforce somebody ticks Email Opt Out on the wrong record: Ximena’s.',
      expect: { outcome: 'changed', crmOptOut: true, lastChanged: 'crm', mailable: false, rules: ['C33'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'They notice and untick it at once. Salesforce is still the side that changed last.',
      expect: { outcome: 'changed', crmOptOut: false, lastChanged: 'crm', mailable: false, rules: ['C33'] },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync takes the blank from Salesforce. Prospect Opted Out is blank already, so there is nothing to clear, and Do Not Email stays ticked.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        crmOptOut: false,
        lastChanged: null,
        breach: false,
        mailable: false,
        rules: ['C33'],
      },
    },
  ],
  moral:
    'Overwrite Prospect Opted Out moves opt-outs and nothing else: a Do Not Email tick of its own stays where it was set.',
  shows: ['C7', 'C33'],
};
