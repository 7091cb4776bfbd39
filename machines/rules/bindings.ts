/**
 * The rules that tie fields of a record together, so that not every record can be: which fields each ties. A record that
 * cannot be is told the rule by which its fields exclude each other. That they do is worked out from the machine, and a test
 * asks of every record that cannot be whether some rule here speaks of it.
 */
import type { FieldName } from '../vocabulary/record.ts';
import type { EditionId } from '../vocabulary/settings.ts';
import type { Citation } from './citations.ts';

export interface Binding {
  readonly rule: Citation;
  readonly editions: readonly EditionId[];
  readonly fields: readonly FieldName[];
}

const CLASSIC: readonly EditionId[] = ['classic'];
const TODAY: readonly EditionId[] = ['upgraded'];
const BOTH: readonly EditionId[] = ['upgraded', 'classic'];

export const BINDINGS: readonly Binding[] = [
  { rule: 'C7', editions: CLASSIC, fields: ['optedOut', 'doNotEmail'] },
  { rule: 'C14', editions: CLASSIC, fields: ['hardBounced', 'doNotEmail'] },
  { rule: 'C5', editions: CLASSIC, fields: ['softBounces', 'doNotEmail'] },
  { rule: 'A3', editions: BOTH, fields: ['requested', 'optedOut'] },
  { rule: 'C33', editions: CLASSIC, fields: ['optedOut', 'crmOptOut', 'lastChanged'] },
  { rule: 'U7', editions: TODAY, fields: ['optedOut', 'crmOptOut', 'lastChanged'] },
  // The checkbox is today's; in the classic edition there is none, which is what this rule says too.
  { rule: 'U14', editions: BOTH, fields: ['crmDoNotEmail'] },
  { rule: 'C30', editions: CLASSIC, fields: ['crmOptOut', 'connector'] },
  { rule: 'U13', editions: TODAY, fields: ['crmOptOut', 'connector'] },
];
