/** An import can opt somebody out; no import or rule can opt them back in. */
import type { Story } from '../src/simulation/index.ts';

export const emekaIsImported: Story = {
  id: 'emeka-is-imported',

  person: 'Emeka',
  title: 'Emeka is on an imported list',
  summary:
    'Emeka opted out years ago in another mail tool. When the company moves to Pardot, his name is on the list of opt-outs that it imports. Later a rule and an import try to bring him back, and both fail.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'automation.importedOptOut',
      tell: 'The list is imported with the global opt-out. Prospect Opted Out and Do Not Email are ticked, as if Emeka had unsubscribed here.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, mailable: false, rules: ['C3'] },
    },
    {
      event: 'automation.importedOptOut',
      tell: 'The same list is imported a second time. Nothing changes.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C3'] },
    },
    {
      event: 'automation.untickedDoNotEmail',
      tell: 'An automation rule tries to untick Do Not Email. Nothing changes.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C22'] },
    },
    {
      event: 'automation.clearedOptOut',
      tell: 'An import tries to clear Prospect Opted Out. Nothing changes: Emeka stays opted out.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C22'] },
    },
  ],
  moral: 'Automation can stop mail to a prospect; it cannot start it again.',
  shows: ['C3', 'C7', 'C22'],
};
