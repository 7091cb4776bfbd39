/** Which conditions before a write mean something of the record to the model, and which ways lead past a write. */
import { describe, expect, it } from 'vitest';
import { inMethod, lineOf, readAll, toldIn, trigger } from './apex-texts.ts';

const TICKED = '5 clears certain, Email Opt Out is ticked';
const BLANK = '5 clears certain, Email Opt Out is blank';

const loop = (asked: string) =>
  inMethod(
    `for (Contact c : [SELECT Id FROM Contact]) {\nif (${asked}) {\nc.HasOptedOutOfEmail = false;\n}\nupdate c;\n}`,
  );
const asked = (condition: string, means = '') =>
  readAll('Service.cls', loop(condition), {}, new Map(means === '' ? [] : [['asked__c', means]])).map(lineOf);

describe('a comparison with true or false', () => {
  it.each(['c.HasOptedOutOfEmail === true', 'c.HasOptedOutOfEmail !== false', 'c.HasOptedOutOfEmail <> false'])(
    'asks whether the field is ticked: %s',
    (condition) => expect(asked(condition)).toEqual([TICKED]),
  );

  it.each([
    'c.HasOptedOutOfEmail == false',
    'false == c.HasOptedOutOfEmail',
    'c.HasOptedOutOfEmail != true',
    '!(c.HasOptedOutOfEmail == true)',
    '!(c.HasOptedOutOfEmail || x)',
  ])('asks whether it is blank: %s', (condition) => expect(asked(condition)).toEqual([BLANK]));

  it.each(['c.HasOptedOutOfEmail == null', "c.HasOptedOutOfEmail != 'no'", '!(c.HasOptedOutOfEmail && x)'])(
    'is none where something else is asked: %s',
    (condition) => expect(asked(condition)).toEqual(['5 clears certain']),
  );
});

describe('a field that the organisation’s file gives a meaning', () => {
  it('means the opposite where it is not ticked, if there is one', () => {
    expect(asked('!c.Asked__c', 'requested')).toEqual(['5 clears certain, not requested']);
    expect(asked('c.Asked__c', 'Prospect Opted Out is blank')).toEqual([
      '5 clears certain, Prospect Opted Out is blank',
    ]);
    expect(asked('!c.Asked__c', 'Prospect Opted Out is blank')).toEqual(['5 clears certain']);
  });

  it('means nothing by words that are no condition, and neither does another field', () => {
    expect(asked('c.Asked__c', 'asked for')).toEqual(['5 clears certain']);
    expect(asked('c.Other__c', 'requested')).toEqual(['5 clears certain']);
  });
});

describe('two conditions', () => {
  it('are both asked, and mean nothing where no record meets both', () => {
    expect(asked('c.HasOptedOutOfEmail && c.Asked__c', 'requested')).toEqual([
      '5 clears certain, Email Opt Out is ticked, requested',
    ]);
    expect(asked('c.HasOptedOutOfEmail && !c.HasOptedOutOfEmail')).toEqual(['5 clears certain']);
  });
});

describe('a field that was written before it was asked', () => {
  const one = 'Contact c = [SELECT Id FROM Contact];\nContact d = [SELECT Id FROM Contact];\n';
  const clears = 'if (c.HasOptedOutOfEmail) c.HasOptedOutOfEmail = false;\nupdate c;\nupdate d;';

  it('still means what it says where another record was written, or the write comes later', () => {
    expect(toldIn(`${one}d.HasOptedOutOfEmail = true;\nif (x) {}\n${clears}`).at(-1)).toBe(
      '7 clears certain, Email Opt Out is ticked',
    );
    expect(toldIn(`${one}${clears}\nc.HasOptedOutOfEmail = true;\nupdate c;`).at(0)).toBe(
      '5 clears certain, Email Opt Out is ticked',
    );
  });
});

describe('the query of a loop', () => {
  const over = (where: string, of = 'l') =>
    toldIn(
      `for (Lead l : [SELECT Id, (SELECT Id FROM Tasks WHERE IsClosed = true) FROM Lead ${where}]) {\n${of}.HasOptedOutOfEmail = false;\nupdate ${of};\n}`,
      'Lead k',
    ).map((line) => line.replace(/^4 clears (?:certain|possible)(?:, )?/, ''));

  it.each([
    ['WHERE HasOptedOutOfEmail=true', 'Email Opt Out is ticked'],
    ['WHERE hasoptedoutofemail = TRUE', 'Email Opt Out is ticked'],
    ['WHERE HasOptedOutOfEmail != false ORDER BY Name', 'Email Opt Out is ticked'],
    ['WHERE HasOptedOutOfEmail = false WITH SECURITY_ENFORCED', 'Email Opt Out is blank'],
    ['WHERE HasOptedOutOfEmail != true FOR UPDATE', 'Email Opt Out is blank'],
    ['WHERE (Name = null OR IsConverted = true) AND HasOptedOutOfEmail = true', 'Email Opt Out is ticked'],
    ['WHERE Id IN (SELECT LeadId FROM CampaignMember) AND HasOptedOutOfEmail = true', 'Email Opt Out is ticked'],
  ])('asks that of every record: %s', (where, need) => expect(over(where)).toEqual([need]));

  it.each([
    'WHERE NOT HasOptedOutOfEmail = true',
    'WHERE IsConverted = true',
    'WHERE Owner.HasOptedOutOfEmail = true',
    'WHERE HasOptedOutOfEmail = :asked',
    'ORDER BY HasOptedOutOfEmail',
  ])('asks nothing that the model knows: %s', (where) => expect(over(where)).toEqual(['']));

  it('asks nothing of a record that it does not give', () => {
    expect(over('WHERE HasOptedOutOfEmail = true', 'k')).toEqual(['']);
    const inner =
      'for (Lead l : [SELECT Id FROM Lead WHERE HasOptedOutOfEmail = true])\nfor (Lead k : [SELECT Id FROM Lead]) {\nk.HasOptedOutOfEmail = false;\nupdate k;\n}';
    expect(toldIn(inner)).toEqual(['5 clears certain']);
    expect(toldIn(inner.replaceAll(/\bk\./g, 'l.').replace('update k', 'update l'))).toEqual([
      '5 clears certain, Email Opt Out is ticked',
    ]);
  });
});

describe('code for tests', () => {
  const guarded = (test: string) =>
    toldIn(`Contact c = [SELECT Id FROM Contact];\nif (${test}) c.HasOptedOutOfEmail = false;\nupdate c;`);

  it('is what only runs where a test does', () => {
    expect(guarded('x && Test.isRunningTest()')).toEqual([]);
    for (const test of [
      '!Test.isRunningTest()',
      'Other.isRunningTest()',
      'Test.other()',
      'isRunningTest()',
      'x || Test.isRunningTest()',
    ])
      expect(guarded(test), test).toEqual(['4 clears certain']);
  });
});

describe('a trigger that asks when it runs', () => {
  const at = (body: string) => trigger(body, 'before update, after update');
  const write = 'Trigger.new[0].HasOptedOutOfEmail = true;';

  it.each(['!Trigger.isBefore', 'Trigger.isAfter', '!(Trigger.isBefore || x)'])('is past the save: %s', (test) =>
    expect(at(`if (${test}) ${write}`)).toEqual([]),
  );

  it.each(['!Trigger.isAfter', 'Trigger.isUpdate', 'Other.isAfter', 'Trigger.isAfter || x', 'isAfter'])(
    'may be before it: %s',
    (test) => expect(at(`if (${test}) ${write}`)).toEqual(['2 ticks certain']),
  );

  const cases = (on: string, values: string) => at(`switch on ${on} {\nwhen ${values} {\n${write}\n}\n}`);

  it('is past it in a case whose every value is one of after', () => {
    expect(cases('Trigger.operationType', 'AFTER_INSERT, AFTER_UPDATE')).toEqual([]);
    expect(cases('Trigger.operationType', 'BEFORE_UPDATE, AFTER_UPDATE')).toEqual(['4 ticks certain']);
    expect(cases('Trigger.operationType', 'else')).toEqual(['4 ticks certain']);
    expect(cases('Steps.next', 'AFTER_UPDATE')).toEqual(['4 ticks certain']);
    expect(cases('operationType', 'AFTER_UPDATE')).toEqual(['4 ticks certain']);
  });
});

describe('a condition that leaves', () => {
  const behind = (leaving: string) =>
    toldIn(
      `for (Contact c : [SELECT Id FROM Contact]) {\nif (c.HasOptedOutOfEmail) ${leaving}\nc.HasOptedOutOfEmail = false;\nupdate c;\n}`,
    );

  it.each([
    'continue;',
    '{ run(); return; }',
    '{ if (x) return; else continue; }',
    '{ if (x) { run(); } throw new E(); }',
    'break;',
  ])('is not met behind it: %s', (leaving) => expect(behind(leaving)).toEqual([BLANK]));

  it.each(['{ if (x) return; }', '{ if (x) return; else run(); }', '{ if (x) run(); else return; }', 'run();', '{}'])(
    'may be met all the same where some way stays: %s',
    (leaving) => expect(behind(leaving)).toEqual(['5 clears certain']),
  );
});
