/** The field's name on its way from the class that holds it into a record of one that never speaks of it. */
import { describe, expect, it } from 'vitest';
import { scanTexts } from '../scan-texts.ts';

const NAME = "'HasOptedOutOfEmail'";
const cls = (name: string, body: string, built = '') => ({
  [`classes/${name}.cls`]: `public class ${name}${built} {\n${body}\n}`,
});

/** What a project of classes comes to: the file, the line, how sure. */
async function told(...classes: readonly Readonly<Record<string, string>>[]): Promise<readonly string[]> {
  const { automations, unread } = await scanTexts(Object.assign({}, ...classes));
  expect(unread.filter(({ outside }) => !outside)).toEqual([]);
  return automations.map(({ from, certainty }) => `${from.file} ${from.line} ${certainty}`);
}

describe('a name that is handed to an interface or a base class', () => {
  const asks = (name: string) =>
    cls('Asks', `public static void run(Contact each) {\nWorker one = Workers.any();\none.set(each, ${name});\n}`);
  const works = (built: string) =>
    cls('Works', 'public void set(SObject each, String field) {\neach.put(field, false);\nupdate each;\n}', built);

  it.each([
    ['the interface', ' implements Worker'],
    ['one among several', ' implements Database.Stateful, Worker'],
    ['the base class', ' extends Worker'],
    ['both', ' extends Base implements Worker'],
  ])('is found in the class that is built on it: %s', async (_, built) => {
    expect(await told(asks(NAME), works(built))).toEqual(['classes/Works.cls 3 possible']);
    expect(await told(asks("'Title'"), works(built))).toEqual([]);
  });

  it('is none of a class that is built on another', async () => {
    expect(await told(asks(NAME), works(' implements Other'))).toEqual([]);
  });
});

it('a name that a test hands over is none of the organisation’s', async () => {
  const setter = cls('Setter', 'public static void set(SObject s, String f) {\ns.put(f, true);\nupdate s;\n}');
  const call = `static void run() {\nSetter.set(new Contact(), ${NAME});\n}`;
  expect(await told(setter, cls('Asks', `public ${call}`))).toEqual(['classes/Setter.cls 3 possible']);
  const test = (head: string) => ({ 'classes/T.cls': `${head}\nprivate class T {\n@isTest ${call}\n}` });
  expect(await told(setter, test('// The {class}.\n@isTest(SeeAllData = true)'))).toEqual([]);
  // What stands inside, or in a comment, makes a class none.
  for (const asks of [
    cls('Asks', `public ${call}\n@isTest private class Inner {}`),
    { 'classes/Asks.cls': `/** See the @isTest class of it. */\n// @isTest\npublic class Asks {\npublic ${call}\n}` },
  ]) {
    expect(await told(setter, asks)).toEqual(['classes/Setter.cls 3 possible']);
  }
});

it('a method of the project’s that is called put writes what it writes, and its call nothing', async () => {
  const setter = cls('Setter', 'public static void put(SObject s, String f) {\ns.put(f, true);\nupdate s;\n}');
  for (const [takes, record] of [
    ['', 'new Contact()'],
    ['Contact one', 'one'],
    ['List<Contact> all', 'all[0]'],
  ]) {
    const asks = cls('Asks', `public static void run(${takes}) {\nSetter.put(${record}, ${NAME});\n}`);
    expect(await told(setter, asks), record).toEqual(['classes/Setter.cls 3 possible']);
  }
});

describe('a static field that others set', () => {
  const SETTINGS = cls('Settings', 'public static String field;');
  const USES = cls('Uses', 'public static void run(SObject each) {\neach.put(Settings.field, false);\nupdate each;\n}');
  const sets = (body: string) => cls('Sets', `public static void run() {\n${body}\n}`);

  it.each([
    ['straight', (name: string) => `Settings.field = ${name};`],
    ['through a variable', (name: string) => `String name = ${name};\nSettings.field = name;`],
    ['through a variable that is set later', (name: string) => `String name;\nname = ${name};\nSettings.field = name;`],
  ])('is found where it is set %s', async (_, body) => {
    expect(await told(SETTINGS, USES, sets(body(NAME)))).toEqual(['classes/Uses.cls 3 possible']);
    expect(await told(SETTINGS, USES, sets(body("'Title'")))).toEqual([]);
  });
});

it('a constant that another class’s constant stands behind is not taken for another field', async () => {
  const names = cls('Names', `public static final String OPT_OUT = ${NAME};`);
  const own = cls('Own', 'public static final String FIELD = Names.OPT_OUT;');
  const uses = cls(
    'Uses',
    `public static void run(SObject each) {\nString asked = ${NAME};\neach.put(Own.FIELD, false);\nupdate each;\n}`,
  );
  expect(await told(names, own, uses)).toEqual(['classes/Uses.cls 4 possible']);
});
