/** What a flow saves, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  create,
  FIELD,
  filter,
  flow,
  lookup,
  onUpdate,
  record,
  saves,
  sets,
  start,
  tag,
  to,
  update,
} from '../metadata.ts';
import { $FIELD, deeds, type FlowCase } from './flow-texts.ts';

const CASES: readonly FlowCase[] = [
  [
    'sets $Record before it is saved',
    flow('Main', onUpdate('Set', 'Before'), assignment('Set', null, [$FIELD, true])),
    ['Set: ticks'],
  ],
  [
    'sets $Record after it was saved, and never saves it again',
    flow('Main', onUpdate('Set'), assignment('Set', null, [$FIELD, true])),
    [],
  ],
  [
    'sets $Record after it was saved, and saves it',
    flow('Main', onUpdate('Set'), assignment('Set', 'Save', [$FIELD, false]), update('Save', saves('$Record'))),
    ['Save: clears'],
  ],
  [
    'thinks better of it before the record is saved',
    flow(
      'Main',
      onUpdate('Set', 'Before'),
      assignment('Set', 'Again', [$FIELD, false]),
      assignment('Again', null, [$FIELD, true]),
    ),
    ['Again: ticks'],
  ],
  [
    'updates the record that started it, by values',
    flow('Main', onUpdate('Save'), update('Save', saves('$Record'), sets(true))),
    ['Save: ticks'],
  ],
  [
    'updates it by values, and sets it again without saving',
    flow(
      'Main',
      onUpdate('Save'),
      update('Save', saves('$Record'), sets(true), to('Set')),
      assignment('Set', null, [$FIELD, false]),
    ),
    ['Save: ticks'],
  ],
  [
    'updates it by values before it is saved, which the save takes with it',
    flow('Main', onUpdate('Save', 'Before'), update('Save', saves('$Record'), sets(true))),
    ['Save: ticks'],
  ],
  [
    'updates it by values before it is saved, and thinks better of it',
    flow(
      'Main',
      onUpdate('Save', 'Before'),
      update('Save', saves('$Record'), sets(true), to('Set')),
      assignment('Set', null, [$FIELD, false]),
    ),
    ['Set: clears'],
  ],
  [
    'creates a record in memory, by values that stay on it',
    flow(
      'Main',
      start('Make'),
      record('r'),
      create('Make', saves('r'), sets(true), to('Save')),
      update('Save', saves('r')),
    ),
    ['Make: ticks', 'Save: ticks'],
  ],
  [
    'makes a record that it has looked up the one that it creates',
    flow(
      'Main',
      start('Get'),
      lookup('Get', 'Make'),
      create('Make', tag('object', 'Lead'), sets(true, 'X__c'), tag('assignRecordIdToReference', 'Get.Id'), to('Save')),
      update('Save', saves('Get')),
      tag('description', FIELD),
    ),
    ['Save: both?'],
  ],
  [
    'updates another object by values',
    flow('Main', onUpdate('Save'), update('Save', tag('object', 'Case'), filter('Id', 'x'), sets(true))),
    [],
  ],
  [
    'updates by filters',
    flow('Main', start('Save'), update('Save', tag('object', 'Lead'), filter('Email', 'x'), sets(false))),
    ['Save: clears'],
  ],
  [
    'creates a record with it',
    flow('Main', start('Save'), create('Save', tag('object', 'Lead'), sets(true))),
    ['Save: ticks'],
  ],
  [
    'writes a person account',
    flow('Main', start('Save'), update('Save', tag('object', 'Account'), sets(true, 'PersonHasOptedOutOfEmail'))),
    ['Save: ticks'],
  ],
  [
    'writes it in other capitals',
    flow('Main', start('Save'), update('Save', tag('object', 'lead'), sets(false, 'HASOPTEDOUTOFEMAIL'))),
    ['Save: clears'],
  ],
  [
    'fills a variable by name in other capitals',
    flow(
      'Main',
      start('Set'),
      record('Person'),
      assignment('Set', 'SAVE', ['PERSON.hasOptedOutOfEmail', true]),
      update('Save', saves('pErSoN')),
    ),
    ['Save: ticks'],
  ],
  [
    'writes another field alone',
    flow('Main', start('Save'), update('Save', tag('object', 'Lead'), filter(FIELD, true), sets(false, 'Other__c'))),
    [],
  ],
  [
    'looks for records by it',
    flow('Main', start('Find'), lookup('Find', 'Save', filter(FIELD, true)), update('Save', saves('Find'))),
    [],
  ],
  [
    'names it in a text',
    flow(
      'Main',
      start('Save'),
      update(
        'Save',
        tag('object', 'Lead'),
        tag('inputAssignments', tag('field', 'Note__c'), tag('value', tag('stringValue', `{"${FIELD}": false}`))),
      ),
    ),
    [],
  ],
  [
    'is not led to',
    flow(
      'Main',
      start('Save'),
      update('Save', tag('object', 'Lead'), sets(false, 'X__c')),
      update('Lost', tag('object', 'Lead'), sets(false)),
    ),
    [],
  ],
  [
    'updates the records that belong to the one that started it',
    flow(
      'Main',
      onUpdate('Save').replace('Contact', 'Account'),
      update('Save', filter('Newsletter__c', true), saves('$Record.Contacts'), sets(false)),
    ),
    ['Save: clears'],
  ],
  [
    'updates the records that belong to one that it has looked up',
    flow(
      'Main',
      start('Get'),
      lookup('Get', 'Save'),
      update('Save', saves('Get.Account'), sets(true, `Person${FIELD}`)),
    ),
    ['Save: ticks'],
  ],
  [
    'writes the box of a campaign member, which nobody can write to',
    flow('Main', start('Save'), update('Save', tag('object', 'CampaignMember'), sets(true))),
    [],
  ],
];

describe('a flow', () => {
  it.each(CASES)('that %s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });
});
