/** What a workflow's file is about, and what it holds, in each of its forms. */
import { describe, expect, it } from 'vitest';
import {
  mayHoldRules,
  mayHoldUpdates,
  objectNameOf,
  workflowPartsOf,
} from '../../../src/scan/workflow/workflow-file.ts';
import { textOf } from '../../../src/scan/xml/element.ts';
import { readXml } from '../../../src/scan/xml/read-xml.ts';
import { document, tag } from '../metadata.ts';

describe('a workflow’s file', () => {
  it.each([
    ['workflows/Contact.workflow-meta.xml', 'Contact'],
    ['src/workflows/Custom__c.workflow', 'Custom__c'],
    ['workflows/Lead/workflowRules/R.workflowRule-meta.xml', 'Lead'],
    ['workflows/Lead/workflowFieldUpdates/U.workflowFieldUpdate-meta.xml', 'Lead'],
    ['workflows/Lead/rules/R.workflowRule-meta.xml', 'Lead'],
    ['workflows/Lead/FIELDUPDATES/U.workflowFieldUpdate', 'Lead'],
    ['workflows/Contact.R.workflowRule-meta.xml', 'Contact'],
    ['updates/Contact.Clear.it.workflowFieldUpdate', 'Contact'],
    ['workflows/Account/R.workflowRule', 'Account'],
    ['R.workflowRule', ''],
  ])('is about the object of its name or its folder: %s', (path, object) => {
    expect(objectNameOf(path)).toBe(object);
  });

  it.each([
    ['a/Contact.workflow', true, true],
    ['a/Contact.WORKFLOW-meta.xml', true, true],
    ['a/R.workflowRule-meta.xml', true, false],
    ['a/R.workflowRule', true, false],
    ['a/U.workflowFieldUpdate-meta.xml', false, true],
    ['a/U.workflowFieldUpdate', false, true],
    ['a/A.workflowAlert-meta.xml', false, false],
  ])('may hold rules or updates by its ending: %s', (path, rules, updates) => {
    expect([mayHoldRules(path), mayHoldUpdates(path)]).toEqual([rules, updates]);
  });

  const parts = (text: string, path: string) => {
    const xml = readXml(text);
    if (!xml.ok) throw new Error(xml.error);
    const { rules, updates } = workflowPartsOf(xml.value, path);
    return {
      rules: rules.map((each) => textOf(each, 'fullName')),
      updates: updates.map((each) => textOf(each, 'fullName')),
    };
  };

  it('holds all of an object’s, or one alone', () => {
    const named = (name: string) => tag('fullName', name);
    const whole = [
      tag('rules', named('A')),
      tag('rules', named('B')),
      tag('fieldUpdates', named('C')),
      tag('alerts', named('D')),
    ];
    expect(parts(document('Workflow', ...whole), 'Contact.workflow')).toEqual({ rules: ['A', 'B'], updates: ['C'] });
    const inner = [named('A'), tag('rules', named('X')), tag('fieldUpdates', named('Y'))];
    expect(parts(document('WorkflowRule', ...inner), 'R.workflowRule')).toEqual({ rules: ['A'], updates: ['Y'] });
    expect(parts(document('WorkflowFieldUpdate', ...inner), 'U.workflowFieldUpdate')).toEqual({
      rules: ['X'],
      updates: ['A'],
    });
  });

  it.each([
    ['workflows/Contact/workflowRules/Left us.workflowRule-meta.xml', 'Left us'],
    ['workflows/Contact.Left us.workflowRule', 'Left us'],
    ['workflows/Contact/Contact.Left.workflowRule', 'Left'],
    ['workflows/Contact/workflowRules/Left.Contact.workflowRule', 'Left.Contact'],
  ])('may leave its name to the file’s: %s', (path, name) => {
    expect(parts(document('WorkflowRule', tag('active', 'true')), path).rules).toEqual([name]);
  });
});
