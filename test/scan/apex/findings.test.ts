/** What a write in Apex comes to as a finding: its value by its operator, its name, its words, on whom it hangs. */
import { describe, expect, it } from 'vitest';
import { inMethod, readAll, toldIn } from './apex-texts.ts';

const found = (body: string, takes = '') => readAll('classes/Service.cls', inMethod(body, takes));
const given = (assignment: string) =>
  toldIn(`Contact c = [SELECT Id FROM Contact];\n${assignment}\nupdate c;`).map((line) => line.replace(/^\d+ /, ''));

describe('what a field comes to', () => {
  it.each([
    ['c.HasOptedOutOfEmail &= false;', 'clears certain'],
    ['c.HasOptedOutOfEmail |= x ? true : true;', 'ticks certain'],
    ['c.HasOptedOutOfEmail = !!false;', 'clears certain'],
    ["c.HasOptedOutOfEmail = Boolean.valueOf('no');", 'clears certain'],
    ['c.HasOptedOutOfEmail = (Boolean) true;', 'ticks certain'],
    ['c.HasOptedOutOfEmail = b = true;', 'ticks certain'],
  ])('is told where nothing else is left: %s', (assignment, expected) => expect(given(assignment)).toEqual([expected]));

  it.each([
    'c.HasOptedOutOfEmail &= true;',
    'c.HasOptedOutOfEmail &= wanted;',
    'c.HasOptedOutOfEmail |= false;',
    'c.HasOptedOutOfEmail |= x ? true : false;',
    'c.HasOptedOutOfEmail &= x ? true : false;',
    'c.HasOptedOutOfEmail ^= true;',
    'c.HasOptedOutOfEmail = Boolean.valueOf(x);',
    "c.HasOptedOutOfEmail = Other.valueOf('true');",
    'c.HasOptedOutOfEmail = first ?? true;',
  ])('is told by nobody: %s', (assignment) => expect(given(assignment)).toEqual(['ticks/clears possible']));

  it.each(['=', '|=', '&='])('is told by nobody where a variable is only given itself: %s', (operator) =>
    expect(given(`Boolean b; b = b;\nc.HasOptedOutOfEmail ${operator} b;`)).toEqual(['ticks/clears possible']),
  );
});

describe('when it writes', () => {
  it.each([
    ['ready', '!ready'],
    ['a.ready', '!a.ready'],
    ['a == b', '!(a == b)'],
    ['isReady()', '!(isReady())'],
    ['!ready', 'ready'],
    ['!(a && b)', 'a && b'],
  ])('is told turned round where %s is asked and not met', (asked, said) =>
    expect(found(`if (${asked}) { } else { insert new Contact(HasOptedOutOfEmail = false); }`)[0]?.when).toBe(
      `when Service.run runs if ${said}`,
    ),
  );
});

describe('what a finding hangs on', () => {
  const hanging = (body: string, takes = '') => found(body, takes).map(({ dependsOn }) => dependsOn);

  it('is said, each thing once and the first of those who may save', () => {
    expect(hanging('c.HasOptedOutOfEmail = false;', 'Contact c')).toEqual([
      'whether what calls Service.run saves the record',
    ]);
    expect(hanging('c.HasOptedOutOfEmail = x;\nSaver.save(c);\nOther.save(c);', 'Contact c')).toEqual([
      'the value of `x`, and whether Saver.save saves the record that it is given',
    ]);
    expect(
      hanging("c.put(name, true);\nupdate c;\nString s = 'HasOptedOutOfEmail';", 'Contact c, String name'),
    ).toEqual(['whether the field that `c.put(name, true)` names is Email Opt Out']);
    expect(hanging('Contact c = new Contact();\nc.HasOptedOutOfEmail = null;\nupdate c;')).toEqual([
      'what becomes of a checkbox that is given null',
    ]);
    expect(hanging('Contact c = new Contact();\nc.HasOptedOutOfEmail = x ? true : false;\nupdate c;')).toEqual([
      'which value `x ? true : false` has',
    ]);
    expect(hanging('c.HasOptedOutOfEmail = true;\nc = new Contact(Id = x);\nupdate c;', 'Contact c')).toEqual([
      'whether `update c;` saves that record',
    ]);
  });

  it('is nothing more than the copy where a record is copied', () => {
    expect(hanging('Contact c = [SELECT HasOptedOutOfEmail FROM Contact];\ninsert c.clone();')).toEqual([
      'whether Email Opt Out is ticked in what `c.clone()` copies',
    ]);
  });

  it('is no part of what is certain, and neither are conditions that nobody asks', () => {
    const [certain] = found('insert new Contact(HasOptedOutOfEmail = true);');
    expect(certain).toMatchObject({ certainty: 'certain' });
    expect(Object.keys(certain ?? {})).not.toContain('dependsOn');
    expect(Object.keys(certain ?? {})).not.toContain('need');
  });
});

describe('the words of a finding', () => {
  it('join its conditions, and number the writes of one method', () => {
    const [one, two] = found(
      'Contact c = new Contact();\nif (a) if (b.c) if (!d) { c.HasOptedOutOfEmail = true;\nupdate c;\n} else c.HasOptedOutOfEmail = false;\nupdate c;',
    );
    expect(one).toMatchObject({ name: 'Service.run', when: 'when Service.run runs if a and b.c and !d' });
    expect(two).toMatchObject({ name: 'Service.run (2)', when: 'when Service.run runs if a and b.c and d' });
  });

  it('cut long code short', () => {
    const long = `x == '${'y'.repeat(200)}'`;
    const [{ path = [] } = {}] = found(
      `Contact c = new Contact();\nif (${long}) c.HasOptedOutOfEmail = true;\nupdate c;`,
    );
    const words = path.find(({ kind }) => kind === 'condition')?.words ?? '';
    expect(words).toHaveLength(160);
    expect(words).toBe(`${long.slice(0, 159)}…`);
  });

  it('say of a save that stands in no code who makes it', () => {
    const [held] = found('c.HasOptedOutOfEmail = false;', 'Contact c');
    expect(held?.path.at(-1)).toEqual({
      file: 'classes/Service.cls',
      line: 3,
      kind: 'save',
      words: 'not in this file: it hangs on whether what calls Service.run saves the record',
    });
    const [own] = readAll(
      'A.trigger',
      '\ntrigger A on Account (before insert) {\nTrigger.new[0].PersonHasOptedOutOfEmail = true;\n}',
    );
    expect(own).toMatchObject({ name: 'A', when: 'before insert of an Account' });
    expect(own?.path.at(-1)).toEqual({
      file: 'A.trigger',
      line: 2,
      kind: 'save',
      words: 'a before trigger saves its records by itself',
    });
  });
});
