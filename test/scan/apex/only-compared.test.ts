/** Which code need not be parsed, as it only asks after the field; and that nothing is passed over that writes it or cannot be read. */
import { describe, expect, it } from 'vitest';
import { onlyCompares } from '../../../src/scan/apex/only-compared.ts';

const inMethod = (code: string) => `public class A { void run(Contact c) { ${code} } }`;

describe('code that only asks after the field', () => {
  it.each([
    'if (c.HasOptedOutOfEmail == true) return;',
    'if (c.HASOPTEDOUTOFEMAIL\n != null) return;',
    'Boolean a = c.HasOptedOutOfEmail && c.DoNotCall;',
    'return c.Person.PersonHasOptedOutOfEmail===null ? 1 : 0;',
    '// c.HasOptedOutOfEmail = false;\n',
    '/* c.HasOptedOutOfEmail = false; */ run(c);',
    "String said = 'It\\'s {'; if (c.HasOptedOutOfEmail <> true) return;",
  ])('is known without a parser: %s', (code) => expect(onlyCompares(inMethod(code))).toBe(true));

  it.each([
    ['an assignment', inMethod('c.HasOptedOutOfEmail = c.HasOptedOutOfEmail == null;')],
    ['one that a comment parts', inMethod('c.HasOptedOutOfEmail /* == */ = true;')],
    ['a constructor', inMethod('insert new Contact(HasOptedOutOfEmail = true);')],
    ['a name in a string', inMethod("c.put('HasOptedOutOfEmail', true);")],
    ['a name handed over', inMethod('set(c, Contact.HasOptedOutOfEmail, true);')],
    ['a query, whose records may be copied', inMethod('insert [SELECT HasOptedOutOfEmail FROM Contact].deepClone();')],
    [
      'an assignment behind a string that looks like a comment',
      inMethod("String a = '//'; c.HasOptedOutOfEmail = true;"),
    ],
    ['an assignment behind a comment that looks like a string', inMethod("/* ' */ c.HasOptedOutOfEmail = true; // '")],
    ['a bracket that is left open', inMethod('if (c.HasOptedOutOfEmail == true) {')],
    ['brackets that cross', inMethod('if (c.HasOptedOutOfEmail == true] )')],
    ['a string that is left open', inMethod("if (c.HasOptedOutOfEmail == 'yes) return;")],
    ['a comment that is left open', inMethod('if (c.HasOptedOutOfEmail == true) /* return;')],
  ])('is for the parser where there is %s', (_, code) => expect(onlyCompares(code)).toBe(false));
});
