/** Approvals, entitlements and quick actions in full: when they write, by which way, and what ties them to a field update. */
import { describe, expect, it } from 'vitest';
import { document, FIELD, tag } from '../metadata.ts';
import { scanTexts } from '../scan-texts.ts';

type Texts = Readonly<Record<string, string>>;

const found = async (texts: Texts) => (await scanTexts(texts, { Asked__c: 'requested' })).automations;
const uses = (element: string) => tag(element, tag('name', 'Clear'), tag('type', 'FieldUpdate'));
const asked = (field: string) =>
  tag('criteriaItems', tag('field', field), tag('operation', 'equals'), tag('value', 'true'));
const clear = [tag('fullName', 'Clear'), tag('field', FIELD), tag('name', 'Clear it'), tag('operation', 'Null')];
/** The update alone, in a file that holds nothing else. */
const updateOf = (object: string): Texts => ({
  [`workflows/${object}.workflow`]: document('Workflow', tag('fieldUpdates', ...clear)),
});

describe('an approval', () => {
  const file = 'approvalProcesses/Contact.Back.approvalProcess';
  const approval = (...inner: readonly string[]): Texts => ({
    ...updateOf('Contact'),
    [file]: document('ApprovalProcess', tag('active', 'true'), ...inner),
  });
  const entry = tag('entryCriteria', asked(`Contact.${FIELD}`));

  it.each([
    ['initialSubmissionActions', 'when a record is submitted for approval'],
    ['finalApprovalActions', 'when a record is approved at last'],
    ['finalRejectionActions', 'when a record is rejected at last'],
    ['recallActions', 'when a request for approval is recalled'],
    ['approvalActions', 'when a step is approved'],
    ['rejectionActions', 'when a step is rejected'],
  ])('acts by its %s, and only by such', async (actions, when) => {
    expect((await found(approval(tag(actions, uses('action'))))).map((each) => each.when)).toEqual([when]);
    expect(await found(approval(tag(`${actions}Of`, uses('action'))))).toEqual([]);
    expect(await found(approval(tag(actions, uses('others'))))).toEqual([]);
  });

  it('is told with what it asks, of which nothing need be so any more when it writes', async () => {
    const [only] = await found(approval(tag('label', 'Back'), entry, tag('finalApprovalActions', uses('action'))));
    expect(only).toEqual({
      name: 'Back: Clear it',
      does: ['crmAutomation.untickedOptOut'],
      certainty: 'possible',
      dependsOn: 'whether an empty value clears the field',
      active: true,
      kind: 'approval',
      object: 'Contact',
      from: { file, line: 6 },
      when: 'Email Opt Out is ticked, when a record is approved at last',
      path: [
        { kind: 'start', words: 'when a record is approved at last', file, line: 6 },
        { kind: 'condition', words: 'Email Opt Out is ticked', file, line: 5 },
        { kind: 'call', words: 'uses the field update Clear it', file, line: 6 },
        { kind: 'save', words: 'Clear it clears Email Opt Out', file: 'workflows/Contact.workflow', line: 3 },
      ],
    });
  });

  it('tells a step with what the step asks beside', async () => {
    const step = tag(
      'approvalStep',
      tag('entryCriteria', asked('Contact.Asked__c')),
      tag('approvalActions', uses('action')),
    );
    const [only] = await found(approval(entry, step));
    expect(only?.when).toBe('Email Opt Out is ticked and Asked__c is true, when a step is approved');
    expect(only?.need).toBeUndefined();
    const plain = tag('approvalStep', tag('approvalActions', uses('action')));
    expect((await found(approval(plain))).map(({ when }) => when)).toEqual(['when a step is approved']);
  });

  it('is named by its file where it has no label, and may be switched off', async () => {
    const text = document('ApprovalProcess', tag('active', 'false'), tag('recallActions', uses('action')));
    const texts = { ...updateOf('Contact'), [file]: text };
    expect((await found(texts)).map(({ name, active }) => [name, active])).toEqual([
      ['Contact.Back.approvalProcess: Clear it', false],
    ]);
  });
});

describe('an entitlement', () => {
  const file = 'entitlementProcesses/care.entitlementProcess';
  const entitlement = (object: string): string =>
    document(
      'EntitlementProcess',
      tag('name', 'Care'),
      object === '' ? '' : tag('SObjectType', object),
      tag('active', 'true'),
      tag(
        'milestones',
        tag('milestoneName', 'First'),
        asked('Case.Asked__c'),
        uses('successActions'),
        tag('timeTriggers', uses('actions')),
      ),
    );

  it('acts when a milestone is met, and at a time that is set for it', async () => {
    const [met, timed, ...others] = await found({ ...updateOf('Case'), [file]: entitlement('') });
    expect(others).toEqual([]);
    expect([met?.name, met?.when, met?.need, met?.path.map(({ kind }) => kind)]).toEqual([
      'Care: Clear it',
      'Asked__c is true, when the milestone First is met',
      undefined,
      ['start', 'condition', 'call', 'save'],
    ]);
    expect(timed?.when).toBe('Asked__c is true, at a time set for the milestone First');
  });

  const asks = (field: string, wanted: string) =>
    tag('milestoneCriteriaFilterItems', tag('field', field), tag('operation', 'equals'), tag('value', wanted));
  const BOTH = asks('Case.Status', 'Open') + asks('Case.Priority', 'High');

  it.each([
    ['Status is Open and Priority is High', BOTH],
    ['Status is Open or Priority is High', tag('criteriaBooleanFilter', 'or') + BOTH],
    ['the formula IsEscalated', tag('milestoneCriteriaFormula', 'IsEscalated')],
  ])('tells what a milestone asks, by the names that it has there: %s', async (expected, criteria) => {
    const text = entitlement('').replace(asked('Case.Asked__c'), criteria);
    const [met] = await found({ ...updateOf('Case'), [file]: text });
    expect(met?.when).toBe(`${expected}, when the milestone First is met`);
  });

  it('is of the object that it names, whatever stands around the name', async () => {
    for (const name of ['WorkOrder', '\n  WorkOrder\n']) {
      expect(await found({ ...updateOf('WorkOrder'), [file]: entitlement(name) })).toHaveLength(2);
      expect(await found({ ...updateOf('Case'), [file]: entitlement(name) })).toEqual([]);
    }
  });
});

describe('a quick action', () => {
  const file = 'quickActions/Contact.Out.quickAction-meta.xml';
  const action = (type: string, ...inner: readonly string[]): Texts => ({
    [file]: document('QuickAction', tag('type', type), ...inner),
  });
  const fills = (how: string, field = FIELD) => tag('fieldOverrides', tag('field', field), how);

  it('is told by who uses it and what it fills in', async () => {
    const [only] = await found(action('Create', tag('label', 'Out'), fills(tag('literalValue', 'true'))));
    expect(only).toEqual({
      name: 'Out: predefined value',
      does: ['crmAutomation.tickedOptOut'],
      certainty: 'certain',
      active: true,
      kind: 'quick-action',
      from: { file, line: 5 },
      when: 'when somebody uses the action Out',
      path: [
        { kind: 'start', words: 'when somebody uses the action Out', file, line: 2 },
        { kind: 'save', words: 'the action creates a record and ticks Email Opt Out', file, line: 5 },
      ],
    });
  });

  it('is named by its file where it has no label, and fills in this field alone', async () => {
    const texts = action(
      'Update',
      fills(tag('literalValue', 'true'), 'DoNotCall'),
      fills(tag('literalValue', 'false')),
    );
    expect((await found(texts)).map(({ name, path }) => [name, path[1]?.words])).toEqual([
      ['Contact.Out: predefined value', 'the action saves a record and clears Email Opt Out'],
    ]);
  });

  it('says on what it hangs, for each thing that it may do', async () => {
    const said = async (type: string, formula: string) =>
      (await found(action(type, tag('label', 'Out'), fills(tag('formula', formula))))).map(
        ({ name, does, certainty, dependsOn }) => [name, does.length, certainty, dependsOn],
      );
    expect(await said('Update', 'IF(A__c, TRUE, NULL)')).toEqual([
      ['Out: predefined value (ticks)', 1, 'possible', 'the formula IF(A__c, TRUE, NULL)'],
      ['Out: predefined value (clears)', 1, 'possible', 'whether an empty value clears the field'],
    ]);
    // Only an action that creates a record takes it from another one.
    expect(await said('Update', FIELD)).toEqual([]);
    expect(await said('CreateNot', FIELD)).toEqual([]);
    expect(await said('LogCreate', FIELD)).toEqual([]);
    expect(await said('create', FIELD)).toEqual([['Out: predefined value', 2, 'possible', `the field ${FIELD}`]]);
  });
});

describe('what is tied to a field update', () => {
  const plainRule = tag('rules', tag('fullName', 'R'), tag('active', 'true'), uses('actions'));
  const update = {
    'workflows/Lead/workflowFieldUpdates/Clear.workflowFieldUpdate': document('WorkflowFieldUpdate', ...clear),
  };

  it('is read though it never names the field', async () => {
    const whole = { 'workflows/Lead.workflow': document('Workflow', plainRule) };
    const alone = { 'workflows/Lead/workflowRules/R.workflowRule': plainRule.replaceAll('rules>', 'WorkflowRule>') };
    for (const rule of [whole, alone])
      expect((await found({ ...update, ...rule })).map(({ name }) => name)).toEqual(['R: Clear it']);
  });

  it('is read as far as it can be where another file of the object’s is broken', async () => {
    const broken = 'workflows/Lead/workflowFieldUpdates/Bad.workflowFieldUpdate';
    const texts = { ...update, 'workflows/Lead.workflow': document('Workflow', plainRule), [broken]: `<Bad>${FIELD}` };
    const { automations, unread } = await scanTexts(texts);
    expect(automations.map(({ name }) => name)).toEqual(['R: Clear it']);
    expect(unread.filter(({ outside }) => !outside).map(({ file }) => file)).toEqual([broken]);
  });
});
