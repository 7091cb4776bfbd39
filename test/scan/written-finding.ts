/** Findings that are written down in a test, for those that read no project. */
import type { Finding } from '../../src/scan/index.ts';
import type { JudgedFinding } from '../../src/scan/verdict/judge.ts';
import { completeSettings, type Organisation } from '../../src/simulation/index.ts';

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
