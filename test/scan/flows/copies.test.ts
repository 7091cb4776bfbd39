/** Copies of records that may be the same record: what is set on one is possible in the other, until either is given another. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  FIELD,
  flow,
  isInput,
  isOutput,
  lookupAll,
  named,
  onUpdate,
  record,
  records,
  saves,
  start,
  tag,
  to,
  update,
  value,
} from '../metadata.ts';
import { scanTexts } from '../scan-texts.ts';
import { deeds, type FlowCase } from './flow-texts.ts';

type Put = readonly [target: string, held: string | boolean, operator?: string];

/** Assigns in this order, and saves. */
const assigning = (saved: string, ...items: readonly Put[]): string =>
  flow(
    'Main',
    start('Set'),
    record('a'),
    record('b'),
    record('c'),
    records('list'),
    records('other'),
    assignment('Set', 'Save', ...items),
    update('Save', saves(saved)),
  );
const CLEARED: Put = [`a.${FIELD}`, false];

/** Adds each item of a list to another, and then clears it. */
const looping = (saved: string): string =>
  flow(
    'Main',
    start('Get'),
    lookupAll('Get', 'Each'),
    named(
      'loops',
      'Each',
      tag('collectionReference', 'Get'),
      to('Add', 'nextValueConnector'),
      to('Save', 'noMoreValuesConnector'),
    ),
    records('list'),
    records('other'),
    assignment('Add', 'Set', ['list', 'Each', 'Add']),
    assignment('Set', 'Each', [`Each.${FIELD}`, false]),
    update('Save', saves(saved)),
  );

const CASES: readonly FlowCase[] = [
  ['copied before it was cleared', assigning('b', ['b', 'a'], CLEARED), ['Save: clears?']],
  ['copied after it was cleared', assigning('b', CLEARED, ['b', 'a']), ['Save: clears']],
  ['cleared on its copy', assigning('b', ['a', 'b'], CLEARED), ['Save: clears?']],
  ['copied by way of another', assigning('c', ['b', 'a'], ['c', 'b'], CLEARED), ['Save: clears?']],
  ['put into a list before it was cleared', assigning('list', ['list', 'a', 'Add'], CLEARED), ['Save: clears?']],
  [
    'put into a list that was copied before it was cleared',
    assigning('other', ['list', 'a', 'Add'], ['other', 'list'], CLEARED),
    ['Save: clears?'],
  ],
  ['put from a loop into a list before it was cleared', looping('list'), ['Save: clears?']],
  ['cleared in a loop over a list', looping('Get'), ['Save: clears?']],
  ['cleared, beside another list', looping('other'), []],
  ['given another before it was cleared', assigning('b', ['b', 'a'], ['b', 'c'], CLEARED), []],
  ['copied before it was given another', assigning('b', ['b', 'a'], ['a', 'c'], CLEARED), []],
  ['beside one that has nothing of it', assigning('c', ['b', 'a'], CLEARED), []],
  [
    'the one that starts it',
    flow('Main', onUpdate('Set', 'Before'), record('a'), assignment('Set', null, ['a', '$Record'], CLEARED)),
    ['Set: clears?'],
  ],
];

describe('a flow that saves a record', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });

  it('says on what it hangs, and tells the assignment once', async () => {
    const text = assigning('b', ['b', 'a'], CLEARED);
    const [only] = (await scanTexts({ 'a.flow-meta.xml': text })).automations;
    expect(only?.dependsOn).toBe('whether what is set on a shows in b, too');
    expect(only?.path.filter(({ words }) => words.includes(FIELD))).toHaveLength(1);
  });

  it('knows that another flow has a copy of what it is handed', async () => {
    const inner = flow(
      'Inner',
      start('Set'),
      record('given', isInput),
      record('back', isOutput),
      assignment('Set', null, [`given.${FIELD}`, false]),
    );
    const call = named(
      'subflows',
      'Call',
      to('Save'),
      tag('flowName', 'Inner'),
      tag('inputAssignments', tag('name', 'given'), value('a')),
    );
    const main = flow('Main', start('Call'), record('a'), call, update('Save', saves('a')), tag('description', FIELD));
    expect(await deeds(main, { 'flows/Inner.flow-meta.xml': inner })).toEqual([]);
  });
});
