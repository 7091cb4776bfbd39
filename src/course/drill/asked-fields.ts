/** The fields that a question may be about, and whether two records agree in them. */
import type { FieldName, Verdict } from '../../simulation/index.ts';

/** Which side changed last is the connector’s own book-keeping, and no field that anybody sees. */
export const ASKED_FIELDS: readonly FieldName[] = [
  'optedOut',
  'doNotEmail',
  'hardBounced',
  'softBounces',
  'crmOptOut',
  'crmDoNotEmail',
  'connector',
  'requested',
  'breach',
];

/** Whether two records look the same. A box that is not there looks as one that is blank. */
export const looksAlike = (one: Verdict, other: Verdict): boolean =>
  ASKED_FIELDS.every((field) => (one[field] ?? false) === (other[field] ?? false));
