/** Projects that keep a file for each rule, update or permission: what they write is what the one file would. */
import { describe, expect, it } from 'vitest';
import { document, FIELD, tag } from './metadata.ts';
import { deedOf, scanTexts } from './scan-texts.ts';

type Texts = Readonly<Record<string, string>>;

const LITERAL = [tag('operation', 'Literal'), tag('literalValue', '0')];
const update = (name: string, ...how: readonly string[]) => [
  tag('fullName', name),
  tag('field', FIELD),
  tag('name', name),
  ...(how.length > 0 ? how : LITERAL),
];
const rule = (name: string, ...uses: readonly string[]) => [
  tag('fullName', name),
  ...uses.map((each) => tag('actions', tag('name', each), tag('type', 'FieldUpdate'))),
  tag('active', 'true'),
  tag('criteriaItems', tag('field', `Contact.${FIELD}`), tag('operation', 'equals'), tag('value', 'True')),
  tag('triggerType', 'onAllChanges'),
];

const updateFile = (name: string, inner: readonly string[], object = 'Contact'): Texts => ({
  [`workflows/${object}/workflowFieldUpdates/${name}.workflowFieldUpdate-meta.xml`]: document(
    'WorkflowFieldUpdate',
    ...inner,
  ),
});
const ruleFile = (name: string, inner: readonly string[], object = 'Contact'): Texts => ({
  [`workflows/${object}/workflowRules/${name}.workflowRule-meta.xml`]: document('WorkflowRule', ...inner),
});
const whole = (...inner: readonly string[]): Texts => ({
  'other/workflows/Contact.workflow-meta.xml': document('Workflow', ...inner),
});

async function found(texts: Texts) {
  const { automations, unread } = await scanTexts(texts);
  expect(unread.filter(({ outside }) => !outside)).toEqual([]);
  return automations;
}
const deeds = async (texts: Texts) => (await found(texts)).map((each) => `${each.name}: ${deedOf(each)}`);

describe('a decomposed workflow', () => {
  it('writes what the one file writes, under the same conditions', async () => {
    const apart = { ...updateFile('Clear', update('Clear')), ...ruleFile('R', rule('R', 'Clear')) };
    const together = whole(tag('fieldUpdates', ...update('Clear')), tag('rules', ...rule('R', 'Clear')));
    const said = async (texts: Texts) =>
      (await found(texts)).map(({ path, from, ...rest }) => ({ ...rest, words: path.map(({ words }) => words) }));
    expect(await said(apart)).toEqual(await said(together));
    const [only] = await found(apart);
    expect(only).toMatchObject({
      name: 'R: Clear',
      does: ['crmAutomation.untickedOptOut'],
      certainty: 'certain',
      active: true,
      need: ['Email Opt Out is ticked'],
      when: 'Email Opt Out is ticked, on creation or update of a Contact',
      from: { file: 'workflows/Contact/workflowFieldUpdates/Clear.workflowFieldUpdate-meta.xml' },
    });
    expect(only?.path[0]?.file).toBe('workflows/Contact/workflowRules/R.workflowRule-meta.xml');
  });

  it.each<[string, Texts, readonly string[]]>([
    ['has a rule that leaves its name to its file', ruleFile('R', rule('', 'Clear').slice(1)), ['R: Clear: clears']],
    ['has its rule in an object’s one file', whole(tag('rules', ...rule('R', 'Clear'))), ['R: Clear: clears']],
    ['has a rule of another object', ruleFile('R', rule('R', 'Clear'), 'Lead'), []],
    ['has a rule that uses another update', ruleFile('R', rule('R', 'Other')), []],
    ['has no rule', {}, []],
  ])('that %s', async (_, texts, expected) => {
    expect(await deeds({ ...updateFile('Clear', update('Clear')), ...texts })).toEqual(expected);
  });

  it('has its update in an object’s one file', async () => {
    const texts = { ...ruleFile('R', rule('R', 'Clear')), ...whole(tag('fieldUpdates', ...update('Clear'))) };
    expect(await deeds(texts)).toEqual(['R: Clear: clears']);
  });

  it('may write what nobody can tell', async () => {
    const how = [tag('operation', 'Formula'), tag('formula', 'Other__c')];
    const texts = { ...updateFile('Clear', update('Clear', ...how)), ...ruleFile('R', rule('R', 'Clear')) };
    expect(await deeds(texts)).toEqual(['R: Clear: both?']);
  });

  it('is used by an approval, too', async () => {
    const action = tag('action', tag('name', 'Clear'), tag('type', 'FieldUpdate'));
    const approval = document('ApprovalProcess', tag('label', 'Return'), tag('finalApprovalActions', action));
    const texts = {
      ...updateFile('Clear', update('Clear')),
      'approvalProcesses/Contact.Return.approvalProcess-meta.xml': approval,
    };
    expect(await deeds(texts)).toEqual(['Return: Clear: clears']);
  });

  it('keeps to the updates of a rule’s own file, where others have the same name', async () => {
    const ticks = update('Clear', tag('operation', 'Literal'), tag('literalValue', '1'));
    const texts = {
      ...whole(tag('fieldUpdates', ...ticks), tag('rules', ...rule('Whole', 'Clear'))),
      ...updateFile('Clear', update('Clear')),
    };
    expect(await deeds(texts)).toEqual(['Whole: Clear: ticks']);
  });

  it('is not read where its file is broken, and says so', async () => {
    const { unread } = await scanTexts({
      'workflows/Contact/workflowFieldUpdates/Clear.workflowFieldUpdate-meta.xml': `<WorkflowFieldUpdate>${FIELD}`,
    });
    expect(unread.filter(({ outside }) => !outside)).toHaveLength(1);
  });
});

describe('a decomposed permission set', () => {
  const permission = (editable: boolean, field = `Contact.${FIELD}`) => [
    tag('editable', String(editable)),
    tag('field', field),
    tag('readable', 'true'),
  ];
  const says = async (texts: Texts) => (await scanTexts(texts)).facts.map((fact) => fact.says);
  const EDITS = ['the permission set Legal may edit Email Opt Out of Contact'];

  it.each<[string, string, readonly string[]]>([
    ['may edit', document('PermissionSet', tag('fieldPermissions', ...permission(true))), EDITS],
    ['may read', document('PermissionSet', tag('fieldPermissions', ...permission(false))), []],
    ['names it in a text', document('PermissionSet', tag('description', FIELD)), []],
  ])('with a file for each object says who %s', async (_, text, expected) => {
    expect(await says({ 'permissionsets/Legal/objectSettings/Contact.objectSettings-meta.xml': text })).toEqual(
      expected,
    );
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['may edit', permission(true), EDITS],
    ['may read', permission(false), []],
    ['may edit another field', permission(true, `Contact.Old_${FIELD}__c`), []],
  ])('with a file for each field says who %s', async (_, inner, expected) => {
    const path = `permissionsets/Legal/fieldPermissions/Contact.${FIELD}.fieldPermission-meta.xml`;
    expect(await says({ [path]: document('FieldPermission', ...inner) })).toEqual(expected);
  });
});

describe('decomposed labels', () => {
  it('write nothing, whatever they say', async () => {
    const label = document('CustomLabel', tag('fullName', 'Out'), tag('value', `${FIELD} = false`));
    expect(await found({ 'labels/Out.label-meta.xml': label })).toEqual([]);
  });
});
