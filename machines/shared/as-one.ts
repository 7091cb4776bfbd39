/** A transition whose sentence ends in the field that it changes: where one event changes two fields, both are told as one. */
import type { Citation } from '../rules/index.ts';
import { type FieldName, fieldLabel } from '../vocabulary/record.ts';

/** The part of such a sentence that others may share, and the field at its end. */
export interface Saying {
  readonly doing: string;
  readonly field: FieldName;
}

/** "Unsubscribing ticks Do Not Email." @param doing the sentence up to the field. @param more what follows the field: " too". */
export const toldAsOne = (doing: string, field: FieldName, rules: readonly Citation[], more = '') =>
  ({
    description: `${doing} ${fieldLabel(field)}${more}.`,
    meta: { rules, saying: { doing, field } },
  }) as const;
