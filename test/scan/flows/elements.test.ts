/** Screens, actions, and ways on which everything is taken back. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  create,
  FIELD,
  flow,
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
import { $FIELD, deeds, type FlowCase } from './flow-texts.ts';

/** A screen with a choice of records, one of whose fields goes somewhere; then a record is saved. */
const choosing = (
  [reference, field]: readonly [reference: string, field: string],
  saved: string,
  before: readonly [string, boolean | string] = ['c.Title', 'c.Title'],
): string =>
  flow(
    'Main',
    start('Get'),
    lookup('Get', 'Before'),
    record('c'),
    record('d'),
    assignment('Before', 'Ask', before),
    named(
      'dynamicChoiceSets',
      'People',
      tag('object', 'Lead'),
      tag('outputAssignments', tag('assignToReference', reference), tag('field', field)),
    ),
    named('screens', 'Ask', to('Save'), tag('fields', tag('name', 'Who'), tag('choiceReferences', 'People'))),
    update('Save', saves(saved)),
    tag('description', FIELD),
  );

const CASES: readonly FlowCase[] = [
  [
    'is told by somebody on a screen',
    flow(
      'Main',
      start('Ask'),
      record('Person'),
      named(
        'screens',
        'Ask',
        to('Save'),
        tag('fields', tag('name', 'Out'), tag('dataType', 'Boolean'), tag('fieldType', 'InputField')),
      ),
      update('Save', tag('object', 'Lead'), sets('Out')),
    ),
    ['Save: both?'],
  ],
  [
    'binds a screen’s field to a record',
    flow(
      'Main',
      start('Ask'),
      record('Person'),
      named(
        'screens',
        'Ask',
        to('Save'),
        tag(
          'fields',
          tag('name', 'Out'),
          tag('fieldType', 'ObjectProvided'),
          tag('objectFieldReference', `Person.${FIELD}`),
        ),
      ),
      update('Save', saves('Person')),
    ),
    ['Save: both?'],
  ],
  ['takes it from the record that somebody chooses', choosing([`c.${FIELD}`, FIELD], 'c'), ['Save: both?']],
  [
    'has set it before somebody may choose otherwise',
    choosing([`c.${FIELD}`, 'Other__c'], 'c', [`c.${FIELD}`, true]),
    ['Save: both?'],
  ],
  ['takes another field from the record that somebody chooses', choosing(['c.Title', FIELD], 'c'), []],
  ['takes it from a choice into a variable, and saves another', choosing([`c.${FIELD}`, FIELD], 'd'), []],
  [
    'has a choice that no screen shows',
    choosing([`c.${FIELD}`, FIELD], 'c').replaceAll('choiceReferences>People<', 'choiceReferences>Others<'),
    [],
  ],
  [
    'makes a record that it has looked up the one that somebody chooses',
    choosing(['Get.Id', 'Id'], 'Get'),
    ['Save: both?'],
  ],
  [
    'sets it with a quick action',
    flow(
      'Main',
      start('Act'),
      named(
        'actionCalls',
        'Act',
        tag('actionName', 'Lead.Out'),
        tag('actionType', 'quickAction'),
        tag('inputParameters', tag('name', FIELD), value(true)),
      ),
    ),
    ['Act: ticks'],
  ],
  [
    'hands a changed record to code',
    flow(
      'Main',
      onUpdate('Set'),
      assignment('Set', 'Act', [$FIELD, false]),
      named(
        'actionCalls',
        'Act',
        tag('actionName', 'Saver'),
        tag('actionType', 'apex'),
        tag('inputParameters', tag('name', 'person'), value('$Record')),
      ),
    ),
    ['Act: clears?'],
  ],
  [
    'hands an unchanged record to code',
    flow(
      'Main',
      onUpdate('Act'),
      tag('description', FIELD),
      named(
        'actionCalls',
        'Act',
        tag('actionName', 'Saver'),
        tag('actionType', 'apex'),
        tag('inputParameters', tag('name', 'person'), value('$Record')),
      ),
    ),
    [],
  ],
  [
    'makes a record that it has looked up the one whose Id code hands back',
    flow(
      'Main',
      start('Get'),
      lookup('Get', 'Act'),
      named(
        'actionCalls',
        'Act',
        tag('actionName', 'Finder'),
        tag('actionType', 'apex'),
        to('Save'),
        tag('outputParameters', tag('assignToReference', 'Get.Id'), tag('name', 'id')),
      ),
      update('Save', saves('Get')),
      tag('description', FIELD),
    ),
    ['Save: both?'],
  ],
  [
    'maps a record anew',
    flow(
      'Main',
      start('Map'),
      named(
        'transforms',
        'Map',
        to('Save'),
        tag(
          'transformValues',
          tag('transformValueActions', tag('outputFieldApiName', FIELD), tag('transformType', 'Map'), value(false)),
        ),
      ),
      create('Save', saves('Map')),
    ),
    ['Save: clears'],
  ],
  [
    'saves, and takes everything back',
    flow(
      'Main',
      start('Save'),
      update('Save', tag('object', 'Lead'), sets(false), to('Back')),
      named('recordRollbacks', 'Back'),
    ),
    [],
  ],
  [
    'saves, and takes it back where something fails',
    flow(
      'Main',
      start('Save'),
      update('Save', tag('object', 'Lead'), sets(false), to('Note')),
      create('Note', tag('object', 'Task'), to('Back', 'faultConnector')),
      named('recordRollbacks', 'Back'),
    ),
    ['Save: clears'],
  ],
  [
    'comes to it by a fault alone',
    flow(
      'Main',
      start('Other'),
      update('Other', tag('object', 'Case'), sets(true, 'X__c'), to('Save', 'faultConnector')),
      update('Save', tag('object', 'Lead'), sets(true)),
    ),
    ['Save: ticks'],
  ],
  [
    'waits first',
    flow(
      'Main',
      start('Wait'),
      named('waits', 'Wait', tag('waitEvents', tag('name', 'Later'), to('Save'))),
      update('Save', tag('object', 'Lead'), sets(true)),
    ),
    ['Save: ticks'],
  ],
  [
    'comes by an element of a kind that nobody knows yet',
    flow(
      'Main',
      start('New'),
      named('somethingNew', 'New', to('Save')),
      update('Save', tag('object', 'Lead'), sets(true)),
    ),
    ['Save: ticks'],
  ],
  [
    'starts as older flows do',
    flow('Main', tag('startElementReference', 'Save'), update('Save', tag('object', 'Lead'), sets(true))),
    ['Save: ticks'],
  ],
];

describe('a flow', () => {
  it.each(CASES)('that %s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });
});
