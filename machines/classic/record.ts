/** The verdict on a classic state: what its fields come to, and which of them block. */
import { fieldsOf, type RegionState } from '../shared/record.ts';
import type { FieldName, Verdict } from '../vocabulary/record.ts';

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
