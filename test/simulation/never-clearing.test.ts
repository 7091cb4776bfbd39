/** Which of an organisation's own automations never clear a field, found on the machines of both editions. */
import { expect, it } from 'vitest';
import {
  configurationsOf,
  EDITIONS,
  neverClearing,
  organisationThat,
  readOrganisation,
} from '../../src/simulation/index.ts';

it('finds those that the rulebook lets tick alone, in canonical order', () => {
  // U5 lets the others clear; so does a workflow that unticks the CRM's box.
  expect(neverClearing('upgraded')).toEqual([
    'automation.importedOptOut',
    'automation.tickedDoNotEmail',
    'automation.tickedOptedOut',
    'crmAutomation.tickedOptOut',
    'crmAutomation.tickedDoNotEmail',
  ]);
  // C22: rules, programs, imports and API calls that try to clear a field of Pardot's change nothing.
  expect(neverClearing('classic')).toEqual([
    'automation.importedOptOut',
    'automation.tickedDoNotEmail',
    'automation.untickedDoNotEmail',
    'automation.clearedOptOut',
    'crmAutomation.tickedOptOut',
  ]);
});

it.each(EDITIONS)('makes organisations of the $id edition that the reader would accept from a file', ({ id }) => {
  for (const settings of configurationsOf(id)) {
    const organisation = organisationThat(settings, neverClearing(id));
    expect(readOrganisation(JSON.parse(JSON.stringify(organisation)))).toEqual({ ok: true, value: organisation });
  }
});
