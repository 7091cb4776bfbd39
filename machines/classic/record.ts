/** The verdict on a classic state: what its fields come to, and which of them block. */
import { fieldsOf, type RegionState } from '../shared/record.ts';
import {
  FIELDS,
  type FieldInfo,
  type FieldName,
  type Receives,
  type Status,
  type Verdict,
} from '../vocabulary/record.ts';

/** C8: mailable means that Do Not Email is blank. */
export function classicVerdict(state: RegionState): Verdict {
  const fields = fieldsOf(state);
  const mailable = !fields.doNotEmail;
  return { ...fields, mailable, status: mailable ? 'mailable' : 'unmailable' };
}

/**
 * The fields that block, or hold the block, while they are ticked: Do Not Email blocks (C8), Prospect Opted Out (C12)
 * and Hard Bounced (C14) keep it from being unticked. The soft-bounce count and the CRM's field hold nothing by themselves.
 */
export const CLASSIC_BLOCKERS: readonly FieldName[] = ['optedOut', 'doNotEmail', 'hardBounced'];

/** The fields of a classic record. */
export const CLASSIC_FIELDS: readonly FieldInfo[] = FIELDS.filter(({ edition }) => edition !== 'upgraded');

/** Which mail reaches her (O9). Sources disagree on what an opted-out prospect still gets beside marketing mail. */
export const CLASSIC_RECEIVES: Readonly<Partial<Record<Status, Receives>>> = {
  mailable: { marketing: 'yes', autoresponder: 'yes', operational: 'yes', oneToOne: 'yes' },
  unmailable: { marketing: 'no', autoresponder: 'no', operational: 'unknown', oneToOne: 'unknown' },
};
