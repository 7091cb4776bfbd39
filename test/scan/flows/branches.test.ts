/** Ways that part and meet again: what is true on one of them only, and what another takes back. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  create,
  decision,
  FIELD,
  filter,
  flag,
  flow,
  isInput,
  isOutput,
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
import { $FIELD, deeds, type FlowCase, formula } from './flow-texts.ts';

const LEAD = tag('object', 'Lead');
const call = (flowName: string, ...inner: readonly string[]) =>
  named('subflows', 'Call', tag('flowName', flowName), ...inner);

const CASES: readonly FlowCase[] = [
  [
    'reads what a lookup found, on a way by which nothing was looked up',
    flow(
      'Main',
      start('D'),
      decision('D', 'x', true, 'Get', 'Save'),
      lookup('Get', 'Save', filter(FIELD, true)),
      update('Save', LEAD, sets(`Get.${FIELD}`)),
    ),
    ['Save (clears): clears?', 'Save (ticks): ticks'],
  ],
  [
    'copies a field of one record in memory to another',
    flow(
      'Main',
      start('Get'),
      lookup('Get', 'Set'),
      record('c', isInput),
      assignment('Set', 'Save', [`c.${FIELD}`, `Get.${FIELD}`]),
      update('Save', saves('c')),
    ),
    ['Save: both?'],
  ],
  [
    'makes one record another, and saves a third as it was',
    flow(
      'Main',
      start('Get'),
      lookup('Get', 'Other'),
      lookup('Other', 'Set'),
      assignment('Set', 'Save', ['Other.Id', 'x']),
      update('Save', saves('Get')),
      tag('description', FIELD),
    ),
    [],
  ],
  ...['AccountId', 'Identifier__c'].map(
    (field): FlowCase => [
      `sets ${field}, which makes no record another`,
      flow(
        'Main',
        start('Get'),
        lookup('Get', 'Set'),
        assignment('Set', 'Ask', [`Get.${field}`, 'x']),
        lookup('Ask', 'Save', tag('outputAssignments', tag('assignToReference', `Get.${field}`), tag('field', 'Id'))),
        update('Save', saves('Get')),
        tag('description', FIELD),
      ),
      [],
    ],
  ),
  [
    'asks for the opposite of what was asked already',
    flow(
      'Main',
      onUpdate('One'),
      decision('One', $FIELD, true, 'Two', null),
      decision('Two', $FIELD, false, 'Save', null),
      update('Save', LEAD, sets($FIELD)),
    ),
    [],
  ],
  [
    'asks whether it has set what it has',
    flow(
      'Main',
      onUpdate('Set'),
      assignment('Set', 'D', [$FIELD, true]),
      decision('D', $FIELD, true, 'Save', null),
      update('Save', saves('$Record')),
    ),
    ['Save: ticks'],
  ],
  [
    'asks for a flag that it is given, and writes it',
    flow(
      'Main',
      start('D'),
      flag('given', isInput),
      decision('D', 'given', true, 'Save', 'Other'),
      update('Save', LEAD, sets('given')),
      update('Other', LEAD, sets('given')),
    ),
    ['Other: clears', 'Save: ticks'],
  ],
  [
    'writes the opposite of a flag that is empty',
    flow('Main', start('Save'), flag('box'), formula('F', 'NOT({! box })'), update('Save', LEAD, sets('F'))),
    ['Save: ticks'],
  ],
  [
    'writes a formula that names itself by another',
    flow('Main', start('Save'), formula('A', '{!B}'), formula('B', '{!A}'), update('Save', LEAD, sets('A'))),
    ['Save: both?'],
  ],
  [
    'creates what it found by asking for it',
    flow('Main', start('Get'), lookup('Get', 'Save', filter(FIELD, true)), create('Save', saves('Get'))),
    ['Save: ticks'],
  ],
  [
    'creates what it found by asking for the opposite',
    flow('Main', start('Get'), lookup('Get', 'Save', filter(FIELD, false)), create('Save', saves('Get'))),
    ['Save: clears'],
  ],
  [
    'creates an empty record',
    flow('Main', start('Save'), record('c'), create('Save', saves('c')), tag('description', FIELD)),
    [],
  ],
  [
    'fails to create a record, and saves it as it was before',
    flow(
      'Main',
      start('Make'),
      record('c'),
      create('Make', saves('c'), sets(true), to('Save', 'faultConnector')),
      update('Save', saves('c')),
    ),
    ['Make: ticks'],
  ],
  [
    'finds records by asking into a variable of its own',
    flow(
      'Main',
      start('Get'),
      record('c'),
      lookup('Get', 'Save', filter(FIELD, true), tag('outputReference', 'c')).replace('>true</store', '>false</store'),
      update('Save', LEAD, sets(`c.${FIELD}`)),
    ),
    ['Save (clears): clears?', 'Save (ticks): ticks'],
  ],
  [
    'goes through the records that belong to one that it found, and copies them',
    flow(
      'Main',
      start('Get'),
      lookup('Get', 'Each'),
      named('loops', 'Each', tag('collectionReference', 'Get.Contacts'), to('Save', 'nextValueConnector')),
      create('Save', saves('Each')),
      tag('description', FIELD),
    ),
    ['Save: both?'],
  ],
  [
    'goes through records that it knows nothing of, and copies them',
    flow(
      'Main',
      start('Each'),
      named('loops', 'Each', tag('collectionReference', 'Unknown'), to('Save', 'nextValueConnector')),
      create('Save', saves('Each')),
      tag('description', FIELD),
    ),
    [],
  ],
  [
    'saves, and waits before everything is taken back',
    flow(
      'Main',
      start('Save'),
      update('Save', LEAD, sets(true), to('Ask')),
      named('screens', 'Ask', to('Back')),
      named('recordRollbacks', 'Back'),
    ),
    ['Save: ticks'],
  ],
  [
    'saves again and again until everything is taken back',
    flow(
      'Main',
      start('Save'),
      update('Save', LEAD, sets(true), to('D')),
      decision('D', 'x', true, 'Save', 'Back'),
      named('recordRollbacks', 'Back'),
    ),
    [],
  ],
  [
    'saves again and again for ever',
    flow('Main', start('Save'), update('Save', LEAD, sets(true), to('Save'))),
    ['Save: ticks'],
  ],
  [
    'saves, and then deletes something else',
    flow('Main', start('Save'), update('Save', LEAD, sets(true), to('Out')), named('recordDeletes', 'Out')),
    ['Save: ticks'],
  ],
  [
    'writes the same by two assignments before the record is saved',
    flow(
      'Main',
      onUpdate('D', 'Before'),
      decision('D', '$Record.X__c', true, 'One', 'Two'),
      assignment('One', null, [$FIELD, true]),
      assignment('Two', null, [$FIELD, true]),
    ),
    ['One: ticks', 'Two: ticks'],
  ],
  [
    'saves by two elements of one name, of which each does one thing',
    flow(
      'Main',
      start('A'),
      update('A', LEAD, sets(true), to('B')).replace('<label>A', '<label>Save'),
      update('B', LEAD, sets(false)).replace('<label>B', '<label>Save'),
    ),
    ['Save (2): clears', 'Save: ticks'],
  ],
  [
    'ticks on one way, and copies on another',
    flow(
      'Main',
      onUpdate('D'),
      flag('box', value(true)),
      decision('D', '$Record.X__c', true, 'Set', 'Save'),
      assignment('Set', 'Save', ['box', '$Record.Y__c']),
      update('Save', saves('$Record'), sets('box')),
    ),
    ['Save (copies): both?', 'Save (ticks): ticks'],
  ],
];

describe('a flow', () => {
  it.each(CASES)('that %s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });
});

describe('a flow that calls another', () => {
  const around = (...calls: readonly string[]) =>
    flow(
      'Main',
      onUpdate('First', 'Before'),
      assignment('First', 'Call', [$FIELD, false]),
      ...calls,
      assignment('Last', null, [$FIELD, true]),
    );

  it('goes on after it, or ends with it', async () => {
    expect(await deeds(around(call('Gone', to('Last'))))).toEqual(['Last: ticks']);
    expect(await deeds(around(call('Gone')))).toEqual(['First: clears']);
  });

  it('calls it anew each time', async () => {
    const inner = flow(
      'Sub',
      start('Save'),
      flag('box', isOutput, value(false)),
      update('Save', LEAD, sets('box'), to('Set')),
      assignment('Set', null, ['box', true]),
    );
    const loop = named('loops', 'Each', tag('collectionReference', 'L'), to('Call', 'nextValueConnector'));
    const main = flow('Main', start('Each'), loop, records('L'), call('Sub', to('Each')));
    const all = await deeds(main, { 'flows/Sub.flow': inner });
    expect(all).toContain('Save in Sub: clears');
    expect(all.filter((each) => each.includes('ticks'))).toEqual([]);
  });

  it('may call itself with a value that others give it', async () => {
    const main = flow(
      'Main',
      start('Save'),
      flag('box', isInput),
      update('Save', LEAD, sets('box'), to('Call')),
      call('Main', tag('inputAssignments', tag('name', 'box'), value(true))),
    );
    expect(await deeds(main)).toEqual(['Save: both?']);
  });

  it('calls the version that runs, whatever stands beside it', async () => {
    const version = (status: string, isTicked: boolean) =>
      flow('Sub', tag('status', status), start('Save'), update('Save', LEAD, sets(isTicked)));
    const texts = {
      'Sub-12.flow': version('Active', true),
      'Sub-13.flow': version('Draft', false),
      'Z.flow': flow('Z', start('Set'), assignment('Set', null, ['x', true]), tag('description', FIELD)),
    };
    const told = await deeds(flow('Main', start('Call'), call('Sub')), texts);
    expect(told.filter((each) => each.includes(' in '))).toEqual(['Save in Sub: ticks']);
  });
});
