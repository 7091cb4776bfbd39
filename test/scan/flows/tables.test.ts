/** Tables on screens: rows that somebody chooses or edits, and what the flow set on them before. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  FIELD,
  flag,
  flow,
  lookupAll,
  named,
  records,
  saves,
  sets,
  start,
  tag,
  to,
  update,
  value,
} from '../metadata.ts';
import { deeds } from './flow-texts.ts';

const shows = (list: string) => tag('inputParameters', tag('name', 'tableData'), value(list));
const says = (name: string, text: string) =>
  tag('inputParameters', tag('name', name), tag('value', tag('stringValue', text)));
const hands = (name: string, variable: string) =>
  tag('outputParameters', tag('assignToReference', variable), tag('name', name));

/** People are looked up, each is perhaps cleared, and a screen shows them in a table; then something is saved. */
const table = (saved: string, isCleared: boolean, ...component: readonly string[]) =>
  flow(
    'Main',
    start('Get'),
    lookupAll('Get', isCleared ? 'Each' : 'Ask'),
    named(
      'loops',
      'Each',
      tag('collectionReference', 'Get'),
      to('Set', 'nextValueConnector'),
      to('Ask', 'noMoreValuesConnector'),
    ),
    assignment('Set', 'Each', [`Each.${FIELD}`, false], ['List', 'Each', 'Add']),
    records('List'),
    records('Chosen'),
    named('screens', 'Ask', to('Save'), tag('fields', tag('name', 'Table'), ...component)),
    update('Save', saves(saved)),
  );

describe('a flow whose screen shows records in a table', () => {
  it.each([
    ['Table.selectedRows', [shows('List')]],
    ['Table.firstSelectedRow', [shows('List')]],
    ['TABLE.SelectedRows', [shows('List')]],
    ['Chosen', [shows('List'), hands('selectedRows', 'Chosen')]],
    ['Chosen', [shows('List'), hands('anything', 'Chosen')]],
  ])('perhaps saves what it set on the rows that somebody chooses: %s', async (saved, component) => {
    expect(await deeds(table(saved, true, ...component))).toEqual(['Save: clears?']);
    expect(await deeds(table(saved, false, ...component))).toEqual([]);
  });

  it('saves nothing of what the table was not given', async () => {
    expect(await deeds(table('Table.selectedRows', true, says('title', 'List')))).toEqual([]);
    expect(await deeds(table('Table.Other', true, shows('List')))).toEqual([]);
    expect(await deeds(table('Chosen', true, shows('List')))).toEqual([]);
    expect(await deeds(table('Chosen', true, hands('selectedRows', 'Chosen')))).toEqual([]);
  });

  it('saves what somebody enters where the field is a column that people may edit', async () => {
    const edited = [shows('Get'), says('columnFields', `Name,${FIELD}`), hands('outputEditedRows', 'Chosen')];
    expect(await deeds(table('Chosen', false, ...edited))).toEqual(['Save: both?']);
    expect(await deeds(table('Table.outputEditedRows', false, ...edited))).toEqual(['Save: both?']);
    const [first = '', columns = ''] = edited;
    expect(await deeds(table('Chosen', false, first, columns, hands('selectedRows', 'Chosen')))).toEqual([]);
    const others = [first, says('columnFields', 'Name'), hands('outputEditedRows', 'Chosen')];
    expect(await deeds(table('Chosen', false, ...others))).toEqual([]);
  });

  it('hands back a value that nobody can tell', async () => {
    const flagged = table('Get', false, hands('value', 'Flag'))
      .replace(saves('Get'), tag('object', 'Lead') + sets('Flag'))
      .replace('</Flow>', `${flag('Flag')}</Flow>`);
    expect(await deeds(flagged)).toEqual(['Save: both?']);
  });

  it('reads a field of the chosen row as what it was', async () => {
    const copies = (isCleared: boolean) =>
      table('Get', isCleared, shows('List')).replace(
        saves('Get'),
        tag('object', 'Lead') + tag('inputAssignments', tag('field', FIELD), value(`Table.firstSelectedRow.${FIELD}`)),
      );
    expect(await deeds(copies(true))).toEqual(['Save: clears?']);
  });
});
