/** Copies, and lists of copies: what is taken back, taken out or emptied before the save, and what may be done to them in between. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  decision,
  FIELD,
  flow,
  named,
  record,
  records,
  saves,
  start,
  tag,
  to,
  update,
} from '../metadata.ts';
import { deeds, type FlowCase } from './flow-texts.ts';

const call = (flowName: string, ...inner: readonly string[]) =>
  named('subflows', 'Call', tag('flowName', flowName), ...inner);

describe('a flow that copies records, and', () => {
  const copies = (saved: string, ...items: readonly (readonly [string, boolean | string, string?])[]) =>
    flow(
      'Main',
      start('Set'),
      ...['c', 'd', 'e'].map((name) => record(name)),
      records('k'),
      assignment('Set', 'Save', ...items),
      update('Save', saves(saved)),
    );
  const ticks = (name: string) => [`${name}.${FIELD}`, true] as const;

  it.each<FlowCase>([
    [
      'sets one twice',
      copies('d', ['c', 'd'], [`c.${FIELD}`, false], ticks('c')),
      ['Save (clears): clears?', 'Save (ticks): ticks?'],
    ],
    ['makes a third something else', copies('d', ['c', 'd'], ['e', 'x'], ticks('c')), ['Save: ticks?']],
    ['sets a copy of the copy', copies('d', ['c', 'd'], ['e', 'c'], ticks('e')), ['Save: ticks?']],
    ['sets what the copy was copied from', copies('e', ['c', 'd'], ['e', 'c'], ticks('d')), ['Save: ticks?']],
    ['makes the copy another first', copies('d', ['c', 'd'], ['c', 'e'], ticks('c')), []],
    [
      'puts another into the same list',
      copies('k', ['k', 'c', 'Add'], ['k', 'e', 'Add'], ticks('c')),
      ['Save: ticks?'],
    ],
    ['empties the list', copies('k', ticks('c'), ['k', 'c', 'Add'], ['k', '$GlobalConstant.EmptyString']), []],
    ['empties the record', copies('c', ticks('c'), ['c', 'nothing']), []],
    [
      'takes one of two out of a list that are the same in this',
      copies('k', ticks('c'), ticks('d'), ['k', 'c', 'Add'], ['k', 'd', 'Add'], ['k', 'c', 'RemoveAll']),
      ['Save: ticks?'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });

  it.each([
    ['hands on to another flow', call('Gone', to('Out'))],
    ['deletes something', named('recordDeletes', 'Call', to('Out'))],
    ['takes everything back', named('recordRollbacks', 'Call', to('Out'))],
    ['makes it another by its Id', assignment('Call', 'Out', ['c.Id', 'x'])],
  ])('%s before one is taken out of a list again, cannot tell that it is gone', async (_, between) => {
    const text = flow(
      'Main',
      start('Set'),
      record('c'),
      records('k'),
      assignment('Set', 'Call', ticks('c'), ['k', 'c', 'Add']),
      between,
      assignment('Out', 'Save', ['k', 'c', 'RemoveAll']),
      update('Save', saves('k')),
    );
    expect((await deeds(text)).filter((each) => each.startsWith('Save'))).toEqual(['Save: ticks?']);
  });
});

it('a list keeps one of two records that are the same in this, whichever is taken out', async () => {
  const out = (name: string, what: string) => assignment(`Out_${what}`, name, ['k', what, 'RemoveAll']);
  const text = flow(
    'Main',
    start('Set'),
    record('c'),
    record('d'),
    records('k'),
    assignment('Set', 'D', [`c.${FIELD}`, true], [`d.${FIELD}`, true], ['k', 'c', 'Add'], ['k', 'd', 'Add']),
    decision('D', 'x', true, 'Out_c', 'Out_d'),
    out('One', 'c'),
    out('Two', 'd'),
    update('One', saves('k')),
    update('Two', saves('k')),
  );
  expect(await deeds(text)).toEqual(['One: ticks?', 'Two: ticks?']);
});
