/** Lookups that put what they find over something that the flow has set: or not, where they find nothing. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  FIELD,
  filter,
  flag,
  flow,
  named,
  onUpdate,
  record,
  saves,
  sets,
  start,
  tag,
  to,
  update,
} from '../metadata.ts';
import { scanTexts } from '../scan-texts.ts';
import { deeds, type FlowCase } from './flow-texts.ts';

const KEEPS = tag('assignNullValuesIfNoRecordsFound', 'false');
const EMPTIES = tag('assignNullValuesIfNoRecordsFound', 'true');
const INTO_C = tag('outputReference', 'c');

/** Sets the field of `c`, looks something up, and saves. */
const looking = (save: string, ...inner: readonly string[]): string =>
  flow(
    'Main',
    start('Set'),
    record('c'),
    flag('box'),
    assignment('Set', 'Get', [`c.${FIELD}`, true], ['box', true]),
    named('recordLookups', 'Get', to('Save'), tag('getFirstRecordOnly', 'true'), tag('object', 'Contact'), ...inner),
    update('Save', save),
  );
const boxed = tag('object', 'Lead') + sets('box');
const copied = (owner: string) => tag('object', 'Lead') + sets(`${owner}.${FIELD}`);
const single = (field: string, reference: string) =>
  tag('outputAssignments', tag('assignToReference', reference), tag('field', field));

const CASES: readonly FlowCase[] = [
  ['keeps its record where it finds none', looking(saves('c'), KEEPS, INTO_C), ['Save: ticks?']],
  ['empties its record where it finds none', looking(saves('c'), EMPTIES, INTO_C), []],
  ['says nothing of where it finds none', looking(saves('c'), INTO_C), ['Save: ticks?']],
  [
    'keeps its record where it finds none that is not ticked',
    looking(saves('c'), KEEPS, INTO_C, filter(FIELD, false)),
    ['Save: ticks?'],
  ],
  ['puts what it finds under its own name', looking(saves('Get'), KEEPS, tag('storeOutputAutomatically', 'true')), []],
  ['finds one field, or keeps a variable', looking(boxed, KEEPS, single('Other__c', 'box')), ['Save: both?']],
  [
    'finds a field that it has asked for, or keeps a variable',
    looking(boxed, KEEPS, single(FIELD, 'box'), filter(FIELD, false)),
    ['Save (clears): clears', 'Save (ticks): ticks?'],
  ],
  [
    'finds a field that it has asked for, or empties a variable',
    looking(boxed, EMPTIES, single(FIELD, 'box'), filter(FIELD, false)),
    ['Save: clears'],
  ],
  [
    'puts what it finds under its own name and into a record',
    looking(copied('Get'), EMPTIES, INTO_C, tag('storeOutputAutomatically', 'true'), filter(FIELD, true)),
    ['Save: ticks'],
  ],
  [
    'fetches the field among others',
    looking(copied('c'), EMPTIES, INTO_C, tag('queriedFields', 'Id'), tag('queriedFields', FIELD), filter(FIELD, true)),
    ['Save: ticks'],
  ],
  [
    'asks for the field and does not fetch it',
    looking(copied('c'), EMPTIES, INTO_C, tag('queriedFields', 'Id'), filter(FIELD, true)),
    ['Save: clears?'],
  ],
  ['puts the Id that it finds into a record', looking(saves('c'), EMPTIES, single('Id', 'c.Id')), ['Save: ticks']],
];

describe('a flow with a lookup that', () => {
  it('puts a field into the record that is about to be saved is told by the lookup', async () => {
    const get = named('recordLookups', 'Get', tag('object', 'Contact'), single('Other__c', `$Record.${FIELD}`));
    expect(await deeds(flow('Main', onUpdate('Get', 'Before'), get))).toEqual(['Get: both?']);
  });

  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });

  it('may find nothing asks nothing of the record that is kept', async () => {
    const text = looking(saves('c'), KEEPS, INTO_C, filter(FIELD, true));
    const [only] = (await scanTexts({ 'a.flow-meta.xml': text })).automations;
    expect(only?.need).toBeUndefined();
    expect(only?.dependsOn).toBe('whether Get finds anything');
  });
});
