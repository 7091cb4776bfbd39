/** What reports say of a finding, word by word, and what is believed of a file that was kept. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/scan/index.ts';
import { baselineText, readBaseline } from '../../src/scan/report/baseline.ts';
import { verdictWordsOf, writeWords } from '../../src/scan/report/finding-words.ts';
import { fingerprintsOf } from '../../src/scan/report/fingerprint.ts';
import { isScanResult } from '../../src/scan/report/is-scan-result.ts';
import { uriOf } from '../../src/scan/report/uri.ts';
import type { JudgedFinding } from '../../src/scan/verdict/judge.ts';
import { CLEARS, finding, judged, TICKS } from './written-finding.ts';

describe('a finding is said', () => {
  it.each<[string, Partial<Finding>]>([
    ['The flow “Welcome: Save” clears Email Opt Out: Back__c is true, on update of a Contact.', {}],
    ['The flow “Welcome: Save” ticks Email Opt Out.', { does: [TICKS], when: '' }],
    ['The flow “Welcome: Save” ticks or clears Email Opt Out.', { does: [TICKS, CLEARS], when: '' }],
    [
      'The flow “Welcome: Save” may clear Email Opt Out when it rains. It hangs on the weather.',
      { certainty: 'possible', when: 'when it rains', dependsOn: 'the weather' },
    ],
    ['The flow “Welcome: Save” may tick Email Opt Out.', { certainty: 'possible', does: [TICKS], when: '' }],
    [
      'The flow “Welcome: Save” may tick or clear Email Opt Out.',
      { certainty: 'possible', does: [TICKS, CLEARS], when: '' },
    ],
    ['The quick action “Welcome: Save” clears Email Opt Out.', { kind: 'quick-action', when: '' }],
  ])('%s', (expected, changes) => {
    expect(writeWords(finding(changes))).toBe(expected);
  });

  it.each<[string, Partial<JudgedFinding>]>([
    ['It is known: agreed... with legal.', { standing: 'known', reason: 'agreed... with legal.' }],
    ['It is known: somebody accepted it.', { standing: 'known' }],
    ['It is not active, so it is not reckoned with.', { standing: 'idle' }],
    ['In this organisation it breaks no promise.', {}],
    ['In this organisation it breaks P1 and P3.', { opens: ['P1', 'P3'] }],
  ])('by what it means: %s', (expected, changes) => {
    expect(verdictWordsOf(judged(changes))).toBe(expected);
  });
});

describe('a fingerprint', () => {
  const [own = ''] = fingerprintsOf([finding()]);
  const of = (changes: Partial<Finding>) => fingerprintsOf([finding(changes)])[0];

  it('is the same whatever says only which of several it is, or where it lies', () => {
    expect(of({ name: 'Welcome: Save (12)' })).toBe(own);
    expect(of({ from: { file: 'other/WELCOME.flow-meta.xml', line: 99 } })).toBe(own);
    expect(of({ does: [TICKS, CLEARS] })).toBe(of({ does: [CLEARS, TICKS] }));
    expect(fingerprintsOf([finding(), finding()])).toEqual([own, own.replace(/:1$/, ':2')]);
  });

  it('is another where anything else is', () => {
    const others = [
      of({ name: 'Welcome: Save (x)' }),
      of({ name: 'Welcome (2): Save' }),
      of({ does: [TICKS] }),
      of({ kind: 'process' }),
      of({ path: [] }),
      of({ path: [{ kind: 'save', words: 'x', file: 'a', line: 1 }] }),
      of({ from: { file: 'flows/Other.flow-meta.xml', line: 7 } }),
    ];
    expect(new Set([own, ...others]).size).toBe(others.length + 1);
    expect(own).toMatch(/^[0-9a-f]{16}:1$/);
  });

  it('stays what it was in every release, as baselines are kept for years', () => {
    expect(own).toBe('d1703790e644be27:1');
  });
});

describe('what a cache kept', () => {
  const fact = { id: 'may-edit', file: 'a', line: 1, says: 'b' };
  const unread = { file: 'a', why: 'b' };
  const whole = { automations: [finding({ need: ['requested'], dependsOn: 'x' })], facts: [fact], unread: [unread] };

  it('is believed where every part is what it should be', () => {
    expect(isScanResult(whole)).toBe(true);
    expect(isScanResult({ automations: [finding()], facts: [], unread: [{ ...unread, outside: true }] })).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'],
    ['a list', [whole]],
    ['no automations', { ...whole, automations: undefined }],
    ['automations that are no list', { ...whole, automations: {} }],
    ['an automation that is none', { ...whole, automations: [null] }],
    ['an automation that is a list', { ...whole, automations: [[]] }],
    ['facts that are no list', { ...whole, facts: 1 }],
    ...Object.keys(fact).map((key): [string, unknown] => [
      `a fact without ${key}`,
      { ...whole, facts: [{ ...fact, [key]: null }] },
    ]),
    ...Object.keys(unread).map((key): [string, unknown] => [
      `an unread file without ${key}`,
      { ...whole, unread: [{ ...unread, [key]: 1 }] },
    ]),
    ['an unread file that says something else of where it is', { ...whole, unread: [{ ...unread, outside: false }] }],
    ...['name', 'does', 'certainty', 'active', 'kind', 'from', 'when', 'path'].map((key): [string, unknown] => [
      `a finding without ${key}`,
      { ...whole, automations: [{ ...finding(), [key]: undefined }] },
    ]),
    ...['file', 'line'].map((key): [string, unknown] => [
      `a place without ${key}`,
      { ...whole, automations: [{ ...finding(), from: { ...finding().from, [key]: {} } }] },
    ]),
    ...['kind', 'words', 'file', 'line'].map((key): [string, unknown] => [
      `a step without ${key}`,
      { ...whole, automations: [{ ...finding(), path: [{ ...finding().path[0], [key]: {} }] }] },
    ]),
    ['a finding with a half line', { ...whole, automations: [{ ...finding(), from: { file: 'a', line: 1.5 } }] }],
    ['a finding that does something else', { ...whole, automations: [{ ...finding(), does: [CLEARS, 'x'] }] }],
    ['a finding with another condition', { ...whole, automations: [{ ...finding(), need: ['x'] }] }],
    ['a finding of another certainty', { ...whole, automations: [{ ...finding(), certainty: 'sure' }] }],
    ['a finding of another kind', { ...whole, automations: [{ ...finding(), kind: 'x' }] }],
    ['a finding that hangs on a number', { ...whole, automations: [{ ...finding(), dependsOn: 1 }] }],
    ['a finding that is active by a word', { ...whole, automations: [{ ...finding(), active: 'yes' }] }],
  ])('is not believed where it is %s', (_, given) => {
    expect(isScanResult(given)).toBe(false);
  });
});

describe('a baseline', () => {
  const read = (findings: unknown) => readBaseline(JSON.stringify({ baseline: 1, findings })).ok;
  const entry = { name: 'a', file: 'b', fingerprint: 'c' };

  it('is in the order of files, and then of names', () => {
    const at = (file: string, name: string) => finding({ name, from: { file, line: 1 } });
    const order = [at('b', 'x'), at('a', 'z'), at('a', 'y'), at('a', 'z')];
    const parsed: { readonly findings: readonly { readonly file: string; readonly name: string }[] } = JSON.parse(
      baselineText(order),
    );
    expect(parsed.findings.map(({ file, name }) => `${file} ${name}`)).toEqual(['a y', 'a z', 'a z', 'b x']);
  });

  it('is refused where anything in it is something else', () => {
    expect(read([entry])).toBe(true);
    for (const other of [
      null,
      'x',
      [entry],
      {},
      { ...entry, name: 1 },
      { ...entry, file: 1 },
      { ...entry, fingerprint: 1 },
    ])
      expect(read([entry, other])).toBe(false);
    expect(read({})).toBe(false);
    expect(readBaseline('{')).toEqual({ ok: false, error: expect.not.stringMatching(/^A baseline/) });
    expect(read(Array(10_000).fill(entry))).toBe(true);
    expect(read(Array(10_001).fill(entry))).toBe(false);
    expect(readBaseline('null').ok).toBe(false);
    expect(readBaseline('"x"').ok).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['././a b/c.cls', 'a%20b/c.cls', true],
    ['a/./b.cls', 'a/./b.cls', true],
    ['ab:/c.cls', 'ab%3A/c.cls', true],
    ['/c:/d.cls', 'file:///c%3A/d.cls', false],
    ['d:/e.cls', 'file:///d:/e.cls', false],
    ['d:/f:/e.cls', 'file:///d:/f%3A/e.cls', false],
  ])('of %s is %s', (file, uri, isRelative) => {
    expect(uriOf(file)).toEqual({ uri, isRelative });
  });
});
