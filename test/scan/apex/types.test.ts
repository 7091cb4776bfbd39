/** What an expression stands for, where its type alone says that it cannot have the field, and what stays the same between two places. */
import { describe, expect, it } from 'vitest';
import { inMethod, lineOf, readAll, told, toldIn, trigger } from './apex-texts.ts';

/** What comes of a write into a record that stands behind an expression, in a class with a field and a class of its own. */
const written = (of: string, item: string, takes: string) =>
  readAll(
    'classes/Service.cls',
    inMethod(`${of}.HasOptedOutOfEmail = false;`, takes)
      .replaceAll(/\bT\b/g, item)
      .replace(
        'public class Service {',
        `public class Service { public static ${item} one; public ${item} own; static ${item} give(Integer i) { return one; } class In { public ${item} it; ${item} give() { return it; } }`,
      ),
  ).map(lineOf);

describe('a record', () => {
  const ways: readonly (readonly [string, string])[] = [
    ['one', 'T one'],
    ['all[0]', 'List<T> all'],
    ['all[0]', 'T[] all'],
    ['all.get(0)', 'List<T> all'],
    ['all.remove(0)', 'List<T> all'],
    ['all.iterator().next()', 'List<T> all'],
    ['all.clone()[0]', 'List<T> all'],
    ['byId.get(x)', 'Map<Id, T> byId'],
    ['byId.values()[0]', 'Map<Id, T> byId'],
    ['lists.get(x)[0]', 'Map<Id, List<T>> lists'],
    ['((T) any)', 'Object any'],
    ['(x ? one : other)', 'T one, Object other'],
    ['(x ? null : one)', 'T one'],
    ['(one = any)', 'T one, Object any'],
    ['give(1)', ''],
    ['Service.give(1)', ''],
    ['Service.one', ''],
    ['one', ''],
    ['this.own', ''],
    ['in.it', 'In in'],
    ['in.give()', 'In in'],
    ['ins[0].it', 'List<In> ins'],
  ];

  const fresh: readonly (readonly [string, string])[] = [
    ['one.clone()', 'T one'],
    ['[SELECT Id, (SELECT Id FROM Contacts) FROM T][0]', ''],
    ['[SELECT Id FROM T]', ''],
    ['new List<T>()[0]', ''],
    ['new T[]{ }[0]', ''],
    ['new Map<Id, T>().get(x)', ''],
  ];

  it.each([...ways, ...fresh])('of another object cannot have the field: %s, %s', (of, takes) =>
    expect(written(of, 'Preference__c', takes)).toEqual([]),
  );

  it.each(ways)('of this object can, if somebody saves it: %s, %s', (of, takes) =>
    expect(written(of, 'Contact', takes)).toEqual(['3 clears possible']),
  );

  it('of a trigger is one of its object', () => {
    const on = (object: string) => trigger('Trigger.new[0].HasOptedOutOfEmail = true;', 'before insert', object);
    expect(on('Lead')).toEqual(['2 ticks certain']);
    expect(on('Account')).toEqual([]);
    const byId = (object: string) =>
      trigger('Trigger.newMap.get(x).HasOptedOutOfEmail = true;', 'before update', object);
    expect(byId('Lead')).toEqual(['2 ticks certain']);
    expect(byId('Case')).toEqual([]);
  });

  it('of a trigger’s old ones is never saved, and a field of another thing of that name may be', () => {
    expect(
      trigger('Trigger.old[0].HasOptedOutOfEmail = true;\nTrigger.oldMap.get(x).HasOptedOutOfEmail = true;'),
    ).toEqual([]);
    expect(toldIn('Other.old[0].HasOptedOutOfEmail = true;')).toEqual(['3 ticks possible']);
  });
});

describe('a method of the file', () => {
  it('is told from others by its name and by how much it takes', () => {
    const text = (call: string) =>
      `public class A {\npublic static void run() {\nContact c = new Contact();\n${call};\nupdate c;\n}\nprivate static void tick(Contact c) {\nc.HasOptedOutOfEmail = true;\n}\nprivate static void tick(Contact c, Integer i) {}\nprivate static void other(Contact c) {}\n}`;
    expect(told('A.cls', text('tick(c)'))).toEqual(['8 ticks certain']);
    for (const call of ['tick(c, 1)', 'other(c)'])
      expect(told('A.cls', text(call)), call).toEqual(['8 ticks possible']);
  });

  it('may be one of the class around it, and is hidden by one of its own', () => {
    const text = (own: string) =>
      `public class A {\nprivate static void save(Contact c) { update c; }\nclass In {\nvoid run() {\nContact c = new Contact(HasOptedOutOfEmail = true);\nsave(c);\n}\n${own}\n}\n}`;
    expect(told('A.cls', text(''))).toEqual(['5 ticks certain']);
    expect(told('A.cls', text('void save(Contact c) {}'))).toEqual([]);
    expect(told('A.cls', text('void save() {}'))).toEqual(['5 ticks certain']);
  });
});

describe('a record of a trigger that was asked', () => {
  const asked = (path: string, between = '') =>
    trigger(
      `Integer i = 0;\nMap<Id, Contact> m = other();\nif (${path}.HasOptedOutOfEmail) { ${between}\n${path}.HasOptedOutOfEmail = false;\n}`,
    ).map((line) => line.replace(/^\d+ clears \w+(?:, )?/, ''));

  it.each([
    ['Trigger.new[i]', 'Other.run();'],
    ['Trigger.newMap.get(x.Id)', ''],
    ["Trigger.newMap.get('003')", 'Other.run();'],
    ['Trigger.new[i + 1]', 'Other.run();'],
    ['((Contact) Trigger.new[0])', 'Other.run();'],
  ])('is the same later: %s, %s', (path, between) => expect(asked(path, between)).toEqual(['Email Opt Out is ticked']));

  it.each([
    ['Trigger.new[i]', 'i++;'],
    ['Trigger.new[i + 1]', 'i = 2;'],
    ['Trigger.new[j()]', ''],
    ['Trigger.newMap.get(next)', 'Other.run();'],
    ['Trigger.newMap.get(i)', 'i++;'],
  ])('may be another: %s, %s', (path, between) => expect(asked(path, between)).toEqual(['']));

  it('may be another of a map that something else has', () => {
    const of = (between: string) =>
      toldIn(
        `Map<Id, Contact> m = new Map<Id, Contact>([SELECT Id FROM Contact]);\nContact d = other();\nif (m.get(d.Id).HasOptedOutOfEmail) { ${between}\nm.get(d.Id).HasOptedOutOfEmail = false;\n}\nupdate m.values();`,
      ).at(-1);
    expect(of('')).toBe('6 clears certain, Email Opt Out is ticked');
    expect(of('Other.run();')).toBe('6 clears certain');
    expect(of('d = next;')).toBe('6 clears certain');
    expect(of('d.Id = next;')).toBe('6 clears certain');
    expect(of('e.Title = next;')).toBe('6 clears certain, Email Opt Out is ticked');
  });
});

describe('a value that the next line replaces', () => {
  const clears = 'c.HasOptedOutOfEmail = false;';
  const of = (first: string, between: string, second = 'c.HasOptedOutOfEmail = true;') =>
    toldIn(`${first}\n${between}\n${second}\nupdate c;`, 'Contact c, Contact d').length;

  it.each([
    ['', 1],
    ['Integer i = 1;', 1],
    ['d.HasOptedOutOfEmail = true;', 2],
    ['Boolean b = c.HasOptedOutOfEmail;', 1],
    ['c = d;', 2],
    ['run();', 2],
    ['i++;', 2],
    ['i += 1;', 2],
    ['if (x) return;', 2],
  ])('is not told, unless something comes between: %s', (between, count) => expect(of(clears, between)).toBe(count));

  it('is told where the next takes it over, or is none', () => {
    expect(of(clears, '', 'c.HasOptedOutOfEmail = !c.HasOptedOutOfEmail;')).toBe(2);
    expect(of(clears, '', 'c.HasOptedOutOfEmail |= x;')).toBe(2);
    expect(of(clears, '', 'c.Title = null;')).toBe(1);
  });

  it('may be what a copy had', () => {
    const copied = (made: string, next: string) =>
      toldIn(`Contact from1 = [SELECT HasOptedOutOfEmail FROM Contact];\n${made}\n${next}\ninsert c;`, 'Contact c0')
        .length;
    expect(copied('Contact c = from1.clone();', '')).toBe(1);
    expect(copied('Contact c = from1.clone();', 'c.HasOptedOutOfEmail = false;')).toBe(1);
    expect(copied('Contact c = (Contact) from1.clone();', 'c.HasOptedOutOfEmail = false;')).toBe(1);
    expect(copied('Contact c; c = from1.clone();', 'c.HasOptedOutOfEmail = false;')).toBe(1);
    expect(copied('Contact c = from1.clone();', 'run(c);\nc.HasOptedOutOfEmail = false;')).toBe(2);
  });
});
