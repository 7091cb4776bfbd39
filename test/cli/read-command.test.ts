/** Arguments become a command, or one sentence that names the wrong word and a right one. */
import { describe, expect, it } from 'vitest';
import { completeSettings, configurationsOf, DEFAULT_SETTINGS, settingsOptions } from '../../src/simulation/index.ts';
import { understood } from '../support/command-line.ts';

/** The words of a line, as a shell without quotes would cut it. */
const read = (line: string) => understood(line.split(' ').filter((word) => word !== ''));

describe('a command', () => {
  it('has the defaults where nothing is said', () => {
    expect(read('verify')).toEqual({
      ok: true,
      value: {
        target: { kind: 'one', settings: DEFAULT_SETTINGS },
        properties: null,
        accept: new Map(),
        format: 'text',
        maxStates: null,
        explorer: null,
      },
    });
  });

  it('reads settings, events and format, with or without an equals sign', () => {
    const settings = completeSettings({
      edition: 'classic',
      resubscribe: false,
      crm: 'salesforce',
      assigned: false,
      overwriteOptedOut: true,
    });
    const events = ['prospect.unsubscribed', 'connector.synced'];
    expect(
      read(
        'simulate --edition classic --resubscribe off --crm=salesforce --assigned no --overwrite-opted-out on --events prospect.unsubscribed,connector.synced --format json',
      ),
    ).toEqual({ ok: true, value: { kind: 'simulate', settings, events, format: 'json' } });
  });

  it('reads reasons as they are, equals signs and spaces included', () => {
    const command = understood(['verify', '--all', '--accept', 'P1=a = b, by hand', '--accept', 'P3=too']);
    expect(command).toMatchObject({
      ok: true,
      value: {
        accept: new Map([
          ['P1', 'a = b, by hand'],
          ['P3', 'too'],
        ]),
      },
    });
  });

  it('names each property once, in the order given', () => {
    expect(read('verify --property P3,P1,P3')).toMatchObject({ ok: true, value: { properties: ['P3', 'P1'] } });
  });

  it.each(
    [...configurationsOf('upgraded'), ...configurationsOf('classic')].map(
      (settings) => [settingsOptions(settings).join(' '), settings] as const,
    ),
  )('reads back the options that give a configuration: "%s"', (options, settings) => {
    expect(read(`verify ${options}`)).toMatchObject({ ok: true, value: { target: { kind: 'one', settings } } });
  });

  it.each([
    '--help',
    '-h',
    'simulate --help',
    'verify --nonsense --help',
    'simulate --events --help',
    'nonsense --help',
  ])('is help wherever help is asked for: %s', (line) =>
    expect(read(line)).toMatchObject({ ok: true, value: { kind: 'help' } }),
  );

  it.each(['--version', '-V', 'simulate --version'])('is the version: %s', (line) =>
    expect(read(line)).toEqual({ ok: true, value: { kind: 'version' } }),
  );
});

describe('where the explorer is', () => {
  const where = (line: string, variable?: string) =>
    understood(line.split(' '), variable === undefined ? {} : { MAILABILITY_EXPLORER: variable });

  it.each([
    ['verify', undefined, null],
    ['verify', '', null],
    ['verify --explorer http://localhost:4173', undefined, 'http://localhost:4173/'],
    ['verify', 'https://ci.example/mailability/', 'https://ci.example/mailability/'],
    ['ask --explorer https://a.example/#/explore?model=classic.1', 'https://b.example', 'https://a.example/'],
    ['ask --explorer file:///srv/app/index.html', undefined, 'file:///srv/app/index.html'],
  ])('is read from `%s` with %j in the environment', (line, variable, explorer) => {
    expect(where(line, variable)).toMatchObject({ ok: true, value: { explorer } });
  });

  it('is refused in one line that names what gave it', () => {
    const error = (name: string) => ({
      ok: false,
      error: expect.stringContaining(`${name} must be an address such as`),
    });
    expect(where('verify --explorer localhost')).toEqual(error('--explorer'));
    expect(where('verify --explorer javascript:alert(1)')).toEqual(error('--explorer'));
    expect(where('ask', 'nowhere')).toEqual(error('MAILABILITY_EXPLORER'));
    expect(where('simulate --events prospect.unsubscribed', 'nowhere')).toMatchObject({ ok: true });
  });
});

describe('bad input', () => {
  const event = 'prospect.unsubscribed';
  it.each([
    ['', 'A command is missing'],
    ['simulat', 'Unknown command "simulat". Did you mean "simulate"?'],
    ['simulate --crmm none', 'Unknown option of simulate "--crmm". Did you mean "--crm"?'],
    ['simulate -c none', 'Unknown option of simulate "-c"'],
    ['simulate --all', 'Unknown option of simulate "--all"'],
    ['simulate --__proto__ x', 'Unknown option of simulate "--__proto__"'],
    ['simulate', 'simulate needs --events'],
    ['simulate --events', '--events needs a value'],
    ['simulate --events=', '--events needs a value'],
    ['simulate --events --format json', '--events needs a value'],
    [`simulate --events ${event},,${event}`, '--events has no name at place 2'],
    [`simulate --events ${event}, ${event}`, `"${event}" belongs to no option`],
    ['simulate --events prospect.unsubscribe', `Unknown event "prospect.unsubscribe". Did you mean "${event}"?`],
    [`simulate --events ${event} --events ${event}`, '--events is given twice'],
    [`simulate --crm salesfroce --events ${event}`, 'Unknown --crm value "salesfroce". Did you mean "salesforce"?'],
    [`simulate --assigned nope --events ${event}`, 'Unknown --assigned value "nope". Did you mean "no"?'],
    [`simulate --assigned constructor --events ${event}`, 'Unknown --assigned value "constructor"'],
    [`simulate --crm none --crm none --events ${event}`, '--crm is given twice'],
    [
      `simulate --overwrite-opted-out on --events ${event}`,
      'overwriteOptedOut "on" exists only in the classic edition with crm "salesforce": set the edition to classic (--edition classic)',
    ],
    [`simulate --format xml --events ${event}`, 'Unknown format "xml"'],
    [`simulate --format junit --events ${event}`, 'Unknown format "junit"'],
    ['simulate --batch --crm none', '--batch and --crm exclude each other'],
    [`simulate --batch --events ${event}`, '--batch and --events exclude each other'],
    ['simulate --batch --format text', '--batch prints JSON'],
    ['simulate --batch=yes', '--batch takes no value'],
    ['verify --all --crm none', '--all and --crm exclude each other'],
    ['verify --all --settings a.json', '--all and --settings exclude each other'],
    ['verify --settings a.json --assigned no', '--settings and --assigned exclude each other'],
    ['verify --all --all', '--all is given twice'],
    ['verify --property', '--property needs a value'],
    ['verify --property P99', 'Unknown property "P99". Did you mean "P9"?'],
    ['verify --property P1,', '--property has no id at place 2'],
    ['verify --format jnuit', 'Unknown format "jnuit". Did you mean "junit"?'],
    ['verify --accept P1', '--accept P1 needs a reason'],
    ['verify --accept P1=', '--accept P1 needs a reason'],
    ['verify --accept P0=x', 'Unknown property "P0"'],
    ['verify --accept P1=x --accept P1=y', '--accept names P1 twice'],
    ['verify --property P3 --accept P1=x', '--accept names P1, which is not among'],
    ['verify --max-states many', '--max-states must be a whole number'],
    ['verify --max-states 0', '--max-states must be a whole number'],
    ['ask --event x', 'Unknown option of ask "--event". Did you mean "--events"?'],
    ['ask --events x', 'Unknown event "x"'],
    ['ask --format junit', 'Unknown format "junit"'],
    ['ask --events', '--events needs a value'],
    ['stories a b', '"b" belongs to no option'],
  ])('`%s` is refused in one line', (line, sentence) => {
    const command = read(line);
    expect(command).toMatchObject({ ok: false, error: expect.stringContaining(sentence) });
    expect(!command.ok && command.error.split('\n')).toHaveLength(1);
  });
});
