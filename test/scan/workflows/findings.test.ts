/** Field updates in full: what each is called, when it happens, the way to it, and on what it hangs. */
import { describe, expect, it } from 'vitest';
import { document, FIELD, tag } from '../metadata.ts';
import { deedOf, scanTexts } from '../scan-texts.ts';

type Texts = Readonly<Record<string, string>>;

const found = async (texts: Texts) => (await scanTexts(texts, { Asked__c: 'requested' })).automations;
const update = (name: string, ...how: readonly string[]) =>
  tag('fieldUpdates', tag('fullName', name), tag('field', FIELD), tag('name', `${name} it`), ...how);
const literally = (value: string) => tag('operation', 'Literal') + tag('literalValue', value);
const byFormula = (text: string) => tag('operation', 'Formula') + tag('formula', text);
const uses = (name: string, element = 'actions', type = 'FieldUpdate') =>
  tag(element, tag('name', name), tag('type', type));
const workflow = (object: string, ...inner: readonly string[]): Texts => ({
  [`workflows/${object}.workflow-meta.xml`]: document('Workflow', ...inner),
});
const rule = (...inner: readonly string[]) => tag('rules', tag('fullName', 'Rule'), tag('active', 'true'), ...inner);
const trigger = (type: string) => tag('triggerType', type);
const asked = (field: string, value: string) =>
  tag('criteriaItems', tag('field', field), tag('operation', 'equals'), tag('value', value));

describe('a rule', () => {
  it('is told from what starts it to the update that it uses', async () => {
    const file = 'workflows/Contact.workflow-meta.xml';
    const inner = [uses('Clear'), trigger('onCreateOnly'), asked('Contact.Asked__c', 'True'), asked('User.Name', 'X')];
    const [only, ...others] = await found(workflow('Contact', update('Clear', literally('0')), rule(...inner)));
    expect(others).toEqual([]);
    expect(only).toEqual({
      name: 'Rule: Clear it',
      does: ['crmAutomation.untickedOptOut'],
      need: ['requested'],
      certainty: 'certain',
      active: true,
      kind: 'workflow',
      object: 'Contact',
      from: { file, line: 3 },
      when: 'Asked__c is True and User.Name is X, on creation of a Contact',
      path: [
        { kind: 'start', words: 'on creation of a Contact', file, line: 4 },
        { kind: 'condition', words: 'Asked__c is True', file, line: 4 },
        { kind: 'condition', words: 'User.Name is X', file, line: 4 },
        { kind: 'save', words: 'Clear it clears Email Opt Out', file, line: 3 },
      ],
    });
  });

  it.each([
    ['onCreateOnly', 'on creation of an Account'],
    ['onCreateOrTriggeringUpdate', 'on creation or update of an Account'],
    ['onAllChanges', 'on creation or update of an Account'],
    ['onRecursiveUpdate', 'on creation or update of an Account'],
    ['onSomethingNew', 'on a change of an Account'],
  ])('that runs %s says so', async (type, expected) => {
    const [only] = await found(
      workflow('Account', update('Clear', literally('0')), rule(uses('Clear'), trigger(type))),
    );
    expect(only?.when).toBe(expected);
  });

  it.each([
    [tag('timeLength', '7') + tag('workflowTimeTriggerUnit', 'Hours'), '7 hours after'],
    [tag('timeLength', '-3') + tag('workflowTimeTriggerUnit', 'Days'), '3 days before'],
    [tag('timeLength', '2'), '2 days after'],
    ['', '0 days after'],
  ])('may wait, and says how long: %s', async (time, expected) => {
    const later = tag('workflowTimeTriggers', uses('Clear'), time);
    const texts = workflow('Contact', update('Clear', literally('0')), rule(trigger('onAllChanges'), later));
    const when = `${expected} what is set there, on creation or update of a Contact`;
    const [only] = await found(texts);
    expect([only?.when, only?.path[0]?.words]).toEqual([when, when]);
  });

  it('uses field updates alone, by their names', async () => {
    const used = [
      uses('Clear', 'actions', 'Alert'),
      uses('Clear', 'actions', 'FieldUpdates'),
      uses('Clear', 'actions', 'NoFieldUpdate'),
      uses('Clear', 'others'),
    ];
    const nameless = tag('actions', tag('type', 'FieldUpdate'));
    const unnamed = update('', literally('0'));
    expect(await found(workflow('Contact', update('Clear', literally('0')), unnamed, rule(...used, nameless)))).toEqual(
      [],
    );
    expect(await found(workflow('Contact', update('Clear', literally('0')), rule(uses('CLEAR'))))).toHaveLength(1);
  });

  it('is told by the update’s own name where that has no label', async () => {
    const plain = update('Clear', literally('0')).replace('<name>Clear it</name>', '');
    expect((await found(workflow('Contact', plain, rule(uses('Clear'))))).map(({ name }) => name)).toEqual([
      'Rule: Clear',
    ]);
  });

  it('that contradicts itself asks for nothing', async () => {
    const conditions = [asked(`Contact.${FIELD}`, 'true'), asked(`Contact.${FIELD}`, 'false')];
    const [only] = await found(
      workflow('Contact', update('Clear', literally('0')), rule(uses('Clear'), ...conditions)),
    );
    expect(only?.need).toBeUndefined();
  });
});

describe('a field update', () => {
  const doubt = async (...how: readonly string[]) =>
    (await found(workflow('Lead', update('U', ...how), rule(uses('U'))))).map(
      (each) => `${each.name.slice('Rule: '.length)}: ${deedOf(each)}, ${each.dependsOn ?? 'certain'}`,
    );

  it.each<[string, string, readonly string[]]>([
    ['writes 1', literally('1'), ['U it: ticks, certain']],
    ['writes True', literally('True'), ['U it: ticks, certain']],
    ['writes false', literally('false'), ['U it: clears, certain']],
    ['writes 10', literally('10'), ['U it: both?, the value "10"']],
    ['writes 21', literally('21'), ['U it: both?, the value "21"']],
    ['writes 100', literally('100'), ['U it: both?, the value "100"']],
    ['writes 20', literally('20'), ['U it: both?, the value "20"']],
    ['writes 0x', literally('0x'), ['U it: both?, the value "0x"']],
    ['writes a long text', literally('x'.repeat(50)), [`U it: both?, the value "${'x'.repeat(40)}"`]],
    ['empties it', tag('operation', 'Null'), ['U it: clears?, whether an empty value clears the field']],
    ['looks something up', tag('operation', 'LookupValue'), ['U it: both?, the operation LookupValue']],
    ['does not say how', '', ['U it: both?, the operation that is not named']],
    ['writes another field', byFormula('Wants__c'), ['U it: both?, the field Wants__c']],
    [
      'writes what it was',
      byFormula(`PRIORVALUE(${FIELD})`),
      ['U it: both?, the formula PRIORVALUE(HasOptedOutOfEmail)'],
    ],
    ['writes what nobody can tell', byFormula('ISBLANK( Email )'), ['U it: both?, the formula ISBLANK( Email )']],
    [
      'ticks or leaves it alone',
      byFormula(`IF(A__c, TRUE, ${FIELD})`),
      ['U it: ticks?, the formula IF(A__c, TRUE, HasOptedOutOfEmail)'],
    ],
    ['ticks or clears', byFormula('IF(A__c, TRUE, FALSE)'), ['U it: both?, the formula IF(A__c, TRUE, FALSE)']],
    [
      'ticks or empties it',
      byFormula('IF(A__c, TRUE, NULL)'),
      [
        'U it (ticks): ticks?, the formula IF(A__c, TRUE, NULL)',
        'U it (clears): clears?, whether an empty value clears the field',
      ],
    ],
    ['clears or empties it', byFormula('IF(A__c, FALSE, NULL)'), ['U it: clears?, the formula IF(A__c, FALSE, NULL)']],
    ['comes to nothing', byFormula('NULL'), ['U it: clears?, whether an empty value clears the field']],
    ['ticks or takes another field', byFormula('IF(A__c, TRUE, B__c)'), ['U it: both?, the field B__c']],
    [
      'writes the field as another record has it',
      byFormula(FIELD) + tag('targetObject', 'Manager'),
      [`U it: both?, the field ${FIELD}`],
    ],
  ])('that %s says on what it hangs', async (_, how, expected) => {
    expect(await doubt(how)).toEqual(expected);
  });
});
