/** Which calls hand the field's name to a class that puts what it is given, and which only look like it. */
import { describe, expect, it } from 'vitest';
import { told } from './apex-texts.ts';

const NAME = "'HasOptedOutOfEmail'";
const POSSIBLE = ['3 ticks possible'];

describe('a name that is handed over', () => {
  const setter = (takes = 'SObject s, String f') =>
    `public class Setter {\npublic void set(${takes}) {\ns.put(f, true);\nupdate s;\n}\n}`;
  const handed = (call: string, others = {}, text = setter()) =>
    told('Setter.cls', text, { 'Calls.cls': `public class Calls { void run(Setter one) { ${call} } }`, ...others });

  it.each([
    `one.set(c, ${NAME});`,
    `new Setter().set(c, ${NAME});`,
    `all().set(c, ${NAME} /* of a Setter */);`,
    `one.set(c, x ? ${NAME} : 'Title');`,
    `one.set(c, clean(${NAME}));`,
    `one.set(c, ${NAME}.trim());`,
    'one.set(c, Contact.HasOptedOutOfEmail);',
    `String f = ${NAME}; one.set(c, f);`,
    'one.set(c, Names.Contact.HasOptedOutOfEmail, Contact.HasOptedOutOfEmail); one.set(c, (String) String.valueOf(Contact.HasOptedOutOfEmail));',
  ])('is possible: %s', (call) => expect(handed(call)).toEqual(POSSIBLE));

  it.each([
    `one.set(c, ${NAME}, 1);`,
    `one.get(c, ${NAME});`,
    `Other.set(c, ${NAME}); // and no Setter`,
    `one.set(c, 'Title'); String s = ${NAME};`,
    `one.set(c, d.Title); String s = ${NAME};`,
    `String s = 'Title'; s = s; one.set(c, s); t = ${NAME};`,
    `one.set(c, [SELECT Id FROM Contact]); t = ${NAME};`,
  ])('is none of the setter’s: %s', (call) => expect(handed(call)).toEqual([]));

  it('is none of a file that is no code, that cannot be read or that is an interface', () => {
    const call = `void run(Setter one) { one.set(c, ${NAME}); }`;
    expect(handed('', { 'B.txt': `public class B { ${call} }` })).toEqual([]);
    expect(handed('', { 'B.cls': `public class B { ${call}` })).toEqual([]);
    expect(handed('', { 'B.cls': `public interface B { /* ${call} */ }` })).toEqual([]);
    expect(handed('', { 'B.cls': `@isTest class B { ${call} }` })).toEqual([]);
    expect(
      handed('', { 'B.trigger': `trigger B on Contact (before insert) { new Setter().set(c, ${NAME}); }` }),
    ).toEqual(POSSIBLE);
  });
});
