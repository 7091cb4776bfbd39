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
