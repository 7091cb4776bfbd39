/** The field's name on its way through classes that hold nothing of it, and into a record of one that never speaks of it. */
import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/scan/index.ts';
import { scanTexts } from '../scan-texts.ts';

const NAME = "'HasOptedOutOfEmail'";
const cls = (name: string, body: string, built = '') => ({
  [`classes/${name}.cls`]: `public class ${name}${built} {\n${body}\n}`,
});
/** Puts what it is told into a record, and saves that. */
const SETTER = cls(
  'Setter',
  'public static void put(SObject each, String field, Object value) {\neach.put(field, value);\nupdate each;\n}',
);

/** What a project of classes comes to: the file, the line, how sure. */
async function told(...classes: readonly Readonly<Record<string, string>>[]): Promise<readonly string[]> {
  const { automations, unread } = await scanTexts(Object.assign({}, ...classes));
  expect(unread.filter(({ outside }) => !outside)).toEqual([]);
  return automations.map(({ from, certainty }) => `${from.file} ${from.line} ${certainty}`);
}

describe('a name that is handed on', () => {
  const asks = (call: string) => cls('Asks', `public static void run(Contact each) {\n${call}\n}`);
  const relay = (body: string) => cls('Relay', `public static void set(SObject each, String field) {\n${body}\n}`);

  it.each([
    ['as it is', relay('Setter.put(each, field, false);')],
    ['by a variable', relay('String name = field.trim();\nSetter.put(each, name, false);')],
    [
      'by a variable of a variable',
      relay('String first = field;\nString second = first;\nSetter.put(each, second, false);'),
    ],
    [
      'by its own method',
      relay('send(each, field);\n}\nstatic void send(SObject e, String n) {\nSetter.put(e, n, false);'),
    ],
    ['in another case', relay('SETTER.Put(each, FIELD, false);')],
  ])('is found where the record is: %s', async (_, between) => {
    const expected = ['classes/Setter.cls 3 possible'];
    expect(await told(asks(`Relay.set(each, ${NAME});`), between, SETTER)).toEqual(expected);
  });

  it('is found behind as many classes as there are', async () => {
    const chain = [1, 2, 3, 4].map((place) =>
      cls(
        `Relay${place}`,
        `public static void set(SObject each, String field) { ${place === 4 ? 'Setter.put(each, field, true)' : `Relay${place + 1}.set(each, field)`}; }`,
      ),
    );
    expect(await told(asks(`Relay1.set(each, ${NAME});`), ...chain, SETTER)).toEqual(['classes/Setter.cls 3 possible']);
  });

  it('is found in a class that keeps it, and in one that an interface stands before', async () => {
    const keeps = cls(
      'Keeps',
      'String field;\npublic Keeps(String field) {\nthis.field = field;\n}\npublic void apply(SObject each) {\neach.put(field, false);\nupdate each;\n}',
    );
    const makes = cls('Makes', 'public static Keeps of(String field) { return new Keeps(field); }');
    expect(await told(asks(`Makes.of(${NAME}).apply(each);`), makes, keeps)).toEqual(['classes/Keeps.cls 7 possible']);
    const works = cls(
      'Works',
      'public void set(SObject each, String field) {\neach.put(field, false);\nupdate each;\n}',
      ' implements Worker',
    );
    expect(await told(asks(`Worker one = Workers.any();\none.set(each, ${NAME});`), works)).toEqual([
      'classes/Works.cls 3 possible',
    ]);
  });

  it('is found among the keys of a map that is handed on', async () => {
    const all = cls(
      'All',
      'public static void set(SObject each, Map<String, Object> values) {\nfor (String name : values.keySet()) each.put(name, values.get(name));\nupdate each;\n}',
    );
    const between = cls(
      'Relay',
      'public static void set(SObject each, Map<String, Object> values) { All.set(each, values); }',
    );
    const given = (name: string) => asks(`Relay.set(each, new Map<String, Object>{ ${name} => false });`);
    expect(await told(given(NAME), between, all)).toEqual(['classes/All.cls 3 possible']);
    expect(await told(given("'Title'"), between, all)).toEqual([]);
  });

  it.each([
    ['of another field', asks("Relay.set(each, 'Title');"), relay('Setter.put(each, field, false);')],
    [
      'at another place of the call',
      asks(`Relay.set(each, 'Title', ${NAME});`),
      cls('Relay', 'public static void set(SObject e, String field, String log) { Setter.put(e, field, log); }'),
    ],
    [
      'to a method of the same name that takes more',
      asks(`Relay.set(each, ${NAME}, 1);`),
      relay('Setter.put(each, field, 1);'),
    ],
    ['to a class that only looks', asks(`Relay.set(each, ${NAME});`), relay("Setter.put(each, 'Title', field);")],
    [
      'by a test',
      {
        'classes/Asks.cls': `@isTest\nprivate class Asks {\n@isTest static void run() {\nRelay.set(new Contact(), ${NAME});\n}\n}`,
      },
      relay('Setter.put(each, field, false);'),
    ],
  ])('is none %s', async (_, first, between) => {
    expect(await told(first, between, SETTER)).toEqual([]);
  });

  it('does not go round for ever', async () => {
    const round = [
      cls('One', 'public static void set(SObject e, String f) { Two.set(e, f); }'),
      cls('Two', 'public static void set(SObject e, String f) { One.set(e, f); Setter.put(e, f, true); }'),
    ];
    expect(await told(asks(`One.set(each, ${NAME});`), ...round, SETTER)).toEqual(['classes/Setter.cls 3 possible']);
    expect(await told(asks("One.set(each, 'Title');"), ...round, SETTER)).toEqual([]);
  });
});

describe('a constant that is handed on by a class which holds nothing of the name', () => {
  const names = (name = NAME) =>
    cls('Names', `public static final String OPT_OUT = ${name};\npublic static final String OTHER = 'Title';`);
  const expected = ['classes/Setter.cls 3 possible'];

  it.each([
    ['straight', cls('Asks', 'public static void run(Contact each) { Setter.put(each, Names.OPT_OUT, false); }')],
    [
      'by a variable',
      cls('Asks', 'public static void run(Contact each) { String f = names.opt_out; Setter.put(each, f, false); }'),
    ],
    [
      'over another class',
      {
        ...cls('Asks', 'public static void run(Contact each) { Relay.set(each, Names.OPT_OUT); }'),
        ...cls('Relay', 'public static void set(SObject each, String field) { Setter.put(each, field, false); }'),
      },
    ],
    [
      'by a trigger',
      {
        'triggers/T.trigger':
          'trigger T on Contact (after insert) { for (Contact each : Trigger.new) Setter.put(each, Names.OPT_OUT, false); }',
      },
    ],
    [
      'from what it is built on',
      cls('Asks', 'public void run(Contact each) { Setter.put(each, OPT_OUT, false); }', ' extends Names'),
    ],
  ])('is found where the record is: %s', async (_, asks) => {
    expect(await told(names(), asks, SETTER)).toEqual(expected);
    expect(await told(names("'Phone'"), asks, SETTER)).toEqual([]);
  });

  it('is none where only its neighbour is handed on, or a test does it', async () => {
    const asks = cls('Asks', 'public static void run(Contact each) { Setter.put(each, Names.OTHER, false); }');
    expect(await told(names(), asks, SETTER)).toEqual([]);
    const test = {
      'classes/T.cls':
        '@isTest\nprivate class T { static void run(Contact c) { Setter.put(c, Names.OPT_OUT, true); } }',
    };
    expect(await told(names(), test, SETTER)).toEqual([]);
  });

  it('is none where a class beside the name is asked for another in a way that cannot be reckoned', async () => {
    const uses = cls(
      'Uses',
      'public static void run(SObject each) {\neach.put(Names.OTHER.trim() + tail(), false);\nupdate each;\n}',
    );
    expect(await told(names(), uses)).toEqual([]);
  });

  it('is no longer looked for where nothing new leads on', async () => {
    const reads: string[] = [];
    const texts: Record<string, string> = {
      ...names(),
      ...cls('Asks', 'public static void run(Contact each) { Setter.put(each, Names.OPT_OUT, false); }'),
      ...SETTER,
      ...cls('Idle', 'public static void run() { }'),
    };
    const files = Object.entries(texts).map(([path, value]) => ({
      path,
      read: () => {
        reads.push(path);
        return { ok: true as const, value };
      },
    }));
    expect((await scan(files)).automations).toHaveLength(1);
    const times = (path: string) => reads.filter((each) => each === path).length;
    expect(times('classes/Names.cls')).toBe(1);
    expect(times('classes/Idle.cls')).toBeLessThanOrEqual(4);
  });
});

describe('a name that is given by a class which has it from another', () => {
  const names = (name = NAME) => cls('Names', `public static final String OPT_OUT = ${name};`);
  const uses = (name: string) =>
    cls('Uses', `public static void run(SObject each) {\neach.put(${name}, false);\nupdate each;\n}`);

  it.each([
    ['a method', cls('Gives', 'public static String name() { return Names.OPT_OUT; }'), 'Gives.name()'],
    ['a constant', cls('Gives', 'public static final String NAME = Names.OPT_OUT;'), 'Gives.NAME'],
    [
      'a list',
      cls('Gives', "public static List<String> all() { return new List<String>{ 'Title', Names.OPT_OUT }; }"),
      'Gives.all()[1]',
    ],
  ])('is found where the record is: %s', async (_, gives, name) => {
    expect(await told(names(), gives, uses(name))).toEqual(['classes/Uses.cls 3 possible']);
    expect(await told(names("'Title'"), gives, uses(name))).toEqual([]);
  });
});

describe('a static field that others set', () => {
  const SETTINGS = cls('Settings', 'public static String field;');
  const USES = cls('Uses', 'public static void run(SObject each) {\neach.put(Settings.field, false);\nupdate each;\n}');
  const sets = (body: string) => cls('Sets', `public static void run() {\n${body}\n}`);

  it('is found where it is set through a variable', async () => {
    const expected = ['classes/Uses.cls 3 possible'];
    expect(await told(SETTINGS, USES, sets(`String name = ${NAME};\nSettings.field = name;`))).toEqual(expected);
    expect(await told(SETTINGS, USES, sets("String name = 'Title';\nSettings.field = name;"))).toEqual([]);
  });

  it('is found where a method of its class sets it', async () => {
    const settings = cls(
      'Settings',
      'public static String field;\npublic static void init(String name) { field = name; }',
    );
    expect(await told(settings, USES, sets(`Settings.init(${NAME});`))).toEqual(['classes/Uses.cls 3 possible']);
    expect(await told(settings, USES, sets("Settings.init('Title');"))).toEqual([]);
  });
});

describe('code that is nested more deeply than the stack goes', () => {
  it.each([
    ['as what is handed over', (deep: string) => `Setter.put(each, ${deep}, false);`],
    ['as a constant', (deep: string) => `String name = ${deep};`],
  ])('costs nothing but its own file: %s', async (_, body) => {
    const deep = `${NAME}${'.trim()'.repeat(20_000)}`;
    const asks = cls('Asks', `public static void run(Contact each) {\n${body(deep)}\n}`);
    const other = cls('Other', `public static void run(Contact each) {\nSetter.put(each, ${NAME}, false);\n}`);
    const { automations, unread } = await scanTexts({ ...asks, ...other, ...SETTER });
    expect(automations.map(({ from }) => from.file)).toEqual(['classes/Setter.cls']);
    expect(unread.filter(({ outside }) => !outside).map(({ file }) => file)).toEqual(['classes/Asks.cls']);
  });
});
