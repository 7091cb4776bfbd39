/** Where code is walked to find a write: classes in classes, constructors, properties, loops, what is written in the middle of something. */
import { describe, expect, it } from 'vitest';
import { readAll, told, toldIn, trigger } from './apex-texts.ts';

const named = (text: string) =>
  readAll('A.cls', text).map(({ name, from, dependsOn = 'nothing' }) => `${name} ${from.line} ${dependsOn}`);
const WRITE = 'insert new Contact(HasOptedOutOfEmail = true);';

describe('a write is named by where it stands', () => {
  it.each([
    ['a method', `void f() { ${WRITE} }`, 'A.f'],
    ['a constructor', `A() { ${WRITE} }`, 'A'],
    ['a class inside', `class In { void f() { ${WRITE} } }`, 'A.In.f'],
    ['its constructor', `class In { In() { ${WRITE} } }`, 'A.In'],
    ['an initialiser', `static { ${WRITE} }`, 'A.its initialiser'],
    ['a getter', `Contact one { get { ${WRITE} return null; } set; }`, 'A.one'],
    ['a setter', `Contact one { get; set { ${WRITE} } }`, 'A.one'],
  ])('%s', (_, body, name) => expect(named(`public class A {\n${body}\n}`)).toEqual([`${name} 2 nothing`]));

  it('a field, whose record a method may save', () => {
    const field = 'private Contact one = new Contact(HasOptedOutOfEmail = true);\nvoid f() { update one; }';
    expect(named(`public class A {\n${field}\n}`)).toEqual(['A.its fields 2 nothing']);
    expect(named(`public class A {\n${field.replace('update one', 'run()')}\n}`)).toEqual([]);
    expect(named('public class A {\npublic Contact one = new Contact(HasOptedOutOfEmail = true);\n}')).toEqual([
      'A.its fields 2 whether what uses A saves the record in one',
    ]);
  });

  it('and the first in the text comes first', () => {
    const text = `public class A {\nvoid f(SObject s) {\ns.put('HasOptedOutOfEmail', true);\n${WRITE}\nupdate s;\n}\n}`;
    expect(named(text).map((each) => each.split(' ').slice(0, -1).join(' '))).toEqual(['A.f 3', 'A.f (2) 4']);
  });
});

describe('a write is found wherever code may stand', () => {
  const c = 'Contact c = new Contact();';
  const set = 'c.HasOptedOutOfEmail = true';

  it.each([
    `do { ${set}; } while (x);`,
    `while (x) ${set};`,
    `for (;;) { ${set}; }`,
    `for (${set}; x; ) { }`,
    `for (Integer i = 0; x; ${set}) ;`,
    `for (Integer i : items(${set})) ;`,
    `for (Integer i : all) { ${set}; }`,
    `try { ${set}; } catch (E e) { }`,
    `try { } catch (E e) { ${set}; }`,
    `try { } finally { ${set}; }`,
    `if (${set}) { }`,
    `if (x) { } else { ${set}; }`,
    `switch on x { when 1 { ${set}; } }`,
    `switch on (${set}) { when 1 { } }`,
    `System.runAs(u) { ${set}; }`,
    `Boolean b = ${set};`,
    `Boolean b = !(${set});`,
    `Integer i = -(x ? 1 : run(${set}));`,
    `Boolean b = x ? (${set}) : false;`,
    `Boolean b = (${set}) ? y : z;`,
    `Boolean b = x && (${set});`,
    `Boolean b = x + (${set});`,
    `Object o = (Object) (${set});`,
    `all[run(${set})] = null;`,
    `Object o = all[run(${set})];`,
    `b = ${set};`,
    `run(1, ${set});`,
    `List<Boolean> l = new List<Boolean>{ ${set} };`,
    `Map<String, Boolean> m = new Map<String, Boolean>{ 'a' => ${set} };`,
    `new Other(run(${set}));`,
    `if (x) { Boolean b = (${set}); }`,
    `delete all[run(${set})];`,
    `merge d all[run(${set})];`,
  ])('%s', (code) =>
    expect(toldIn(`${c}\n${code}\nupdate c;`).map((line) => line.replace(/^\d+ /, ''))).toEqual(['ticks certain']),
  );

  it('but not saved where it is returned', () =>
    expect(toldIn(`${c}\nwhile (x) { update c;\nreturn ${set}; }`)).toEqual([]));
});

describe('a save is one of', () => {
  it.each([
    ['merge c d;', 1],
    ['merge d c;', 0],
    ['upsert c Email__c;', 1],
    ['delete c;', 0],
    ['undelete c;', 0],
    ['Database.insert(c);', 1],
    ['Database.upsert(c, Contact.Email__c, false);', 1],
    ['Database.updateImmediate(c);', 1],
    ['Database.insertAsync(c);', 1],
    ['Database.delete(c);', 0],
    ['Database.setSavepoint();', 0],
    ['System.debug(c);', 0],
    ['JSON.serialize(c);', 0],
    ['Security.stripInaccessible(AccessType.CREATABLE, l);', 0],
    ['uow.registerUpsert(c);', 1],
    ['uow.registerDeleted(c);', 1],
  ])('%s: %i', (save, count) => {
    const made = 'Contact c = new Contact(HasOptedOutOfEmail = true);\nList<Contact> l = new List<Contact>{ c };\n';
    expect(toldIn(made + save)).toHaveLength(count);
  });

  it('several, of which the nearest behind it is shown, and a sure one before one that may be another’s', () => {
    const shown = (body: string) =>
      readAll('A.cls', `public class A {\nvoid f(Contact c) {\n${body}\n}\nvoid g(Contact c) { update c; }\n}`).map(
        ({ path }) => `${path.at(-1)?.kind} ${path.at(-1)?.line}`,
      );
    expect(shown('c.HasOptedOutOfEmail = true;\nupdate c;\nupdate c;')).toEqual(['save 4']);
    expect(
      shown(
        'c.HasOptedOutOfEmail = true;\nc = x;\nupdate c;\nc = new Contact(HasOptedOutOfEmail = true);\nupdate c;',
      ).at(-1),
    ).toBe('save 7');
  });
});

describe('a constructor of the file', () => {
  const text = (made: string) =>
    `public class A {\nContact one;\nA(Contact c) { one = c; }\nA(Contact c, Boolean now) { if (now) update c; }\nstatic void f() {\nContact c = new Contact(HasOptedOutOfEmail = true);\n${made}\n}\n}`;

  it('does what it does with what it is given, by how much it takes', () => {
    expect(told('A.cls', text('new A(c, true);'))).toEqual(['6 ticks certain']);
    expect(told('A.cls', text('new A();'))).toEqual([]);
    expect(told('A.cls', text('new B(c);'))).toEqual(['6 ticks possible']);
  });
});

describe('a batch', () => {
  it('is given records that the platform does not save', () => {
    const batch = (takes: string) =>
      told(
        'B.cls',
        `public class B {\npublic void execute(${takes}) {\nfor (Contact c : all) c.HasOptedOutOfEmail = true;\n}\n}`,
      );
    expect(batch('Database.BatchableContext b, List<Contact> all')).toEqual([]);
    expect(batch('Other.Context b, List<Contact> all')).toEqual(['3 ticks possible']);
    expect(batch('List<Contact> all')).toEqual(['3 ticks possible']);
  });
});

describe('a method that is called on something whose type nobody knows', () => {
  it('may be one of the file, so that others may save what it is given', () => {
    const text = (call: string) =>
      `public class A {\npublic void f() {\nContact c = new Contact();\ntick(c);\n${call}\n}\nprivate void tick(Contact c) {\nc.HasOptedOutOfEmail = true;\n}\n}`;
    expect(told('A.cls', text(''))).toEqual([]);
    expect(told('A.cls', text('unknown().tick(x);'))).toEqual(['8 ticks possible']);
    expect(told('A.cls', text('unknown().other(x);'))).toEqual([]);
  });
});

describe('the old records of a trigger', () => {
  it('have all of their fields, so that a copy of one has them', () => {
    expect(trigger('insert Trigger.old[0].clone();', 'after delete')).toEqual([]);
    expect(
      trigger(
        '// HasOptedOutOfEmail = \nContact c = Trigger.old[0].clone();\nc.HasOptedOutOfEmail = true;\ninsert c;',
        'after delete',
      ),
    ).toHaveLength(1);
  });
});
