/** What a class has from others: records of the class that it is built on, and names of fields that are given from outside. */
import { describe, expect, it } from 'vitest';
import { scanTexts } from '../scan-texts.ts';
import { inMethod, told, toldIn, trigger } from './apex-texts.ts';

/** What a project of classes comes to: the file, the line, what it does, how sure. */
async function toldOf(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { automations, unread } = await scanTexts(texts);
  expect(unread.filter(({ outside }) => !outside)).toEqual([]);
  return automations.map(({ from, does, certainty }) =>
    [from.file, from.line, does.length > 1 ? 'both' : does[0]?.replace('crmAutomation.', ''), certainty].join(' '),
  );
}

describe('records that come from the class that this one is built on', () => {
  it.each([
    ['by their name', 'Records'],
    ['by this', 'this.newList'],
    ['by a method', 'getRecords()'],
  ])('are possible: %s', (_, records) => {
    const text = `public class Handler extends Base {\npublic override void run() {\nfor (SObject each : ${records}) {\nContact c = (Contact) each;\nc.HasOptedOutOfEmail = true;\n}\n}\n}`;
    expect(told('Handler.cls', text)).toEqual(['5 ticks possible']);
  });

  it('are the same in every method, so that a save in one is the save of another', () => {
    const text =
      'public class Handler extends Base {\npublic void set() {\nrecord.HasOptedOutOfEmail = true;\n}\npublic void save() {\nupdate record;\n}\n}';
    expect(told('Handler.cls', text)).toEqual(['3 ticks certain']);
  });
});

describe('the name of the field', () => {
  it('may stand among the constants of a class inside another', async () => {
    const names =
      "public class Names {\npublic class Fields {\npublic final String OPT_OUT = 'HasOptedOutOfEmail';\n}\npublic static final Fields Contact = new Fields();\n}";
    const set = inMethod('record.put(Names.Contact.OPT_OUT, true);\nupdate record;', 'SObject record');
    expect(await toldOf({ 'A.cls': set, 'Names.cls': names })).toEqual(['A.cls 3 tickedOptOut certain']);
  });

  it('may stand in a list of another class', async () => {
    const names =
      "public class Names {\npublic static final List<String> COPIED = new List<String>{'Email', 'HasOptedOutOfEmail'};\n}";
    const copy = inMethod(
      'for (String name : Names.COPIED) target.put(name, source.get(name));\nupdate target;',
      'Contact source, Contact target',
    );
    expect(await toldOf({ 'A.cls': copy, 'Names.cls': names })).toEqual(['A.cls 3 both possible']);
    expect(await toldOf({ 'A.cls': copy, 'Names.cls': names.replace('HasOptedOutOfEmail', 'Title') })).toEqual([]);
  });

  describe('that is cut out of a longer text', () => {
    const copy = (names: string) =>
      inMethod(`for (String f : ${names})\ns.put(f, t.get(f));\ninsert s;`, 'Contact s, Contact t');

    it('is possible, wherever the text stands', async () => {
      const expected = ['A.cls 4 both possible'];
      expect(await toldOf({ 'A.cls': copy("'Name,HasOptedOutOfEmail'.split(',')") })).toEqual(expected);
      expect(await toldOf({ 'A.cls': copy("'Name, Contact.HasOptedOutOfEmail;Title'.split('[;,]')") })).toEqual(
        expected,
      );
      const constant = (names: string) =>
        copy("FIELDS.split(',')").replace('{', `{ static final String FIELDS = '${names}';`);
      expect(await toldOf({ 'A.cls': constant('Name,HasOptedOutOfEmail') })).toEqual(expected);
      expect(await toldOf({ 'A.cls': constant('Name,Title') })).toEqual([]);
      const other = { 'D.cls': "public class D {\npublic static final String FIELDS = 'Name,HasOptedOutOfEmail';\n}" };
      expect(await toldOf({ 'A.cls': copy("D.FIELDS.split(',')"), ...other })).toEqual(expected);
    });

    it('is none of another text’s, of a longer name or of a query', async () => {
      const read = "String s2 = 'Name,HasOptedOutOfEmail';\n";
      expect(await toldOf({ 'A.cls': copy("'Name,Title'.split(',')").replace('for', `${read}for`) })).toEqual([]);
      expect(await toldOf({ 'A.cls': copy("'Name,et4ae5__HasOptedOutOfEmail__c'.split(',')") })).toEqual([]);
      expect(await toldOf({ 'A.cls': copy("'SELECT HasOptedOutOfEmail FROM Contact'.split(' ')") })).toEqual([]);
    });

    it('is possible where the name itself is put together or cut', async () => {
      const put = (name: string) => inMethod(`s.put(${name}, true);\ninsert s;`, 'Contact s');
      expect(await toldOf({ 'A.cls': put("'Name,HasOptedOutOfEmail'.substringAfter(',')") })).toEqual([
        'A.cls 3 tickedOptOut possible',
      ]);
    });
  });

  describe('that another class gives', () => {
    const put = (name: string) => inMethod(`s.put(${name}, true);\nupdate s;`, 'Contact s');
    const loop = (names: string) => inMethod(`for (String f : ${names})\ns.put(f, true);\nupdate s;`, 'Contact s');
    const D = (body: string) => ({ 'D.cls': `public class D {\n${body}\n}` });
    const NAME = "'HasOptedOutOfEmail'";

    it.each([
      ['by a method', put('D.opt()'), D(`public static String opt() { return ${NAME}; }`)],
      [
        'by a method that asks another',
        put('D.opt()'),
        D(
          `public static String opt() { return own(1); }\nstatic String own(Integer i) { String s = ${NAME};\nreturn s; }`,
        ),
      ],
      ['by what a method is given', put('Other.trim(D.opt())'), D(`public static String opt() { return ${NAME}; }`)],
      [
        'by a map',
        put("D.M.get('o')"),
        D(`public static Map<String, String> M = new Map<String, String>{ 'o' => ${NAME} };`),
      ],
      [
        'by a map that is filled later',
        put("D.M.get('o')"),
        D(`public static Map<String, String> M = new Map<String, String>();\nstatic { M.put('o', ${NAME}); }`),
      ],
      [
        'by a map that a method fills',
        put("D.m().get('o')"),
        D(
          `public static Map<String, String> m() { Map<String, String> all = new Map<String, String>();\nfill(all);\nreturn all; }\nstatic void fill(Map<String, String> any) { any.put('o', ${NAME}); }`,
        ),
      ],
      [
        'by the keys of a map',
        loop('D.M.keySet()'),
        D(`public static Map<String, Object> M = new Map<String, Object>{ ${NAME} => true };`),
      ],
      ['by a field of an instance', put('new D().opt'), D(`public String opt = ${NAME};`)],
      [
        'by a field of a variable',
        inMethod('D d = new D();\ns.put(d.opt, true);\nupdate s;', 'Contact s'),
        D(`public String opt = ${NAME};`),
      ],
      ['by a property', put('D.opt'), D(`public static String opt { get { return ${NAME}; } }`)],
      [
        'by a class inside another',
        put('D.Names.opt()'),
        D(`public class Names { public static String opt() { return ${NAME}; } }`),
      ],
      ['by a token', put('D.opt()'), D('public static SObjectField opt() { return Contact.HasOptedOutOfEmail; }')],
      [
        'by way of a variable',
        inMethod("String f = D.M.get('o');\nString g = f.trim();\ns.put((String) g, true);\nupdate s;", 'Contact s'),
        D(`public static Map<String, String> M = new Map<String, String>{ 'o' => ${NAME} };`),
      ],
    ])('is possible: %s', async (_, text, others) => {
      const found = await toldOf({ 'A.cls': text, ...others });
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^A\.cls \d (?:tickedOptOut|both) possible$/);
    });

    it.each([
      [
        'another name',
        put('D.opt()'),
        D(`public static String opt() { return 'Title'; }\npublic static String no() { return ${NAME}; }`),
      ],
      [
        'the key of what it gives',
        put(`D.M.get('o')`),
        D(
          `public static Map<String, String> M = new Map<String, String>{ 'o' => 'Title' };\npublic static String no = ${NAME};`,
        ),
      ],
      ['a query', put('D.opt()'), D("public static String opt() { return 'SELECT HasOptedOutOfEmail FROM Contact'; }")],
      [
        'what it reads',
        put('D.opt()'),
        D("public static String opt(Contact c) { return c.HasOptedOutOfEmail ? 'Title' : 'Name'; }"),
      ],
      [
        'what only a test sets',
        put('D.opt'),
        { ...D('public static String opt;'), 'T.cls': `@isTest\nclass T { static void f() { D.opt = ${NAME}; } }` },
      ],
      [
        'what another class is told',
        put('D.opt()'),
        {
          ...D(`public static String opt() { return 'Title'; }`),
          'E.cls': `public class E { public static String opt() { return ${NAME}; } }`,
        },
      ],
    ])('says nothing where it is %s', async (_, text, others) => {
      expect(await toldOf({ 'A.cls': text, ...others })).toEqual([]);
    });

    const inherits =
      'public class A extends Base {\npublic void run(Contact s) {\ns.put(fld(), true);\nupdate s;\n}\n}';

    it('may be inherited, from however far above', async () => {
      const base = `public virtual class Base {\nprotected String fld() { return ${NAME}; }\n}`;
      expect(await toldOf({ 'A.cls': inherits, 'Base.cls': base })).toEqual(['A.cls 3 tickedOptOut possible']);
      expect(await toldOf({ 'A.cls': inherits, 'Base.cls': base.replace('HasOptedOutOfEmail', 'Title') })).toEqual([]);
      const field = inherits.replace('fld()', 'fld');
      const named = `public virtual class Base {\nprotected String fld = ${NAME};\n}`;
      expect(await toldOf({ 'A.cls': field, 'Base.cls': named })).toEqual(['A.cls 3 tickedOptOut possible']);
    });

    it('may be what a class that is built on it answers', async () => {
      const text =
        'public abstract class A {\nabstract String fld();\npublic void run(Contact s) {\ns.put(fld(), true);\nupdate s;\n}\n}';
      const built = `public class B extends A {\noverride String fld() { return ${NAME}; }\n}`;
      expect(await toldOf({ 'A.cls': text, 'B.cls': built })).toEqual(['A.cls 4 tickedOptOut possible']);
      expect(await toldOf({ 'A.cls': text, 'B.cls': built.replace('extends A', '') })).toEqual([]);
    });

    it('may be set by a third class', async () => {
      const E = { 'E.cls': 'public class E {\npublic static String f;\n}' };
      const set = (what: string) => ({
        'Z.cls': `public class Z {\npublic static void run() { ${what} = ${NAME}; }\n}`,
      });
      expect(await toldOf({ 'A.cls': put('E.f'), ...E, ...set('E.f') })).toEqual(['A.cls 3 tickedOptOut possible']);
      expect(await toldOf({ 'A.cls': put('E.f'), ...E, ...set('E.g') })).toEqual([]);
      expect(await toldOf({ 'A.cls': put('E.f'), ...E, ...set('D.f') })).toEqual([]);
      const own =
        'public class A {\npublic static String f;\nstatic void run(Contact s) {\ns.put(f, true);\nupdate s;\n}\n}';
      expect(await toldOf({ 'A.cls': own, ...set('A.f') })).toEqual(['A.cls 4 tickedOptOut possible']);
    });

    it('comes to an end where classes ask each other', async () => {
      const ask = (name: string) =>
        `public class ${name} extends ${name === 'D' ? 'E' : 'D'} {\npublic static String no = ${NAME};\npublic static String opt() { return ${name === 'D' ? 'E' : 'D'}.opt(); }\n}`;
      expect(await toldOf({ 'A.cls': put('D.opt()'), 'D.cls': ask('D'), 'E.cls': ask('E') })).toEqual([]);
    });
  });

  const setter =
    'public class Setter {\npublic void set(SObject record, String name, Object value) {\nrecord.put(name, value);\n}\n}';

  it.each([
    ['straight', "new Setter().set(c, 'HasOptedOutOfEmail', false);"],
    ['by an instance', "Setter setter = new Setter();\nsetter.set(c, 'HasOptedOutOfEmail', false);"],
    ['by a variable', "String name = 'HasOptedOutOfEmail';\nnew Setter().set(c, name, false);"],
    ['by a token', 'new Setter().set(c, Contact.HasOptedOutOfEmail.getDescribe().getName(), false);'],
  ])('may be handed to a class that never names it: %s', async (_, call) => {
    const texts = { 'A.cls': inMethod(`${call}\nupdate c;`, 'Contact c'), 'Setter.cls': setter };
    expect(await toldOf(texts)).toEqual(['Setter.cls 3 both possible']);
  });

  it('may be handed in a list of names, but not in a sentence', async () => {
    const copier =
      "public class Copier {\npublic void copy(SObject s, String names) {\nfor (String name : names.split(','))\ns.put(name, null);\n}\n}";
    const hand = (text: string) => ({ 'A.cls': inMethod(`new Copier().copy(c, '${text}');\nupdate c;`, 'Contact c') });
    expect(await toldOf({ ...hand('Name,HasOptedOutOfEmail'), 'Copier.cls': copier })).toEqual([
      'Copier.cls 4 untickedOptOut possible',
    ]);
    expect(await toldOf({ ...hand('HasOptedOutOfEmail is ticked, sadly'), 'Copier.cls': copier })).toEqual([]);
  });

  it('says nothing of a class that is handed another name, or a query', async () => {
    const other = inMethod(
      "new Setter().set(c, 'Title', 'Dr');\nList<Contact> all = Database.query('SELECT HasOptedOutOfEmail FROM Contact');\nBoolean b = (Boolean) c.get('HasOptedOutOfEmail');\nupdate c;",
      'Contact c',
    );
    expect(await toldOf({ 'A.cls': other, 'Setter.cls': setter })).toEqual([]);
  });

  it('is what any call gives, wherever in the file it stands', () => {
    const set = 'private static void set(SObject s, String name, Object value) {\ns.put(name, value);\n}';
    const one = "public static void one(Contact c) {\nset(c, 'Title', 'Dr');\nupdate c;\n}";
    const two = "public static void two(Contact c) {\nset(c, 'HasOptedOutOfEmail', false);\nupdate c;\n}";
    for (const parts of [
      [one, set, two],
      [two, one, set],
      [set, one, two],
    ])
      expect(
        told('A.cls', `public class A {\n${parts.join('\n')}\n}`).map((line) => line.split(' ').slice(1).join(' ')),
      ).toEqual(['ticks/clears possible']);
  });
});

describe('what the platform gives back', () => {
  it('is what it was given, once it has taken out what a user may not see', () => {
    expect(
      toldIn(
        'List<Contact> all = new List<Contact>{ new Contact(HasOptedOutOfEmail = true) };\nSObjectAccessDecision d = Security.stripInaccessible(AccessType.CREATABLE, all);\ninsert d.getRecords();',
      ),
    ).toEqual(['3 ticks certain']);
  });

  it('tells by the kind of operation whether the save is still to come', () => {
    const body =
      'switch on Trigger.operationType {\nwhen BEFORE_UPDATE {\nTrigger.new[0].HasOptedOutOfEmail = false;\n}\nwhen AFTER_INSERT, AFTER_UPDATE {\nTrigger.new[0].HasOptedOutOfEmail = true;\n}\n}';
    expect(trigger(body, 'before update, after insert, after update')).toEqual(['4 clears certain']);
  });
});
