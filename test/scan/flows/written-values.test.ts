/** Values as a flow's file writes them: what each does to the field, and on what it hangs. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  FIELD,
  flag,
  flow,
  lookup,
  named,
  onUpdate,
  record,
  saves,
  start,
  tag,
  to,
  update,
  value,
} from '../metadata.ts';
import { deedOf, scanTexts } from '../scan-texts.ts';
import { formula } from './flow-texts.ts';

const said = async (text: string) =>
  (await scanTexts({ 'a.flow-meta.xml': text })).automations.map((each) =>
    `${deedOf(each)} ${each.dependsOn ?? ''}`.trim(),
  );

/** What a flow does that writes such a value; it has resources of every kind. */
const writes = (...inner: readonly string[]) =>
  said(
    flow(
      'Main',
      onUpdate('Save'),
      flag('yes', value(true)),
      named('constants', 'Sure', tag('dataType', 'Boolean'), value(true)),
      named('constants', 'Nothing', tag('dataType', 'Boolean')),
      named('choices', 'No', tag('dataType', 'Boolean'), value(false)),
      named('textTemplates', 'Text', tag('text', 'true')),
      record('person'),
      record('case').replace('Contact', 'Case'),
      formula('notYes', 'NOT({!Sure})'),
      formula('notNo', 'NOT({!No})'),
      formula('notNothing', 'NOT({!Nothing})'),
      formula('notUnknown', 'NOT({!$User.Out__c})'),
      formula('notYet', 'NOT({!notYes})'),
      update('Save', tag('object', 'Lead'), tag('inputAssignments', tag('field', FIELD), ...inner)),
    ),
  );
const EMPTY = 'clears? whether an empty value clears the field';

describe('a value', () => {
  it.each([
    ['booleanValue', 'TRUE', 'ticks'],
    ['booleanValue', 'no', 'clears'],
    ['numberValue', '1', 'ticks'],
    ['numberValue', '0.0', 'clears'],
    ['numberValue', '2', 'both? 2'],
    ['stringValue', ' True ', 'ticks'],
    ['stringValue', 'FALSE', 'clears'],
    ['stringValue', '1', 'ticks'],
    ['stringValue', '0', 'clears'],
    ['stringValue', '', EMPTY],
    ['stringValue', 'yes', 'both? the text "yes"'],
    ['stringValue', '{!yes}', 'ticks'],
    ['stringValue', 'x{!yes}', 'both? the text "x{!yes}"'],
    ['stringValue', '{!yes}x', 'both? the text "{!yes}x"'],
    ['stringValue', 'x'.repeat(50), `both? the text "${'x'.repeat(40)}"`],
    ['formulaExpression', 'NOT(FALSE)', 'ticks'],
    ['formulaExpression', '{!yes}', 'ticks'],
    ['formulaExpression', 'NOT({!yes})', 'both? a formula'],
    ['formulaExpression', 'ISBLANK({!yes})', 'both? a formula'],
    ['dateValue', '2024-02-29', 'both? 2024-02-29'],
    ['somethingNew', 'y'.repeat(50), `both? ${'y'.repeat(40)}`],
    ['elementReference', '$GlobalConstant.False', 'clears'],
    ['elementReference', '$GLOBALCONSTANT.true', 'ticks'],
    ['elementReference', '$GlobalConstant.EmptyString', EMPTY],
    ['elementReference', '$GlobalConstant', EMPTY],
    ['elementReference', `$Record__Prior.${FIELD}`, `both? what ${FIELD} was before`],
    ['elementReference', '$User.Out__c', 'both? $User.Out__c'],
    ['elementReference', `$Record.Account.${FIELD}`, `both? Account.${FIELD}`],
    ['elementReference', '$Record.Other__c', 'both? the field Other__c'],
    ['elementReference', `$Record.${FIELD}`, 'both? what the record holds'],
    ['elementReference', `person.${FIELD}`, EMPTY],
    ['elementReference', `case.${FIELD}`, `both? the field ${FIELD}`],
    ['elementReference', 'yes.Other', 'both? yes.Other'],
    ['elementReference', 'No', 'clears'],
    ['elementReference', 'Nothing', EMPTY],
    ['elementReference', 'Text', 'both? Text'],
    ['elementReference', 'Gone', 'both? Gone'],
    ['elementReference', 'notYes', 'clears'],
    ['elementReference', 'notNo', 'ticks'],
    ['elementReference', 'notNothing', 'ticks'],
    ['elementReference', 'notUnknown', 'both? $User.Out__c'],
    ['elementReference', 'notYet', 'ticks'],
  ])('that is a %s of “%s” is told as %s', async (kind, text, expected) => {
    expect(await writes(tag('value', tag(kind, text)))).toEqual([expected]);
  });

  it('that is empty, or left out, is none', async () => {
    expect(await writes(tag('value'))).toEqual([EMPTY]);
    expect(await writes()).toEqual([EMPTY]);
  });
});

describe('a variable', () => {
  const begins = (...inner: readonly string[]) =>
    said(
      flow(
        'Main',
        start('Save'),
        flag('box', ...inner),
        update('Save', tag('object', 'Lead'), tag('inputAssignments', tag('field', FIELD), value('box'))),
      ),
    );
  const written = (kind: string, text: string) => tag('value', tag(kind, text));

  it.each([
    ['booleanValue', 'true', 'ticks'],
    ['booleanValue', 'False', 'clears'],
    ['booleanValue', 'TRUE', 'ticks'],
    ['booleanValue', '', EMPTY],
    ['booleanValue', 'other', 'clears'],
    ['stringValue', 'True', 'ticks'],
    ['stringValue', 'false', 'clears'],
    ['stringValue', 'other', 'both? the start value of box'],
    ['elementReference', '$GlobalConstant.True', 'ticks'],
    ['elementReference', '$GlobalConstant.False', 'clears'],
    ['elementReference', '$User.Out__c', 'both? the start value of box'],
  ])('that begins as a %s of “%s” is told as %s', async (kind, text, expected) => {
    expect(await begins(written(kind, text))).toEqual([expected]);
  });

  it('that begins with nothing is empty, and one that is given is not known', async () => {
    expect(await begins()).toEqual([EMPTY]);
    expect(await begins(tag('isInput', 'TRUE'))).toEqual(['both? what box is given']);
  });

  it('that could be given is empty where a record starts the flow, as nobody gives it anything', async () => {
    const text = (first: string) =>
      flow(
        'Main',
        first,
        flag('box', tag('isInput', 'true')),
        update('Save', tag('object', 'Lead'), tag('inputAssignments', tag('field', FIELD), value('box'))),
      );
    expect(await said(text(onUpdate('Save')))).toEqual([EMPTY]);
  });
});

describe('what an element hands out', () => {
  const handsOut = (reference: string, ...inner: readonly string[]) =>
    said(
      flow(
        'Main',
        start('First'),
        ...inner,
        update('Save', tag('object', 'Lead'), tag('inputAssignments', tag('field', FIELD), value(reference))),
      ),
    );

  it('is told by the element, and field by field', async () => {
    const act = named('actionCalls', 'First', tag('actionName', 'A'), tag('actionType', 'apex'), to('Save'));
    expect(await handsOut('First.out', act)).toEqual(['both? what First hands back']);
    expect(await handsOut(`First.out.${FIELD}`, act)).toEqual(['both? what First hands back']);
    expect(await handsOut('First', act)).toEqual(['both? what First hands back']);
    const find = lookup('First', 'Save');
    expect(await handsOut('First.Out__c', find)).toEqual(['both? the field Out__c']);
    expect(await handsOut(`First.${FIELD}`, find)).toEqual(['both? what First holds']);
    expect(await handsOut(`First.${FIELD}`, find.replace('>Contact<', '>Case<'))).toEqual([`both? the field ${FIELD}`]);
    const call = named('subflows', 'First', tag('flowName', 'Gone'), to('Save'));
    expect(await handsOut('First', call)).toEqual(['both? First']);
    const screen = named(
      'screens',
      'First',
      to('Save'),
      tag('fields', tag('name', 'part'), tag('fields', tag('name', 'Box'))),
    );
    expect(await handsOut('box', screen)).toEqual(['both? what somebody enters on a screen (box)']);
    expect(await handsOut('First.x', screen)).toEqual(['both? First']);
  });

  it('of a record that was never filled changes nothing where the record is saved', async () => {
    const text = flow(
      'Main',
      start('First'),
      record('person'),
      assignment('First', 'Save', ['person.Title', 'x']),
      update('Save', saves('person')),
      tag('description', FIELD),
    );
    expect(await said(text)).toEqual([]);
  });
});
