/** What flows and actions hand to others: what is left out, what comes back, and who answers for a value that is given. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  FIELD,
  flag,
  flow,
  isInput,
  isOutput,
  lookup,
  named,
  onUpdate,
  record,
  saves,
  sets,
  start,
  tag,
  to,
  update,
  value,
} from '../metadata.ts';
import { deedOf, scanTexts } from '../scan-texts.ts';
import { $FIELD } from './flow-texts.ts';

/** Each write as `name: deed, on what it hangs`. */
async function said(main: string, inner = '') {
  const texts = inner === '' ? {} : { 'Inner.flow-meta.xml': inner };
  const { automations } = await scanTexts({ 'Main.flow-meta.xml': main, ...texts });
  return automations.map((each) => `${each.name}: ${deedOf(each)}${each.dependsOn ? `, ${each.dependsOn}` : ''}`);
}
const hands = (name: string, held: boolean | string) => tag('inputAssignments', tag('name', name), value(held));
const back = (name: string, reference: string) =>
  tag('outputAssignments', tag('assignToReference', reference), tag('name', name));
const call = (...inner: readonly string[]) => named('subflows', 'Call', tag('flowName', 'Inner'), ...inner);
const EMPTY = 'whether an empty value clears the field';

describe('an input that a call leaves out', () => {
  const inner = (...variables: readonly string[]) =>
    flow('Inner', start('Write'), ...variables, update('Write', tag('object', 'Lead'), sets('Box')));
  const main = (...inputs: readonly string[]) => flow('Main', start('Call'), call(...inputs));

  it('is as it was declared, and what is handed over takes its place', async () => {
    const box = (...more: readonly string[]) => inner(flag('Box', isInput, ...more));
    const told = (...inputs: readonly string[]) => said(main(hands('Other', true), ...inputs), box(value(true)));
    expect(await told()).toContain('Main: Write in Inner: ticks');
    expect(await told(hands('BOX', false))).toEqual(['Main: Write in Inner: clears']);
    expect(await said(main(), box())).toContain(`Main: Write in Inner: clears?, ${EMPTY}`);
    expect(await said(main(), box(value(false)))).toContain('Main: Write in Inner: clears');
  });

  it('that is a record is an empty one, which writes nothing', async () => {
    const text = flow(
      'Inner',
      start('Write'),
      record('who', isInput),
      update('Write', saves('who')),
      tag('description', FIELD),
    );
    expect(await said(main(), text)).toEqual([]);
  });

  it('is told with the flow itself where no running flow hands it over', async () => {
    const box = inner(flag('Box', isInput));
    const own = 'Inner: Write: both?, what Box is given';
    expect(await said(main(hands('Box', true)), box)).toEqual(['Main: Write in Inner: ticks']);
    expect(await said(main(hands('Box', true), hands('Other', true)), box)).toEqual(['Main: Write in Inner: ticks']);
    expect(await said(main(hands('Other', true)), box)).toContain(own);
    const other = call(hands('Box', true)).replace('>Inner<', '>Gone<');
    expect(await said(flow('Main', start('Call'), other, tag('description', `${FIELD} Inner`)), box)).toEqual([own]);
    const action = named('actionCalls', 'Call', tag('flowName', 'Inner'), hands('Box', true));
    expect(await said(flow('Main', start('Call'), action, tag('description', FIELD)), box)).toEqual([own]);
  });
});

describe('what a flow that is not there', () => {
  const gone = (...inner: readonly string[]) => call(...inner).replace('>Inner<', '>Gone<');

  it('hands back is not known of a value, and nothing of a record', async () => {
    const main = (reference: string, saved: string) =>
      flow(
        'Main',
        start('Call'),
        flag('box'),
        record('who'),
        gone(back('x', reference), to('Save')),
        update('Save', saved),
        tag('description', FIELD),
      );
    const given = 'both?, what the flow Gone hands back';
    expect(await said(main('box', tag('object', 'Lead') + sets('box')))).toEqual([`Main: Save: ${given}`]);
    expect(await said(main(`who.${FIELD}`, saves('who')))).toEqual([`Main: Save: ${given}`]);
    expect(await said(main('who', saves('who')))).toEqual([]);
    expect(await said(main('who.Title', saves('who')))).toEqual([]);
  });

  it('is handed may be saved by it: a record, or a value by the field’s name', async () => {
    const main = (...inputs: readonly string[]) =>
      flow(
        'Main',
        onUpdate('Set'),
        flag('box', value(true)),
        assignment('Set', 'Call', [$FIELD, false]),
        gone(...inputs),
      );
    const doubt = 'whether the flow Gone, which is not among these files, saves the record that it is handed';
    expect(await said(main(hands('who', '$Record')))).toEqual([`Main: Call: clears?, ${doubt}`]);
    expect(await said(main(hands(FIELD, true)))).toEqual([`Main: Call: ticks?, ${doubt}`]);
    expect(await said(main(hands('box', 'box'), hands('flag', $FIELD)))).toEqual([]);
  });
});

describe('an action', () => {
  const act = (type: string, ...inner: readonly string[]) =>
    named('actionCalls', 'Act', tag('actionName', 'Doer'), tag('actionType', type), ...inner);
  const takes = (name: string, held: boolean | string) => tag('inputParameters', tag('name', name), value(held));
  const main = (action: string) =>
    flow('Main', onUpdate('Set'), flag('box', value(true)), assignment('Set', 'Act', [$FIELD, false]), action);

  it('sets the field for certain where it is a quick action, and perhaps where it is another', async () => {
    const doubt = 'whether the action Doer saves what it is given';
    expect(await said(main(act('QuickAction', takes(FIELD, true))))).toEqual(['Main: Act: ticks']);
    for (const type of ['apex', 'myQuickAction', 'quickActions'])
      expect(await said(main(act(type, takes(FIELD, true))))).toEqual([`Main: Act: ticks?, ${doubt}`]);
  });

  it('may save a record that it is handed, unless it is one that saves nothing', async () => {
    const doubt = 'whether the action Doer saves the record that it is handed';
    expect(await said(main(act('apex', takes('who', '$Record'))))).toEqual([`Main: Act: clears?, ${doubt}`]);
    expect(await said(main(act('emailAlert', takes('who', '$Record'))))).toEqual([]);
    expect(await said(main(act('apex', takes('box', 'box'), takes('out', $FIELD), takes('text', 'x'))))).toEqual([]);
  });

  it('hands back what is not known of a value, and nothing of a record', async () => {
    const gives = (reference: string) => tag('outputParameters', tag('assignToReference', reference), tag('name', 'x'));
    const text = (reference: string, saved: string) =>
      flow(
        'Main',
        start('Find'),
        flag('box'),
        record('who'),
        lookup('Find', 'Act'),
        act('apex', gives(reference), to('Save')),
        update('Save', saved),
        tag('description', FIELD),
      );
    const given = 'both?, what Act hands back';
    expect(await said(text('box', tag('object', 'Lead') + sets('box')))).toEqual([`Main: Save: ${given}`]);
    expect(await said(text(`who.${FIELD}`, saves('who')))).toEqual([`Main: Save: ${given}`]);
    expect(await said(text('who', saves('who')))).toEqual([]);
  });
});

describe('a flow that is called', () => {
  it('keeps to itself what it does not hand back', async () => {
    const inner = flow(
      'Inner',
      start('Set'),
      flag('kept'),
      flag('given', isOutput),
      assignment('Set', null, ['kept', true], ['given', true]),
    );
    const main = (name: string) =>
      flow(
        'Main',
        start('Call'),
        flag('got'),
        call(back(name, 'got'), to('Save')),
        update('Save', tag('object', 'Lead'), sets('got')),
      );
    expect(await said(main('given'), inner)).toEqual(['Main: Save: ticks']);
    expect(await said(main('kept'), inner)).toEqual([]);
  });

  it('runs only where both run', async () => {
    const inner = flow(
      'Inner',
      tag('status', 'Draft'),
      start('Write'),
      update('Write', tag('object', 'Lead'), sets(true)),
    );
    const { automations } = await scanTexts({
      'Main.flow-meta.xml': flow('Main', start('Call'), call()),
      'Inner.flow-meta.xml': inner,
    });
    expect(automations.map(({ active }) => active)).toEqual([false, false]);
  });
});
