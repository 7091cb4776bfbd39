/** Records that have Email Opt Out although no line writes it: read out of a text, or copied from what was queried with it. */
import { describe, expect, it } from 'vitest';
import { inMethod, told, toldIn, trigger } from './apex-texts.ts';

describe('a record that is read out of a text', () => {
  const read = (text: string, type = 'Contact') => `update (${type}) JSON.deserialize(${text}, ${type}.class);`;
  const ticked = '\'{"Id":"003","HasOptedOutOfEmail":true}\'';

  it.each([
    ['a constant text', read(ticked), ['3 ticks possible']],
    ['one that clears', read(ticked.replace('true', 'false')), ['3 clears possible']],
    ['strictly', read(ticked).replace('deserialize', 'deserializeStrict'), ['3 ticks possible']],
    [
      'a list',
      read(`'[{"HasOptedOutOfEmail":true},{"hasoptedoutofemail" : true}]'`, 'List<Contact>'),
      ['3 ticks possible'],
    ],
    [
      'a list of both',
      read(`'[{"HasOptedOutOfEmail":true},{"HasOptedOutOfEmail":false}]'`, 'List<Contact>'),
      ['3 ticks/clears possible'],
    ],
    [
      'by a variable',
      `String t = ${ticked};\nContact c = (Contact) JSON.deserialize(t, Contact.class);\nupdate c;`,
      ['4 ticks possible'],
    ],
    ['a text that is put together', read(`'{"HasOptedOutOfEmail":' + x + '}'`), ['3 ticks/clears possible']],
    [
      'a map made into a text',
      `Map<String, Object> m = new Map<String, Object>{ 'HasOptedOutOfEmail' => true };\n${read('JSON.serialize(m)')}`,
      ['4 ticks/clears possible'],
    ],
    [
      'a map that is filled later',
      `Map<String, Object> m = new Map<String, Object>();\nm.put('HasOptedOutOfEmail', true);\nString t = JSON.serialize(m);\n${read('t')}`,
      ['6 ticks/clears possible'],
    ],
    [
      'a text that is written field by field',
      `JSONGenerator g = JSON.createGenerator(false);\ng.writeBooleanField('HasOptedOutOfEmail', true);\n${read('g.getAsString()')}`,
      ['5 ticks/clears possible'],
    ],
    [
      'any record',
      'SObject s = (SObject) JSON.deserialize(\'{"HasOptedOutOfEmail":true}\', SObject.class);\nupdate s;',
      ['3 ticks possible'],
    ],
    [
      'a thing that holds records',
      'Holder h = (Holder) JSON.deserialize(\'{"one":{"HasOptedOutOfEmail":true}}\', Holder.class);\nh.save();',
      ['3 ticks possible'],
    ],
  ])('is possible: %s', (_, body, expected) => expect(toldIn(body)).toEqual(expected));

  it('has what was written into the record that the text was made of', () => {
    const body = `Contact c = new Contact(HasOptedOutOfEmail = true);\nString t = JSON.serialize(c);\n${read('t')}`;
    expect(toldIn(body)).toEqual(['3 ticks certain']);
  });

  it.each([
    ['it is not saved', `Contact c = (Contact) JSON.deserialize(${ticked}, Contact.class);\nSystem.debug(c);`],
    ['it is of another kind', read(ticked, 'Opportunity')],
    ['the text is another’s', `String t = ${ticked};\n${read("'{}'")}`],
    [
      'the text only is logged',
      `Contact c = new Contact(HasOptedOutOfEmail = true);\ninsert new Log__c(Body__c = JSON.serialize(c));`,
    ],
    [
      'the text only is sent',
      `Contact c = [SELECT HasOptedOutOfEmail FROM Contact];\nrequest.setBody(JSON.serialize(c));`,
    ],
    ['the text comes from outside', `Boolean b = c.HasOptedOutOfEmail;\n${read('request.body')}`],
  ])('is none where %s', (_, body) => expect(toldIn(body)).toEqual([]));
});

describe('the copy of a record that was queried with the field', () => {
  const queried = 'Contact c = [SELECT HasOptedOutOfEmail FROM Contact LIMIT 1];\n';

  it.each([
    ['straight', `${queried}insert c.clone(false, true);`, 4],
    ['by a variable', `${queried}Contact d = c.clone(false, true);\nd.LastName = 'A';\ninsert d;`, 4],
    ['of a list', 'List<Contact> cs = [SELECT HasOptedOutOfEmail FROM Contact];\ninsert cs.deepClone();', 4],
    ['of what a query gives', 'insert [SELECT HasOptedOutOfEmail FROM Contact].deepClone();', 3],
    [
      'of what a query in words gives',
      "List<Contact> cs = Database.query('SELECT HasOptedOutOfEmail FROM Contact');\ninsert cs.deepClone();",
      4,
    ],
    [
      'of what a query put together gives',
      "String q = 'SELECT Id, HasOptedOutOfEmail';\nq += ' FROM Contact';\nfor (Contact c : Database.query(q)) insert c.clone();",
      5,
    ],
    [
      'in a loop',
      'List<Contact> all = new List<Contact>();\nfor (Contact c : [SELECT HasOptedOutOfEmail FROM Contact]) {\nall.add(c.clone(false, true));\n}\ninsert all;',
      5,
    ],
    ['of a copy', `${queried}Contact d = c.clone();\ninsert d.clone();`, 4],
    [
      'by way of a text',
      `${queried}Contact d = (Contact) JSON.deserialize(JSON.serialize(c), Contact.class);\ninsert d;`,
      4,
    ],
    [
      'of what is related',
      'Account a = [SELECT (SELECT HasOptedOutOfEmail FROM Contacts) FROM Account];\ninsert a.Contacts.deepClone();',
      4,
    ],
  ])('is possible, with both events: %s', (_, body, line) =>
    expect(toldIn(body)).toEqual([`${line} ticks/clears possible`]),
  );

  it('may be another method’s', () => {
    const text =
      'public class A {\nprivate Contact find() { return [SELECT HasOptedOutOfEmail FROM Contact]; }\npublic void run() {\nContact c = find();\ninsert c.clone(false, true);\n}\n}';
    expect(told('A.cls', text)).toEqual(['5 ticks/clears possible']);
  });

  it('is replaced by what the next line gives the field', () => {
    expect(toldIn(`${queried}Contact d = c.clone(false, true);\nd.HasOptedOutOfEmail = false;\ninsert d;`)).toEqual([
      '5 clears certain',
    ]);
  });

  describe('that a trigger gives', () => {
    const READS = 'Boolean isOut = Trigger.new[0].HasOptedOutOfEmail;\n';
    it.each([
      ['one', 'insert Trigger.new[0].clone();', 3],
      ['all', 'insert Trigger.new.deepClone(false, false, false);', 3],
      ['each', 'for (Contact each : Trigger.new) {\nContact copy = each.clone(false, true);\ninsert copy;\n}', 4],
      ['each as it was', 'for (Contact each : Trigger.old) {\ninsert each.clone();\n}', 4],
      ['all as they were, with their ids', 'update Trigger.old.deepClone(true);', 3],
    ])('is possible: %s', (_, body, line) =>
      expect(trigger(`${READS}${body}`, 'after update')).toEqual([`${line} ticks/clears possible`]),
    );

    it.each([
      ['it keeps its id, and so is the same record', 'update Trigger.new.deepClone(true, true, true);'],
      ['it is not saved', 'List<Contact> copies = Trigger.new.deepClone();'],
    ])('says nothing where %s', (_, body) => expect(trigger(`${READS}${body}`, 'after update')).toEqual([]));
  });

  it('is possible where somebody asks the record for the field, wherever it comes from', () => {
    const copy = (asked: string) => toldIn(`if (c.${asked}) return;\ninsert c.clone();`, 'Contact c');
    expect(copy('HasOptedOutOfEmail')).toEqual(['4 ticks/clears possible']);
    expect(copy('DoNotCall || other.HasOptedOutOfEmail')).toEqual([]);
  });

  it.each([
    [
      'the field is only asked for',
      'Contact c = [SELECT Id FROM Contact WHERE HasOptedOutOfEmail = true];\ninsert c.clone(false, true);',
    ],
    ['it is not saved', `${queried}Contact d = c.clone(false, true);\nSystem.debug(d);`],
    ['another is copied', `${queried}Contact d = [SELECT Id FROM Contact];\ninsert d.clone();`],
    [
      'the list is the same records',
      'List<Contact> cs = [SELECT HasOptedOutOfEmail FROM Contact];\nupdate cs.clone();',
    ],
    [
      'it has no such field',
      'Opportunity o = [SELECT Contact__r.HasOptedOutOfEmail FROM Opportunity];\ninsert o.clone();',
    ],
    ['only the record itself is saved', `${queried}Contact d = c.clone();\nupdate c;`],
  ])('says nothing where %s', (_, body) => expect(toldIn(body)).toEqual([]));

  it('is none of a test', () => {
    const text = inMethod(`${queried}insert c.clone();`).replace('public class', '@isTest\nprivate class');
    expect(told('A.cls', text)).toEqual([]);
  });
});
