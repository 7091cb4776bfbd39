/** Which field an event edits by its name, as people and automations do. What else an event changes is the machine's to say. */
import type { EventName } from './events.ts';
import { originOf } from './origins.ts';
import type { FieldName } from './record.ts';

const EDITED: Readonly<Record<string, FieldName>> = {
  tickedOptedOut: 'optedOut',
  untickedOptedOut: 'optedOut',
  tickedOptOut: 'crmOptOut',
  untickedOptOut: 'crmOptOut',
  tickedDoNotEmail: 'doNotEmail',
  untickedDoNotEmail: 'doNotEmail',
};

/** The field that an act ticks or unticks by its name, whoever does it; null for every other event. */
export function fieldEdited(name: EventName): FieldName | null {
  const field = EDITED[name.slice(name.indexOf('.') + 1)] ?? null;
  const isInCrm = originOf(name) === 'crmUser' || originOf(name) === 'crmAutomation';
  return field === 'doNotEmail' && isInCrm ? 'crmDoNotEmail' : field;
}
