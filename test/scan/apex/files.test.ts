/** Files that are tests, no Apex, or switched off. */
import { describe, expect, it } from 'vitest';
import { apexReader } from '../../../src/scan/apex/apex-reader.ts';
import { inMethod, NO_CONDITIONS, readAll, told } from './apex-texts.ts';

describe('a class of tests', () => {
  it.each(['@isTest', '@IsTest(SeeAllData=true)', '@ISTEST'])('writes nothing: %s', (annotation) => {
    expect(
      told(
        'A.cls',
        `${annotation}\nprivate class A { static void f() { insert new Contact(HasOptedOutOfEmail = false); } }`,
      ),
    ).toEqual([]);
  });

  it('may stand inside another, as may its methods', () => {
    const write = 'insert new Contact(HasOptedOutOfEmail = false);';
    expect(
      told(
        'A.cls',
        `public class A {\n@isTest class B { void f() { ${write} } }\nstatic testMethod void g() { ${write} }\n@isTest static void h() { ${write} }\nvoid i() { ${write} }\n}`,
      ),
    ).toEqual(['5 clears certain']);
  });
});

describe('a file that is no Apex', () => {
  const unread = (text: string, path = 'A.cls') =>
    apexReader.read({ path, text }, { texts: new Map(), conditions: NO_CONDITIONS });

  it.each([
    ['broken', 'public class A { void f() { c.HasOptedOutOfEmail = ; } }', /^is no Apex that can be read, line 1: /],
    ['not closed', 'public class A { void f() { c.HasOptedOutOfEmail = false;', /^is no Apex that can be read/],
    [
      '10,000 brackets deep',
      `public class A { Object HasOptedOutOfEmail = ${'('.repeat(10_000)}1${')'.repeat(10_000)}; }`,
      /^nests more than 400 brackets/,
    ],
    [
      'types in types',
      `public class A { ${'Map<String,'.repeat(1000)}X${'>'.repeat(1000)} HasOptedOutOfEmail; }`,
      /^nests more than 40 types/,
    ],
    [
      'thousands of casts in a row',
      `public class A { Object HasOptedOutOfEmail = ${'(A)'.repeat(100_000)}b; }`,
      /^has more than 40 casts in one statement/,
    ],
    [
      'thousands of parts joined',
      `public class A { String HasOptedOutOfEmail = 'a'${" + 'a'".repeat(50_000)}; }`,
      /^joins more than 5000 parts in one expression/,
    ],
    [
      '10,000 signs deep',
      `public class A { Object HasOptedOutOfEmail = ${'!'.repeat(30_000)}a; }`,
      /^is nested too deeply/,
    ],
    [
      'too long',
      `public class A { /* HasOptedOutOfEmail ${'x'.repeat(1_000_000)} */ }`,
      /^is longer than a million characters/,
    ],
  ])('is named with the reason: %s', (_, text, why) => {
    const { automations, unread: lines } = unread(text);
    expect(automations).toEqual([]);
    expect(lines).toEqual([{ file: 'A.cls', why: expect.stringMatching(why) }]);
  });

  it('is none of these for casts and sums of many statements', () => {
    const one = 'insert new Contact(HasOptedOutOfEmail = (Boolean) (Object) (1 + 1 - 1 * 1 / 1 == 1));';
    const { automations, unread: lines } = unread(`public class A { void f() { ${one.repeat(60)} } }`);
    expect(lines).toEqual([]);
    expect(automations).toHaveLength(60);
  });

  it('is nothing to worry about where it is an interface', () => {
    expect(unread('public interface A { Boolean HasOptedOutOfEmail(); }')).toEqual({
      automations: [],
      facts: [],
      unread: [],
    });
  });
});

describe('the metadata beside a class', () => {
  const text = 'public class A {\nvoid f() {\nupdate new Contact(HasOptedOutOfEmail = false);\n}\n}';
  const meta = (status: string) => ({ 'a/A.cls-meta.xml': `<ApexClass><status>${status}</status></ApexClass>` });

  it('says whether it is active', () => {
    expect(readAll('a/A.cls', text).map(({ active }) => active)).toEqual([true]);
    expect(readAll('a/A.cls', text, meta('Active')).map(({ active }) => active)).toEqual([true]);
    expect(readAll('a/A.cls', text, meta('Inactive')).map(({ active }) => active)).toEqual([false]);
  });
});

describe('the metadata of a class', () => {
  const text = inMethod('update new Contact(HasOptedOutOfEmail = false);');
  const active = (path: string, meta: Readonly<Record<string, string>>) =>
    readAll(path, text, meta).map((each) => each.active);

  it('says whether it is active, if it says so at all', () => {
    expect(active('a/A.cls', { 'a/A.cls-meta.xml': '<status> Inactive\n</status>' })).toEqual([false]);
    expect(active('a/A.cls', { 'a/A.cls-meta.xml': '<apiVersion>60</apiVersion>' })).toEqual([true]);
    expect(active('a/A.cls', { 'b/A.cls-meta.xml': '<status>Inactive</status>' })).toEqual([true]);
  });

  it('has no writes of its own, whatever it speaks of', () => {
    const meta = {
      path: 'A.CLS-META.xml',
      text: 'public class A { void f() { insert new Contact(HasOptedOutOfEmail = true); } }',
    };
    expect(apexReader.read(meta, { texts: new Map(), conditions: new Map() })).toEqual({
      automations: [],
      facts: [],
      unread: [],
    });
    expect(apexReader.calls?.(meta)).toEqual([]);
    expect(apexReader.offers?.(meta)).toEqual(['apex-meta:a.cls']);
  });
});

describe('a script of Apex that somebody may run by hand', () => {
  const read = (text: string) => readAll('scripts/apex/clean.apex', text);

  it('is read as statements, and is not active', () => {
    const [found, ...others] = read(
      '// Once, in March\nList<Contact> cs = [SELECT Id FROM Contact];\nfor (Contact c : cs) {\nif (c.HasOptedOutOfEmail) c.HasOptedOutOfEmail = false;\n}\nupdate cs;',
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      name: 'clean.apex',
      active: false,
      certainty: 'certain',
      does: ['crmAutomation.untickedOptOut'],
      need: ['Email Opt Out is ticked'],
      from: { line: 4 },
      when: 'when somebody runs clean.apex by hand if c.HasOptedOutOfEmail',
    });
  });

  it('may have methods and classes of its own', () => {
    const text =
      'Contact one = new Contact();\nvoid tick(Contact c) {\nc.HasOptedOutOfEmail = true;\n}\npublic class Saver { public void save(Contact c) { update c; } }\ntick(one);\nnew Saver().save(one);';
    expect(told('scripts/a.apex', text)).toEqual(['3 ticks certain']);
  });

  it('may hand the name of the field to a class', () => {
    const setter = 'public class Setter {\npublic void set(SObject s, String f) {\ns.put(f, true);\n}\n}';
    const script = "Contact c = new Contact();\nnew Setter().set(c, 'HasOptedOutOfEmail');\nupdate c;";
    expect(told('classes/Setter.cls', setter, { 'scripts/a.apex': script })).toEqual(['3 ticks possible']);
    expect(
      told('classes/Setter.cls', setter, { 'scripts/a.apex': script.replace('HasOptedOutOfEmail', 'Title') }),
    ).toEqual([]);
  });

  it.each([
    'List<Contact> cs = [SELECT Id FROM Contact WHERE HasOptedOutOfEmail = true];\nSystem.debug(cs);',
    'Contact c = new Contact(HasOptedOutOfEmail = true);\nc = null;\nupdate c;',
    '// c.HasOptedOutOfEmail = true;\nupdate c;',
  ])('says nothing where it only reads: %s', (text) => expect(told('a.apex', text)).toEqual([]));

  it('is named where it cannot be read', () => {
    const text = 'Contact c = new Contact();\nc.HasOptedOutOfEmail = ;';
    const result = apexReader.read({ path: 'a.apex', text }, { texts: new Map(), conditions: NO_CONDITIONS });
    expect(result.unread).toEqual([
      { file: 'a.apex', why: expect.stringMatching(/^is no Apex that can be read, line 2/) },
    ]);
  });
});
