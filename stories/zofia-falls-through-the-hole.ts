/** The hole of Overwrite Prospect Opted Out, P1’s counterexample: automation alone re-opens an opt-out. */
import type { Story } from '../src/simulation/index.ts';

export const zofiaFallsThroughTheHole: Story = {
  id: 'zofia-falls-through-the-hole',

  person: 'Zofia',
  title: 'Zofia and the hole',
  summary:
    'Zofia unsubscribes, and no person touches her record after that. A workflow in Salesforce tidies fields at night and unticks Email Opt Out. With Overwrite Prospect Opted Out on, the next sync takes that blank for her latest wish.',
  settings: { edition: 'classic', crm: 'salesforce', overwriteOptedOut: true },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Zofia clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: false,
        lastChanged: 'pardot',
        mailable: false,
        rules: ['C1'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync copies the opt-out to Salesforce: Email Opt Out is ticked there too. So far all is well.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: true,
        lastChanged: null,
        mailable: false,
        rules: ['C33'],
      },
    },
    {
      event: 'crmAutomation.untickedOptOut',
      tell: 'At night a workflow in Salesforce unticks Email Opt Out. No person has decided anything, but Salesforce is now the side that changed last.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        lastChanged: 'crm',
        mailable: false,
        rules: ['C33'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync clears Prospect Opted Out and Do Not Email. Zofia is mailable again, she never asked to be, and a policy breach is recorded.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        crmOptOut: false,
        breach: true,
        mailable: true,
        rules: ['C11', 'C33'],
      },
    },
  ],
  moral:
    'Overwrite Prospect Opted Out opens a hole: automation alone can make a prospect who unsubscribed mailable again.',
  shows: ['C11', 'C33'],
};
