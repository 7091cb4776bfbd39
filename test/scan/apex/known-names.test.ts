/** Names that all stand in the code, beside the field's that is only asked for; copies of all fields; names with something before them. */
import { describe, expect, it } from 'vitest';
import { toldIn } from './apex-texts.ts';

const ASKS = 'if (c.HasOptedOutOfEmail) { return; }';
const TAKES = 'Contact c, Contact s, Map<String, Object> m';
const copying = (list: string, before = '') =>
  toldIn(`${ASKS} ${before} for (String f : ${list}) { c.put(f, s.get(f)); } update c;`, TAKES);

describe('fields that are copied by a list of names', () => {
  it.each([
    ["new List<String>{ 'Phone' }", ''],
    ['names', "List<String> names = new List<String>{ 'Phone' }; names.add('Fax');"],
    ['names.keySet()', "Map<String, String> names = new Map<String, String>{ 'Phone' => 'Fax' };"],
  ])('are none of them the field where all stand there: %s', async (list, before) => {
    expect(copying(list, before)).toEqual([]);
  });

  it.each([
    ["new List<String>{ 'Phone', 'HasOptedOutOfEmail' }", ''],
    ['names', "List<String> names = new List<String>{ 'Phone' }; names.add(Other.name());"],
    ['names', "List<String> names = new List<String>{ 'Phone' }; Other.fill(names);"],
    ['names', "Set<String> names = new Set<String>{ 'Phone' }; names.addAll(m.keySet());"],
    ["'Phone,Fax'.split(m.toString())", ''],
  ])('may be where another can come to it: %s, %s', async (list, before) => {
    expect(copying(list, before)).toHaveLength(1);
  });
});

describe('all fields of a record', () => {
  const copy = (from: string) =>
    `for (String f : ${from}.getPopulatedFieldsAsMap().keySet()) { if (f != 'Id') c.put(f, s.get(f)); } update c;`;
  it('may be the field where a query asks for it, or a record is given it', () => {
    const query = 'Contact b = [SELECT Id, HasOptedOutOfEmail FROM Contact LIMIT 1];';
    expect(toldIn(`${query} ${copy('b')}`, TAKES)).toHaveLength(1);
    const made = 'Contact b = new Contact(HasOptedOutOfEmail = true);';
    expect(toldIn(`${made} ${copy('b')}`, TAKES)).toHaveLength(1);
  });
});

it.each([
  ["String k = 'lead_HasOptedOutOfEmail'; c.put(k.removeStart('lead_'), true); update c;", 1],
  ["String k = 'lead_Phone'; c.put(k.removeStart('lead_'), true); update c;", 0],
  ["c.put('lead_HasOptedOutOfEmail', true); update c;", 0],
])('a name with something before it that is cut off: %s', (body, writes) => {
  expect(toldIn(body, TAKES)).toHaveLength(writes);
});

it('what is left out is believed however it is asked', () => {
  const guarded = (test: string) => toldIn(`if (${test}) { return; } c.put(n, true); update c;`, 'Contact c, String n');
  expect(guarded("'HasOptedOutOfEmail'.equalsIgnoreCase(n)")).toEqual([]);
  expect(guarded("n.equalsIgnoreCase('HasOptedOutOfEmail')")).toEqual([]);
  expect(guarded("n.startsWith('HasOptedOutOfEmail')")).toHaveLength(1);
});
