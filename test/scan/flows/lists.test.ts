/** Loops, lists and copies. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  create,
  FIELD,
  flow,
  lookup,
  named,
  record,
  records,
  saves,
  start,
  tag,
  to,
  update,
} from '../metadata.ts';
import { deeds, type FlowCase, formula } from './flow-texts.ts';

const CASES: readonly FlowCase[] = [
  [
    'collects in a loop and saves the list',
    flow(
      'Main',
      start('Find'),
      named(
        'recordLookups',
        'Find',
        to('Each'),
        tag('object', 'Contact'),
        tag('getFirstRecordOnly', 'false'),
        tag('storeOutputAutomatically', 'true'),
      ),
      named(
        'loops',
        'Each',
        tag('collectionReference', 'Find'),
        to('Set', 'nextValueConnector'),
        to('Save', 'noMoreValuesConnector'),
      ),
      assignment('Set', 'Keep', [`Each.${FIELD}`, false]),
      assignment('Keep', 'Each', ['Changed', 'Each', 'Add']),
      records('Changed'),
      update('Save', saves('Changed')),
    ),
    ['Save: clears'],
  ],
  [
    'changes a loop’s item and saves the list that it came from',
    flow(
      'Main',
      start('Find'),
      named(
        'recordLookups',
        'Find',
        to('Each'),
        tag('object', 'Contact'),
        tag('getFirstRecordOnly', 'false'),
        tag('storeOutputAutomatically', 'true'),
      ),
      named(
        'loops',
        'Each',
        tag('collectionReference', 'Find'),
        to('Set', 'nextValueConnector'),
        to('Save', 'noMoreValuesConnector'),
      ),
      assignment('Set', 'Each', [`Each.${FIELD}`, false]),
      update('Save', saves('Find')),
    ),
    ['Save: clears?'],
  ],
  [
    'collects and saves something else',
    flow(
      'Main',
      start('Set'),
      record('Person'),
      records('Changed'),
      records('Others'),
      assignment('Set', 'Save', [`Person.${FIELD}`, false], ['Changed', 'Person', 'Add']),
      update('Save', saves('Others')),
    ),
    [],
  ],
  [
    'filters a list before it is saved',
    flow(
      'Main',
      start('Set'),
      record('Person'),
      records('All'),
      assignment('Set', 'Some', [`Person.${FIELD}`, true], ['All', 'Person', 'Add']),
      named(
        'collectionProcessors',
        'Some',
        tag('collectionProcessorType', 'FilterCollectionProcessor'),
        tag('collectionReference', 'All'),
        to('Save'),
      ),
      update('Save', saves('Some')),
    ),
    ['Save: ticks'],
  ],
  [
    'saves a copy as a new record',
    flow(
      'Main',
      start('Find'),
      lookup('Find', 'Copy'),
      record('Twin'),
      assignment('Copy', 'Save', ['Twin', 'Find']),
      create('Save', saves('Twin')),
      tag('description', FIELD),
    ),
    ['Save: both?'],
  ],
  [
    'gives a loaded record another’s Id',
    flow(
      'Main',
      start('Find'),
      lookup('Find', 'Copy'),
      assignment('Copy', 'Save', ['Find.Id', '$Record.Id']),
      update('Save', saves('Find')),
      tag('description', FIELD),
    ),
    ['Save: both?'],
  ],
  [
    'saves what was loaded as it was',
    flow('Main', start('Find'), lookup('Find', 'Save'), update('Save', saves('Find')), tag('description', FIELD)),
    [],
  ],
  [
    'leaves a loop’s item as it is, and saves the list',
    flow(
      'Main',
      start('Get'),
      lookup('Get', 'Each').replace('>true</getFirst', '>false</getFirst'),
      named(
        'loops',
        'Each',
        tag('collectionReference', 'Get'),
        to('Set', 'nextValueConnector'),
        to('Save', 'noMoreValuesConnector'),
      ),
      assignment('Set', 'Each', [`Each.${FIELD}`, `Each.${FIELD}`]),
      update('Save', saves('Get')),
    ),
    [],
  ],
  [
    'turns a loop’s item round, and saves the list, which may have it too',
    flow(
      'Main',
      start('Ask'),
      assignment('Ask', 'Add', [`one.${FIELD}`, true]),
      assignment('Add', 'Each', ['list', 'one', 'Add']),
      named(
        'loops',
        'Each',
        tag('collectionReference', 'list'),
        to('Set', 'nextValueConnector'),
        to('End', 'noMoreValuesConnector'),
      ),
      assignment('Set', 'Save', [`Each.${FIELD}`, 'turned']),
      update('Save', saves('list')),
      formula('turned', `NOT({!Each.${FIELD}})`),
      record('one'),
      records('list'),
    ),
    ['Save (clears): clears?', 'Save (ticks): ticks'],
  ],
];

describe('a flow', () => {
  it.each(CASES)('that %s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });
});
