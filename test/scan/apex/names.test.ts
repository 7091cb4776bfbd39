/** The field's name where it does not stand beside its `put`: which classes, members and methods may give it, and which may not. */
import { describe, expect, it } from 'vitest';
import { apexReader } from '../../../src/scan/apex/apex-reader.ts';
import { inMethod, told } from './apex-texts.ts';

const NAME = "'HasOptedOutOfEmail'";
const put = (name: string) => inMethod(`s.put(${name}, true);\nupdate s;`, 'Contact s');
const toldOf = (name: string, others: Readonly<Record<string, string>>) =>
  told('classes/Service.cls', put(name), others);
const POSSIBLE = ['3 ticks possible'];
const CERTAIN = ['3 ticks certain'];
const D = (body: string, built = '', path = 'classes/D.cls') => ({ [path]: `public class D${built} {\n${body}\n}` });
const E = (body: string) => ({ 'E.cls': `public class E {\n${body}\n}` });

describe('a name that stands at its put', () => {
  it.each([
    NAME,
    "' hasoptedoutofemail '",
    "'Contact.HasOptedOutOfEmail'",
    "'Contact.fields.HasOptedOutOfEmail'",
    "'HASOPTEDOUTOFEMAIL'.toLowerCase()",
    `String.valueOf(${NAME})`,
    `(String) ${NAME}`,
    'Contact.HasOptedOutOfEmail',
    'Schema.Contact.HasOptedOutOfEmail',
    'Contact.fields.HasOptedOutOfEmail',
    'SObjectType.Contact.fields.HasOptedOutOfEmail.getName()',
    'Schema.SObjectType.Contact.fields.HasOptedOutOfEmail.getSObjectField()',
  ])('is the field’s: %s', (name) => expect(toldOf(name, {})).toEqual(CERTAIN));

  it.each([
    "'Title'",
    "'HasOptedOutOfEmail.Title'",
    "'et4ae5__HasOptedOutOfEmail__c'",
    'Contact.Title',
    "'Title' /* HasOptedOutOfEmail = */",
  ])('is another’s: %s', (name) => expect(toldOf(name, {})).toEqual([]));

  it.each([`x ? ${NAME} : 'Title'`, `first ?? ${NAME}`, `${NAME} + x`, `map1.get(${NAME})`])(
    'may be the field’s: %s',
    (name) => expect(toldOf(name, {})).toEqual(POSSIBLE),
  );
});

describe('a constant of another class', () => {
  it.each([
    [`public static final String F = ${NAME};`, CERTAIN],
    ['public static final SObjectField F = Contact.HasOptedOutOfEmail;', CERTAIN],
    ["public static final String F = 'Title';", []],
    [`public static final String G = ${NAME};\npublic static final String F = 'Title';`, []],
    [`public static String F = ${NAME};`, POSSIBLE],
    ['public static final String F = E.G;', POSSIBLE],
  ])('says what it is: %s', (body, expected) =>
    expect(toldOf('D.F', { ...D(body), ...E(`public static final String G = ${NAME};`) })).toEqual(expected),
  );

  it('is looked for in the class of that name, whatever else lies beside it', () => {
    const field = `public static final String F = ${NAME};`;
    expect(toldOf('D.F', { ...E(field), ...D(field, '', 'D.cls') })).toEqual(CERTAIN);
    expect(toldOf('D.F', { 'a/d.CLS': `public class D { ${field} }` })).toEqual(CERTAIN);
    expect(
      toldOf('D.F', { 'a/D.trigger': `public class D { ${field} }`, ...D("public static final String F = 'Title';") }),
    ).toEqual([]);
  });

  it.each([
    ['true', '3 ticks certain'],
    ['FALSE', '3 clears certain'],
    ["'true'", '3 ticks/clears possible'],
    ['1', '3 ticks/clears possible'],
    ['E.G', '3 ticks/clears possible'],
  ])('may be the value: %s', (value, expected) =>
    expect(
      told(
        'Service.cls',
        inMethod('s.HasOptedOutOfEmail = D.STOP;\nupdate s;', 'Contact s'),
        D(`public static final Object STOP = ${value};`),
      ),
    ).toEqual([expected]),
  );
});

describe('a class that gives the name', () => {
  it.each([
    [
      'by what it is built on',
      'D.opt()',
      { ...D('', ' extends E'), ...E(`public static String opt() { return ${NAME}; }`) },
    ],
    [
      'by a field of what it is built on',
      'D.opt',
      { ...D('', ' extends E'), ...E(`public static String opt = ${NAME};`) },
    ],
    ['by one of two returns', 'D.opt()', D(`static String opt() { if (x) return 'Title';\nreturn ${NAME}; }`)],
    ['by a member of a member', 'D.e.opt', { ...D('public static E e;'), ...E(`public String opt = ${NAME};`) }],
    ['by what a call gives', 'new D().self().opt()', D(`D self() { return this; }\nString opt() { return ${NAME}; }`)],
    ['by a cast', '((D) x).opt()', D(`String opt() { return ${NAME}; }`)],
    ['by a property in other letters', 'D.OPT', D(`public static String Opt { get { return ${NAME}; } }`)],
    ['at the top of the project', 'D.opt()', D(`static String opt() { return ${NAME}; }`, '', 'D.cls')],
  ] as const)('may give it: %s', (_, name, others) => expect(toldOf(name, others)).toEqual(POSSIBLE));

  it.each([
    [
      'by a method that it has itself',
      'D.opt()',
      {
        ...D("static String opt() { return 'Title'; }", ' extends E'),
        ...E(`static String opt() { return ${NAME}; }`),
      },
    ],
    [
      'by a field that it has itself',
      'D.opt',
      { ...D("static String opt = 'Title';", ' extends E'), ...E(`static String opt = ${NAME};`) },
    ],
    [
      'by another property',
      'D.opt.trim()',
      D(`public static String opt { get { return 'Title'; } }\npublic static String no { get { return ${NAME}; } }`),
    ],
    [
      'by another class inside',
      'D.opt()',
      D(`static String opt() { return 'Title'; }\nclass In { String other() { return ${NAME}; } }`),
    ],
    [
      'in a class of tests',
      'D.opt()',
      { 'D.cls': `@isTest\npublic class D { static String opt() { return ${NAME}; } }` },
    ],
    ['in a file that is no code', 'D.opt()', { 'D.cls-meta.xml': `static String opt() { return ${NAME}; }` }],
    ['in one that cannot be read', 'D.opt()', { 'D.cls': `public class D { static String opt() { return ${NAME}; ` }],
    ['in an interface', 'D.opt()', { 'D.cls': `/* ${NAME} */ public interface D { String opt(); }` }],
  ] as const)('does not: %s', (_, name, others) => expect(toldOf(name, others)).toEqual([]));

  it('may be one inside the file itself, and its own fields may be set there', () => {
    const own = (body: string, name: string) =>
      told('A.cls', `public class A {\nvoid run(Contact s) {\ns.put(${name}, true);\nupdate s;\n}\n${body}\n}`);
    const inner = (given: string) =>
      `class In { String opt() { return x(${given}); } String f; }\nvoid no() { String s = ${NAME}; }`;
    expect(own(inner(NAME), 'new In().opt()')).toEqual(POSSIBLE);
    expect(own(`String opt() { return x(${NAME}); }`, 'opt()')).toEqual(POSSIBLE);
    expect(own(`String opt() { return x(${NAME}); }`, 'this.opt()')).toEqual(POSSIBLE);
  });
});

describe('what ties a file to others', () => {
  const offers = (text: string, path = 'classes/A.cls') => apexReader.offers?.({ path, text });
  const calls = (text: string, path = 'classes/A.cls') => apexReader.calls?.({ path, text });

  it('is what it may be called by', () => {
    expect(offers('public class A { }')).toEqual(['apex-value:a']);
    expect(offers('public class A { /* HasOptedOutOfEmail */ }')).toEqual([
      'apex-value:a',
      'apex-field:a',
      'apex-handler:a',
    ]);
    expect(
      offers('public class A extends Base implements Database.Batchable<SObject> { void f() { s.put(n, 1); } }'),
    ).toEqual(['apex-value:a', 'apex-puts:a', 'apex-puts:base']);
    expect(
      offers(`public class A { String s = ${NAME}; void f() { D.g = s; this.h = Contact.HasOptedOutOfEmail; } }`),
    ).toEqual(['apex-value:a', 'apex-field:a', 'apex-handler:a', 'apex-name:a', 'apex-set:h', 'apex-set:g']);
    expect(offers(`@IsTest private class A { String s = ${NAME}; }`)).toEqual([]);
    expect(offers(`String s = ${NAME};`, 'a.apex')).toEqual([]);
  });

  it('is what it may call', () => {
    expect(calls('public class A { void f() { D.run(); } }')).toEqual([]);
    expect(calls('public class A { void f() { c.HasOptedOutOfEmail = D.STOP; } }')).toEqual([
      'apex-meta:a.cls',
      'apex-value:d',
    ]);
    expect(calls('trigger A on Contact (before update) { D.run(Trigger.new); }', 'triggers/A.trigger')).toEqual([
      'apex-meta:a.trigger',
      'apex-handler:contact',
      'apex-handler:d',
    ]);
    expect(calls(`@isTest class A { void f() { D.set(${NAME}); } }`)).toEqual(['apex-meta:a.cls']);
    expect(calls(`class A { void f() { D.set(${NAME}); } }`)).toContain('apex-puts:d');
  });
});
