/** What a flow hands to another, and takes back. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  FIELD,
  flag,
  flow,
  isInput,
  isOutput,
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
import { $FIELD, deeds } from './flow-texts.ts';

describe('a subflow', () => {
  const sub = flow('Sub', start('Save'), flag('out', isInput), update('Save', tag('object', 'Lead'), sets('out')));
  const calls = (...inner: readonly string[]) => named('subflows', 'Call', tag('flowName', 'Sub'), ...inner);
  const hands = (name: string, held: boolean | string) => tag('inputAssignments', tag('name', name), value(held));

  it('does what its caller hands it, and is told once', async () => {
    const main = flow('Main', start('Call'), calls(hands('out', false)));
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': sub })).toEqual(['Save in Sub: clears']);
  });

  it('may do anything where its only caller is not active', async () => {
    const main = flow('Main', tag('status', 'Draft'), start('Call'), calls(hands('out', false)));
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': sub })).toEqual(['Save in Sub: clears', 'Sub: Save: both?']);
  });

  it('may do anything where an orchestration runs it, too, or a screen', async () => {
    const main = flow('Main', start('Call'), calls(hands('out', false)));
    const step = (name: string) => tag('stageSteps', tag('name', 'S'), tag('actionName', name));
    const staged = (name: string, ...more: readonly string[]) =>
      flow('Staged', start('Stage'), named('orchestratedStages', 'Stage', step(name)), ...more);
    const told = (other: string) => deeds(main, { 'Sub.flow': sub, 'Other.flow': other });
    const byCaller = ['Save in Sub: clears'];
    expect(await told(staged('SUB'))).toEqual([...byCaller, 'Sub: Save: both?']);
    expect(await told(staged('SUB', tag('status', 'Draft')))).toEqual(byCaller);
    expect(await told(staged('Another', tag('description', FIELD)))).toEqual(byCaller);
    const action = named('actionCalls', 'Act', tag('actionName', 'Sub'), tag('actionType', 'apex'));
    expect(await told(flow('Other', start('Act'), action))).toEqual(byCaller);
  });

  it('hands back what its caller saves', async () => {
    const main = flow(
      'Main',
      start('Call'),
      flag('got'),
      calls(tag('outputAssignments', tag('assignToReference', 'got'), tag('name', 'answer')), to('Save')),
      update('Save', tag('object', 'Lead'), sets('got')),
    );
    const inner = flow('Sub', start('Set'), flag('answer', isOutput), assignment('Set', null, ['answer', true]));
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': inner })).toEqual(['Save: ticks']);
  });

  it('hands back a record under its own name', async () => {
    const main = flow(
      'Main',
      start('Call'),
      calls(tag('storeOutputAutomatically', 'true'), to('Save')),
      update('Save', saves('Call.person')),
    );
    const inner = flow(
      'Sub',
      start('Set'),
      record('person', isOutput),
      assignment('Set', null, [`person.${FIELD}`, true]),
    );
    // The caller does not name the field.
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': inner })).toEqual(['Save: ticks']);
  });

  it('saves the record that its caller changed, though it never names the field', async () => {
    const main = flow(
      'Main',
      onUpdate('Set'),
      assignment('Set', 'Call', [$FIELD, false]),
      calls(hands('person', '$Record')),
    );
    const inner = flow('Sub', start('Save'), record('person', isInput), update('Save', saves('person')));
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': inner })).toEqual(['Save in Sub: clears']);
  });

  it('may save a changed record where it is not among the files', async () => {
    const main = flow(
      'Main',
      onUpdate('Set'),
      assignment('Set', 'Call', [$FIELD, false]),
      calls(hands('person', '$Record')),
    );
    expect(await deeds(main)).toEqual(['Call: clears?']);
  });

  it('that calls itself comes to an end', async () => {
    const main = flow(
      'Main',
      start('Save'),
      update('Save', tag('object', 'Lead'), sets(true), to('Call')),
      named('subflows', 'Call', tag('flowName', 'Main')),
    );
    expect(await deeds(main)).toEqual(['Save: ticks']);
  });

  it('may be called by a process, which calls it an action', async () => {
    const process = flow(
      'Process',
      tag('processType', 'Workflow'),
      tag('startElementReference', 'Call'),
      named(
        'actionCalls',
        'Call',
        tag('actionName', 'Main'),
        tag('actionType', 'flow'),
        tag('inputParameters', tag('name', 'wanted'), value(false)),
      ),
    );
    const main = flow(
      'Main',
      start('Save'),
      update('Save', tag('object', 'Lead'), sets('wanted')),
      flag('wanted', isInput),
    );
    expect(await deeds(main, { 'flows/Process.flow-meta.xml': process })).toEqual(['Process: Save in Main: clears']);
  });
});
