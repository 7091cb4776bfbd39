/** Do Not Email on its own: an internal user decides, and an internal user takes it back. */
import type { Story } from '../src/simulation/index.ts';

export const farahIsPaused: Story = {
  id: 'farah-is-paused',

  person: 'Farah',
  title: 'A marketer pauses mail to Farah',
  summary:
    'Farah is in the middle of a delicate contract, so a marketer decides to send her no newsletters for now. That is the company’s decision and not Farah’s: only Do Not Email is ticked, and an internal user can take it back.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'marketer.tickedDoNotEmail',
      tell: 'The marketer edits Farah’s record and ticks Do Not Email. Prospect Opted Out stays blank, and Farah is no longer mailable.',
      expect: {
        outcome: 'changed',
        doNotEmail: true,
        optedOut: false,
        hardBounced: false,
        mailable: false,
        rules: ['C6'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'Farah asks why no news comes any more. She never opted out, so there is nothing to opt back in to: no request is noted.',
      expect: { outcome: 'no-effect', requested: false, doNotEmail: true, mailable: false, rules: ['A3'] },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'An administrator looks for the Opt In link. It shows only while Prospect Opted Out is ticked, so it is not there.',
      expect: { outcome: 'refused', doNotEmail: true, mailable: false, breach: false, rules: ['C10'] },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'The contract is signed. The marketer edits the record, unticks Do Not Email and saves: Farah is mailable.',
      expect: { outcome: 'changed', doNotEmail: false, mailable: true, breach: false, rules: ['C13'] },
    },
  ],
  moral: 'A Do Not Email tick that a colleague has set, any colleague can lift; the Opt In link has no part in it.',
  shows: ['C6', 'C7', 'C8', 'C10', 'C13', 'A3', 'K3.2', 'T1.manual', 'T2.manual'],
};
