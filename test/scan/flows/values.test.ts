/** Where the value that a flow writes comes from. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  decision,
  flag,
  flow,
  isInput,
  named,
  onUpdate,
  saves,
  sets,
  start,
  tag,
  update,
  value,
} from '../metadata.ts';
import { $FIELD, deeds, type FlowCase, formula } from './flow-texts.ts';

const CASES: readonly FlowCase[] = [
  [
    'takes a constant',
    flow(
      'Main',
      start('Save'),
      named('constants', 'No', tag('dataType', 'Boolean'), value(false)),
      update('Save', tag('object', 'Lead'), sets('No')),
    ),
    ['Save: clears'],
  ],
  [
    'takes a constant of the platform',
    flow('Main', start('Save'), update('Save', tag('object', 'Lead'), sets('$GlobalConstant.True'))),
    ['Save: ticks'],
  ],
  [
    'takes an empty value',
    flow('Main', start('Save'), update('Save', tag('object', 'Lead'), sets('$GlobalConstant.EmptyString'))),
    ['Save: clears?'],
  ],
  [
    'takes a formula that is always true',
    flow('Main', start('Save'), formula('Always', 'NOT(1 = 2)'), update('Save', tag('object', 'Lead'), sets('Always'))),
    ['Save: ticks'],
  ],
  [
    'takes a formula that nobody can tell',
    flow(
      'Main',
      start('Save'),
      formula('Maybe', 'ISBLANK({!$Record.Email})'),
      update('Save', tag('object', 'Lead'), sets('Maybe')),
    ),
    ['Save: both?'],
  ],
  [
    'takes a formula that is one of two',
    flow(
      'Main',
      start('Save'),
      formula('Maybe', 'IF({!$Record.A__c}, TRUE, FALSE)'),
      update('Save', tag('object', 'Lead'), sets('Maybe')),
    ),
    ['Save: both?'],
  ],
  [
    'takes a formula that ticks or leaves alone',
    flow(
      'Main',
      onUpdate('Set', 'Before'),
      formula('Keep', `IF({!$Record.A__c}, TRUE, {!${$FIELD}})`),
      assignment('Set', null, [$FIELD, 'Keep']),
    ),
    ['Set: ticks?'],
  ],
  ['takes its own value', flow('Main', onUpdate('Set', 'Before'), assignment('Set', null, [$FIELD, $FIELD])), []],
  [
    'turns it round',
    flow(
      'Main',
      onUpdate('Set', 'Before'),
      formula('Other', `NOT({!${$FIELD}})`),
      assignment('Set', null, [$FIELD, 'Other']),
    ),
    ['Set: both?'],
  ],
  [
    'copies another field',
    flow('Main', onUpdate('Set', 'Before'), assignment('Set', null, [$FIELD, '$Record.Wants__c'])),
    ['Set: both?'],
  ],
  [
    'follows a variable back',
    flow(
      'Main',
      start('First'),
      flag('A'),
      flag('B'),
      assignment('First', 'Second', ['A', true]),
      assignment('Second', 'Save', ['B', 'A']),
      update('Save', tag('object', 'Lead'), sets('B')),
    ),
    ['Save: ticks'],
  ],
  [
    'takes a variable as it was declared',
    flow('Main', start('Save'), flag('A', value(false)), update('Save', tag('object', 'Lead'), sets('A'))),
    ['Save: clears'],
  ],
  [
    'takes what it is given',
    flow('Main', start('Save'), flag('A', isInput), update('Save', tag('object', 'Lead'), sets('A'))),
    ['Save: both?'],
  ],
  [
    'takes either of two ways',
    flow(
      'Main',
      onUpdate('Ask'),
      decision('Ask', '$Record.A__c', true, 'Yes', 'No'),
      assignment('Yes', 'Save', [$FIELD, true]),
      assignment('No', 'Save', [$FIELD, false]),
      update('Save', saves('$Record')),
    ),
    ['Save (clears): clears', 'Save (ticks): ticks'],
  ],
  [
    'knows a value that it has asked for',
    flow(
      'Main',
      onUpdate('Ask'),
      decision('Ask', $FIELD, true, 'Save', null),
      update('Save', tag('object', 'Lead'), sets($FIELD)),
    ),
    ['Save: ticks'],
  ],
  [
    'never goes where its own value forbids',
    flow(
      'Main',
      onUpdate('Set'),
      assignment('Set', 'Ask', [$FIELD, true]),
      decision('Ask', $FIELD, false, 'Save', null),
      update('Save', saves('$Record')),
    ),
    [],
  ],
];

describe('a flow', () => {
  it.each(CASES)('that %s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });
});
