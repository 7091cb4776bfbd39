/** The verdict on a state of today's edition: its fields, what they come to (U2), and which of them block. */
import { fieldsOf, type RegionState } from '../shared/record.ts';
import {
  FIELDS,
  type FieldInfo,
  type FieldName,
  type Fields,
  type Receives,
  SOFT_BOUNCE_LIMIT,
  type Status,
  type Verdict,
} from '../vocabulary/record.ts';

/** A state's value and context, with the region that this edition has of its own. */
export interface UpgradedState extends RegionState {
  readonly value: RegionState['value'] & { readonly crmDoNotEmail: 'noCheckbox' | 'blank' | 'ticked' };
}

/** U2: the status is computed; `mailable` means that every kind of email may be sent. */
export function upgradedVerdict(state: UpgradedState): Required<Verdict> {
  const fields = fieldsOf(state);
  const checkbox = state.value.crmDoNotEmail;
  const status = statusOf(fields);
  // Field by field: a search asks this of every state, and taking objects apart and together costs ten times as much.
  return {
    optedOut: fields.optedOut,
    doNotEmail: fields.doNotEmail,
    hardBounced: fields.hardBounced,
    softBounces: fields.softBounces,
    crmOptOut: fields.crmOptOut,
    crmDoNotEmail: checkbox === 'noCheckbox' ? null : checkbox === 'ticked',
    connector: fields.connector,
    requested: fields.requested,
    breach: fields.breach,
    lastChanged: fields.lastChanged,
    mailable: status === 'mailable',
    status,
  };
}

function statusOf({ hardBounced, softBounces, optedOut, doNotEmail }: Fields): Status {
  if (hardBounced || softBounces === SOFT_BOUNCE_LIMIT) return 'undeliverable';
  return optedOut || doNotEmail ? 'transactional-only' : 'mailable';
}

export const UPGRADED_FIELDS: readonly FieldInfo[] = FIELDS.filter(({ edition }) => edition !== 'classic');

/** Every one of them blocks by itself. */
export const UPGRADED_BLOCKERS: readonly FieldName[] = ['optedOut', 'doNotEmail', 'hardBounced', 'softBounces'];

/** Which mail reaches her (O9): transactional mail is what the product calls operational. */
export const UPGRADED_RECEIVES: Readonly<Partial<Record<Status, Receives>>> = {
  mailable: { marketing: 'yes', autoresponder: 'yes', operational: 'yes', oneToOne: 'yes' },
  'transactional-only': { marketing: 'no', autoresponder: 'no', operational: 'yes', oneToOne: 'unknown' },
  undeliverable: { marketing: 'no', autoresponder: 'no', operational: 'no', oneToOne: 'unknown' },
};
