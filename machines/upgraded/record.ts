/** The verdict on an upgraded state: what its fields come to (U2), and which of them block. */
import { fieldsOf, type RegionState } from '../shared/record.ts';
import { type FieldName, type Fields, SOFT_BOUNCE_LIMIT, type Status, type Verdict } from '../vocabulary/record.ts';

/** U2: the status is computed; `mailable` means that every kind of email may be sent. */
export function upgradedVerdict(state: RegionState): Verdict {
  const fields = fieldsOf(state);
  const status = statusOf(fields);
  return { ...fields, mailable: status === 'mailable', status };
}

function statusOf({ hardBounced, softBounces, optedOut, doNotEmail }: Fields): Status {
  if (hardBounced || softBounces === SOFT_BOUNCE_LIMIT) return 'undeliverable';
  return optedOut || doNotEmail ? 'transactional-only' : 'mailable';
}

/** Every one of them blocks by itself. */
export const UPGRADED_BLOCKERS: readonly FieldName[] = ['optedOut', 'doNotEmail', 'hardBounced', 'softBounces'];
