/** Loops, lists and copies. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  create,
  FIELD,
  flow,
  lookup,
  lookupAll,
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

type Put = readonly [target: string, held: string | boolean, operator?: string];

/** Ticks `c` and clears `d`, does something to the list `k`, and saves it. */
const listing = (...items: readonly Put[]): string =>
  flow(
    'Main',
    start('Set'),
    record('c'),
    record('d'),
    records('k'),
    records('m'),
    assignment('Set', 'Save', [`c.${FIELD}`, true], [`d.${FIELD}`, false], ...items),
    update('Save', saves('k')),
  );
const ADD: Put = ['k', 'c', 'Add'];
const OUT: Put = ['k', 'c', 'RemoveAll'];

const TAKEN_OUT: readonly FlowCase[] = [
  ['takes all of it out again', listing(ADD, OUT), []],
  ['takes everything out by the list itself', listing(ADD, ['k', 'k', 'RemoveAll']), []],
  ['takes all of it out before it puts it in', listing(OUT, ADD), ['Save: ticks']],
  ['takes it out, and puts it in again', listing(ADD, OUT, ADD), ['Save: ticks']],
  ['takes it out as part of another list', listing(['m', 'c', 'Add'], ['k', 'm'], ['k', 'm', 'RemoveAll']), []],
  ['takes out what was changed in between', listing(ADD, ['c.Title', 'd.Title'], OUT), ['Save: ticks?']],
  ['takes out what is another record by then', listing(ADD, ['c', 'd'], OUT), ['Save: ticks?']],
  ['takes out something else', listing(ADD, ['k', 'd', 'RemoveAll']), ['Save: ticks?']],
  ['takes one of two out', listing(ADD, ['k', 'd', 'Add'], OUT), ['Save: clears?']],
  ['takes the first of it out', listing(ADD, ADD, ['k', 'c', 'RemoveFirst']), ['Save: ticks?']],
  ['takes something out by its place', listing(ADD, ['k', 'm', 'RemovePosition']), ['Save: ticks?']],
  ['takes out what is before it', listing(ADD, ['k', 'c', 'RemoveBeforeFirst']), ['Save: ticks?']],
  ['takes out what is after it', listing(ADD, ['k', 'c', 'RemoveAfterFirst']), ['Save: ticks?']],
  ['takes out what another list has not', listing(ADD, ['k', 'm', 'RemoveUncommon']), ['Save: ticks?']],
  ['takes something out of another list', listing(ADD, ['m', 'c', 'RemoveAll']), ['Save: ticks']],
];

describe('a flow that puts a record into a list, and', () => {
  it.each(TAKEN_OUT)('%s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });

  it('creates it before it takes it out, which then has an Id that the list’s has not', async () => {
    const text = flow(
      'Main',
      start('Set'),
      record('c'),
      records('k'),
      assignment('Set', 'New', [`c.${FIELD}`, true], ADD),
      create('New', saves('c'), to('Out')),
      assignment('Out', 'Save', OUT),
      update('Save', saves('k')),
    );
    expect(await deeds(text)).toEqual(['New: ticks', 'Save: ticks?']);
  });
});

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
      lookupAll('Get', 'Each'),
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
