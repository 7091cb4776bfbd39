/** The bundled command line as a process: streams, exit statuses, and every verdict end to end. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verification } from '../../src/simulation/index.ts';
import { GOLDEN, verdictsOf } from '../golden/golden.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundle = join(root, 'dist/cli/mailability.js');
const folder = mkdtempSync(join(tmpdir(), 'mailability-cli-'));
const GOOD = '{"settings": {}, "events": ["prospect.unsubscribed"]}\n';

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, 'src/build/build-cli.mjs')], { encoding: 'utf8' });
  expect(built.stderr).toBe('');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line in another folder than the project's, as other people's CI would. */
function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { status, stdout, stderr };
}

describe('good input', () => {
  it('simulates as the contract says', () => {
    const { status, stdout, stderr } = run(['simulate', '--events', 'prospect.unsubscribed', '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const record = {
      optedOut: true,
      doNotEmail: false,
      hardBounced: false,
      softBounces: 0,
      crmOptOut: null,
      crmDoNotEmail: null,
      connector: null,
      requested: false,
      breach: false,
      lastChanged: null,
      mailable: false,
      status: 'transactional-only',
      receives: { marketing: 'no', autoresponder: 'no', operational: 'yes', oneToOne: 'unknown' },
      reasons: [{ field: 'optedOut', event: 'prospect.unsubscribed', step: 1 }],
      againstTheirWish: false,
    };
    expect(JSON.parse(stdout)).toEqual({
      settings: {
        edition: 'upgraded',
        crm: 'none',
        assigned: true,
        overwriteOptedOut: false,
        optedOutSync: null,
        doNotEmailSync: 'unmapped',
        resubscribe: true,
      },
      steps: [{ event: 'prospect.unsubscribed', outcome: 'changed', rules: ['U3'], record }],
      final: record,
    });
  });

  it('prints help and the version, and no colour into a pipe', () => {
    expect(run(['--version']).stdout).toMatch(/^mailability \d+\.\d+\.\d+\n$/);
    expect(run(['simulate', '--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['verify', '--all']).stdout).not.toContain('\u001b');
  });

  it('verifies an organisation by its file', () => {
    const file = join(folder, 'org.json');
    writeFileSync(file, '\ufeff{"settings": {"edition": "classic", "crm": "dynamics"}, "accept": {"P17": "known"}}');
    const { status, stdout } = run(['verify', '--settings', 'org.json', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)[0].settings.crm).toBe('dynamics');
  });

  it('tells a story', () => {
    expect(run(['stories'])).toMatchObject({ status: 0, stdout: expect.stringContaining('ana-unsubscribes') });
    expect(run(['stories', 'ana-unsubscribes'])).toMatchObject({ status: 0 });
    expect(run(['stories', 'ana-unsubscribe'])).toMatchObject({
      status: 2,
      stderr: 'Unknown story "ana-unsubscribe". Did you mean "ana-unsubscribes"?\n',
    });
  });
});

describe('an accepted violation', () => {
  const verify = (name: string, settings: string, accept: string, ...args: readonly string[]) => {
    writeFileSync(join(folder, name), `{"settings": ${settings}, "accept": ${accept}}`);
    return run(['verify', '--settings', name, ...args]);
  };
  const HOLE = '{"edition": "classic", "crm": "salesforce", "overwriteOptedOut": true}';

  it('does not fail the build, and keeps its reason in sight', () => {
    const { status, stdout } = verify(
      'known.json',
      HOLE,
      '{"P1": "by hand", "P3": "too", "P17": "too"}',
      '--accept',
      'P14=as P1',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Accepted: by hand\n');
    expect(stdout).toContain('\nNothing that counts is violated beyond what is accepted: P1, P3, P14 and P17.\n');
  });

  it('fails the build in one clear line when it no longer occurs', () => {
    const line = 'The accepted violation of P1 no longer occurs: remove its acceptance.\n';
    const text = verify('stale.json', '{"edition": "classic"}', '{"P1": "by hand"}');
    expect(text.status).toBe(1);
    expect(text.stdout).toContain(`\n${line}`);
    const json = verify('stale.json', '{"edition": "classic"}', '{"P1": "by hand"}', '--format', 'json');
    expect(json).toMatchObject({ status: 1, stderr: line });
  });
});

describe('ask', () => {
  it('answers in JSON, with a link where an explorer is named', () => {
    const { status, stdout, stderr } = run(
      'ask --resubscribe off --events prospect.unsubscribed --format json --explorer https://a.example'.split(' '),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      record: { mailable: false },
      waysBack: [
        { events: ['prospect.askedToOptIn', 'admin.untickedOptedOut'], who: ['prospect', 'admin'], safe: true },
      ],
      waysHere: expect.arrayContaining([['prospect.unsubscribed'], ['prospect.reportedSpam']]),
      link: expect.stringMatching(/^https:\/\/a\.example\/#\/explore\?.*run=prospect\.unsubscribed$/),
    });
  });
});

describe('bad input', () => {
  it.each([
    ['an unknown event', ['simulate', '--events', 'prospect.unsubscribe'], 'Did you mean "prospect.unsubscribed"?'],
    ['no command', [], 'A command is missing'],
    ['a missing file', ['verify', '--settings', 'none.json'], '"none.json" does not exist'],
    ['a folder', ['verify', '--settings', '.'], '"." is a folder'],
    ['a file that is too large', ['verify', '--settings', 'large.json'], 'too large'],
    ['a file that is no text', ['verify', '--settings', 'bytes.json'], 'not UTF-8'],
    [
      'an event of the other edition',
      ['simulate', '--edition', 'classic', '--events', 'automation.untickedOptedOut'],
      'an event of the upgraded edition, and these settings are classic: set edition to upgraded',
    ],
    ['a malformed file', ['verify', '--settings', 'bad.json'], 'unexpected "}" at line 2, column 1'],
    [
      'a file with a key given twice',
      ['verify', '--settings', 'twice.json'],
      'gives "automations" twice, for the second time at column 50',
    ],
    ['a file with an unknown setting', ['verify', '--settings', 'unknown.json'], 'Did you mean "crm"?'],
    ['a file that accepts without a reason', ['verify', '--settings', 'blank.json'], 'accept.P1 must give the reason'],
    ['an endless file', ['verify', '--settings', '/dev/zero'], 'too large'],
    ['an acceptance without a reason', ['verify', '--accept', 'P1= '], '--accept P1 needs a reason'],
    ['an acceptance of nothing known', ['verify', '--accept', 'P18=why'], 'Unknown property "P18". Did you mean "P1'],
    ['an explorer at no address', ['verify', '--explorer', 'here'], '--explorer must be an address'],
    ['a question about an unknown event', ['ask', '--events', 'synced'], 'Did you mean "connector.synced"?'],
  ])('%s ends with 2 and one line', (_, args, sentence) => {
    writeFileSync(join(folder, 'large.json'), ' '.repeat(20_000_000));
    writeFileSync(join(folder, 'bytes.json'), Uint8Array.of(0xff, 0xfe, 0x7b));
    writeFileSync(join(folder, 'bad.json'), '{"settings": \n}');
    writeFileSync(join(folder, 'twice.json'), '{"settings": {}, "automations": [{"name": "x"}], "automations": []}');
    writeFileSync(join(folder, 'unknown.json'), '{"settings": {"crn": "salesforce"}}');
    writeFileSync(join(folder, 'blank.json'), '{"settings": {}, "accept": {"P1": "  "}}');
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('streams', () => {
  it('keeps the order of a batch that is long enough for two threads', () => {
    const lines = Array.from({ length: 40_000 }, (_, place) =>
      place === 30_001 ? '{"events": ["nonsense"]}' : `{"events": [${place % 2 ? '"prospect.unsubscribed"' : ''}]}`,
    );
    const { status, stdout, stderr } = run(['simulate', '--batch'], lines.join('\n'));
    const [blank, optedOut] = run(['simulate', '--batch'], lines.slice(0, 2).join('\n')).stdout.split('\n');
    const answers = stdout.split('\n').slice(0, -1);
    expect({ status, stderr, count: answers.length }).toEqual({ status: 2, stderr: '', count: lines.length });
    expect(answers[30_001]).toContain('Unknown event \\"nonsense\\"');
    const isInPlace = (answer: string, place: number) => answer === (place % 2 ? optedOut : blank);
    expect(answers.filter((answer, place) => !isInPlace(answer, place))).toHaveLength(1);
  });

  it('answers a batch in order, with a bad line in the middle', () => {
    const { status, stdout } = run(['simulate', '--batch'], `${GOOD}{"events": ["nonsense"]}\n${GOOD}`);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(2);
    expect(answers.map((answer) => Object.keys(answer))).toEqual([
      ['settings', 'steps', 'final'],
      ['error'],
      ['settings', 'steps', 'final'],
    ]);
  });

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [bundle, 'simulate', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.write(GOOD);
    const first = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
    expect(JSON.parse(first.toString()).final.mailable).toBe(false);
    child.stdin.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  it('stops quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [bundle, 'simulate', '--batch'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let noise = '';
    child.stderr.on('data', (chunk) => {
      noise += chunk;
    });
    // What is still on its way in when the process has gone is nobody's failure.
    child.stdin.on('error', () => undefined);
    child.stdin.write(GOOD.repeat(5000));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    expect(noise).toBe('');
  });

  it('keeps the verdict where nobody reads on', () => {
    const line = `"${process.execPath}" "${bundle}" verify --all | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect(stdout).toMatch(/^Classic edition \(before Winter ’22\): \d+ configurations.*\n1\n$/);
    expect(stderr).toBe('');
  });

  it('takes a closed input for an empty one', () => {
    const { status, stdout } = spawnSync('bash', ['-c', `"${process.execPath}" "${bundle}" simulate --batch <&-`]);
    expect({ status, text: stdout.toString() }).toEqual({ status: 0, text: '' });
  });
});

describe('verify --all', () => {
  it('gives the verdicts that were decided, in every configuration', () => {
    const { status, stdout, stderr } = run(['verify', '--all', '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const all: readonly Verification[] = JSON.parse(stdout);
    const everything = (['classic', 'upgraded'] as const).flatMap((id) => GOLDEN.editions[id].everything);
    expect(all.map(({ settings }) => settings)).toEqual(everything.map(({ settings }) => settings));
    for (const [place, verification] of all.entries()) {
      const { states, transitions, complete } = verification;
      expect({ states, transitions, complete, verdicts: verdictsOf(verification) }).toEqual({
        states: everything[place]?.states,
        transitions: everything[place]?.transitions,
        complete: true,
        verdicts: everything[place]?.verdicts,
      });
    }
  });
});
