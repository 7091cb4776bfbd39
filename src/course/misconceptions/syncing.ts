/** What people get wrong about the sync of today’s edition: whose value wins, what travels, and when it runs at all. */
import type { MachineEdit } from '../../simulation/index.ts';
import type { Misconception } from './misconception.ts';

const SYNCS = ['connector.synced', 'admin.synced', 'marketer.synced'] as const;

/** What a sync does in somebody's eyes, by the schedule and by hand alike. */
const whenSynced = (from: string, to: string, ...when: readonly string[]): readonly MachineEdit[] =>
  SYNCS.map((event) => ({
    kind: 'adds',
    event,
    from,
    to,
    when: ['hasCrmRecord', ...(event === 'connector.synced' ? ['connectorIsVerified'] : []), ...when],
  }));
const neverSynced = (from: string): readonly MachineEdit[] => SYNCS.map((event) => ({ kind: 'drops', event, from }));

const salesforce = { crm: 'salesforce', assigned: true } as const;

export const ABOUT_SYNCING: readonly Misconception[] = [
  {
    id: 'do-not-email-syncs',
    says: 'A sync carries Do Not Email to Salesforce’s Email Opt Out and back.',
    because: 'That would be so if a sync carried Do Not Email; it does not, unless it is mapped.',
    edition: 'upgraded',
    rules: ['U8', 'U7'],
    belief: {
      kind: 'machine',
      edits: [
        ...whenSynced('emailOptOut.blank', 'emailOptOut.ticked', 'doNotEmailIsTicked'),
        ...whenSynced('doNotEmail.blank', 'doNotEmail.ticked', 'emailOptOutIsTicked'),
      ],
    },
    where: salesforce,
  },
  {
    id: 'every-tick-wins',
    says: 'If one side is ticked, a sync ticks the other: the safer value wins.',
    because: 'Some old guides say so; the sync behaviour decides, and a blank can win over a tick.',
    edition: 'upgraded',
    rules: ['U7'],
    belief: {
      kind: 'machine',
      edits: [
        ...neverSynced('prospectOptedOut.ticked'),
        ...neverSynced('emailOptOut.ticked'),
        ...neverSynced('breach.none'),
        ...whenSynced('prospectOptedOut.blank', 'prospectOptedOut.ticked', 'emailOptOutIsTicked'),
        ...whenSynced('emailOptOut.blank', 'emailOptOut.ticked', 'prospectIsOptedOut'),
      ],
    },
    where: salesforce,
  },
  {
    id: 'salesforce-always-wins',
    says: 'Salesforce is the master: its value always wins.',
    because: 'It wins only where the sync behaviour says so; new accounts start with Account Engagement’s value.',
    edition: 'upgraded',
    rules: ['U7'],
    belief: { kind: 'settings', settings: { optedOutSync: 'salesforce' } },
    where: salesforce,
  },
  {
    id: 'pardot-always-wins',
    says: 'Pardot is the master: its value always wins.',
    because: 'That is how new accounts start; under another sync behaviour Salesforce can win.',
    edition: 'upgraded',
    rules: ['U7'],
    belief: { kind: 'settings', settings: { optedOutSync: 'account-engagement' } },
    where: salesforce,
  },
  {
    id: 'newest-always-wins',
    says: 'Whoever changed the box last always wins.',
    because: 'That is one of four sync behaviours; under the others it does not matter who was last.',
    edition: 'upgraded',
    rules: ['U7'],
    belief: { kind: 'settings', settings: { optedOutSync: 'most-recent' } },
    where: salesforce,
  },
  {
    id: 'unsubscribe-outranks-sync',
    says: 'No sync can undo an unsubscribe.',
    because: 'Under Salesforce’s value the next sync clears it, and under the most recent one a newer blank does.',
    edition: 'upgraded',
    rules: ['U7', 'U9'],
    belief: {
      kind: 'machine',
      edits: [...neverSynced('prospectOptedOut.ticked'), ...neverSynced('breach.none')],
    },
    where: salesforce,
  },
  {
    id: 'a-tick-in-salesforce-arrives',
    says: 'What a salesperson ticks in Salesforce reaches Pardot with the next sync.',
    because: 'Under Account Engagement’s value the sync wipes the tick, and with nothing mapped it stays where it is.',
    edition: 'upgraded',
    rules: ['U7'],
    belief: {
      kind: 'machine',
      edits: [
        ...neverSynced('emailOptOut.ticked'),
        ...whenSynced('prospectOptedOut.blank', 'prospectOptedOut.ticked', 'emailOptOutIsTicked'),
      ],
    },
    where: salesforce,
  },
  {
    id: 'second-tick-is-newer',
    says: 'Unsubscribing a second time makes the opt-out the newer one.',
    because: 'Only a change of value counts, and the box was ticked already.',
    edition: 'upgraded',
    rules: ['U7'],
    belief: {
      kind: 'machine',
      edits: ['prospect.unsubscribed', 'prospect.reportedSpam', 'admin.tickedOptedOut'].map((event) => ({
        kind: 'frees',
        event,
        from: 'lastChanged.kept',
      })),
    },
    where: { ...salesforce, optedOutSync: 'most-recent' },
  },
  {
    id: 'a-pause-is-ignored',
    says: 'Pausing the connector holds nothing back: the schedule syncs all the same.',
    because: 'While the connector is paused the schedule does not sync; a sync by hand still does.',
    edition: 'upgraded',
    rules: ['U12', 'C30'],
    belief: { kind: 'machine', edits: [{ kind: 'copies', event: 'connector.synced', as: 'admin.synced' }] },
    where: salesforce,
  },
  {
    id: 'a-pause-stops-hands',
    says: 'While the connector is paused, Sync with CRM by hand does nothing.',
    because: 'A pause stops the schedule alone; the button on the prospect still syncs.',
    edition: 'upgraded',
    rules: ['U12'],
    belief: {
      kind: 'machine',
      edits: [
        { kind: 'copies', event: 'admin.synced', as: 'connector.synced' },
        { kind: 'copies', event: 'marketer.synced', as: 'connector.synced' },
      ],
    },
    where: salesforce,
  },
  {
    id: 'unpausing-syncs',
    says: 'Unpausing the connector syncs at once.',
    because: 'It lets the schedule run again; nothing moves before the next sync does.',
    edition: 'upgraded',
    rules: ['U12', 'C30'],
    belief: {
      kind: 'machine',
      edits: [{ kind: 'copies', event: 'admin.verifiedConnector', as: 'admin.synced', beside: true }],
    },
    where: salesforce,
  },
  {
    id: 'a-pause-locks-salesforce',
    says: 'While the connector is paused, nobody can edit Email Opt Out in Salesforce.',
    because: 'A pause stops the sync and nothing else: in Salesforce everybody works on.',
    edition: 'upgraded',
    rules: ['C30', 'U12'],
    belief: {
      kind: 'machine',
      edits: ['crmUser', 'crmAutomation'].flatMap((who): readonly MachineEdit[] => [
        { kind: 'narrows', event: `${who}.tickedOptOut`, from: 'emailOptOut.blank', when: ['connectorIsVerified'] },
        { kind: 'narrows', event: `${who}.untickedOptOut`, from: 'emailOptOut.ticked', when: ['connectorIsVerified'] },
      ]),
    },
    where: salesforce,
  },
  {
    id: 'everybody-syncs',
    says: 'Every prospect syncs, with a Salesforce record or without.',
    because: 'Without a record there is nothing to sync with: only a linked prospect syncs.',
    edition: 'upgraded',
    rules: ['U13'],
    belief: { kind: 'settings', settings: { assigned: true } },
    where: { crm: 'salesforce', assigned: false },
  },
  {
    id: 'sales-box-always-stops',
    says: 'When sales tick their box for Do Not Email, mail stops at the next sync.',
    because: 'Only where that box’s own sync behaviour is Salesforce’s value; otherwise the sync wipes the tick.',
    edition: 'upgraded',
    rules: ['U14'],
    belief: { kind: 'settings', settings: { doNotEmailSync: 'salesforce' } },
    where: { ...salesforce, doNotEmailSync: 'account-engagement' },
  },
];
