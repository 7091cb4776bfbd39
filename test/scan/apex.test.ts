/** What Apex writes into Email Opt Out: what is reported, what never is, and how sure it is. */
import { describe, expect, it } from 'vitest';
import { apexReader } from '../../src/scan/apex/apex-reader.ts';
import type { Finding } from '../../src/scan/index.ts';

const NO_CONDITIONS: ReadonlyMap<string, string> = new Map();

/** What a file comes to, in one line a write: its line, what it does, how sure. */
function told(path: string, text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  return readAll(path, text, others).map(lineOf);
}

function readAll(
  path: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
  conditions = NO_CONDITIONS,
) {
  const texts = new Map([[path, text], ...Object.entries(others)]);
  const result = apexReader.read({ path, text }, { texts, conditions });
  expect(result.unread).toEqual([]);
  return result.automations;
}

const lineOf = ({ from, does, certainty, need = [] }: Finding): string => {
  const events = does.map((event) => (event === 'crmAutomation.tickedOptOut' ? 'ticks' : 'clears')).join('/');
  return [`${from.line} ${events} ${certainty}`, ...need].join(', ');
};

/** One method of a class, whose first line is the second of the file. */
const inMethod = (body: string, takes = ''): string =>
  `public class Service {\npublic static void run(${takes}) {\n${body}\n}\n}`;
const toldIn = (body: string, takes = '') => told('classes/Service.cls', inMethod(body, takes));
const trigger = (body: string, when = 'before update', on = 'Contact') =>
  told('triggers/On.trigger', `trigger On${on} on ${on} (${when}) {\n${body}\n}`);

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
    for (const step of ['i++;', 'i = 1;', 'cs = other;'])
      expect(
        toldIn(`${list}cs[i].HasOptedOutOfEmail = false;\n${step}\ncs[i].HasOptedOutOfEmail = true;\nupdate cs;`),
      ).toEqual(['5 clears certain', '7 ticks certain']);
  });

  it('counts a save above it where both stand in one loop', () => {
    const loop = 'Contact c = [SELECT Id FROM Contact];\nwhile (more()) {\nupdate c;\nc.HasOptedOutOfEmail = false;\n}';
    expect(toldIn(loop)).toEqual(['6 clears certain']);
  });
});

describe('a class of tests', () => {
  it.each(['@isTest', '@IsTest(SeeAllData=true)', '@ISTEST'])('writes nothing: %s', (annotation) => {
    expect(
      told(
        'A.cls',
        `${annotation}\nprivate class A { static void f() { insert new Contact(HasOptedOutOfEmail = false); } }`,
      ),
    ).toEqual([]);
  });

  it('may stand inside another, as may its methods', () => {
    const write = 'insert new Contact(HasOptedOutOfEmail = false);';
    expect(
      told(
        'A.cls',
        `public class A {\n@isTest class B { void f() { ${write} } }\nstatic testMethod void g() { ${write} }\n@isTest static void h() { ${write} }\nvoid i() { ${write} }\n}`,
      ),
    ).toEqual(['5 clears certain']);
  });
});

describe('a trigger', () => {
  it('saves its records by itself before the save', () => {
    expect(trigger('for (Contact c : Trigger.new) {\nc.HasOptedOutOfEmail = true;\n}')).toEqual(['3 ticks certain']);
    expect(trigger('Trigger.newMap.get(id).HasOptedOutOfEmail = true;', 'before insert, after insert')).toEqual([
      '2 ticks certain',
    ]);
    expect(
      trigger('for (Integer i = 0; i < Trigger.new.size(); i++) {\nTrigger.new[i].HasOptedOutOfEmail = false;\n}'),
    ).toEqual(['3 clears certain']);
  });

  it('cannot change its records after the save, but others', () => {
    expect(trigger('for (Contact c : Trigger.new) {\nc.HasOptedOutOfEmail = true;\n}', 'after update')).toEqual([]);
    expect(
      trigger(
        'List<Contact> cs = [SELECT Id FROM Contact WHERE AccountId IN :Trigger.new];\nfor (Contact c : cs) {\nc.HasOptedOutOfEmail = true;\n}\nupdate cs;',
        'after update',
        'Account',
      ),
    ).toEqual(['4 ticks certain']);
    expect(
      trigger(
        'List<Contact> cs = Trigger.new.deepClone();\ncs[0].HasOptedOutOfEmail = true;\nupdate cs;',
        'after update',
      ),
    ).toEqual(['3 ticks certain']);
  });

  it('asks itself when it runs', () => {
    const body =
      'for (Contact c : Trigger.new) {\nif (Trigger.isAfter && Trigger.isUpdate) c.HasOptedOutOfEmail = true;\nif (Trigger.isBefore) c.HasOptedOutOfEmail = true;\n}';
    expect(trigger(body, 'before update, after update')).toEqual(['4 ticks certain']);
  });

  it('may have methods of its own', () => {
    expect(
      trigger('void stop(Contact c) {\nc.HasOptedOutOfEmail = true;\n}\nfor (Contact c : Trigger.new) stop(c);'),
    ).toEqual(['3 ticks certain']);
  });

  it('says when it runs and what it asks', () => {
    const [found] = readAll(
      'L.trigger',
      "trigger L on Lead (before insert, before update) {\nfor (Lead l : Trigger.new) {\nif (l.Status != 'New') continue;\nl.HasOptedOutOfEmail = false;\n}\n}",
    );
    expect(found?.when).toBe("before insert and before update of a Lead if !(l.Status != 'New')");
    expect(found?.path.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'start 1',
      'condition 3',
      'assignment 4',
      'save 1',
    ]);
  });
});

describe('a condition', () => {
  const cleared = (asked: string) =>
    toldIn(
      `for (Contact c : [SELECT Id FROM Contact]) {\nif (${asked}) {\nc.HasOptedOutOfEmail = false;\n}\nupdate c;\n}`,
    );

  it.each([
    'c.HasOptedOutOfEmail',
    'c.HasOptedOutOfEmail == true',
    'true == c.HasOptedOutOfEmail',
    'c.HasOptedOutOfEmail != false',
    'x > 1 && (c.HasOptedOutOfEmail)',
  ])('is one the model knows: %s', (asked) =>
    expect(cleared(asked)).toEqual(['5 clears certain, Email Opt Out is ticked']),
  );

  it.each([
    'd.HasOptedOutOfEmail',
    'c.HasOptedOutOfEmail || x',
    'c.HasOptedOutOfEmail == x',
    'old.get(c.Id).HasOptedOutOfEmail',
    'c.DoNotCall',
  ])('is shown and not believed: %s', (asked) => expect(cleared(asked)).toEqual(['5 clears certain']));

  it('is the opposite where the code leaves when it is met, and in the other branch', () => {
    const leaving =
      'for (Contact c : [SELECT Id FROM Contact]) {\nif (!c.HasOptedOutOfEmail) continue;\nc.HasOptedOutOfEmail = false;\nupdate c;\n}';
    expect(toldIn(leaving)).toEqual(['5 clears certain, Email Opt Out is ticked']);
    const other =
      'for (Contact c : [SELECT Id FROM Contact]) {\nif (c.HasOptedOutOfEmail) {} else {\nc.HasOptedOutOfEmail = true;\nupdate c;\n}\n}';
    expect(toldIn(other)).toEqual(['5 ticks certain, Email Opt Out is blank']);
  });

  it('means nothing any more once the field was written', () => {
    const body =
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = wanted();\nif (c.HasOptedOutOfEmail) c.HasOptedOutOfEmail = false;\nupdate c;';
    expect(toldIn(body).at(-1)).toBe('5 clears certain');
  });

  it('may stand in the query that the loop goes through', () => {
    const over = (where: string) =>
      toldIn(`for (Lead l : [SELECT Id FROM Lead WHERE ${where}]) {\nl.HasOptedOutOfEmail = false;\nupdate l;\n}`);
    expect(over("HasOptedOutOfEmail = true AND Status = 'New' LIMIT 10")).toEqual([
      '4 clears certain, Email Opt Out is ticked',
    ]);
    expect(over("HasOptedOutOfEmail = true OR Status = 'New'")).toEqual(['4 clears certain']);
  });

  it('on a field that means "requested" is that', () => {
    const text = inMethod(
      'for (Lead l : [SELECT Id FROM Lead]) {\nif (l.Asked__c) {\nl.HasOptedOutOfEmail = false;\nupdate l;\n}\n}',
    );
    expect(readAll('Service.cls', text, {}, new Map([['asked__c', 'requested']])).map(lineOf)).toEqual([
      '5 clears certain, requested',
    ]);
  });
});

describe('records and values inside a file', () => {
  it('are followed through its methods', () => {
    const text = `public class A {
      private List<Contact> changed = new List<Contact>();
      public void run() { for (Contact c : [SELECT Id FROM Contact]) { stop(c, true); } save(); }
      private void stop(Contact c, Boolean how) {
        c.HasOptedOutOfEmail = how;
        changed.add(c);
      }
      private void save() { update changed; }
    }`;
    expect(told('A.cls', text)).toEqual(['5 ticks certain']);
  });

  it('are followed where a trigger brings records of another object back in', () => {
    const text = `trigger L on Lead (after insert) {
      Map<Id, Account> changed = new Map<Id, Account>();
      for (Account a : [SELECT Id, PersonHasOptedOutOfEmail FROM Account]) {
        if (a.PersonHasOptedOutOfEmail) { a = (Account) optIn(a); }
        changed.put(a.Id, a);
      }
      if (!changed.isEmpty()) Database.update(changed.values(), false);
      private static SObject optIn(SObject one) {
        if (one.getSObjectType() == Account.getSObjectType()) {
          one.put('PersonHasOptedOutOfEmail', false);
        }
        return one;
      }
    }`;
    expect(told('L.trigger', text)).toEqual(['10 clears certain']);
  });

  it('are open where others may call the method or set the field', () => {
    const text = `public class A {
      public Boolean wanted = false;
      private static final Boolean FIXED = false;
      public void run(Contact c) { c.HasOptedOutOfEmail = wanted; update c; }
      public void fix(Contact c) { c.HasOptedOutOfEmail = FIXED; update c; }
    }`;
    expect(told('A.cls', text)).toEqual(['4 ticks/clears possible', '5 clears certain']);
  });

  it('are another thing where a class of the file has the name', () => {
    const text = `public class A {
      public class OptIn { public Boolean HasOptedOutOfEmail; public OptIn() { this.HasOptedOutOfEmail = false; } }
      public static OptIn make() { OptIn o = new OptIn(); o.HasOptedOutOfEmail = true; return o; }
    }`;
    expect(told('A.cls', text)).toEqual([]);
  });

  it('include the name of the field', () => {
    const text = `public class A {
      static final String FIELD = 'HasOptedOutOfEmail';
      static final SObjectField OTHER = Contact.DoNotCall;
      public static void run(SObject s) {
        s.put(FIELD, false);
        s.put(OTHER, false);
        s.put(named(), false);
        update s;
      }
    }`;
    expect(told('A.cls', text)).toEqual(['5 clears certain', '7 clears possible']);
  });

  it('include constants of other classes that were given along', () => {
    const text =
      'public class A {\nvoid f() {\nLead l = [SELECT Id FROM Lead];\nl.put(Fields.OPT_OUT, Fields.STOP);\nupdate l;\n}\n}';
    const fields =
      "public class Fields { public static final String OPT_OUT = 'HasOptedOutOfEmail'; public static final Boolean STOP = true; }";
    expect(told('classes/A.cls', text, { 'classes/Fields.cls': fields })).toEqual(['4 ticks certain']);
  });
});

describe('a file that is no Apex', () => {
  const unread = (text: string, path = 'A.cls') =>
    apexReader.read({ path, text }, { texts: new Map(), conditions: NO_CONDITIONS });

  it.each([
    ['broken', 'public class A { void f() { c.HasOptedOutOfEmail = ; } }', /^is no Apex that can be read, line 1: /],
    ['not closed', 'public class A { void f() { c.HasOptedOutOfEmail = false;', /^is no Apex that can be read/],
    [
      '10,000 brackets deep',
      `public class A { Object HasOptedOutOfEmail = ${'('.repeat(10_000)}1${')'.repeat(10_000)}; }`,
      /^nests more than 400 brackets/,
    ],
    [
      'types in types',
      `public class A { ${'Map<String,'.repeat(1000)}X${'>'.repeat(1000)} HasOptedOutOfEmail; }`,
      /^nests more than 40 types/,
    ],
    [
      '10,000 signs deep',
      `public class A { Object HasOptedOutOfEmail = ${'!'.repeat(30_000)}a; }`,
      /^is nested too deeply/,
    ],
    [
      'too long',
      `public class A { /* HasOptedOutOfEmail ${'x'.repeat(1_000_000)} */ }`,
      /^is longer than a million characters/,
    ],
  ])('is named with the reason: %s', (_, text, why) => {
    const { automations, unread: lines } = unread(text);
    expect(automations).toEqual([]);
    expect(lines).toEqual([{ file: 'A.cls', why: expect.stringMatching(why) }]);
  });

  it('is nothing to worry about where it is an interface', () => {
    expect(unread('public interface A { Boolean HasOptedOutOfEmail(); }')).toEqual({
      automations: [],
      facts: [],
      unread: [],
    });
  });
});

describe('the metadata beside a class', () => {
  const text = 'public class A {\nvoid f() {\nupdate new Contact(HasOptedOutOfEmail = false);\n}\n}';
  const meta = (status: string) => ({ 'a/A.cls-meta.xml': `<ApexClass><status>${status}</status></ApexClass>` });

  it('says whether it is active', () => {
    expect(readAll('a/A.cls', text).map(({ active }) => active)).toEqual([true]);
    expect(readAll('a/A.cls', text, meta('Active')).map(({ active }) => active)).toEqual([true]);
    expect(readAll('a/A.cls', text, meta('Inactive')).map(({ active }) => active)).toEqual([false]);
  });
});

describe('a class that a trigger gives its records to', () => {
  const handler =
    'public class Handler {\npublic static void clear(List<Lead> fresh, Map<Id, Lead> old) {\nfor (Lead l : fresh) reset(l);\n}\nstatic void reset(Lead l) {\nl.HasOptedOutOfEmail = false;\n}\n}';
  const on = (when: string, call: string) => ({
    'triggers/Leads.trigger': `trigger Leads on Lead (${when}) {\n${call}\n}`,
  });

  it('has its writes saved before the save, whether static or not', () => {
    expect(
      told('classes/Handler.cls', handler, on('before update', 'Handler.clear(Trigger.new, Trigger.oldMap);')),
    ).toEqual(['6 clears certain']);
    expect(
      told(
        'classes/Handler.cls',
        handler,
        on('before update', 'new Handler().clear((List<Lead>) Trigger.new, Trigger.oldMap);'),
      ),
    ).toEqual(['6 clears certain']);
  });

  it('may get them by a list of the trigger’s own, or by an instance', () => {
    const picked =
      'List<Lead> picked = new List<Lead>();\nfor (Lead l : Trigger.new) if (l.Status != null) picked.add(l);\nHandler h = new Handler();\nh.clear(picked, null);';
    expect(told('classes/Handler.cls', handler, on('before insert, after insert', picked))).toEqual([
      '6 clears certain',
    ]);
  });

  it('names the trigger that saves', () => {
    const [found] = readAll(
      'classes/Handler.cls',
      handler,
      on('before update', 'Handler.clear(Trigger.new, Trigger.oldMap);'),
    );
    expect(found?.path.at(-1)).toMatchObject({ kind: 'save', file: 'triggers/Leads.trigger', line: 2 });
  });

  it.each([
    ['runs after the save', 'after update', 'Handler.clear(Trigger.new, Trigger.oldMap);'],
    [
      'calls it after the save only',
      'before update, after update',
      'if (Trigger.isBefore) { Other.run(); } else { Handler.clear(Trigger.new, Trigger.oldMap); }',
    ],
    ['gives it the old ones', 'before update', 'Handler.clear(Trigger.old, Trigger.oldMap);'],
    ['calls it in a comment', 'before update', '// Handler.clear(Trigger.new, Trigger.oldMap);'],
    ['calls another', 'before update', 'Other.clear(Trigger.new, Trigger.oldMap);'],
  ])('is possible where the trigger %s', (_, when, call) => {
    expect(told('classes/Handler.cls', handler, on(when, call))).toEqual(['6 clears possible']);
  });
});
