/**
 * The record: what an admin can point at, on both sides of the sync, and what follows from it (section 3).
 * A record is derived from a machine's state and never kept beside it.
 */
import type { EventName } from './events.ts';
import type { EditionId } from './settings.ts';

/** The fifth soft bounce in a row is one too many (C5, U2). */
export const SOFT_BOUNCE_LIMIT = 5;

/** What a machine's state says of a prospect, without the verdict. Plain JSON. */
export interface Fields {
  /** Prospect Opted Out. */
  readonly optedOut: boolean;
  /** Do Not Email. */
  readonly doNotEmail: boolean;
  /** Hard Bounced. */
  readonly hardBounced: boolean;
  /** 0 to `SOFT_BOUNCE_LIMIT`. */
  readonly softBounces: number;
  /** Email Opt Out; null without a CRM record. */
  readonly crmOptOut: boolean | null;
  /** The custom checkbox for Do Not Email (U14), in today's edition alone; null where nothing is mapped to one. */
  readonly crmDoNotEmail?: boolean | null;
  /** null without a CRM. */
  readonly connector: 'verified' | 'unverified' | null;
  /** A standing explicit request to be opted back in (A3). */
  readonly requested: boolean;
  /** Somebody was opted in without a request (C11); once true, true for ever. */
  readonly breach: boolean;
  /** Which side's opt-out field changed last since the last sync; null for neither, or where it is not kept. */
  readonly lastChanged: 'pardot' | 'crm' | null;
}

/** The fields by the names that they have in JSON. */
export type FieldName = keyof Fields;

/** Where a prospect stands; the first two are classic's, today's edition has no `unmailable`. */
export type Status = 'mailable' | 'unmailable' | 'transactional-only' | 'undeliverable';

/** The fields with the verdict: all that a property may ask about. */
export interface Verdict extends Fields {
  /** May list emails, programs and autoresponders be sent (C8; upgraded: U2)? */
  readonly mailable: boolean;
  readonly status: Status;
}

/** Why a prospect is not mailable: a field that blocks, or holds the block, and the step in which it last became so. */
export interface Reason {
  readonly field: FieldName;
  readonly event: EventName;
  /** 1 for the run's first event. */
  readonly step: number;
}

/** The kinds of mail that sources tell apart (O9). */
export const MAIL_KINDS = ['marketing', 'autoresponder', 'operational', 'oneToOne'] as const;
/** One of the kinds of mail. */
export type MailKind = (typeof MAIL_KINDS)[number];

/** Which mail she gets, by the status; unknown where no source says, or sources disagree (O9). */
export type Receives = Readonly<Record<MailKind, 'yes' | 'no' | 'unknown'>>;

/** A record as people and scripts see it. Reasons, and whose wish it is, come from the run, never from the machine's state. */
export interface MailabilityRecord extends Verdict {
  readonly receives: Receives;
  readonly reasons: readonly Reason[];
  /** An opt-out was cleared without a standing request, and has not been ticked again since (A14). */
  readonly againstTheirWish: boolean;
}

/** What came of an event that was sent (section 4). */
export type Outcome = 'changed' | 'no-effect' | 'refused';

/** How a field is called, and on which side of the sync it lies. */
export interface FieldInfo {
  readonly name: FieldName;
  /** The product's own name of the field; the CRM's field is the CRM's. */
  readonly label: string;
  readonly side: 'pardot' | 'crm' | 'bookkeeping';
  /** The only edition that has it; missing where both have. */
  readonly edition?: EditionId;
}

/** The fields of every edition in the order in which a record shows them; `Edition.fields` are those that it has. */
export const FIELDS: readonly FieldInfo[] = [
  { name: 'optedOut', label: 'Prospect Opted Out', side: 'pardot' },
  { name: 'doNotEmail', label: 'Do Not Email', side: 'pardot' },
  { name: 'hardBounced', label: 'Hard Bounced', side: 'pardot' },
  { name: 'softBounces', label: 'Soft bounces', side: 'pardot' },
  { name: 'crmOptOut', label: 'Email Opt Out', side: 'crm' },
  { name: 'crmDoNotEmail', label: 'Checkbox for Do Not Email', side: 'crm', edition: 'upgraded' },
  { name: 'connector', label: 'Connector', side: 'crm' },
  { name: 'requested', label: 'Standing request', side: 'bookkeeping' },
  { name: 'breach', label: 'Policy breach', side: 'bookkeeping' },
  { name: 'lastChanged', label: 'Changed last', side: 'bookkeeping' },
];

/** How a field is called on the record: "Prospect Opted Out". */
export const fieldLabel = (field: FieldName): string => FIELDS.find(({ name }) => name === field)?.label ?? field;
