/** The JUnit report as a CI server reads it: by an XML parser, element by element. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { judgeVerifications } from '../../src/cli/verify/judge-verifications.ts';
import { verifyJunit } from '../../src/cli/verify/verify-junit.ts';
import { configurationsOf, type PropertyId, type Settings, verify } from '../../src/simulation/index.ts';
import { GOLDEN } from '../golden/golden.ts';

const ALL = configurationsOf('classic');
const HOLE = ALL.filter(({ crm, assigned, overwriteOptedOut, resubscribe }) => {
  return crm === 'salesforce' && assigned && overwriteOptedOut && !resubscribe;
});
/** All that XML holds special, what it cannot hold, and what a careless writer would let through. */
const REASON = 'a <b> & "c" \'d\' \u0001 \ud800 \ufffe &#13; &amp; \r\n\t]]> <!-- \u{1f642}';

interface Asked {
  readonly settings?: readonly Settings[];
  readonly properties?: readonly PropertyId[];
  readonly accept?: Readonly<Partial<Record<PropertyId, string>>>;
  readonly maxStates?: number;
}

function report({ settings = ALL, properties, accept = {}, maxStates }: Asked): Document {
  const options = { ...(properties ? { properties } : {}), ...(maxStates === undefined ? {} : { maxStates }) };
  const verifications = settings.map((each) => verify(each, options));
  const accepted = new Map(Object.entries(accept)) as ReadonlyMap<PropertyId, string>;
  const judgement = judgeVerifications(verifications, properties ?? null, accepted);
  const xml = verifyJunit(judgement, { program: 'mailability', explorer: 'https://explorer.example/?a=1&b=2' });
  return new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml');
}

/** Every complaint of the parser counts, but for the sign that stands for what XML cannot hold. */
const refuse = (level: string, message: string): void => {
  if (!message.startsWith('Unicode replacement character')) throw new Error(`${level}: ${message}`);
};

const children = (parent: Element | Document): readonly Element[] =>
  [...parent.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
const names = (parent: Element) => children(parent).map(({ tagName }) => tagName);
const attributes = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
const casesOf = (document: Document) => [...document.getElementsByTagName('testcase')];

/** What CI servers look for in each element, and nothing else. */
const SHAPE: Readonly<Record<string, { readonly has: readonly string[]; readonly holds: readonly string[] }>> = {
  testsuites: { has: ['name', 'tests', 'failures', 'errors', 'skipped'], holds: ['testsuite'] },
  testsuite: { has: ['name', 'tests', 'errors', 'failures', 'skipped'], holds: ['testcase'] },
  testcase: { has: ['classname', 'name'], holds: ['failure', 'skipped', 'system-out'] },
  failure: { has: ['message', 'type'], holds: [] },
  skipped: { has: ['message'], holds: [] },
  'system-out': { has: [], holds: [] },
};

function expectShape(element: Element): void {
  const shape = SHAPE[element.tagName];
  expect(Object.keys(attributes(element))).toEqual(shape?.has);
  for (const child of children(element)) {
    expect(shape?.holds).toContain(child.tagName);
    expectShape(child);
  }
}

/** A suite's own numbers against what stands in it. */
function expectCounts(element: Element): void {
  const count = (name: string) => String(element.getElementsByTagName(name).length);
  expect(attributes(element)).toMatchObject({
    tests: count('testcase'),
    failures: count('failure'),
    errors: '0',
    skipped: count('skipped'),
  });
}

describe('a JUnit report', () => {
  const asked: readonly Asked[] = [
    {},
    { settings: HOLE, accept: { P1: REASON, P4: 'x' } },
    { settings: HOLE, properties: ['P1', 'P11'] },
    { maxStates: 3 },
    { settings: [] },
  ];

  it.each(asked)('has the shape that CI servers read, and counts that agree: %j', (each) => {
    const document = report(each);
    const [root, ...rest] = children(document);
    if (!root) throw new Error('There is no element.');
    expect([root.tagName, rest]).toEqual(['testsuites', []]);
    expectShape(root);
    for (const element of [root, ...children(root)]) expectCounts(element);
  });

  it('tells its cases apart by class and name', () => {
    const ids = casesOf(report({})).map((each) => `${each.getAttribute('classname')} ${each.getAttribute('name')}`);
    expect(ids).toHaveLength(GOLDEN.editions.classic.cases);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives each failure the run, the line that plays it and the link that opens it', () => {
    const failures = [...report({}).getElementsByTagName('failure')];
    expect(failures).toHaveLength(GOLDEN.editions.classic.failures);
    for (const failure of failures) {
      const lines = failure.textContent?.split('\n') ?? [];
      expect(failure.getAttribute('type')).toBe('violated');
      expect(lines.at(-2)).toMatch(/^mailability simulate --edition classic --crm .*--events (prospect|crmUser)\./);
      expect(lines.at(-1)).toMatch(/^https:\/\/explorer\.example\/\?a=1&b=2#\/explore\?model=classic\.\d+&.*&at=0$/);
      expect(lines.filter((line) => /^\d\. /.test(line)).length).toBeGreaterThan(1);
    }
  });

  it('brings a reason back as it was given, but for what XML cannot hold', () => {
    const document = report({ settings: HOLE, properties: ['P1'], accept: { P1: REASON } });
    const [only] = casesOf(document);
    expect(only && names(only)).toEqual(['system-out']);
    const told = only?.getElementsByTagName('system-out')[0]?.textContent?.split('\n1. ')[0];
    const kept = ['\u0001', '\ud800', '\ufffe'].reduce((text, bad) => text.replace(bad, '\ufffd'), REASON);
    expect(told).toBe(`Accepted: ${kept}\nFrom an opt-out, automation alone never makes the prospect mailable.`);
  });

  it('fails where an acceptance is out of date, and says so', () => {
    const document = report({ settings: HOLE, accept: { P1: 'a', P3: 'b', P14: 'c', P17: 'd', P4: 'gone' } });
    const [failure, ...more] = [...document.getElementsByTagName('failure')];
    expect(more).toEqual([]);
    expect(failure?.getAttribute('message')).toBe(
      'The accepted violation of P4 no longer occurs: remove its acceptance.',
    );
  });
});
