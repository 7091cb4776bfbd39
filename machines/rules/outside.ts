/**
 * What stands outside the model, as data with sources like the assumptions (section 7a): named by every answer on which it
 * bears, so that nobody takes the model for the whole product.
 */
import type { FieldName } from '../vocabulary/record.ts';
import type { EditionId, SettingName } from '../vocabulary/settings.ts';
import type { SourceId } from './sources.ts';

interface OutsideShape {
  readonly kind: 'outside';
  readonly id: `O${number}`;
  /** Three to seven words. */
  readonly title: string;
  /** What the model does not know, in one clause after "The model does not know". */
  readonly unknown: string;
  /** What is known of it, in our own words. */
  readonly text: string;
  readonly source: { readonly keys: readonly SourceId[]; readonly where: string };
  /** The answers on which it bears. */
  readonly bears: Bearing;
}

/** An answer is touched where one of its fields, or a setting at one of these values, is named; left out: in any case. */
export interface Bearing {
  readonly edition?: EditionId;
  readonly fields?: readonly FieldName[];
  readonly setting?: { readonly name: SettingName; readonly values: readonly (string | boolean)[] };
  /** Whether it bears on who is mailable rather than on who is not. */
  readonly whenMailable?: boolean;
}

/** All of them in the order of their numbers. */
export const OUTSIDE = [
  {
    kind: 'outside',
    id: 'O1',
    title: 'Lists have opt-outs of their own',
    unknown: 'of lists',
    text: 'Public lists are a second level of consent. The preference page opts people in and out of single lists; only its unsubscribe-from-all ticks Prospect Opted Out. An opt-out of one list cannot be undone by API unless support enables it.',
    source: { keys: ['UP', 'OT'], where: 'Help, preference center considerations; issue 125 of the vendor’s API' },
    bears: { whenMailable: true },
  },
  {
    kind: 'outside',
    id: 'O3',
    title: 'Deleting forgets the opt-out',
    unknown: 'of deleted and merged prospects',
    text: 'Deleting a prospect for good forgets the opt-out, and a form or a person can make the prospect anew. A merge in Salesforce can send the prospect that carried the opt-out to the recycle bin; a form, a cookie or an import brings back what lies there.',
    source: {
      keys: ['UP'],
      where:
        'Help, on what takes a prospect out of the recycle bin, on deleting for good, and on the merge and delete setting',
    },
    bears: { fields: ['optedOut'] },
  },
  {
    kind: 'outside',
    id: 'O4',
    title: 'Several prospects with one address',
    unknown: 'of other prospects with the same address',
    text: 'Where several prospects share an address, bounces and opt-outs of one hold back mail to all. Do Not Email can be applied to all of them by choice.',
    source: { keys: ['KB', 'OT'], where: 'Older Knowledge Base pages and a guide of 2024; Greenkey' },
    bears: { whenMailable: true },
  },
  {
    kind: 'outside',
    id: 'O5',
    title: 'Consent matched with Marketing Cloud',
    unknown: 'whether consent is matched with Marketing Cloud',
    text: 'Since Winter ’26 consent can be matched with Marketing Cloud’s email subscription, which ticks and clears Prospect Opted Out; a prospect that is newly made overrides the earlier consent of its address. An organisation lists it as an automation of its own.',
    source: { keys: ['UP'], where: 'Help, match email consent' },
    bears: { edition: 'upgraded', fields: ['optedOut'] },
  },
  {
    kind: 'outside',
    id: 'O6',
    title: 'A bounce belongs to the address',
    unknown: 'which address bounced',
    text: 'Going back to the old address brings back its bounce. A reset here clears Salesforce’s Hard Bounced field, but not its bounce reason and date. A sync can correct the address from Salesforce where that setting is on.',
    source: { keys: ['UP'], where: 'Help, article 000393429' },
    bears: { fields: ['hardBounced', 'softBounces'] },
  },
  {
    kind: 'outside',
    id: 'O7',
    title: 'Accounts that still go by the record',
    unknown: 'whether the account still goes by the record',
    text: 'Until 2023 the most recently updated record won, and accounts with legacy sync may still work so. Then any edit in the CRM before the sync makes a stale blank win: unsubscribed, another field edited, synced, and she is mailable, by our reading. What holds here does not reach those accounts.',
    source: { keys: ['OT'], where: 'Guides on the change of 2023' },
    bears: { edition: 'upgraded', setting: { name: 'optedOutSync', values: ['most-recent'] } },
  },
  {
    kind: 'outside',
    id: 'O8',
    title: 'Unsubscribing by the mail’s header',
    unknown: 'who followed the header’s link',
    text: 'Every mail carries a List-Unsubscribe header, which does what the link does; some servers and bots follow it unasked. Gmail reports no spam complaints back.',
    source: { keys: ['UP'], where: 'Help, article 000381510' },
    bears: { fields: ['optedOut'] },
  },
  {
    kind: 'outside',
    id: 'O9',
    title: 'Which mail reaches whom',
    unknown: 'whether mail that one person sends another arrives',
    text: 'Today transactional means operational mail; autoresponders are held back with either field ticked, and nothing is sent to the undeliverable. Of mail from one person to another no source says. Of the classic edition sources disagree: older pages let opted-out prospects receive autoresponders and operational mail, and stop both for Do Not Email, which an opt-out ticks as well.',
    source: {
      keys: ['UP', 'OT'],
      where: '“Email Bounces”; support, quoted in the community in 2021; older Knowledge Base pages',
    },
    bears: { fields: ['optedOut', 'doNotEmail', 'hardBounced', 'softBounces'] },
  },
  {
    kind: 'outside',
    id: 'O10',
    title: 'Other readings of the classic edition',
    unknown: 'which of the older documents is right',
    text: 'Older documents let an API call set and clear Do Not Email, and a user tick Opted Out on the record. The infographic’s table says that what automation tries leaves the block; we follow it.',
    source: { keys: ['OT', 'KB'], where: 'The vendor’s field reference of 2020; a Knowledge Base page of 2016' },
    bears: { edition: 'classic', fields: ['optedOut', 'doNotEmail'] },
  },
] as const satisfies readonly OutsideShape[];

export type OutsideId = (typeof OUTSIDE)[number]['id'];

/** Something outside the model, as people see it. */
export interface Outside extends OutsideShape {
  readonly id: OutsideId;
}
