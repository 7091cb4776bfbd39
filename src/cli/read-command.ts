/** Reads an argument list into a command, or says in one sentence what is wrong with it. It touches no file. */
import {
  accepted,
  EDITIONS,
  type EventName,
  type PropertyId,
  quoted,
  type Result,
  readEvents,
  readGivenRecord,
  rejected,
  type Settings,
  unknownWord,
} from '../simulation/index.ts';
import { AUDIT_OPTIONS, readAudit, settingsPart } from './audit/read-audit.ts';
import { readExplorer } from './bring-back.ts';
import { COMMANDS, type Command, type CommandName, type RecordTarget, type VerifyTarget } from './command.ts';
import { COURSE_OPTIONS, readCourse } from './course/read-course.ts';
import { type OptionInfos, type Options, readOptions } from './options.ts';
import { readScan, SCAN_OPTIONS } from './scan/read-scan.ts';
import { givenSettings, inWords, readSettingsOptions, SETTINGS_OPTIONS } from './settings-options.ts';

const TEXT_FORMATS = ['text', 'json'] as const;
const VERIFY_FORMATS = ['text', 'json', 'junit'] as const;

/** The variable that says where the explorer is served, for a whole CI. */
export const EXPLORER_VARIABLE = 'MAILABILITY_EXPLORER';

const EXPLORER = { value: 'the address at which the explorer is served' } as const;
const EVENTS = { value: 'names with commas between them, such as prospect.unsubscribed,connector.synced' } as const;

const OPTIONS: Readonly<Record<CommandName, OptionInfos>> = {
  simulate: {
    ...SETTINGS_OPTIONS,
    events: EVENTS,
    batch: { value: null },
    format: { value: 'text or json' },
  },
  verify: {
    ...SETTINGS_OPTIONS,
    all: { value: null },
    settings: { value: 'the path of a JSON file' },
    property: { value: 'ids with commas between them, such as P1,P3' },
    accept: { value: 'a property and a reason, such as P1="we watch this by hand"', repeats: true },
    format: { value: 'text, json or junit' },
    'max-states': { value: 'a whole number from 1' },
    explorer: EXPLORER,
  },
  ask: { ...SETTINGS_OPTIONS, events: EVENTS, format: { value: 'text or json' }, explorer: EXPLORER },
  diagnose: {
    ...SETTINGS_OPTIONS,
    settings: { value: 'the path of a JSON file' },
    record: { value: 'fields with commas between them, such as optedOut=no,doNotEmail=yes' },
    format: { value: 'text or json' },
    explorer: EXPLORER,
  },
  scan: SCAN_OPTIONS,
  audit: AUDIT_OPTIONS,
  stories: { format: { value: 'text or json' } },
  course: COURSE_OPTIONS,
};

/** How many words beside its options a command takes; none where it is missing. */
const MOST_WORDS: { readonly [Name in CommandName]?: number } = {
  stories: 1,
  course: 2,
  scan: Number.POSITIVE_INFINITY,
  audit: Number.POSITIVE_INFINITY,
};

/** Every property of every edition, each once. */
const PROPERTY_IDS: readonly PropertyId[] = [
  ...new Set(EDITIONS.flatMap(({ properties }) => properties.map(({ id }) => id))),
];

/** What the command line reads of its environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** @param argv without Node and the script. */
export function readCommand(argv: readonly string[], env: Environment = {}): Result<Command> {
  const [first] = argv;
  const name = COMMANDS.find((command) => command === first);
  const end = argv.indexOf('--');
  const asked = new Set(end < 0 ? argv : argv.slice(0, end));
  // Whoever asks for help gets it, whatever else stands there.
  if (asked.has('--help') || asked.has('-h')) return accepted({ kind: 'help', topic: name ?? null });
  if (asked.has('--version') || asked.has('-V')) return accepted({ kind: 'version' });
  if (first === undefined) return rejected(`A command is missing: ${inWords(COMMANDS)}. --help shows how.`);
  if (!name) return rejected(unknownWord('command', first, [...COMMANDS, '--help', '--version']));
  const options = readOptions(name, argv.slice(1), OPTIONS[name]);
  if (!options.ok) return options;
  const stray = options.value.words[MOST_WORDS[name] ?? 0];
  if (stray !== undefined)
    return rejected(
      `${quoted(stray)} belongs to no option. Lists are written with commas and without spaces; --help shows how.`,
    );
  switch (name) {
    case 'simulate':
      return readSimulate(options.value);
    case 'verify':
      return readVerify(options.value, env);
    case 'ask':
      return readAsk(options.value, env);
    case 'diagnose':
      return readDiagnose(options.value, env);
    case 'audit':
      return readAudit(options.value, readOneTarget(settingsPart(options.value)));
    case 'scan':
      return readScan(options.value);
    case 'stories':
      return readStories(options.value);
    case 'course':
      return readCourse(options.value);
  }
}

function readSimulate(options: Options): Result<Command> {
  const format = readFormat(options, TEXT_FORMATS);
  if (!format.ok) return format;
  if (options.flags.has('batch')) return readBatch(options);
  const settings = readSettingsOptions(options);
  if (!settings.ok) return settings;
  const list = only(options, 'events');
  if (list === undefined)
    return rejected('simulate needs --events with names and commas between them, or --batch; --help shows how.');
  const events = readEventList(list, settings.value);
  if (!events.ok) return events;
  return accepted({ kind: 'simulate', settings: settings.value, events: events.value, format: format.value });
}

/** A batch takes everything from its lines and prints JSON. */
function readBatch(options: Options): Result<Command> {
  const [clash] = [...givenSettings(options), ...(options.values.has('events') ? ['--events'] : [])];
  if (clash) return rejected(`--batch and ${clash} exclude each other: each line brings its own settings and events.`);
  if (only(options, 'format') === 'text') return rejected('--batch prints JSON: give --format json, or leave it out.');
  return accepted({ kind: 'batch' });
}

function readVerify(options: Options, env: Environment): Result<Command> {
  const format = readFormat(options, VERIFY_FORMATS);
  if (!format.ok) return format;
  const target = readTarget(options);
  if (!target.ok) return target;
  const properties = readProperties(options);
  if (!properties.ok) return properties;
  const accept = readAccept(options, properties.value);
  if (!accept.ok) return accept;
  const limit = only(options, 'max-states');
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
    return rejected(`--max-states must be a whole number from 1 to 999999999, not ${quoted(limit)}.`);
  const explorer = readWhere(options, env);
  if (!explorer.ok) return explorer;
  return accepted({
    kind: 'verify',
    target: target.value,
    properties: properties.value,
    accept: accept.value,
    format: format.value,
    maxStates: limit === undefined ? null : Number(limit),
    explorer: explorer.value,
  });
}

function readTarget(options: Options): Result<VerifyTarget> {
  const path = only(options, 'settings');
  const ways = [
    ...(options.flags.has('all') ? ['--all'] : []),
    ...(path === undefined ? [] : ['--settings']),
    // Of the settings the edition alone goes with --all: it says whose configurations are meant.
    ...givenSettings(options)
      .filter((option) => option !== '--edition' || !options.flags.has('all'))
      .slice(0, 1),
  ];
  if (ways.length > 1) return rejected(`${ways[0]} and ${ways[1]} exclude each other: say once what to verify.`);
  if (path !== undefined) return accepted({ kind: 'file', path });
  const settings = readSettingsOptions(options);
  if (options.flags.has('all'))
    return settings.ok
      ? accepted({ kind: 'all', edition: options.values.has('edition') ? settings.value.edition : null })
      : settings;
  return settings.ok ? accepted({ kind: 'one', settings: settings.value }) : settings;
}

/** The same of a command that asks about one account, and has no `--all`. */
function readOneTarget(options: Options): Result<RecordTarget> {
  const target = readTarget(options);
  if (!target.ok) return target;
  if (target.value.kind === 'all') return rejected('--all is for verify: say with settings whose account it is.');
  return accepted(target.value);
}

function readProperties(options: Options): Result<readonly PropertyId[] | null> {
  const list = only(options, 'property');
  if (list === undefined) return accepted(null);
  const ids: PropertyId[] = [];
  const words = list.split(',').map((part) => part.trim());
  const gap = words.indexOf('');
  if (gap >= 0) return rejected(`--property has no id at place ${gap + 1}: write one comma between two ids.`);
  for (const word of words) {
    const id = readPropertyId(word);
    if (!id.ok) return id;
    if (!ids.includes(id.value)) ids.push(id.value);
  }
  return accepted(ids);
}

/** Which property a word names. */
function readPropertyId(word: string): Result<PropertyId> {
  const id = PROPERTY_IDS.find((known) => known === word);
  return id ? accepted(id) : rejected(unknownWord('property', word, PROPERTY_IDS));
}

function readAccept(options: Options, asked: readonly PropertyId[] | null): Result<ReadonlyMap<PropertyId, string>> {
  const accept = new Map<PropertyId, string>();
  for (const text of options.values.get('accept') ?? []) {
    const cut = text.indexOf('=');
    const id = readPropertyId((cut < 0 ? text : text.slice(0, cut)).trim());
    if (!id.ok) return id;
    const reason = cut < 0 ? '' : text.slice(cut + 1).trim();
    if (reason === '') return rejected(`--accept ${id.value} needs a reason: --accept ${id.value}="why it is known".`);
    if (accept.has(id.value)) return rejected(`--accept names ${id.value} twice.`);
    if (asked && !asked.includes(id.value))
      return rejected(`--accept names ${id.value}, which is not among the properties that --property asks for.`);
    accept.set(id.value, reason);
  }
  return accepted(accept);
}

function readAsk(options: Options, env: Environment): Result<Command> {
  const format = readFormat(options, TEXT_FORMATS);
  if (!format.ok) return format;
  const settings = readSettingsOptions(options);
  if (!settings.ok) return settings;
  const list = only(options, 'events');
  const events = list === undefined ? accepted([]) : readEventList(list, settings.value);
  if (!events.ok) return events;
  const explorer = readWhere(options, env);
  if (!explorer.ok) return explorer;
  const where = { format: format.value, explorer: explorer.value };
  return accepted({ kind: 'ask', settings: settings.value, events: events.value, ...where });
}

function readDiagnose(options: Options, env: Environment): Result<Command> {
  const format = readFormat(options, TEXT_FORMATS);
  if (!format.ok) return format;
  const target = readTarget(options);
  if (!target.ok) return target;
  // Only verify has --all, so that option is refused before this.
  if (target.value.kind === 'all') return rejected('diagnose asks about one record: leave out --all.');
  const text = only(options, 'record');
  if (text === undefined)
    return rejected('diagnose needs --record with what you see, such as optedOut=no,doNotEmail=yes; --help shows how.');
  const given = readGivenRecord(text);
  if (!given.ok) return given;
  const explorer = readWhere(options, env);
  if (!explorer.ok) return explorer;
  const { value: where } = explorer;
  return accepted({
    kind: 'diagnose',
    target: target.value,
    given: given.value,
    format: format.value,
    explorer: where,
  });
}

/** Where the explorer is served: the option speaks louder than the environment; an empty variable says nothing. */
function readWhere(options: Options, env: Environment): Result<string | null> {
  const option = only(options, 'explorer');
  if (option !== undefined) return readExplorer('--explorer', option);
  const variable = env[EXPLORER_VARIABLE];
  return variable ? readExplorer(EXPLORER_VARIABLE, variable) : accepted(null);
}

function readStories(options: Options): Result<Command> {
  const format = readFormat(options, TEXT_FORMATS);
  if (!format.ok) return format;
  return accepted({ kind: 'stories', id: options.words[0] ?? null, format: format.value });
}

function readFormat<const F extends string>(options: Options, known: readonly F[]): Result<F> {
  const word = only(options, 'format') ?? 'text';
  const format = known.find((each) => each === word);
  return format ? accepted(format) : rejected(unknownWord('format', word, known));
}

function readEventList(list: string, settings: Settings): Result<readonly EventName[]> {
  const names = list.split(',').map((name) => name.trim());
  const gap = names.indexOf('');
  if (gap >= 0) return rejected(`--events has no name at place ${gap + 1}: write one comma between two names.`);
  return readEvents(names, settings);
}

const only = ({ values }: Options, name: string): string | undefined => values.get(name)?.[0];
