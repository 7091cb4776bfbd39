/** What a write of Email Opt Out looks like in Apex, how sure it is, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { toldIn } from './apex-texts.ts';

describe('a write of Email Opt Out in Apex', () => {
  it.each([
    [
      'an assignment',
      'Contact c = new Contact(Id = id);\nc.HasOptedOutOfEmail = false;\nupdate c;',
      ['4 clears certain'],
    ],
    ['in any case', 'CONTACT C = NEW CONTACT(ID = id);\nc.hasOPTEDoutofEMAIL = TRUE;\nUPDATE C;', ['4 ticks certain']],
    ['an initialiser', "insert new Contact(LastName = 'A', HasOptedOutOfEmail = true);", ['3 ticks certain']],
    [
      'an initialiser in a list',
      'List<Lead> all = new List<Lead>{ new Lead(HasOptedOutOfEmail = false) };\nupsert all Email;',
      ['3 clears certain'],
    ],
    [
      'a put by name',
      "SObject s = new Lead(Id = id);\ns.put('HasOptedOutOfEmail', false);\nupdate s;",
      ['4 clears certain'],
    ],
    [
      'a put by token',
      'Lead l = [SELECT Id FROM Lead];\nl.put(Lead.HasOptedOutOfEmail, true);\nupdate l;',
      ['4 ticks certain'],
    ],
    [
      'a put by a described token',
      'Lead l = [SELECT Id FROM Lead];\nl.put(Schema.Lead.HasOptedOutOfEmail.getDescribe().getName(), true);\nupdate l;',
      ['4 ticks certain'],
    ],
    [
      'into an item of a list',
      'List<Contact> cs = [SELECT Id FROM Contact];\ncs[0].HasOptedOutOfEmail = false;\nupdate cs;',
      ['4 clears certain'],
    ],
    [
      'into what a map gives',
      'Map<Id, Contact> m = new Map<Id, Contact>([SELECT Id FROM Contact]);\nm.get(id).HasOptedOutOfEmail = false;\nupdate m.values();',
      ['4 clears certain'],
    ],
    [
      'with safe navigation on the way',
      'Contact c = [SELECT Id FROM Contact];\nc?.HasOptedOutOfEmail = false;\nupdate c;',
      ['4 clears certain'],
    ],
    [
      'through a cast',
      'SObject s = [SELECT Id FROM Lead];\n((Lead) s).HasOptedOutOfEmail = false;\nupdate s;',
      ['4 clears certain'],
    ],
    [
      'by Database.update',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = false;\nDatabase.update(c, false);',
      ['4 clears certain'],
    ],
    [
      'as user',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = false;\nupdate as user c;',
      ['4 clears certain'],
    ],
    [
      'by a unit of work',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = false;\nuow.registerDirty(c);',
      ['4 clears certain'],
    ],
    [
      'of a person account',
      'Account a = [SELECT Id FROM Account];\na.PersonHasOptedOutOfEmail = true;\nupdate a;',
      ['4 ticks certain'],
    ],
    [
      'saved in a later loop',
      'List<Contact> found = [SELECT Id FROM Contact];\nList<Contact> changed = new List<Contact>();\nfor (Contact c : found) {\nc.HasOptedOutOfEmail = false;\nchanged.add(c);\n}\nif (!changed.isEmpty()) { update changed; }',
      ['6 clears certain'],
    ],
    [
      'with the literal turned round',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = !true;\nupdate c;',
      ['4 clears certain'],
    ],
    [
      'by |= true',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail |= true;\nupdate c;',
      ['4 ticks certain'],
    ],
    [
      'by a variable',
      'Boolean optOut = false;\nContact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = optOut;\nupdate c;',
      ['5 clears certain'],
    ],
    [
      'by Boolean.valueOf',
      "Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = Boolean.valueOf('true');\nupdate c;",
      ['4 ticks certain'],
    ],
    [
      'with a picture in the text before it',
      "String s = '😀😀';\nContact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = false;\nupdate c;",
      ['5 clears certain'],
    ],
  ])('is found: %s', (_, body, expected) => {
    expect(toldIn(body)).toEqual(expected);
  });

  it.each([
    [
      'the field of another record',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = old.HasOptedOutOfEmail;\nupdate c;',
    ],
    [
      'what a condition decides',
      "Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = choice == 'no';\nupdate c;",
    ],
    ['either of two', 'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = asked ? false : true;\nupdate c;'],
    [
      'a variable that is given two',
      'Boolean b = false;\nContact c = [SELECT Id FROM Contact]; if (x) { b = true; }\nc.HasOptedOutOfEmail = b;\nupdate c;',
    ],
    [
      'the opposite of what was there',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = !c.HasOptedOutOfEmail;\nupdate c;',
    ],
    [
      'what another class answers',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = Settings.optOut();\nupdate c;',
    ],
    ['by |= of something', 'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail |= wanted;\nupdate c;'],
  ])('is possible with both events where the value cannot be told: %s', (_, body) => {
    expect(toldIn(body).map((line) => line.replace(/^\d+ /, ''))).toEqual(['ticks/clears possible']);
  });

  it.each([
    ['a parameter', 'c.HasOptedOutOfEmail = false;', 'Contact c', '3 clears possible'],
    [
      'given to another class',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = true;\nSaver.save(c);',
      '',
      '4 ticks possible',
    ],
    [
      'kept in another object',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = true;\nholder.contact = c;',
      '',
      '4 ticks possible',
    ],
    [
      'what somebody else gave',
      'Contact c = (Contact) controller.getRecord();\nc.HasOptedOutOfEmail = true;',
      '',
      '4 ticks possible',
    ],
    ['out of another object', 'wrapper.contact.HasOptedOutOfEmail = false;', '', '3 clears possible'],
    [
      'saved by a job',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = true;\nSystem.enqueueJob(new SaveJob(c));',
      '',
      '4 ticks possible',
    ],
    [
      'written into null',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = null;\nupdate c;',
      '',
      '4 clears possible',
    ],
  ])('is possible where nobody sees the save: %s', (_, body, takes, expected) => {
    expect(toldIn(body, takes)).toEqual([expected]);
  });

  it.each([
    ['a comparison', 'if (c.HasOptedOutOfEmail == false) { update c; }'],
    ['a query', 'List<Contact> cs = [SELECT Id FROM Contact WHERE HasOptedOutOfEmail = false];\nupdate cs;'],
    [
      'a dynamic query',
      "List<Contact> cs = Database.query('SELECT Id FROM Contact WHERE HasOptedOutOfEmail = false');\nupdate cs;",
    ],
    ['a search', 'List<List<SObject>> found = [FIND :text RETURNING Contact(Id WHERE HasOptedOutOfEmail = false)];'],
    ['a comment', '// c.HasOptedOutOfEmail = false;\n/* c.HasOptedOutOfEmail = false; */\nupdate c;'],
    ['a string', 'String body = \'{"HasOptedOutOfEmail": false}; c.HasOptedOutOfEmail = false;\';'],
    ['a read', "Boolean b = c.HasOptedOutOfEmail;\nObject o = c.get('HasOptedOutOfEmail');"],
    ['a record that is only looked at', 'Contact c = new Contact(HasOptedOutOfEmail = true);\nSystem.debug(c);'],
    [
      'a record that is saved before',
      'Contact c = [SELECT Id FROM Contact];\nupdate c;\nc.HasOptedOutOfEmail = false;\nSystem.debug(c.HasOptedOutOfEmail);',
    ],
    [
      'a record of another type that is saved out of the same list',
      'List<SObject> all = new List<SObject>();\nContact c = new Contact(HasOptedOutOfEmail = true);\nall.add(c);\nOpportunity o = (Opportunity) all[0];\nupdate o;',
    ],
    [
      'a record in a map that nothing saves',
      'Map<Id, Contact> m = new Map<Id, Contact>();\nContact c = new Contact(HasOptedOutOfEmail = true);\nm.put(c.Id, c);',
    ],
    ['a record that is deleted', 'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = false;\ndelete c;'],
    [
      'another list that is saved',
      'List<Contact> one = [SELECT Id FROM Contact];\nList<Contact> two = [SELECT Id FROM Contact];\none[0].HasOptedOutOfEmail = false;\nupdate two;',
    ],
    [
      'a field of another object',
      'Preference__c p = new Preference__c(HasOptedOutOfEmail = false);\np.HasOptedOutOfEmail = true;\nupdate p;',
    ],
    ['a longer name', 'Contact c = [SELECT Id FROM Contact];\nc.et4ae5__HasOptedOutOfEmail__c = true;\nupdate c;'],
    ['an entry of a map', "Map<String, Object> m = new Map<String, Object>();\nm.put('HasOptedOutOfEmail', false);"],
    ['a local variable of the name', 'Boolean HasOptedOutOfEmail = false;\nHasOptedOutOfEmail = true;'],
    [
      'code for tests',
      'Contact c = [SELECT Id FROM Contact];\nif (Test.isRunningTest()) { c.HasOptedOutOfEmail = false; }\nupdate c;',
    ],
    [
      'a value that the next line replaces',
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = c.DoNotCall;\nc.Title = null;',
    ],
  ])('is not: %s', (_, body) => {
    expect(toldIn(body)).toEqual([]);
  });

  it('is the last of two assignments in a row, as the first never reaches the save', () => {
    const body =
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = false;\nc.Title = null;\nc.HasOptedOutOfEmail = true;\nupdate c;';
    expect(toldIn(body)).toEqual(['6 ticks certain']);
    expect(toldIn(body.replace('c.Title = null;', 'update c;'))).toEqual(['4 clears certain', '6 ticks certain']);
    expect(toldIn(body.replace('c.Title = null;', 'if (x) {'.concat('return; }')))).toEqual([
      '4 clears certain',
      '6 ticks certain',
    ]);
  });

  it('is not replaced by one into another record under the same words', () => {
    const list = 'List<Contact> cs = [SELECT Id FROM Contact];\nInteger i = 0;\n';
    for (const step of ['i++;', 'i = 1;', 'cs = cs.clone();'])
      expect(
        toldIn(`${list}cs[i].HasOptedOutOfEmail = false;\n${step}\ncs[i].HasOptedOutOfEmail = true;\nupdate cs;`),
      ).toEqual(['5 clears certain', '7 ticks certain']);
  });

  it('counts a save above it where both stand in one loop', () => {
    const loop = 'Contact c = [SELECT Id FROM Contact];\nwhile (more()) {\nupdate c;\nc.HasOptedOutOfEmail = false;\n}';
    expect(toldIn(loop)).toEqual(['6 clears certain']);
  });
});
