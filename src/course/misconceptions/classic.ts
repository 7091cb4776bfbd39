/** What people get wrong about the classic edition, mostly because today’s is another, or because an old guide is brief. */
import type { MachineEdit } from '../../simulation/index.ts';
import type { Misconception } from './misconception.ts';

const clearsDoNotEmail = (event: string, ...when: readonly string[]): MachineEdit => ({
  kind: 'adds',
  event,
  from: 'doNotEmail.ticked',
  to: 'doNotEmail.blank',
  when,
});

export const ABOUT_CLASSIC: readonly Misconception[] = [
  {
    id: 'classic-as-today',
    says: 'The two boxes were independent before Winter ’22, as they are today.',
    because: 'Then Do Not Email was the list of all who may not be mailed, and the others fed it.',
    edition: 'classic',
    rules: ['C8', 'C7'],
    belief: { kind: 'other-edition' },
  },
  {
    id: 'unticking-resubscribes',
    says: 'Unticking Do Not Email resubscribes the prospect.',
    because: 'While Prospect Opted Out is ticked, unticking Do Not Email changes nothing: it takes the Opt In link.',
    edition: 'classic',
    rules: ['C12'],
    belief: {
      kind: 'machine',
      edits: ['admin', 'marketer'].map((who) => ({
        kind: 'frees',
        event: `${who}.untickedDoNotEmail`,
        from: 'doNotEmail.ticked',
      })),
    },
  },
  {
    id: 'new-address-clears-the-list',
    says: 'Correcting the address takes the prospect off the Do Not Email list.',
    because: 'It clears the bounce; Do Not Email stays until somebody unticks it.',
    edition: 'classic',
    rules: ['C15'],
    belief: { kind: 'machine', edits: ['admin', 'marketer'].map((who) => clearsDoNotEmail(`${who}.correctedEmail`)) },
  },
  {
    id: 'sync-copies-opt-out',
    says: 'A sync copies an opt-out from the CRM to Prospect Opted Out.',
    because: 'Where suppression wins, the sync ticks Do Not Email and leaves Prospect Opted Out alone.',
    edition: 'classic',
    rules: ['C31'],
    belief: {
      kind: 'machine',
      edits: [
        {
          kind: 'adds',
          event: 'connector.synced',
          from: 'prospectOptedOut.blank',
          to: 'prospectOptedOut.ticked',
          when: ['syncRuns', 'suppressionWins', 'emailOptOutIsTicked'],
        },
      ],
    },
    where: { crm: 'salesforce', assigned: true, overwriteOptedOut: false },
  },
  {
    id: 'every-crm-is-salesforce',
    says: 'An opt-out in SugarCRM or NetSuite reaches Pardot, as one in Salesforce does.',
    because: 'For those two Pardot is the master: the sync overwrites what was edited in the CRM.',
    edition: 'classic',
    rules: ['C32'],
    belief: { kind: 'settings', settings: { crm: 'salesforce', overwriteOptedOut: false } },
    where: { crm: 'sugarcrm', assigned: true },
  },
  {
    id: 'opt-in-reaches-the-crm',
    says: 'After the Opt In link the sync clears the CRM’s box too.',
    because: 'Suppression wins: a box that is still ticked in the CRM blocks the prospect again.',
    edition: 'classic',
    rules: ['C31', 'C34'],
    belief: { kind: 'settings', settings: { crm: 'sugarcrm', overwriteOptedOut: false } },
    where: { crm: 'salesforce', assigned: true, overwriteOptedOut: false },
  },
  {
    id: 'rules-may-clear-classic',
    says: 'A rule or an import could clear the boxes.',
    because: 'That is so today; in the classic edition automation could tick them and never clear them.',
    edition: 'classic',
    rules: ['C22'],
    belief: {
      kind: 'machine',
      edits: [
        { kind: 'copies', event: 'automation.untickedDoNotEmail', as: 'admin.untickedDoNotEmail' },
        { kind: 'copies', event: 'automation.clearedOptOut', as: 'admin.clickedOptIn' },
      ],
    },
  },
  {
    id: 'opt-in-beats-a-bounce',
    says: 'The Opt In link clears Do Not Email even after a hard bounce.',
    because: 'While Hard Bounced is ticked, nothing clears Do Not Email: the address has to be corrected first.',
    edition: 'classic',
    rules: ['C14'],
    belief: { kind: 'machine', edits: [{ kind: 'answers', guard: 'isHardBounced', yes: false }] },
  },
  {
    id: 'marketers-have-the-link',
    says: 'A marketer may use the Opt In link.',
    because: 'The link works for an administrator alone.',
    edition: 'classic',
    rules: ['C10'],
    belief: {
      kind: 'machine',
      edits: [{ kind: 'copies', event: 'marketer.clickedOptIn', as: 'admin.clickedOptIn' }],
    },
  },
  {
    id: 'resubscribe-lifts-the-list',
    says: 'A resubscribe takes the prospect off the Do Not Email list, however she came on it.',
    because: 'With Prospect Opted Out blank a user or a bounce put her there, and that is not hers to lift.',
    edition: 'classic',
    rules: ['C21'],
    belief: { kind: 'machine', edits: [clearsDoNotEmail('prospect.resubscribed', 'resubscribeIsOn')] },
    where: { resubscribe: true },
  },
];
