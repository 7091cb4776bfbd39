/** What a pipeline gets of a scan: SARIF, a summary, a baseline and a cache. */
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/scan/index.ts';
import { READERS } from '../../src/scan/readers.ts';
import { baselineText, compareWith, readBaseline } from '../../src/scan/report/baseline.ts';
import { cachedReaders, cacheText, emptyCache, readCache } from '../../src/scan/report/cache.ts';
import { fingerprintsOf } from '../../src/scan/report/fingerprint.ts';
import { escaped, markdownSummary } from '../../src/scan/report/markdown.ts';
import { sarifLog } from '../../src/scan/report/sarif.ts';
import { uriOf } from '../../src/scan/report/uri.ts';
import { type ProjectFile, type Scanned, scan } from '../../src/scan/scan.ts';
import { judgeScan, type ScanVerdict } from '../../src/scan/verdict/judge.ts';
import { completeSettings, type Organisation } from '../../src/simulation/index.ts';
import { SARIF_STRUCTURE } from './sarif-structure.ts';

const CLEARS = `public class Service {
  public void run() {
    List<Contact> cs = [SELECT Id FROM Contact];
    for (Contact c : cs) { c.HasOptedOutOfEmail = false; }
    update cs;
  }
}`;
const TICKS = 'trigger Stop on Lead (before update) {\n  for (Lead l : Trigger.new) l.HasOptedOutOfEmail = true;\n}';
const BROKEN = 'public class Broken { HasOptedOutOfEmail = ; }';

const PROJECT: Readonly<Record<string, string>> = {
  'force-app/main dir/classes/Service.cls': CLEARS,
  'force-app/triggers/Stop.trigger': TICKS,
  'force-app/classes/Broken.cls': BROKEN,
};

const filesOf = (texts: Readonly<Record<string, string>>): readonly ProjectFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, read: () => ({ ok: true, value: text }) }));

const organisation: Organisation = {
  settings: completeSettings({ crm: 'salesforce', optedOutSync: 'most-recent' }),
  automations: [],
  cannot: [],
  accept: {},
};

let scanned: Scanned;
let verdict: ScanVerdict;
beforeAll(async () => {
  scanned = await scan(filesOf(PROJECT));
  verdict = judgeScan(scanned.automations, organisation);
  // The first of everything takes its time on a busy machine.
}, 120_000);

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly object[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly baselineState?: string;
      readonly suppressions?: readonly object[];
      readonly codeFlows: readonly { readonly threadFlows: readonly { readonly locations: readonly object[] }[] }[];
    }[];
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly object[] }[];
  }[];
}

const log = (of = verdict, baseline: ReadonlySet<string> | null = null): Log['runs'][number] => {
  const made = JSON.parse(JSON.stringify(sarifLog(scanned, of, { version: '1.2.3', baseline }))) as Log;
  const ajv = new Ajv({ strict: false, formats: { uri: true, 'uri-reference': /^[^\s\\"<>^`{|}]+$/ } });
  expect(ajv.validate(SARIF_STRUCTURE, made), ajv.errorsText()).toBe(true);
  const [run] = made.runs;
  if (!run) throw new Error('There is no run in the log.');
  return run;
};

describe('a SARIF log', () => {
  it('has one result for each write that clears, and none for one that ticks', () => {
    const { results, tool } = log();
    expect(results).toHaveLength(1);
    const [result] = results;
    expect(result?.level).toBe('error');
    expect(tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe(result?.ruleId);
  });

  it('tells the shortest run by which an opt-out is lost', () => {
    const words = log().results[0]?.message.text ?? '';
    expect(words).toContain('breaks P1');
    expect(words).toMatch(
      /The shortest run: 1\. .*2\. .*Automation in the CRM unticked Email Opt Out \(“Service\.run”\)/,
    );
  });

  it('leads from the start to the save, each with file and line', () => {
    const locations = log().results[0]?.codeFlows[0]?.threadFlows[0]?.locations ?? [];
    expect(locations).toMatchObject([
      { kinds: ['start'], executionOrder: 1 },
      { kinds: ['assignment'], executionOrder: 2, location: { physicalLocation: { region: { startLine: 4 } } } },
      { kinds: ['save'], executionOrder: 3, location: { physicalLocation: { region: { startLine: 5 } } } },
    ]);
  });

  it('names files relative to where the scan began, as an address holds them', () => {
    expect(log().results[0]?.locations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: 'force-app/main%20dir/classes/Service.cls', uriBaseId: '%SRCROOT%' },
        },
      },
    ]);
    expect(uriOf('./a/b.cls')).toEqual({ uri: 'a/b.cls', isRelative: true });
    expect(uriOf('/a b/c.cls')).toEqual({ uri: 'file:///a%20b/c.cls', isRelative: false });
    expect(uriOf('C:/a/c.cls')).toEqual({ uri: 'file:///C:/a/c.cls', isRelative: false });
  });

  it('says what could not be read', () => {
    const told = log().invocations[0]?.toolExecutionNotifications ?? [];
    expect(told).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: { text: expect.stringMatching(/^force-app\/classes\/Broken\.cls is no Apex/) },
      }),
    );
  });

  it('is a note where nothing is broken, and suppressed with its reason where it is accepted', () => {
    const harmless = {
      ...organisation,
      settings: completeSettings({ crm: 'salesforce', optedOutSync: 'account-engagement' }),
    };
    expect(log(judgeScan(scanned.automations, harmless)).results[0]?.level).toBe('note');
    const known = log(judgeScan(scanned.automations, organisation, { 'Service.run': 'Agreed with legal' })).results[0];
    expect(known?.level).toBe('note');
    expect(known?.suppressions).toMatchObject([{ kind: 'external', justification: 'Agreed with legal' }]);
  });

  it('says what is new beside a baseline', () => {
    expect(log(verdict, new Set()).results[0]?.baselineState).toBe('new');
    expect(log(verdict, new Set(['Service.run'])).results[0]?.baselineState).toBe('unchanged');
  });
});

const findingsIn = async (texts: Readonly<Record<string, string>>): Promise<readonly Finding[]> =>
  (await scan(filesOf(texts))).automations;

describe('a fingerprint', () => {
  it('stays where lines and folders move', async () => {
    const before = fingerprintsOf(await findingsIn({ 'a/Service.cls': CLEARS }));
    expect(before).toHaveLength(1);
    expect(
      fingerprintsOf(await findingsIn({ 'b/c/Service.cls': `// moved\n\n${CLEARS.replaceAll('\n', '\n\n')}` })),
    ).toEqual(before);
  });

  it('is another where the write, its conditions or its place in the code are others', async () => {
    const [before] = fingerprintsOf(await findingsIn({ 'a/Service.cls': CLEARS }));
    const others = [
      CLEARS.replace('= false', '= true'),
      CLEARS.replace('c.HasOpted', 'if (c.Wants__c) c.HasOpted'),
      CLEARS.replaceAll('run', 'walk'),
    ];
    for (const other of others)
      expect(fingerprintsOf(await findingsIn({ 'a/Service.cls': other }))).not.toContain(before);
  });

  it('is its own where two are alike', async () => {
    const twice = CLEARS.replace(
      'update cs;',
      'update cs; for (Contact c : cs) { c.HasOptedOutOfEmail = false; } update cs;',
    );
    const found = fingerprintsOf(await findingsIn({ 'a/Service.cls': twice }));
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBe(2);
  });
});

describe('a baseline', () => {
  const known = (text: string) => {
    const read = readBaseline(text);
    if (!read.ok) throw new Error(read.error);
    return read.value;
  };

  it('knows what was there, and tells what is new and what is gone', async () => {
    const before = await findingsIn({ 'a/Service.cls': CLEARS, 'a/Stop.trigger': TICKS });
    const baseline = known(baselineText(before));
    expect(compareWith(baseline, before)).toEqual({ known: before, fresh: [], gone: [] });
    const after = await findingsIn({
      'a/Service.cls': `\n${CLEARS}`,
      'a/Other.cls': CLEARS.replace('Service', 'Other'),
    });
    const compared = compareWith(baseline, after);
    expect(compared.known.map(({ name }) => name)).toEqual(['Service.run']);
    expect(compared.fresh.map(({ name }) => name)).toEqual(['Other.run']);
    expect(compared.gone).toEqual(['Stop']);
  });

  it('reads the same whatever the order of the files', async () => {
    const one = await findingsIn({ 'a/Service.cls': CLEARS, 'a/Stop.trigger': TICKS });
    const other = await findingsIn({ 'a/Stop.trigger': TICKS, 'a/Service.cls': CLEARS });
    expect(baselineText(one)).toBe(baselineText(other));
  });

  it.each([
    ['no JSON', '{', /./],
    ['a list', '[]', /A baseline is an object with "baseline": 1/],
    ['another version', '{"baseline": 2, "findings": []}', /A baseline is an object with "baseline": 1/],
    [
      'a finding without a fingerprint',
      '{"baseline": 1, "findings": [{"name": "a", "file": "b"}]}',
      /has "name", "file" and "fingerprint"/,
    ],
  ])('is refused in one sentence: %s', (_, text, sentence) => {
    expect(readBaseline(text)).toEqual({ ok: false, error: expect.stringMatching(sentence) });
  });
});

describe('a cache', () => {
  const hash = (text: string) => `${text.length} ${text}`;
  const scanWith = async (texts: Readonly<Record<string, string>>, text: string) => {
    const cached = cachedReaders(READERS, readCache(text, 'v1'), hash);
    const found = await scan(filesOf(texts), { readers: cached.readers });
    return { found, text: cacheText(cached.kept()), ...cached.counts() };
  };

  it('answers as the first time, and reads only what changed', async () => {
    const first = await scanWith(PROJECT, '');
    expect(first).toMatchObject({ read: 3, known: 0 });
    const second = await scanWith(PROJECT, first.text);
    expect(second).toMatchObject({ read: 0, known: 3 });
    expect(second.found).toEqual(first.found);
    const changed = { ...PROJECT, 'force-app/triggers/Stop.trigger': TICKS.replace('true', 'false') };
    const third = await scanWith(changed, second.text);
    expect(third).toMatchObject({ read: 1, known: 2 });
    expect(third.found).toEqual((await scanWith(changed, '')).found);
  });

  it('reads a file anew when a file that it rests on changes', async () => {
    const handler =
      'public class H {\npublic static void clear(List<Lead> ls) { for (Lead l : ls) l.HasOptedOutOfEmail = false; }\n}';
    const calling = (when: string) => ({
      'H.cls': handler,
      'L.trigger': `trigger L on Lead (${when}) { H.clear(Trigger.new); }`,
    });
    const first = await scanWith(calling('after update'), '');
    expect(first.found.automations.map(({ certainty }) => certainty)).toEqual(['possible']);
    const second = await scanWith(calling('before update'), first.text);
    expect(second.found.automations.map(({ certainty }) => certainty)).toEqual(['certain']);
  });

  it('is empty where it is of another version, or was changed by hand', () => {
    expect(readCache('{"key": "v0", "entries": {}}', 'v1')).toEqual(emptyCache('v1'));
    expect(readCache('no JSON', 'v1')).toEqual(emptyCache('v1'));
    const result = { automations: [{ name: 'A', does: ['prospect.unsubscribed'] }], facts: [], unread: [] };
    const text = JSON.stringify({ key: 'v1', entries: { 'A.cls': { hash: 'h', asked: {}, names: null, result } } });
    expect(readCache(text, 'v1')).toEqual(emptyCache('v1'));
  });
});

describe('a summary in Markdown', () => {
  it('says what breaks, by which steps, and what was not read', () => {
    const lines = markdownSummary(scanned, verdict).join('\n');
    expect(lines).toContain('**What was found breaks P1');
    expect(lines).toContain('### Service.run');
    expect(lines).toMatch(/^1\. The prospect/m);
    expect(lines).toContain('Not read (1)');
  });

  it('lets nothing from a file become markup', () => {
    expect(escaped('<img src=x> [a](b) | `c` **d**\n# e')).toBe(
      '&lt;img src=x&gt; \\[a\\](b) \\| \\`c\\` \\*\\*d\\*\\* \\# e',
    );
  });
});
