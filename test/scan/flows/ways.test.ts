/** The way to a write, as it is told: what started it, what was asked, what gave the value, who was called, what saved it. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
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
  saves,
  sets,
  start,
  tag,
  to,
  update,
  value,
} from '../metadata.ts';
import { scanTexts } from '../scan-texts.ts';
import { $FIELD } from './flow-texts.ts';

/** Each write of a flow: its name, when it happens, and the way to it, as `line kind: words`; another file is named. */
async function ways(text: string, others: Readonly<Record<string, string>> = {}) {
  const { automations } = await scanTexts({ 'Main.flow-meta.xml': text, ...others });
  return automations.map(({ name, when, path, from }) => ({
    name,
    when,
    from: `${from.file.replace('Main.flow-meta.xml', '')}${from.line}`,
    path: path.map(
      ({ file, line, kind, words }) => `${file === 'Main.flow-meta.xml' ? '' : `${file} `}${line} ${kind}: ${words}`,
    ),
  }));
}
const START = '5 start: when something runs the flow';

describe('the way to a write', () => {
  it('tells the conditions that led there, and the assignment that gave the value', async () => {
    const text = flow(
      'Main',
      onUpdate('Ask', 'After', filter('Left__c', true)),
      decision('Ask', '$Record.A__c', true, 'Set', 'Other'),
      decision('Other', '$Record.B__c', false, null, 'Set'),
      assignment('Set', 'Save', ['$Record.Title', 'x'], [$FIELD, false]),
      update('Save', saves('$Record')),
    );
    expect(await ways(text)).toEqual([
      {
        name: 'Main: Save',
        when: 'Left__c is true and A__c is true, on update of a Contact',
        from: '9',
        path: [
          '5 start: on update of a Contact',
          '5 condition: Left__c is true',
          '6 condition: A__c is true',
          '8 assignment: Set: $Record.HasOptedOutOfEmail is set',
          '9 save: Save saves $Record with Email Opt Out cleared',
        ],
      },
    ]);
  });

  it('ends with the record being saved, and is named and placed by the assignment, before a save', async () => {
    const text = flow(
      'Main',
      onUpdate('Set', 'Before', tag('filterLogic', 'or'), filter('A__c', true), filter('B__c', true)),
      assignment('Set', null, [$FIELD, true]),
    );
    expect(await ways(text)).toEqual([
      {
        name: 'Main: Set',
        when: 'A__c is true or B__c is true, on update of a Contact',
        from: '6',
        path: [
          '5 start: on update of a Contact',
          '5 condition: A__c is true or B__c is true',
          '6 assignment: Set: $Record.HasOptedOutOfEmail is set',
          '5 save: the record is saved with Email Opt Out ticked',
        ],
      },
    ]);
  });

  it('goes by the default of a decision, and tells what was set last', async () => {
    const text = flow(
      'Main',
      onUpdate('Choose', 'Before'),
      decision('Choose', '$Record.A__c', true, 'Yes', 'No'),
      assignment('Yes', null, [$FIELD, true]),
      assignment('No', 'Again', [$FIELD, false]),
      assignment('Again', null, [$FIELD, '$Record.B__c']),
    );
    expect((await ways(text)).map(({ name, from, path }) => [name, from, ...path.slice(1)])).toEqual([
      [
        'Main: Yes',
        '7',
        '6 condition: A__c is true',
        '7 assignment: Yes: $Record.HasOptedOutOfEmail is set',
        '5 save: the record is saved with Email Opt Out ticked',
      ],
      [
        'Main: Again',
        '9',
        '6 condition: Choose: otherwise',
        '9 assignment: Again: $Record.HasOptedOutOfEmail is set',
        '5 save: the record is saved with Email Opt Out',
      ],
    ]);
  });

  it('tells what a lookup asks of the field, and what an update asks of the records that it writes', async () => {
    const finding = (...asked: readonly string[]) =>
      flow(
        'Main',
        start('Find'),
        lookup('Find', 'Save', ...asked),
        update('Save', tag('object', 'Contact'), filter('Id', 'Find.Id'), filter('D__c', false), sets('Find.X__c')),
      );
    const writes = ['7 condition: Id is Find.Id', '7 condition: D__c is false'];
    const saved = '7 save: Save saves Contact with Email Opt Out';
    const [asking] = await ways(finding(filter(FIELD, true), filter('C__c', true)));
    expect(asking?.path).toEqual([
      START,
      '6 condition: Find: Email Opt Out is ticked',
      '6 condition: Find: C__c is true',
      ...writes,
      saved,
    ]);
    const [plain] = await ways(finding(filter('C__c', true)));
    expect(plain?.path).toEqual([START, ...writes, saved]);
    expect(plain?.when).toBe('Id is Find.Id and D__c is false, when something runs the flow');
  });

  it('goes into a flow that is called, by what is handed over, and out again by what is handed back', async () => {
    const call = named(
      'subflows',
      'Call',
      tag('flowName', 'Inner'),
      tag('inputAssignments', tag('name', 'wanted'), value(true)),
      tag('outputAssignments', tag('assignToReference', 'got'), tag('name', 'answer')),
      to('Save'),
    );
    const inner = flow(
      'Inner flow',
      start('Write'),
      flag('wanted', isInput),
      flag('answer', isOutput),
      update('Write', tag('object', 'Lead'), sets('wanted'), to('Answer')),
      assignment('Answer', null, ['answer', 'wanted']),
    );
    const text = flow('Main', start('Call'), flag('got'), call, update('Save', tag('object', 'Lead'), sets('got')));
    const into = [
      START,
      '7 call: calls the flow Inner flow',
      '7 call: Call hands over wanted',
      `Inner.flow-meta.xml ${START}`,
    ];
    const when = 'when something runs the flow';
    expect(await ways(text, { 'Inner.flow-meta.xml': inner })).toEqual([
      {
        name: 'Main: Write in Inner flow',
        when,
        from: 'Inner.flow-meta.xml8',
        path: [...into, 'Inner.flow-meta.xml 8 save: Write saves Lead with Email Opt Out ticked'],
      },
      {
        name: 'Main: Save',
        when,
        from: '8',
        path: [
          ...into,
          'Inner.flow-meta.xml 9 assignment: Answer: answer is set',
          '7 call: Call hands back answer',
          '8 save: Save saves Lead with Email Opt Out ticked',
        ],
      },
    ]);
  });
});
