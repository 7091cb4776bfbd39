/** What people get wrong about who may do what in today’s edition, and about asking first. */
import type { MachineEdit } from '../../simulation/index.ts';
import type { Misconception } from './misconception.ts';

const SYNCS = ['connector.synced', 'admin.synced', 'marketer.synced'];

/** An opt-in that does nothing while nobody has asked, in every region that it moves. */
const onlyIfAsked = (event: string): readonly MachineEdit[] => [
  { kind: 'narrows', event, from: 'prospectOptedOut.ticked', when: ['requestStands'] },
  { kind: 'drops', event, from: 'breach.none' },
  { kind: 'narrows', event, from: 'lastChanged.kept', when: ['requestStands'] },
];

export const ABOUT_PEOPLE: readonly Misconception[] = [
  {
    id: 'marketers-may-opt-in',
    says: 'A marketer may edit Prospect Opted Out.',
    because: 'By default only an administrator may; a marketer may edit Do Not Email and reset bounces.',
    edition: 'upgraded',
    rules: ['U4'],
    belief: {
      kind: 'machine',
      edits: [
        { kind: 'copies', event: 'marketer.untickedOptedOut', as: 'admin.untickedOptedOut' },
        { kind: 'copies', event: 'marketer.tickedOptedOut', as: 'admin.tickedOptedOut' },
      ],
    },
  },
  {
    id: 'automation-may-not-clear',
    says: 'Rules and programs can set the boxes and never clear them.',
    because: 'That was so before Winter ’22; today automation can clear both boxes.',
    edition: 'upgraded',
    rules: ['U5', 'U4'],
    belief: {
      kind: 'machine',
      edits: [
        { kind: 'drops', event: 'automation.untickedOptedOut', from: 'prospectOptedOut.ticked' },
        { kind: 'drops', event: 'automation.untickedOptedOut', from: 'breach.none' },
        { kind: 'drops', event: 'automation.untickedOptedOut', from: 'request.standing' },
        { kind: 'drops', event: 'automation.untickedOptedOut', from: 'lastChanged.kept' },
        { kind: 'drops', event: 'automation.untickedDoNotEmail', from: 'doNotEmail.ticked' },
      ],
    },
  },
  {
    id: 'pardot-asks-first',
    says: 'Pardot refuses to opt in somebody who has not asked.',
    because: 'It works, and that is the trouble: nothing stops the click, and the breach of policy is yours.',
    edition: 'upgraded',
    rules: ['U9'],
    belief: {
      kind: 'machine',
      edits: [...onlyIfAsked('admin.untickedOptedOut'), ...onlyIfAsked('automation.untickedOptedOut')],
    },
  },
  {
    id: 'asking-is-enough',
    says: 'Once she has asked, she is opted in.',
    because: 'Asking changes no box: somebody who may has to clear Prospect Opted Out.',
    edition: 'upgraded',
    rules: ['U9', 'U4'],
    belief: {
      kind: 'machine',
      edits: [
        {
          kind: 'adds',
          event: 'prospect.askedToOptIn',
          from: 'prospectOptedOut.ticked',
          to: 'prospectOptedOut.blank',
        },
      ],
    },
  },
  {
    id: 'opting-out-again-undoes',
    says: 'Ticking Prospect Opted Out again undoes a breach.',
    because: 'It is right to tick it again, and what was done without asking stays on the record.',
    edition: 'upgraded',
    rules: ['U9'],
    belief: {
      kind: 'machine',
      edits: [
        'admin.tickedOptedOut',
        'automation.tickedOptedOut',
        'automation.importedOptOut',
        'prospect.unsubscribed',
        'prospect.reportedSpam',
      ].map((event) => ({ kind: 'adds', event, from: 'breach.recorded', to: 'breach.none' })),
    },
  },
  {
    id: 'machines-break-no-policy',
    says: 'Only people can break the policy; what a rule or a sync clears is no breach.',
    because: 'Whoever set up the rule or the sync cleared the opt-out without being asked: that is a breach too.',
    edition: 'upgraded',
    rules: ['U9', 'U5'],
    belief: {
      kind: 'machine',
      edits: ['automation.untickedOptedOut', ...SYNCS].map((event) => ({ kind: 'drops', event, from: 'breach.none' })),
    },
  },
  {
    id: 'reset-lifts-everything',
    says: 'Resetting a bounce makes the prospect mailable, whatever else is ticked.',
    because: 'A reset clears the bounce alone; Prospect Opted Out and Do Not Email have to be lifted each for itself.',
    edition: 'upgraded',
    rules: ['U4', 'U1'],
    belief: {
      kind: 'machine',
      edits: ['admin', 'marketer'].flatMap((who) =>
        ['resetHardBounce', 'resetSoftBounces'].map((act) => ({
          kind: 'adds' as const,
          event: `${who}.${act}`,
          from: 'doNotEmail.ticked',
          to: 'doNotEmail.blank',
        })),
      ),
    },
  },
];
