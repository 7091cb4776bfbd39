/** The field's name among classes that are built on each other, made by each other, or set by each other: which of them writes. */
import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../../src/scan/report/fingerprint.ts';
import { scanTexts } from '../scan-texts.ts';

const NAME = "'HasOptedOutOfEmail'";
const CONST = `public class Const { public static final String OPT = ${NAME}; public static final String OTHER = 'Title'; }`;
const PUTS = 'r.put(n, true); update r;';
const SETTER = `public class Setter { public void tick(SObject r, String n) { ${PUTS} } }`;

/** The classes in which a write is found, `OPT` handed; with `OTHER` in its place there must be none. */
async function writers(...classes: readonly string[]): Promise<readonly string[]> {
  const found = async (all: readonly string[]) => {
    const named = all.map((text) => [`classes/${/(?:class|interface|enum|trigger) (\w+)/.exec(text)?.[1]}.cls`, text]);
    const { automations, unread } = await scanTexts(Object.fromEntries(named));
    expect(unread.filter(({ outside }) => !outside)).toEqual([]);
    return automations.map(({ from }) => from.file.replace(/^classes\/|\.cls$/g, ''));
  };
  const others = classes.map((text) => text.replaceAll('Const.OPT', 'Const.OTHER').replaceAll(NAME, "'Title'"));
  expect(await found([...others, CONST])).toEqual([]);
  return await found([...classes, CONST]);
}

const relay = (body: string, more = '') => `public class Relay { ${more} public void go(Contact c) { ${body} } }`;

describe('what is called is of no type that stands there', () => {
  it.each([
    ['a singleton', 'Setter.getInstance().tick(c, Const.OPT);'],
    ['an instance that another class keeps', 'Setter.INSTANCE.tick(c, Const.OPT);'],
    ['what a factory makes', 'Factory.create().tick(c, Const.OPT);'],
    ['what a factory makes, told straight', `Factory.create().tick(c, ${NAME});`],
    ['what stands in a map', "Registry.all.get('a')?.tick(c, Const.OPT);"],
  ])('%s', async (_, body) => expect(await writers(relay(body), SETTER)).toEqual(['Setter']));

  it('the second call of a chain', async () => {
    const builder = `public class Builder { SObject r = new Contact(); public Builder with(String n, Object v) { r.put(n, v); return this; } public void save() { update r; } }`;
    expect(await writers(relay("new Builder().with('Phone', 1).with(Const.OPT, true).save();"), builder)).toEqual([
      'Builder',
    ]);
  });

  it('only a class that has the method, and puts, is read for it', async () => {
    const looks = 'public class Looks { public void tick(SObject r, String n) { System.debug(n); } }';
    expect(await writers(relay('Factory.create().tick(c, Const.OPT);'), looks)).toEqual([]);
  });
});

describe('a field that a class sets which holds nothing of the name', () => {
  const keeps =
    'public class Keeps { public String field; public void run(SObject r) { r.put(field, true); update r; } }';
  it.each([
    ['of an instance', keeps, 'Keeps k = new Keeps(); k.field = Const.OPT; k.run(c);'],
    [
      'by a property',
      keeps.replace('field;', 'field { get; set; }'),
      'Keeps k = new Keeps(); k.field = Const.OPT; k.run(c);',
    ],
    [
      'by a property’s own code',
      'public class Keeps { private String kept; public String Field { get { return kept; } set { kept = value; } } public void run(SObject r) { r.put(kept, true); update r; } }',
      'Keeps k = new Keeps(); k.Field = Const.OPT; k.run(c);',
    ],
  ])('is put: %s', async (_, text, body) => expect(await writers(relay(body), text)).toEqual(['Keeps']));

  it('is put where it is static, or a list that others fill', async () => {
    const context =
      'public class Ctx { public static String name; public static List<String> names = new List<String>(); }';
    const uses = (name: string) => `public class Uses { public void run(SObject r) { ${name} } }`;
    const one = uses('r.put(Ctx.name, true); update r;');
    expect(await writers(relay('Ctx.name = Const.OPT;'), context, one)).toEqual(['Uses']);
    const all = uses('for (String n : Ctx.names) r.put(n, true); update r;');
    expect(await writers(relay(`Ctx.names.add(${NAME});`), context, all)).toEqual(['Uses']);
  });
});

describe('classes that are built on each other', () => {
  const base = (body: string) => `public virtual class Base { ${body} }`;
  const sub = (body: string, on = 'Base') => `public class Sub extends ${on} { ${body} }`;
  const keeps = 'protected String f; public void run(SObject r) { r.put(f, true); update r; }';
  const sets = `protected void setField(SObject r, String n) { ${PUTS} }`;

  it.each([
    [
      'given to its constructor',
      base(`String f; public Base(String f) { this.f = f; } public void run(SObject r) { r.put(f, true); update r; }`),
      sub('public Sub() { super(Const.OPT); }'),
    ],
    ['a field of its base', base(keeps), sub('public Sub() { f = Const.OPT; }')],
    ['that field by this', base(keeps), sub('public Sub() { this.f = Const.OPT; }')],
    ['a method of its base', base(sets), sub('public void go(Contact c) { setField(c, Const.OPT); }')],
    ['that method by this', base(sets), sub('public void go(Contact c) { this.setField(c, Const.OPT); }')],
    ['that method by super', base(sets), sub('public void go(Contact c) { super.setField(c, Const.OPT); }')],
    [
      'asked for by its base',
      base(
        `protected virtual String field() { return 'Title'; } public void run(SObject r) { r.put(field(), true); update r; }`,
      ),
      sub('protected override String field() { return Const.OPT; }'),
    ],
  ])('%s', async (_, below, above) => expect(await writers(below, above)).toEqual(['Base']));

  it('over a class between them', async () => {
    const between = 'public virtual class Between extends Base { }';
    expect(
      await writers(base(sets), between, sub('public void go(Contact c) { setField(c, Const.OPT); }', 'Between')),
    ).toEqual(['Base']);
  });

  it('called by the name of the one that is built on it', async () => {
    expect(
      await writers(
        base(`public void tick(SObject r, String n) { ${PUTS} }`),
        sub(''),
        relay('new Sub().tick(c, Const.OPT);'),
      ),
    ).toEqual(['Base']);
  });

  it('a method that the other has in its place', async () => {
    const job = `public abstract class Base { public void run(SObject r) { doPut(r, ${NAME}); } protected abstract void doPut(SObject r, String n); }`;
    expect(await writers(job, sub(`protected override void doPut(SObject r, String n) { ${PUTS} }`))).toEqual(['Sub']);
  });

  it('over interfaces that are built on each other', async () => {
    const first = 'public interface First { void tick(SObject r, String n); }';
    const second = 'public interface Second extends First { }';
    const does = `public class Does implements Second { public void tick(SObject r, String n) { ${PUTS} } }`;
    expect(await writers(first, second, does, relay('First one = Some.one(); one.tick(c, Const.OPT);'))).toEqual([
      'Does',
    ]);
  });

  it('a name that an interface is asked for', async () => {
    const named = 'public interface Named { String getName(); }';
    const gives = `public class Gives implements Named { public String getName() { return ${NAME}; } }`;
    const writes =
      'public class Writes { public void write(SObject r, Named f) { r.put(f.getName(), true); update r; } }';
    expect(await writers(named, gives, writes, relay('new Writes().write(c, new Gives());'))).toEqual(['Writes']);
  });
});

describe('a class inside another', () => {
  it.each(['tick(c, Names.FIELDS.OPT_OUT)', 'tick(c, new Names.Fields().OPT_OUT)', 'tick(c, f.OPT_OUT)'])(
    'gives its field: %s',
    async (call) => {
      const names = `public class Names { public class Fields { public final String OPT_OUT = ${NAME}; } public static final Fields FIELDS = new Fields(); }`;
      expect(await writers(names, SETTER, relay(`Names.Fields f = new Names.Fields(); new Setter().${call};`))).toEqual(
        ['Setter'],
      );
    },
  );
});

describe('an enum with a constant of the field’s name', () => {
  const writersOf = async (body: string, fields = 'public enum Consent { Phone, HasOptedOutOfEmail }') => {
    const texts = { 'classes/Consent.cls': fields, 'classes/Relay.cls': relay(body), 'classes/Setter.cls': SETTER };
    return (await scanTexts(texts)).automations.map(({ from }) => from.file);
  };
  it.each([
    'new Setter().tick(c, Consent.HasOptedOutOfEmail.name());',
    'for (Consent each : Consent.values()) new Setter().tick(c, each.name());',
  ])('gives it: %s', async (body) => expect(await writersOf(body)).toEqual(['classes/Setter.cls']));

  it('gives another by another, and none where there is no such constant', async () => {
    expect(await writersOf('new Setter().tick(c, Consent.Phone.name());')).toEqual([]);
    const all = 'for (Consent each : Consent.values()) new Setter().tick(c, each.name());';
    expect(await writersOf(all, 'public enum Consent { Phone, Title } // HasOptedOutOfEmail')).toEqual([]);
  });

  it('gives it where it stands in another class', async () => {
    const holds = 'public class Consent { public enum Field { Phone, HasOptedOutOfEmail } }';
    const body = 'new Setter().tick(c, Consent.Field.HasOptedOutOfEmail.name());';
    expect(await writersOf(body, holds)).toEqual(['classes/Setter.cls']);
  });
});

describe('how a field is put', () => {
  it.each([
    "'' + n",
    '/* field */ n',
    '\n  // the field\n  n',
    'r.getSObjectType().getDescribe().fields.getMap().get(n)',
  ])('by %j', async (asked) => {
    const setter = SETTER.replace('put(n,', `put(${asked},`);
    expect(await writers(setter, relay('new Setter().tick(c, Const.OPT);'))).toEqual(['Setter']);
  });

  it.each([
    ['only where it is another field', `if (n == 'DoNotCall') { ${PUTS} }`],
    ['where it is the field', `if (n == 'HasOptedOutOfEmail') { return; } ${PUTS}`],
    ['only where it is another field, asked the other way', `if ('DoNotCall' != n) { return; } ${PUTS}`],
  ])('not %s', async (_, body) => {
    expect(await writers(SETTER.replace(PUTS, body), relay('new Setter().tick(c, Const.OPT);'))).toEqual([]);
  });
});

it.each([
  ['in what is asked for', "if (n == 'Email') { n = Const.OPT; r.put(n, true); update r; }"],
  ['after it was left out', "if (n == 'HasOptedOutOfEmail') { return; } n = Const.OPT; r.put(n, true); update r;"],
])('a name that is replaced is not what it was tested to be: %s', async (_, body) => {
  const texts = { 'classes/Const.cls': CONST, 'classes/Setter.cls': SETTER.replace(PUTS, body) };
  expect((await scanTexts(texts)).automations.map(({ from }) => from.file)).toEqual(['classes/Setter.cls']);
});

it('a name that is left out for contacts may be one of person accounts', async () => {
  const body = `if (n == 'HasOptedOutOfEmail') { return; } ${PUTS}`;
  const names = "public class Names { public static final String OPT = 'PersonHasOptedOutOfEmail'; }";
  const asks = 'public class Asks { public void go(Account a) { new Setter().tick(a, Names.OPT); } }';
  const texts = {
    'classes/Names.cls': names,
    'classes/Asks.cls': asks,
    'classes/Setter.cls': SETTER.replace(PUTS, body),
  };
  expect((await scanTexts(texts)).automations.map(({ from }) => from.file)).toEqual(['classes/Setter.cls']);
});

describe('a call that only a test makes', () => {
  it.each([
    'if (Test.isRunningTest()) { new Setter().tick(c, Const.OPT); }',
    'if (!Test.isRunningTest()) { return; } new Setter().tick(c, Const.OPT);',
  ])('tells nobody a name: %s', async (body) => expect(await writers(relay(body), SETTER)).toEqual([]));

  it('makes no test of a class whose address looks like a comment', async () => {
    const api = `@RestResource(urlMapping='/optout/*')\nglobal class Api {\n/** Checks. */\n@IsTest static void checks() { }\n/** Posts. */\n@HttpPost global static void go(Id i) { new Setter().tick(new Contact(Id = i), Const.OPT); }\n}`;
    expect(await writers(api, SETTER)).toEqual(['Setter']);
  });
});

it('how many names there are is no name', async () => {
  const names = `public class Names { public static final List<String> ALL = new List<String>{ ${NAME} }; }`;
  expect(await writers(names, SETTER, relay("new Setter().tick(c, 'Level_' + Names.ALL.size());"))).toEqual([]);
});

it('a parameter that is given another name in between is told with doubt', async () => {
  const one = `public class One { public void go(Contact c) { tick(c, ${NAME}); } static void tick(SObject r, String n) { n = 'DoNotCall'; ${PUTS} } }`;
  const { automations } = await scanTexts({ 'classes/One.cls': one });
  expect(automations.map(({ certainty }) => certainty)).toEqual(['possible']);
});

describe('the way to a write whose field somebody else names', () => {
  const ways = async (texts: Readonly<Record<string, string>>) => {
    const { automations } = await scanTexts(texts);
    return automations.map(({ path }) =>
      path.filter(({ kind }) => kind === 'call').map(({ file, line, words }) => `${file} ${line} ${words}`),
    );
  };
  const told = 'told the name of the field:';

  it('shows who tells it, and where', async () => {
    const asks = 'public class Asks {\npublic void go(Contact c) {\nnew Setter().tick(c, Const.OPT);\n}\n}';
    const texts = { 'classes/Const.cls': CONST, 'classes/Asks.cls': asks, 'classes/Setter.cls': SETTER };
    expect(await ways(texts)).toEqual([[`classes/Asks.cls 3 ${told} new Setter().tick(c, Const.OPT)`]]);
  });

  it('shows the last before it, of several classes in a row', async () => {
    const texts = {
      'classes/Asks.cls': `public class Asks { public void go(Contact c) { new Relay().go(c, ${NAME}); } }`,
      'classes/Relay.cls':
        'public class Relay {\npublic void go(Contact c, String n) {\nString f = n;\nnew Setter().tick(c, f);\n}\n}',
      'classes/Setter.cls': SETTER,
    };
    expect(await ways(texts)).toEqual([[`classes/Relay.cls 4 ${told} new Setter().tick(c, f)`]]);
  });

  it('shows who sets the field of a class, and nothing where the class says the name itself', async () => {
    const keeps =
      'public class Keeps { public String field; public void run(SObject r) { r.put(field, true); update r; } }';
    const sets =
      'public class Sets {\npublic void go(Contact c) {\nKeeps k = new Keeps();\nk.field = Const.OPT;\nk.run(c);\n}\n}';
    expect(await ways({ 'classes/Const.cls': CONST, 'classes/Keeps.cls': keeps, 'classes/Sets.cls': sets })).toEqual([
      [`classes/Sets.cls 4 ${told} Const.OPT`],
    ]);
    const own = `public class Own { public void run(SObject r, Boolean b) { r.put(b ? ${NAME} : 'Title', true); update r; } }`;
    expect(await ways({ 'classes/Own.cls': own })).toEqual([[]]);
  });

  it('comes to an end where variables are given each other', async () => {
    const body = 'String a = n; String b = a; a = b; r.put(b, true); update r;';
    const texts = {
      'classes/Const.cls': CONST,
      'classes/Relay.cls': relay('new Setter().tick(c, Const.OPT);'),
      'classes/Setter.cls': SETTER.replace(PUTS, body),
    };
    expect((await ways(texts)).flat()).toEqual([`classes/Relay.cls 1 ${told} new Setter().tick(c, Const.OPT)`]);
  });

  it('leaves a finding what it was for a baseline', async () => {
    const asks = (name: string) => ({
      [`classes/${name}.cls`]: `public class ${name} { public void go(Contact c) { new Setter().tick(c, Const.OPT); } }`,
    });
    const marks = async (...names: readonly string[]) => {
      const texts = Object.assign({ 'classes/Const.cls': CONST, 'classes/Setter.cls': SETTER }, ...names.map(asks));
      return fingerprintsOf((await scanTexts(texts)).automations);
    };
    expect(await marks('First')).toEqual(await marks('Another', 'First'));
  });
});
