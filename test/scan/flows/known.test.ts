/** What is still known of a record when it is saved: what was asked of it, unless something may have changed it since. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  decision,
  FIELD,
  filter,
  flag,
  flow,
  lookup,
  named,
  onUpdate,
  record,
  records,
  saves,
  sets,
  start,
  tag,
  to,
  update,
  value,
} from '../metadata.ts';
import { scanTexts } from '../scan-texts.ts';
import { $FIELD, formula } from './flow-texts.ts';

const TICKED = 'Email Opt Out is ticked';
const BLANK = 'Email Opt Out is blank';

/** The conditions of each write of a flow. */
async function needs(...inner: readonly string[]) {
  const { automations } = await scanTexts({ 'a.flow-meta.xml': flow('Main', ...inner) }, { Asked__c: 'requested' });
  return automations.map(({ need }) => need ?? []);
}
const CLEAR = assignment('Clear', 'Save', [$FIELD, false]);
const SAVE = update('Save', saves('$Record'));

/** Asks whether the record is ticked, does something, clears it, and saves it. */
const between = (...elements: readonly string[]) =>
  needs(onUpdate('Ask'), decision('Ask', $FIELD, true, 'Do', null), ...elements, CLEAR, SAVE);

describe('what was asked of a record', () => {
  it('is known while nothing is done to any record', async () => {
    expect(await between(assignment('Do', 'Clear', ['$Record.Title', 'x']))).toEqual([[TICKED]]);
    expect(await between(assignment('Do', 'Clear', ['box', true]), flag('box'))).toEqual([[TICKED]]);
    expect(await between(named('somethingNew', 'Do', to('Clear')))).toEqual([[TICKED]]);
  });

  it.each([
    ['another is saved', update('Do', saves('$Record'), to('Clear'))],
    ['records are deleted', named('recordDeletes', 'Do', to('Clear'))],
    ['code runs', named('actionCalls', 'Do', tag('actionName', 'A'), tag('actionType', 'apex'), to('Clear'))],
    ['everything is taken back', named('recordRollbacks', 'Do', to('Clear'))],
    ['somebody is waited for', named('screens', 'Do', to('Clear'))],
    ['time passes', named('waits', 'Do', to('Clear'))],
    ['a stage is worked on', named('orchestratedStages', 'Do', to('Clear'))],
    ['it is made another record', assignment('Do', 'Clear', ['$Record.Id', 'x'])],
  ])('is not known any more once %s', async (_, element) => {
    expect(await between(element)).toEqual([[]]);
  });

  it('is known of its copy, and not of another record', async () => {
    const copied = (held: string, saved: string, ...more: readonly (readonly [string, string])[]) =>
      needs(
        onUpdate('Ask'),
        record('c'),
        record('d'),
        decision('Ask', $FIELD, true, 'Do', null),
        assignment('Do', 'Clear', ['c', held], ...more),
        assignment('Clear', 'Save', [`${saved}.${FIELD}`, false]),
        update('Save', saves(saved)),
      );
    expect(await copied('$Record', 'c')).toEqual([[TICKED]]);
    expect(await copied('d', 'c')).toEqual([[]]);
    expect(await copied('$Record', 'd')).toEqual([[]]);
    expect(await copied('$Record', 'c', ['c', 'd'])).toEqual([[]]);
    expect(await copied('$Record', 'd', ['d', 'c'])).toEqual([[TICKED]]);
    expect(await copied('d', '$Record')).toEqual([[TICKED]]);
  });

  it('is known of a list as far as it was asked of all of it', async () => {
    const listed = (...items: readonly string[]) =>
      needs(
        onUpdate('Ask'),
        record('c'),
        records('list'),
        decision('Ask', $FIELD, true, 'Clear', null),
        assignment(
          'Clear',
          'Save',
          [$FIELD, false],
          [`c.${FIELD}`, false],
          ...items.map((item) => ['list', item, 'Add'] as const),
        ),
        update('Save', saves('list')),
      );
    expect(await listed('$Record')).toEqual([[TICKED]]);
    expect(await listed('c')).toEqual([[]]);
    expect(await listed('$Record', 'c')).toEqual([[]]);
    expect(await listed('c', '$Record')).toEqual([[]]);
  });

  it('says nothing of the database once the flow has put something else there', async () => {
    expect(
      await needs(
        onUpdate('First'),
        assignment('First', 'Ask', [$FIELD, '$Record.Other__c']),
        decision('Ask', $FIELD, true, 'Clear', null),
        CLEAR,
        SAVE,
      ),
    ).toEqual([[]]);
  });

  it('is known of what a lookup finds, until that is made another record', async () => {
    const found = (...items: readonly (readonly [string, string | boolean])[]) =>
      needs(
        start('Find'),
        lookup('Find', 'Do', filter(FIELD, true), filter('Asked__c', true)),
        assignment('Do', 'Save', ...items, [`Find.${FIELD}`, false]),
        update('Save', saves('Find')),
      );
    expect(await found()).toEqual([[TICKED, 'requested']]);
    expect(await found(['Find.Title', 'x'])).toEqual([[TICKED, 'requested']]);
    expect(await found(['Find.Id', 'x'])).toEqual([[]]);
  });
});

describe('a decision', () => {
  const rule = (name: string, target: string, ...inner: readonly string[]) =>
    tag('rules', tag('name', name), ...inner, to(target));
  const condition = (left: string, operator: string, right: string) =>
    tag('conditions', tag('leftValueReference', left), tag('operator', operator), tag('rightValue', right));
  const TRUE = tag('booleanValue', 'true');
  const FALSE = tag('booleanValue', 'false');
  const reference = (name: string) => tag('elementReference', name);
  const resources = [
    flag('box'),
    named('constants', 'Yes', tag('dataType', 'Boolean'), value(true)),
    formula('isOut', `{!${$FIELD}}`),
    formula('isIn', `NOT({!${$FIELD}})`),
    formula('mixed', `IF({!$Record.A__c}, {!${$FIELD}}, TRUE)`),
    formula('always', 'TRUE'),
  ];
  const asks = (...inner: readonly string[]) =>
    needs(onUpdate('Ask'), ...resources, named('decisions', 'Ask', ...inner), CLEAR, SAVE);
  const one = (...conditions: readonly string[]) => asks(rule('r', 'Clear', ...conditions));

  it.each<[string, string, string, readonly string[]]>([
    [$FIELD, 'EqualTo', TRUE, [TICKED]],
    [$FIELD, 'equalto', FALSE, [BLANK]],
    [$FIELD, 'NotEqualTo', TRUE, [BLANK]],
    [$FIELD, 'NotEqualTo', FALSE, [TICKED]],
    [$FIELD, 'IsChanged', TRUE, []],
    [$FIELD, 'EqualTo', reference('Yes'), [TICKED]],
    [$FIELD, 'EqualTo', reference('$GlobalConstant.False'), [BLANK]],
    [$FIELD, 'EqualTo', reference('$GlobalConstant.EmptyString'), []],
    [$FIELD, 'EqualTo', reference('$User.Out__c'), []],
    [$FIELD, 'EqualTo', reference('box'), []],
    [$FIELD, 'EqualTo', reference('mixed'), []],
    [$FIELD, 'EqualTo', '', []],
    ['isOut', 'EqualTo', TRUE, [TICKED]],
    ['isOut', 'EqualTo', FALSE, [BLANK]],
    ['isIn', 'EqualTo', TRUE, [BLANK]],
    ['isIn', 'EqualTo', FALSE, [TICKED]],
    ['mixed', 'EqualTo', TRUE, []],
    ['always', 'EqualTo', TRUE, []],
    ['$Record.Asked__c', 'EqualTo', TRUE, ['requested']],
    ['$Record.Asked__c', 'EqualTo', FALSE, []],
    ['$Record.Asked__c', 'NotEqualTo', FALSE, ['requested']],
    ['$Record', 'EqualTo', TRUE, []],
    ['$User.Asked__c', 'EqualTo', TRUE, []],
  ])('whether %s is by %s %s comes to what it means', async (left, operator, right, expected) => {
    expect(await one(condition(left, operator, right))).toEqual([expected]);
  });

  it('joins its conditions by a logic', async () => {
    const both = [condition($FIELD, 'EqualTo', TRUE), condition('$Record.Asked__c', 'EqualTo', TRUE)];
    expect(await one(tag('conditionLogic', 'and'), ...both)).toEqual([[TICKED, 'requested']]);
    expect(await one(tag('conditionLogic', 'or'), ...both)).toEqual([[]]);
    expect(await one(tag('conditionLogic', 'NOT(1) AND 2'), ...both)).toEqual([['requested', BLANK]]);
    expect(await one(tag('conditionLogic', '1 AND 9'), ...both)).toEqual([[TICKED]]);
    expect(await one()).toEqual([[]]);
  });

  it('goes its other way where its rules are not met', async () => {
    const other = (...inner: readonly string[]) => asks(to('Clear', 'defaultConnector'), ...inner);
    const away = (...inner: readonly string[]) => rule('r', 'Gone', ...inner);
    const ticked = condition($FIELD, 'EqualTo', TRUE);
    const different = condition('$Record.Asked__c', 'EqualTo', FALSE);
    expect(await other(away(ticked))).toEqual([[BLANK]]);
    expect(await other(away(condition($FIELD, 'NotEqualTo', TRUE)))).toEqual([[TICKED]]);
    expect(await other(away(tag('conditionLogic', 'or'), ticked, different))).toEqual([[BLANK]]);
    expect(await other(away(tag('conditionLogic', 'and'), ticked, different))).toEqual([[]]);
    expect(await other(away(condition('$Record.Name', 'EqualTo', tag('stringValue', 'x'))))).toEqual([[]]);
    // What an organisation's file says of a field it says of the field being ticked; of a rule not met nothing follows from it.
    expect(await other(away(condition('$Record.Asked__c', 'EqualTo', FALSE)))).toEqual([[]]);
    const second = rule('s', 'Clear', condition('$Record.B__c', 'EqualTo', TRUE));
    expect(await asks(away(ticked), second)).toEqual([[BLANK]]);
  });
});

describe('an update by filters', () => {
  const by = (...inner: readonly string[]) =>
    needs(
      onUpdate('Ask'),
      decision('Ask', $FIELD, true, 'Save', null),
      update('Save', tag('object', 'Contact'), ...inner, sets(false)),
    );

  it('asks what its filters ask', async () => {
    expect(await by(filter(FIELD, false))).toEqual([[BLANK]]);
    expect(await by(filter(FIELD, true), filter('Asked__c', true))).toEqual([[TICKED, 'requested']]);
    expect(await by(filter('Name', 'x'))).toEqual([[]]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['EqualTo', [filter('Id', '$Record.Id')], [TICKED]],
    ['EqualTo in other capitals', [filter('ID', '$Record.id', 'equalto')], [TICKED]],
    ['EqualTo beside another', [tag('filterLogic', 'and'), filter('Name', 'x'), filter('Id', '$Record.Id')], [TICKED]],
    ['an OR', [tag('filterLogic', 'or'), filter('Id', '$Record.Id'), filter('Name', 'x')], []],
    ['a logic of its own', [tag('filterLogic', '1 and'), filter('Id', '$Record.Id')], []],
    ['a logic that begins so', [tag('filterLogic', 'and 1'), filter('Id', '$Record.Id')], []],
    ['NotEqualTo', [filter('Id', '$Record.Id', 'NotEqualTo')], []],
    ['another operator', [filter('Id', '$Record.Id', 'EqualToAny')], []],
    ['a field that ends so', [filter('AccountId', '$Record.Id')], []],
    ['a field that begins so', [filter('Id__c', '$Record.Id')], []],
    ['another Id of the record’s', [filter('Id', '$Record.AccountId')], []],
    ['a field of the record’s that begins so', [filter('Id', '$Record.Id__c')], []],
    ['the record as a whole', [filter('Id', '$Record')], []],
    ['an Id from elsewhere', [filter('Id', '$User.Id')], []],
  ])('by the record’s Id is of that record: %s', async (_, filters, expected) => {
    expect(await by(...filters)).toEqual([expected]);
  });
});
