/** Findings that are written down in a test, for those that read no project. */
import type { Finding } from '../../src/scan/index.ts';
import type { JudgedFinding } from '../../src/scan/verdict/judge.ts';
import { completeSettings, type Organisation, simulationOf } from '../../src/simulation/index.ts';
import { isWithholdable } from '../../src/simulation/organisation/organisation.ts';

export const CLEARS = 'crmAutomation.untickedOptOut';
export const TICKS = 'crmAutomation.tickedOptOut';

export const finding = (changes: Partial<Finding> = {}): Finding => ({
  name: 'Welcome: Save',
  does: [CLEARS],
  certainty: 'certain',
  active: true,
  kind: 'flow',
  from: { file: 'flows/Welcome.flow-meta.xml', line: 7 },
  when: 'Back__c is true, on update of a Contact',
  path: [
    { kind: 'start', words: 'on update of a Contact', file: 'flows/Welcome.flow-meta.xml', line: 3 },
    { kind: 'save', words: 'Save saves $Record', file: 'flows/Welcome.flow-meta.xml', line: 7 },
  ],
  ...changes,
});
export const judged = (changes: Partial<JudgedFinding> = {}): JudgedFinding => ({
  finding: finding(),
  standing: 'counted',
  reason: null,
  opens: [],
  fix: null,
  ...changes,
});

export const organisation: Organisation = {
  settings: completeSettings({ crm: 'salesforce' }),
  automations: [],
  cannot: [],
  accept: {},
};

const mostRecent = completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' });

/**
 * Where nobody of the staff can do anything, all that happens comes from the prospect, the sync and what is listed. There is
 * little of it, so that a verdict takes milliseconds.
 */
export const unattended: Organisation = {
  settings: mostRecent,
  automations: [],
  cannot: simulationOf(mostRecent).events.filter(isWithholdable),
  accept: {},
};

/** Lifts an opt-out wherever it may: alone that breaks P1, P3 and P14. */
export const clearing = finding({ name: 'Clears' });
/** Alone it breaks nothing; with one that clears, what it told is forgotten again, which is P17. */
export const ticking = finding({ name: 'Ticks', does: [TICKS] });
