/** What people get wrong about the fields of today’s edition: which act moves which box, and what the boxes come to. */
import type { MachineEdit } from '../../simulation/index.ts';
import type { Misconception } from './misconception.ts';

const adds = (event: string, from: string, to: string, ...when: readonly string[]): MachineEdit => ({
  kind: 'adds',
  event,
  from,
  to,
  when,
});
const ticksDoNotEmail = (event: string) => adds(event, 'doNotEmail.blank', 'doNotEmail.ticked');
const clearsDoNotEmail = (event: string, ...when: readonly string[]) =>
  adds(event, 'doNotEmail.ticked', 'doNotEmail.blank', ...when);
const clearsOptedOut = (event: string) => adds(event, 'prospectOptedOut.ticked', 'prospectOptedOut.blank');

export const ABOUT_FIELDS: readonly Misconception[] = [
  {
    id: 'opting-out-ticks-both',
    says: 'Opting out ticks Do Not Email too.',
    because: 'That was so before Winter ’22; today each box stands for itself, and opting out ticks one.',
    edition: 'upgraded',
    rules: ['U1', 'U3'],
    belief: {
      kind: 'machine',
      edits: [
        ...['prospect.unsubscribed', 'prospect.reportedSpam', 'automation.importedOptOut'].map(ticksDoNotEmail),
        ...['admin.tickedOptedOut', 'automation.tickedOptedOut'].map(ticksDoNotEmail),
      ],
    },
  },
  {
    id: 'opting-in-clears-both',
    says: 'Clearing Prospect Opted Out clears Do Not Email too.',
    because: 'The Opt In link did that before Winter ’22; today Do Not Email stays until somebody unticks it.',
    edition: 'upgraded',
    rules: ['U1'],
    belief: {
      kind: 'machine',
      edits: ['admin.untickedOptedOut', 'automation.untickedOptedOut'].map((event) =>
        clearsDoNotEmail(event, 'prospectIsOptedOut'),
      ),
    },
  },
  {
    id: 'resubscribe-clears-both',
    says: 'Whoever resubscribes gets all mail again, Do Not Email or not.',
    because: 'A resubscribe lifts the prospect’s own box only; Do Not Email is not hers to lift.',
    edition: 'upgraded',
    rules: ['U6', 'U1'],
    belief: { kind: 'machine', edits: [clearsDoNotEmail('prospect.resubscribed', 'resubscribeIsOn')] },
    where: { resubscribe: true },
  },
  {
    id: 'unticking-resubscribes-today',
    says: 'Unticking Do Not Email brings back somebody who opted out.',
    because: 'Unticking Do Not Email moves that box alone; the prospect’s own opt-out still stands.',
    edition: 'upgraded',
    rules: ['U1', 'U4'],
    belief: { kind: 'machine', edits: ['admin', 'marketer'].map((who) => clearsOptedOut(`${who}.untickedDoNotEmail`)) },
  },
  {
    id: 'bounce-ticks-do-not-email',
    says: 'A hard bounce ticks Do Not Email.',
    because: 'That was so before Winter ’22; today a bounce has a field of its own and leaves the others alone.',
    edition: 'upgraded',
    rules: ['U3', 'U8'],
    belief: { kind: 'machine', edits: [ticksDoNotEmail('mail.hardBounced')] },
  },
  {
    id: 'bounce-opts-out',
    says: 'A bounce opts the prospect out.',
    because: 'A bounce says that mail cannot arrive, not that she does not want it.',
    edition: 'upgraded',
    rules: ['U3'],
    belief: {
      kind: 'machine',
      edits: [adds('mail.hardBounced', 'prospectOptedOut.blank', 'prospectOptedOut.ticked')],
    },
  },
  {
    id: 'four-soft-bounces',
    says: 'Four soft bounces are enough to stop mail.',
    because: 'It takes five: below that the count rises and nothing else happens.',
    edition: 'upgraded',
    rules: ['U2', 'U3'],
    belief: { kind: 'reading', reading: { kind: 'soft-limit', limit: 4 } },
  },
  {
    id: 'soft-bounces-never',
    says: 'Soft bounces pass by themselves and never stop mail.',
    because: 'Nothing lowers the count by itself, and at five the prospect is undeliverable.',
    edition: 'upgraded',
    rules: ['U2'],
    belief: { kind: 'reading', reading: { kind: 'soft-limit', limit: 6 } },
  },
  {
    id: 'opted-out-gets-nothing',
    says: 'Whoever is opted out gets no mail of any kind.',
    because: 'Opting out stops marketing mail; transactional mail may still be sent, so she is not undeliverable.',
    edition: 'upgraded',
    rules: ['U2'],
    belief: { kind: 'reading', reading: { kind: 'counts-as', field: 'prospectOptedOut', as: 'hardBounced' } },
  },
  {
    id: 'do-not-email-is-a-note',
    says: 'Only an opt-out stops marketing mail; Do Not Email is a note for colleagues.',
    because: 'Either box alone is enough: a ticked Do Not Email leaves transactional mail only.',
    edition: 'upgraded',
    rules: ['U2', 'U1'],
    belief: { kind: 'reading', reading: { kind: 'ignores', field: 'doNotEmail' } },
  },
  {
    id: 'bounce-is-transactional',
    says: 'Somebody who bounced still gets transactional mail.',
    because: 'At an address that does not exist nothing arrives: the status is undeliverable, whatever the boxes say.',
    edition: 'upgraded',
    rules: ['U2'],
    belief: { kind: 'reading', reading: { kind: 'counts-as', field: 'hardBounced', as: 'doNotEmail' } },
  },
  {
    id: 'new-address-new-start',
    says: 'A corrected address is a new start: the blocks are gone.',
    because: 'A new address clears what bounced; Prospect Opted Out and Do Not Email are about the person and stay.',
    edition: 'upgraded',
    rules: ['U8', 'U1'],
    belief: {
      kind: 'machine',
      edits: ['admin.correctedEmail', 'marketer.correctedEmail'].flatMap((event) => [
        clearsDoNotEmail(event),
        clearsOptedOut(event),
      ]),
    },
  },
];
