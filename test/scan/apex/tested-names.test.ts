/** Names that code tests against: they are given to nothing, but what is not left out for sure may still be the field. */
import { describe, expect, it } from 'vitest';
import { inMethod, told } from './apex-texts.ts';

const CLASS = 'public class Service {';
/** A class with fields of its own, on its first line, and one method. */
const toldWith = (fields: string, body: string, takes = 'Contact s, String f', others = {}) =>
  told('Service.cls', inMethod(body, takes).replace(CLASS, `${CLASS} ${fields}`), others);

const skip = (name = 'HasOptedOutOfEmail') => `static final Set<String> SKIP = new Set<String>{ 'Title', '${name}' };`;
const POSSIBLE = ['3 ticks possible'];

describe('a name that is only left out', () => {
  it.each([
    ['by a condition', skip(), 'if (!SKIP.contains(f)) s.put(f, true);'],
    ['by one that leaves', skip(), 'if (SKIP.contains(f) || x) return; s.put(f, true);'],
    [
      'of what is put in later',
      "static Set<String> SKIP = new Set<String>(); static { SKIP.add('HasOptedOutOfEmail'); }",
      'if (!SKIP.contains(f)) s.put(f, true);',
    ],
    [
      'of the keys of a map',
      "static Map<String, Object> SKIP = new Map<String, Object>{ 'HasOptedOutOfEmail' => 1 };",
      'if (!SKIP.containsKey(f)) s.put(f, true);',
    ],
    ['by a comparison', '', "if (f != 'HasOptedOutOfEmail') s.put(f, true);"],
    ['by a comparison in any case', '', "if (f.equalsIgnoreCase('HasOptedOutOfEmail')) return; s.put(f, true);"],
  ])('is not given: %s', (_, fields, body) => {
    expect(toldWith(fields, `${body}\nupdate s;`)).toEqual([]);
  });

  it('may be handed over from outside all the same', () => {
    const call = "public class Caller {\npublic static void f(Contact c) { Service.run(c, 'HasOptedOutOfEmail'); }\n}";
    const body = 'if (!SKIP.contains(f)) s.put(f, true);\nupdate s;';
    expect(toldWith(skip('hasoptedoutofemail'), body, undefined, { 'Caller.cls': call })).toEqual(POSSIBLE);
  });

  it.each([
    ['it is what must be there', skip(), 'if (SKIP.contains(f)) s.put(f, true);'],
    ['the other branch has it', skip(), 'if (!SKIP.contains(f)) x(); else s.put(f, true);'],
    ['it is what is left over', skip(), 'if (!SKIP.contains(f)) return; s.put(f, true);'],
    ['the answer is kept', skip(), 'Boolean no = SKIP.contains(f); if (no) s.put(f, true);'],
    ['it is given elsewhere', skip(), 'if (!SKIP.contains(f)) s.put(f, true); for (String g : SKIP) x.put(g, true);'],
    ['another name is tested', skip(), 'if (!SKIP.contains(g)) s.put(f, true);'],
    ['it is compared with', '', "if (f == 'HasOptedOutOfEmail') s.put(f, true);"],
    [
      'the name stands elsewhere, too',
      `${skip()} static String own = 'HasOptedOutOfEmail';`,
      'if (!SKIP.contains(f)) s.put(f, true);',
    ],
  ])('is possible where %s', (_, fields, body) => {
    expect(toldWith(fields, `${body}\nupdate s;`)).toContain(POSSIBLE[0]);
  });
});

describe('a name that goes through all fields', () => {
  const over = (all: string, test: string, name: string) =>
    toldWith(
      skip(name),
      `for (String f : ${all}) if (!SKIP.contains(${test})) s.put(f, true);\nupdate s;`,
      'Contact s',
    );
  const described = 'Contact.SObjectType.getDescribe().fields.getMap().keySet()';
  const filled = 's.getPopulatedFieldsAsMap().keySet()';

  it.each([
    [described, 'f', 'hasoptedoutofemail'],
    [described, 'f.toLowerCase()', 'hasoptedoutofemail'],
    [filled, 'f', 'HasOptedOutOfEmail'],
    [filled, 'f.toLowerCase()', 'hasoptedoutofemail'],
  ])('is none where the field is left out as it is written there: %s, %s, %s', (all, test, name) =>
    expect(over(all, test, name)).toEqual([]),
  );

  it.each([
    [described, 'f', 'HasOptedOutOfEmail'],
    [described, 'f.toLowerCase()', 'HasOptedOutOfEmail'],
    [filled, 'f', 'hasoptedoutofemail'],
    [filled, 'g', 'HasOptedOutOfEmail'],
  ])('is possible where the test does not meet it: %s, %s, %s', (all, test, name) =>
    expect(over(all, test, name)).toEqual(POSSIBLE),
  );

  it('is none where a comparison leaves it out in any case', () => {
    const body = `for (String f : ${described}) { if (f == 'HasOptedOutOfEmail') continue; s.put(f, true); }\nupdate s;`;
    expect(toldWith('', body, 'Contact s')).toEqual([]);
  });
});
