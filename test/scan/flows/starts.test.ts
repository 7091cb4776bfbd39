/** When a flow runs, in the words that people read beside what it does. */
import { describe, expect, it } from 'vitest';
import { FIELD, flow, sets, tag, to, update } from '../metadata.ts';
import { deedOf, scanTexts } from '../scan-texts.ts';
import { $FIELD } from './flow-texts.ts';

const SAVE = update('Save', tag('object', 'Lead'), sets(true));

/** When the only write of such a flow happens. */
async function whenOf(...inner: readonly string[]): Promise<string | undefined> {
  const { automations, unread } = await scanTexts({ 'flows/Main.flow-meta.xml': flow('Main', ...inner, SAVE) });
  expect(unread.filter(({ outside }) => !outside)).toEqual([]);
  expect(automations).toHaveLength(1);
  return automations[0]?.when;
}

const begins = (...inner: readonly string[]) => tag('start', to('Save'), ...inner);
const object = (name: string) => tag('object', name);
const trigger = (type: string, deed = '') =>
  tag('triggerType', type) + (deed === '' ? '' : tag('recordTriggerType', deed));

describe('a flow runs', () => {
  it.each([
    ['on creation of a Contact', begins(object('Contact'), trigger('RecordAfterSave', 'Create'))],
    ['on update of a User', begins(object('User'), trigger('recordaftersave', 'UPDATE'))],
    ['on creation or update of an Account', begins(object('Account'), trigger('RecordBeforeSave', 'CreateAndUpdate'))],
    ['on deletion of an Opportunity', begins(object('Opportunity'), trigger('RecordAfterSave', 'Delete'))],
    ['on saving of a record', begins(trigger('RecordAfterSave'))],
    ['before an Idea is deleted', begins(object('Idea'), trigger('RecordBeforeDelete'))],
    ['before a record is deleted', begins(trigger('RecordBeforeDelete'))],
    ['daily', begins(trigger('Scheduled'), tag('schedule', tag('frequency', 'Daily')))],
    [
      'weekly, for each Lead',
      begins(object('Lead'), trigger('Scheduled'), tag('schedule', tag('frequency', 'WEEKLY'))),
    ],
    ['on a schedule', begins(trigger('Scheduled'))],
    ['on the event Left__e', begins(object('Left__e'), trigger('PlatformEvent'))],
    ['on a change of an Order', begins(object('Order'), trigger('Capability'))],
    ['when something runs the flow', begins()],
  ])('%s', async (expected, start) => {
    expect(await whenOf(start)).toBe(expected);
  });

  it.each([
    ['when somebody runs the flow', 'Flow'],
    ['when something runs the flow', 'AutoLaunchedFlow'],
    ['when something runs the flow', 'FlowX'],
    ['when something runs the flow', 'ContactRequestFlow'],
    ['when the process runs', 'Workflow'],
    ['when the process runs', 'InvocableProcess'],
    ['when the process runs', 'CustomEvent'],
  ])('%s where its type is %s', async (expected, type) => {
    expect(await whenOf(tag('processType', type), begins())).toBe(expected);
    expect(await whenOf(tag('processType', type), tag('startElementReference', 'Save'))).toBe(expected);
  });
});

describe('a path that is planned', () => {
  const planned = (deed: string, ...inner: readonly string[]) =>
    tag('start', object('Contact'), trigger('RecordAfterSave', deed), tag('scheduledPaths', to('Save'), ...inner));
  const offset = (number: string, unit: string, field = '') =>
    tag('offsetNumber', number) +
    (unit === '' ? '' : tag('offsetUnit', unit)) +
    (field === '' ? '' : tag('recordField', field));

  it.each([
    ['1 day after a Contact is updated', planned('Update', offset('1', 'Days'))],
    ['3 days after a Contact is created', planned('Create', offset('3', ''))],
    ['2 hours before Due__c of a Contact', planned('Update', offset('-2', 'Hours', 'Due__c'))],
    ['1 minute before Due__c of a Contact', planned('Update', offset('-1', 'Minutes', 'Due__c'))],
    ['at Due__c of a Contact', planned('Update', offset('0', 'Hours', 'Due__c'))],
    [
      '5 days after a Contact is created or updated',
      planned('CreateAndUpdate', offset('5', 'Days', 'LastModifiedDate')),
    ],
    ['5 days after a Contact is created', planned('Create', offset('5', 'Days', 'CREATEDDATE'))],
    ['5 days after My_CreatedDate of a Contact', planned('Create', offset('5', 'Days', 'My_CreatedDate'))],
    ['5 days after CreatedDate__c of a Contact', planned('Create', offset('5', 'Days', 'CreatedDate__c'))],
    ['when a Contact is updated', planned('Update', offset('0', 'Days'))],
    ['right after a Contact is updated', planned('Update', tag('pathType', 'AsyncAfterCommit'))],
    ['on a scheduled path, after a Contact is saved', planned('', tag('pathType', 'Other'))],
    ['on a scheduled path, after a Contact is updated', planned('Update', offset('soon', 'Days'))],
  ])('runs %s', async (expected, start) => {
    expect(await whenOf(start)).toBe(expected);
  });

  it('of no object runs after a record is saved', async () => {
    const start = (inner: string) => tag('start', trigger('RecordAfterSave'), tag('scheduledPaths', to('Save'), inner));
    expect(await whenOf(start(offset('2', 'Days')))).toBe('2 days after a record is saved');
    expect(await whenOf(start(offset('2', 'Days', 'Due__c')))).toBe('2 days after Due__c of a record');
  });

  it('takes for granted no more what the start asked: the record may be another by then', async () => {
    const asked = tag(
      'filters',
      tag('field', FIELD),
      tag('operator', 'EqualTo'),
      tag('value', tag('booleanValue', 'true')),
    );
    const copies = update('Save', tag('object', 'Lead'), sets($FIELD));
    const done = async (where: string) => {
      const start = tag('start', object('Contact'), trigger('RecordAfterSave', 'Update'), asked, where);
      const { automations } = await scanTexts({ 'flows/Main.flow-meta.xml': flow('Main', start, copies) });
      return automations.map(deedOf);
    };
    expect(await done(to('Save'))).toEqual(['ticks']);
    expect(await done(tag('scheduledPaths', to('Save'), offset('1', 'Days')))).toEqual(['both?']);
  });

  it('is one way beside the one at once, which is told where both come to the same', async () => {
    const start = tag('start', to('Save'), object('Contact'), trigger('RecordAfterSave', 'Update'));
    const both = start.replace('</start>', `${tag('scheduledPaths', to('Save'), offset('1', 'Days'))}</start>`);
    expect(await whenOf(both)).toBe('on update of a Contact');
  });
});
