/** Which record a save has by the time that it runs: variables are given others, lists are emptied, loops and failures come between. */
import { describe, expect, it } from 'vitest';
import { inMethod, readAll, told, toldIn, trigger } from './apex-texts.ts';

const written = 'Contact c = new Contact();\nc.HasOptedOutOfEmail = true;\n';

describe('a record that no save has', () => {
  it.each([
    ['its variable is given another', `${written}c = new Contact(Id = x);\nupdate c;`],
    ['its list is emptied', `${written}List<Contact> l = new List<Contact>{ c };\nl.clear();\nupdate l;`],
    ['its variable is given what others have', `${written}c = Service.find();\nupdate c;`],
    [
      'its list is another by then',
      `${written}List<Contact> l = new List<Contact>{ c };\nl = [SELECT Id FROM Contact];\nupdate l;`,
    ],
    [
      'it is added to a copy only',
      `List<Contact> l = new List<Contact>();\nList<Contact> k = l.clone();\n${written}k.add(c);\nupdate l;`,
    ],
    ['both ways give another', `${written}if (x) c = new Contact(); else c = [SELECT Id FROM Contact];\nupdate c;`],
    [
      'every case gives another',
      `${written}switch on x { when 1 { c = null; } when else { c = new Contact(); } }\nupdate c;`,
    ],
    ['its way returns', `${written}if (x) { c.Title = 'A';\nreturn; } else c = null;\nupdate c;`],
    [
      'every round makes its own',
      'List<Contact> l = new List<Contact>();\nfor (Integer i = 0; i < 3; i++) {\nContact c = new Contact();\nc.HasOptedOutOfEmail = true;\n}\nupdate l;',
    ],
    [
      'it was one of the trigger’s before',
      `Contact c = Trigger.new[0];\nc = new Contact();\nc.HasOptedOutOfEmail = true;`,
    ],
  ])('is never saved: %s', (_, body) => {
    expect(toldIn(body)).toEqual([]);
  });

  it('is never saved in a trigger, either', () => {
    expect(trigger(`${written}c = new Contact(Id = x);\nupdate c;`, 'after update')).toEqual([]);
  });
});

describe('a record that a save has on some way', () => {
  it.each([
    ['one way keeps it', `${written}if (x) c = new Contact(Id = y);\nupdate c;`],
    ['another variable keeps it', `${written}Contact d = c;\nc = new Contact();\nupdate d;`],
    [
      'a copy of the list keeps it',
      `${written}List<Contact> l = new List<Contact>{ c };\nList<Contact> k = l.clone();\nl.clear();\nupdate k;`,
    ],
    [
      'the values of a map keep it',
      `${written}Map<Id, Contact> m = new Map<Id, Contact>();\nm.put(x, c);\nList<Contact> k = m.values();\nm.clear();\nupdate k;`,
    ],
    [
      'the list may be emptied or not',
      `${written}List<Contact> l = new List<Contact>{ c };\nif (x) l.clear();\nupdate l;`,
    ],
    ['the loop may not run', `${written}for (Integer i = 0; i < n; i++) c = null;\nupdate c;`],
    [
      'the next round saves it',
      'Contact c = new Contact();\nContact d = new Contact();\nwhile (x) { update d;\nd = c;\nc.HasOptedOutOfEmail = true; }',
    ],
    [
      'it leaves by break',
      `${written}while ((c = next(c)) != null) { if (x) { c = new Contact(HasOptedOutOfEmail = true);\nbreak; } c = null; }\nupdate c;`,
    ],
    [
      'it comes to the next step by continue',
      'Contact c;\nContact d;\nfor (Integer i = 0; i < 3; d = c) { c = new Contact(HasOptedOutOfEmail = true);\nif (x) continue;\nc = null; }\nupdate d;',
    ],
    ['what follows fails', `${written}try { run();\nc = new Contact(); } catch (Exception e) { update c; }`],
    [
      'it is done at last',
      `Contact d;\nwhile (x) { ${written}try { if (x) break; } finally { d = c; } d = null; }\nupdate d;`,
    ],
    ['no case may be met', `${written}switch on x { when 1 { c = null; } when 2 { c = null; } }\nupdate c;`],
    [
      'a case has it',
      `SObject s = new Contact(HasOptedOutOfEmail = true);\nswitch on s { when Contact c { update c; } }`,
    ],
    [
      'it comes in where the loop is left by a return',
      `${written}while (x) { if (y) { update c;\nreturn; } c = null; }`,
    ],
    ['a choice may be it', `${written}Contact d = x ? c : null;\nc = null;\nupdate d;`],
    [
      'an item of a list is it',
      `${written}List<Contact> l = new List<Contact>{ null };\nl[0] = c;\nc = null;\nupdate l;`,
    ],
    ['the last thing that a loop asks gives it', `${written}Contact d;\nwhile (ask(d = c)) { }\nc = null;\nupdate d;`],
    ['what is asked first gives it', `${written}Contact d;\nif (x && ask(d = c)) { }\nc = null;\nupdate d;`],
    [
      'a list of many may be another',
      `List<Contact> k;\nfor (Integer i = 0; i < 2; i++) {\nList<Contact> l = new List<Contact>();\nif (k != null) l.clear();\nelse k = l;\nk.add(new Contact(HasOptedOutOfEmail = true));\n}\nupdate k;`,
    ],
    ['a copy of it is saved', `${written}Contact d = c.clone();\nc = null;\ninsert d;`],
    [
      'it is one of what a user may see',
      `${written}List<Contact> l = new List<Contact>{ c };\nc = null;\nSObjectAccessDecision d = Security.stripInaccessible(AccessType.CREATABLE, l);\nl = null;\ninsert d.getRecords();`,
    ],
    [
      'a case keeps it',
      `${written}switch on x { when 1 { c = null; } when 2 { c.Title = 'A'; } when else { c = null; } }\nupdate c;`,
    ],
  ])('is certain: %s', (_, body) => {
    expect(
      toldIn(body)
        .map((line) => line.replace(/^\d+ /, ''))
        .at(0),
    ).toBe('ticks certain');
  });
});

describe('a record that others may bring to a save', () => {
  it('is possible where the method gives it away and saves something else', () => {
    expect(toldIn(`${written}Service.keep(c);\nc = new Contact(Id = x);\nupdate c;`)).toEqual(['4 ticks possible']);
    expect(toldIn('c.HasOptedOutOfEmail = true;\nc = new Contact(Id = x);\nupdate c;', 'Contact c')).toEqual([
      '3 ticks possible',
    ]);
  });

  it('is possible where the write is another method’s, and what it was given is not saved', () => {
    const text = (between: string) =>
      `public class A {\npublic static void run() {\nContact c = new Contact();\ntick(c);\n${between}\nupdate c;\n}\nprivate static void tick(Contact c) {\nc.HasOptedOutOfEmail = true;\n}\n}`;
    expect(told('A.cls', text('c.Title = null;'))).toEqual(['9 ticks certain']);
    expect(told('A.cls', text('c = new Contact(Id = x);'))).toEqual(['9 ticks possible']);
  });

  it('is certain where both methods know it by a field', () => {
    const text =
      'public class A {\nprivate Contact one;\npublic void run() {\ntick(true);\nupdate one;\n}\nprivate void tick(Boolean how) {\none.HasOptedOutOfEmail = how;\n}\n}';
    expect(told('A.cls', text)).toEqual(['8 ticks certain']);
  });

  it('is possible where it was registered before, and is saved later', () => {
    const body = 'Contact c = new Contact();\nuow.registerNew(c);\nc.HasOptedOutOfEmail = true;\nuow.commitWork();';
    expect(toldIn(body)).toEqual(['5 ticks possible']);
  });

  it('is possible where a job has its list', () => {
    const body = `List<Contact> l = new List<Contact>();\nSystem.enqueueJob(new Job(l));\n${written}l.add(c);\nl.clear();\nupdate l;`;
    expect(toldIn(body)).toEqual(['6 ticks possible']);
  });
});

describe('a method that is too long to be followed', () => {
  it('leaves it undecided which record its save has, in little time', () => {
    const loops = Array.from(
      { length: 1000 },
      (_, i) => `for (Contact c${i} : cs) try { if (x) l.add(c${i}); } catch (Exception e) { l.clear(); }`,
    );
    const list = 'List<Contact> cs = [SELECT Id FROM Contact];\nList<Contact> l = new List<Contact>();\n';
    expect(toldIn(`${list}${written}l.add(c);\n${loops.join(' ')}\nupdate l;`)).toEqual(['6 ticks possible']);
  });
});

describe('records of several objects in one method', () => {
  const both = `SObject a = set(new Account(Id = x));
update (Account) a;
SObject l = set(new Lead(Id = y));
List<Lead> leads = new List<Lead>{ (Lead) l };
update leads;
}
static SObject set(SObject one) {
if (one instanceof Account) one.put('PersonHasOptedOutOfEmail', false);
else one.put('HasOptedOutOfEmail', false);
return one;`;

  it('are each saved where their own object is', () => {
    const saves = readAll('classes/Service.cls', inMethod(both)).map(({ path }) => path.at(-1)?.words);
    expect(saves).toEqual(['update (Account) a;', 'update leads;']);
  });

  it('are not saved where only another object is', () => {
    expect(
      toldIn(`SObject a = set(new Lead(Id = x));
update (Lead) a;
}
static SObject set(SObject one) {
one.put('PersonHasOptedOutOfEmail', false);
return one;`),
    ).toEqual([]);
  });
});
