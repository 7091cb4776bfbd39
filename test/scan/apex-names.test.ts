/** The field's name where it does not stand in the write itself: handed to another class, or kept in a constant of one. */
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/scan/index.ts';

/** Every write of a project, as `Class:line events certainty`. */
async function told(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { automations, unread } = await scan(
    Object.entries(files).map(([path, text]) => ({ path, read: () => ({ ok: true, value: text }) as const })),
  );
  expect(unread.filter(({ outside }) => !outside)).toEqual([]);
  return automations.map(
    ({ from, does, certainty }) =>
      `${from.file.replace(/^.*\//, '')}:${from.line} ${does.map((event) => event.replace('crmAutomation.', '')).join('/')} ${certainty}`,
  );
}

const SETTER = `public class Setter {
  public static void write(SObject one, String field, Object value) {
    one.put(field, value);
    update one;
  }
}`;

describe('a class that puts what it is handed', () => {
  it('writes the field where somebody hands it the name', async () => {
    const found = await told({
      'classes/Setter.cls': SETTER,
      'classes/Caller.cls': `public class Caller {
  public static void run(Contact c) {
    Setter.write(c, 'HasOptedOutOfEmail', false);
  }
}`,
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^Setter\.cls:3 .*possible$/);
  });

  it.each([
    ['another name', "Setter.write(c, 'Department', 'x');"],
    [
      'the name in a query alone',
      "Database.query('SELECT HasOptedOutOfEmail FROM Contact');\nSetter.write(c, 'Department', 'x');",
    ],
    ['the name to another method', "Log.write('HasOptedOutOfEmail');\nSetter.write(c, 'Department', 'x');"],
  ])('writes nothing where it is handed %s', async (_, body) => {
    const caller = `public class Caller {\n  public static void run(Contact c) {\n${body}\n  }\n}`;
    const log = 'public class Log {\n  public static void write(String words) { System.debug(words); }\n}';
    expect(await told({ 'classes/Setter.cls': SETTER, 'classes/Caller.cls': caller, 'classes/Log.cls': log })).toEqual(
      [],
    );
  });

  it('is no finding where only a test hands it over', async () => {
    const test = `@IsTest\nprivate class SetterTest {\n  @IsTest static void works() {\n    Setter.write(new Contact(), 'HasOptedOutOfEmail', true);\n  }\n}`;
    expect(await told({ 'classes/Setter.cls': SETTER, 'classes/SetterTest.cls': test })).toEqual([]);
  });
});

describe('records that the platform hands on', () => {
  it('are saved after their fields were stripped', async () => {
    const found = await told({
      'classes/Safe.cls': `public class Safe {
  public static void run(List<Contact> all) {
    for (Contact c : all) c.HasOptedOutOfEmail = true;
    SObjectAccessDecision seen = Security.stripInaccessible(AccessType.UPDATABLE, all);
    update seen.getRecords();
  }
}`,
    });
    expect(found).toEqual(['Safe.cls:3 tickedOptOut certain']);
  });

  it('are read-only in a case that comes after the save', async () => {
    const found = await told({
      'triggers/OnContact.trigger': `trigger OnContact on Contact (before update, after update) {
  switch on Trigger.operationType {
    when BEFORE_UPDATE { for (Contact c : Trigger.new) c.HasOptedOutOfEmail = false; }
    when AFTER_UPDATE { for (Contact c : Trigger.new) c.HasOptedOutOfEmail = true; }
  }
}`,
    });
    expect(found).toEqual(['OnContact.trigger:3 untickedOptOut certain']);
  });
});
