/** The two extremes of what automation may do in an organisation on the upgraded edition: everything, and never clear a field. */
import type { EventName, Organisation, Settings } from '../../src/simulation/index.ts';

/** What its own automations may do without ever clearing a field (section 4). */
export const NEVER_CLEARING: readonly EventName[] = [
  'automation.importedOptOut',
  'automation.tickedOptedOut',
  'automation.tickedDoNotEmail',
  'crmAutomation.tickedOptOut',
];

/** An organisation whose automations do these things, and nothing else. */
export const organisationThat = (settings: Settings, does: readonly EventName[]): Organisation => ({
  settings,
  automations: does.map((event) => ({ name: event, does: [event], need: [] })),
  accept: {},
});
