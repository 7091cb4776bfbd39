/** Flows in either format, in each status, and processes. */
import { describe, expect, it } from 'vitest';
import { decision, FIELD, filter, flow, isInput, record, sets, start, tag, update } from '../metadata.ts';
import { deedOf, scanTexts } from '../scan-texts.ts';

describe('a flow', () => {
  it('is read in the older format, too, by the same name', async () => {
    const result = await scanTexts({
      'flows/Main-3.flow': flow('Main', start('Save'), update('Save', tag('object', 'Lead'), sets(true))),
    });
    expect(result.automations.map(deedOf)).toEqual(['ticks']);
  });

  it.each(['Draft', 'Obsolete', 'InvalidDraft'])('is not active where its status is %s', async (status) => {
    const text = flow('Main', tag('status', status), start('Save'), update('Save', tag('object', 'Lead'), sets(true)));
    const { automations } = await scanTexts({ 'a.flow-meta.xml': text });
    expect(automations.map(({ active }) => active)).toEqual([false]);
  });

  it('is a process where Process Builder made it', async () => {
    const text = flow(
      'Main',
      tag('processType', 'Workflow'),
      tag('startElementReference', 'Ask'),
      decision('Ask', `myVariable_current.${FIELD}`, true, 'Save', null),
      update('Save', tag('object', 'Contact'), filter('Id', 'myVariable_current.Id'), sets(false)),
      record('myVariable_current', isInput),
    );
    const { automations } = await scanTexts({ 'a.flow-meta.xml': text });
    expect(automations.map(({ kind, need }) => [kind, need])).toEqual([['process', ['Email Opt Out is ticked']]]);
  });
});
