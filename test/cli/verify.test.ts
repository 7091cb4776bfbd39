/** What verdicts come to: the exit status of section 9, and the three ways to print them. */
import { describe, expect, it } from 'vitest';
import { COLOURED } from '../../src/cli/shared/style.ts';
import { EDITIONS, type EditionId, type LinkedRun, readLink } from '../../src/simulation/index.ts';
import { GOLDEN } from '../golden/golden.ts';
import { execute, readCommand, understood, worldOf } from '../support/command-line.ts';

const CLASSIC = ['--edition', 'classic', '--resubscribe', 'off'];
const HOLE = [...CLASSIC, '--crm', 'salesforce', '--overwrite-opted-out', 'on'];
const HOLE_FILE =
  '{"settings": {"edition": "classic", "resubscribe": false, "crm": "salesforce", "overwriteOptedOut": true}';

const accepting = (...ids: readonly string[]) => ids.flatMap((id) => ['--accept', `${id}=why`]);

function run(argv: readonly string[], file = '') {
  const command = readCommand(argv);
  if (!command.ok) throw new Error(command.error);
  const report = execute(command.value, worldOf({ readFile: () => ({ ok: true, value: file }) }));
  const out = [...(report.out as Iterable<string>)].join('\n');
  return { out, err: report.err, exitCode: report.exitCode() };
}

const verify = (...args: readonly string[]) => run(['verify', ...args]);

describe('the exit status', () => {
  it.each([
    ['every property holds', CLASSIC, 0],
    ['a property is violated', HOLE, 1],
    ['the violated ones are not asked for', [...HOLE, '--property', 'P4,P5'], 0],
    ['the violated one is asked for', [...HOLE, '--property', 'P1'], 1],
    ['P2 is violated and nothing is named', ['--edition', 'classic'], 0],
    ['P2 is violated and named', ['--edition', 'classic', '--property', 'P2'], 1],
    ['P11 is impossible and named', [...CLASSIC, '--property', 'P11'], 0],
    ['P11 is possible and named', [...CLASSIC, '--crm', 'dynamics', '--property', 'P11'], 0],
    ['a named property is not applicable', ['--property', 'P10'], 0],
    ['the search is cut short', ['--max-states', '10'], 1],
    ['the search is cut short where a property does not apply', ['--max-states', '10', '--property', 'P10'], 0],
    ['a named possibility is undecided', [...CLASSIC, '--max-states', '10', '--property', 'P11'], 1],
    ['every violation is accepted', [...HOLE, ...accepting('P1', 'P3', 'P14', 'P17')], 0],
    ['one violation is not accepted', [...HOLE, ...accepting('P1', 'P3', 'P17')], 1],
    ['an accepted violation no longer occurs', [...CLASSIC, '--accept', 'P1=a'], 1],
    ['an accepted violation occurs somewhere', ['--all', '--property', 'P1', '--accept', 'P1=a'], 0],
    [
      'an accepted property is undecided',
      [...CLASSIC, '--max-states', '10', '--property', 'P1', '--accept', 'P1=a'],
      1,
    ],
    ['everything is verified', ['--all'], 1],
  ])('where %s', (_, args, exitCode) => {
    expect(verify(...args).exitCode).toBe(exitCode);
  });

  it('hears what the settings file accepts, and lets an option speak louder', () => {
    const all = '"accept": {"P1": "file", "P3": "file", "P14": "file", "P17": "file"}}';
    expect(run(['verify', '--settings', 'x'], `${HOLE_FILE}}`).exitCode).toBe(1);
    expect(run(['verify', '--settings', 'x'], `${HOLE_FILE}, ${all}`).exitCode).toBe(0);
    const louder = run(['verify', '--settings', 'x', '--accept', 'P1=option'], `${HOLE_FILE}, ${all}`);
    expect(louder.out).toContain('Accepted: option');
  });

  it('does not mind what the file accepts of a property that is not asked for', () => {
    const text = `${HOLE_FILE}, "accept": {"P4": "never mind"}}`;
    expect(run(['verify', '--settings', 'x', '--property', 'P5'], text).exitCode).toBe(0);
    expect(run(['verify', '--settings', 'x', '--property', 'P4'], text).exitCode).toBe(1);
  });
});

describe('as JSON', () => {
  it('has the keys of the contract and no others', () => {
    const [first] = JSON.parse(verify(...HOLE, '--format', 'json').out);
    expect(Object.keys(first)).toEqual([
      'schemaVersion',
      'settings',
      'states',
      'transitions',
      'complete',
      'properties',
    ]);
    expect(first.properties[0]).toEqual({
      id: 'P1',
      verdict: 'violated',
      counterexample: expect.arrayContaining(['prospect.unsubscribed', 'connector.synced']),
    });
    expect(first.properties[3]).toEqual({ id: 'P4', verdict: 'holds' });
  });

  it('adds a reason to an accepted violation alone', () => {
    const [first] = JSON.parse(verify(...HOLE, '--property', 'P1,P4', '--accept', 'P1=why', '--format', 'json').out);
    expect(first.properties).toEqual([
      expect.objectContaining({ id: 'P1', accepted: 'why' }),
      { id: 'P4', verdict: 'holds' },
    ]);
  });

  it('adds a link to each run where an explorer was named', () => {
    const [first] = JSON.parse(verify(...HOLE, '--format', 'json', '--explorer', 'https://explorer.example/').out);
    const linked = first.properties.filter((result: object) => 'link' in result);
    expect(linked.map(({ id }: { id: string }) => id)).toEqual(['P1', 'P2', 'P3', 'P14', 'P17']);
    expect(linked[0].link).toMatch(/^https:\/\/explorer\.example\/#\/explore\?model=classic\.\d+&.*&at=0$/);
  });

  it('says beside the array that an acceptance is out of date', () => {
    const { out, err } = verify(...CLASSIC, '--accept', 'P1=why', '--format', 'json');
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toEqual([expect.stringContaining('accepted violation of P1 no longer occurs')]);
  });
});

describe('as JUnit XML', () => {
  const REASON = 'a <b> & "c" \u0001 \ud800 &#13; \r\n]]>';

  it('has a suite for each configuration and a case for each property that counts', () => {
    const xml = verify('--all', '--format', 'junit').out;
    const sum = (count: 'configurations' | 'cases' | 'failures' | 'skipped') =>
      EDITIONS.reduce((total, { id }) => total + GOLDEN.editions[id][count], 0);
    expect(xml.match(/<testsuite /g)).toHaveLength(sum('configurations'));
    expect(xml.match(/<testcase /g)).toHaveLength(sum('cases'));
    expect(xml).toContain(
      `<testsuites name="mailability" tests="${sum('cases')}" failures="${sum('failures')}" errors="0" skipped="${sum('skipped')}">`,
    );
    expect(xml).not.toMatch(/name="P(2|11) /);
  });

  it('tells failures, skips, what is accepted and what is out of date', () => {
    const asked = ['--property', 'P1,P3,P4,P10', '--accept', `P1=${REASON}`, '--accept', 'P4=x'];
    const xml = verify(...HOLE, ...asked, '--format', 'junit').out;
    expect(xml).toMatch(
      /name="P1 [^>]*>\s*<system-out>Accepted: a &lt;b&gt; &amp; &quot;c&quot; \ufffd \ufffd &amp;#13;/,
    );
    expect(xml).toMatch(
      /name="P3 [^>]*>\s*<failure message="Violated by prospect\.unsubscribed, [^"]*" type="violated">/,
    );
    expect(xml).toMatch(/name="P10 [^>]*>\s*<skipped /);
    expect(xml).toMatch(/name="P4 accepted">\s*<failure message="The accepted violation of P4 no longer occurs/);
    expect(xml).toContain('tests="5" failures="2" errors="0" skipped="1"');
  });
});

describe('as text', () => {
  it('lists one configuration, and tells each run once', () => {
    const { out } = verify(...HOLE);
    expect(out).toMatch(/P1 +Automation never re-opens an opt-out +violated/);
    expect(out).toMatch(/P2 .* violated \(reported only\)/);
    expect(out).toContain('P1, P2 and P3 violated in 4 steps');
    expect(out).toContain('Opened by Overwrite Prospect Opted Out: with it off');
    expect(out).toContain('Violated: P1, P3, P14 and P17.');
    expect(out).toMatch(
      /^Classic edition \(before Winter ’22\), Salesforce, assigned, overwrite on, resubscribe off$/m,
    );
  });

  it('prints lines that play each counterexample', () => {
    const lines = verify('--all')
      .out.split('\n')
      .flatMap((line) => line.match(/^ +mailability (simulate .*)$/)?.[1] ?? []);
    expect(lines.length).toBeGreaterThan(4);
    const ends = lines.map((line) => JSON.parse(run([...line.split(' '), '--format', 'json']).out).final.mailable);
    // All but the race that can be lost end with somebody who is mailed.
    expect(ends.filter((mailable) => !mailable)).toHaveLength(1);
  });

  it('prints a link below each of them, that opens the same run at its beginning', () => {
    const lines = verify('--all', '--explorer', 'https://explorer.example/app').out.split('\n');
    const played = lines.flatMap((line, place) => (line.startsWith('  mailability simulate') ? [place] : []));
    expect(played.length).toBeGreaterThan(4);
    for (const place of played) {
      const command = understood(lines[place]?.trim().split(' ').slice(1) ?? []);
      const link = lines[place + 1]?.match(/^ {2}https:\/\/explorer\.example\/app#\/explore\?(.*)$/)?.[1] ?? '';
      expect(command).toMatchObject({ ok: true, value: { kind: 'simulate' } });
      const { settings, events } = command.ok ? (command.value as LinkedRun) : {};
      expect(readLink(link)).toEqual({ ok: true, value: { settings, events, at: 0, olderModel: null } });
    }
  });

  it('names the rules that a verdict rests on, for one configuration alone', () => {
    expect(verify(...CLASSIC).out).toMatch(/P1 .* holds\n {7}rests on C1, /);
    expect(verify().out).toMatch(/P4 .* holds\n {7}rests on U/);
    expect(verify(...HOLE).out).toMatch(/P1 .* violated\n {2}P2 /);
    expect(verify('--all').out).not.toContain('rests on');
  });

  it('says where a hole is by what tells it from the rest', () => {
    // The lines are wrapped, and a sentence may go on in the next one.
    const out = verify('--all').out.replaceAll(/\s+/g, ' ');
    const everything = EDITIONS.flatMap(({ id }) => GOLDEN.editions[id].everything);
    const configurations = everything.length;
    const where = (id: string, verdict: string, edition: EditionId) =>
      `In ${everything.filter(({ settings }) => settings.edition === edition).filter(({ verdicts }) => verdicts[id]?.startsWith(verdict)).length} of ${configurations} configurations`;
    expect(out).toContain(
      `${where('P1', 'violated', 'classic')}: Classic edition (before Winter ’22), Salesforce, assigned, overwrite on.`,
    );
    expect(out).toContain(`In ${configurations / 2} of ${configurations} configurations: resubscribe on.`);
    expect(out).toContain(
      `${where('P11', 'possible', 'classic')}: Classic edition (before Winter ’22), Salesforce or Dynamics, assigned, overwrite off.`,
    );
  });

  it('keeps to 100 columns, but for the lines to be copied', () => {
    const lines = [
      ['verify', '--all'],
      ['verify'],
      ['--help'],
      ['verify', '--help'],
      ['simulate', '--help'],
      ['ask', '--help'],
      ['stories'],
    ].flatMap((args) => run(args).out.split('\n'));
    expect(lines.filter((line) => line.length > 100 && !/^ {2}(mailability|in the explorer:) /.test(line))).toEqual([]);
  });

  it('is the same text with colours as without', () => {
    const command = readCommand(['verify', '--all']);
    if (!command.ok) throw new Error(command.error);
    const coloured = [
      ...(execute(command.value, { ...worldOf({ readFile: () => ({ ok: true, value: '' }) }), style: COLOURED })
        .out as Iterable<string>),
    ].join('\n');
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for.
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(verify('--all').out);
  });
});
