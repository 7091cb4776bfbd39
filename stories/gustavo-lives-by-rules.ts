/** U5 in both directions: what automation may set, it may also clear, and a request makes the difference. */
import type { Story } from '../src/simulation/index.ts';

export const gustavoLivesByRules: Story = {
  id: 'gustavo-lives-by-rules',

  person: 'Gustavo',
  title: 'Rules move Gustavo in and out',
  summary:
    'In today’s edition automation rules, programs and imports can tick both fields, and can clear both. Gustavo’s company uses that with care: nothing clears his opt-out until he has asked. He is not linked to a Salesforce record, so no sync has a part in it.',
  settings: { edition: 'upgraded', crm: 'salesforce', assigned: false },
  steps: [
    {
      event: 'automation.tickedOptedOut',
      tell: 'Gustavo says in a survey that he wants no newsletters, and a completion action ticks Prospect Opted Out.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U5'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'A year later a form asks whether he would like to come back, and he says yes. His request stands.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        requested: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U9'],
      },
    },
    {
      event: 'automation.untickedOptedOut',
      tell: 'A rule acts on that answer and clears Prospect Opted Out. He had asked, so no policy is broken.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        requested: false,
        breach: false,
        mailable: true,
        status: 'mailable',
        rules: ['U5'],
      },
    },
    {
      event: 'automation.tickedDoNotEmail',
      tell: 'While a contract is being negotiated, another rule ticks Do Not Email. Prospect Opted Out stays blank.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U5'],
      },
    },
    {
      event: 'automation.untickedDoNotEmail',
      tell: 'The contract is signed, and the rule takes its own tick back. In classic it could not.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        mailable: true,
        status: 'mailable',
        rules: ['U5'],
      },
    },
    {
      event: 'automation.importedOptOut',
      tell: 'Gustavo opts out in another tool of the company, and the nightly import ticks Prospect Opted Out here. Do Not Email stays blank.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U5'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The scheduled sync passes him by: he is not linked to a Salesforce record, so there is nothing to sync.',
      expect: {
        outcome: 'refused',
        optedOut: true,
        crmOptOut: null,
        mailable: false,
        status: 'transactional-only',
        rules: ['U13'],
      },
    },
  ],
  moral:
    'Automation can now lift what automation has set; let a rule clear Prospect Opted Out only where the prospect has asked.',
  shows: ['U5', 'U9', 'U13'],
};
