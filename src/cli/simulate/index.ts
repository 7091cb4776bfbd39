/** `simulate`: plays events from a blank record, or a run a line from standard input. */
import {
  accepted,
  EDITIONS,
  type EventName,
  play,
  type Result,
  rejected,
  type Settings,
  simulate,
  simulationOf,
} from '../../simulation/index.ts';
import { defineCommand, type World } from '../shared/command.ts';
import { EVENTS_OPTION, readEventList } from '../shared/events-option.ts';
import { readFormat, TEXT_FORMATS, type TextFormat } from '../shared/formats.ts';
import { eachOnce, optionHelp, settingsHelp } from '../shared/help-lines.ts';
import { type Options, only } from '../shared/options.ts';
import { done } from '../shared/report.ts';
import { givenSettings, readSettingsOptions, SETTINGS_OPTIONS } from '../shared/settings-options.ts';
import { batch } from './batch.ts';
import { secondThread } from './second-thread.ts';
import { simulateText } from './simulate-text.ts';

type AskedRuns =
  | {
      readonly kind: 'simulate';
      readonly settings: Settings;
      readonly events: readonly EventName[];
      readonly format: TextFormat;
    }
  | { readonly kind: 'batch' };

export const simulateCommand = defineCommand<AskedRuns>({
  options: {
    ...SETTINGS_OPTIONS,
    events: EVENTS_OPTION,
    batch: { value: null },
    format: { value: 'text or json' },
  },
  help: (program) => [
    `${program} simulate [settings] --events a,b,c [--format text|json]`,
    `${program} simulate --batch`,
    '',
    'Plays events from a blank record and tells what each did: changed, no effect or refused.',
    '',
    ...optionHelp('--events', 'Names with commas between them, in the order in which they happen.'),
    ...optionHelp('--format', 'text (the default) or json.'),
    ...optionHelp('--batch', 'Reads {"settings": {...}, "events": [...]} a line and prints a result a line, in order.'),
    '',
    ...settingsHelp(),
    '',
    'Events',
    ...eachOnce(EDITIONS.flatMap(({ events }) => events)).map(
      ({ id, label }) => `  ${id.padEnd(30)}  ${label}${onlyIn(id)}`,
    ),
  ],
  read: (options) => {
    const format = readFormat(options, TEXT_FORMATS);
    if (!format.ok) return format;
    return options.flags.has('batch') ? readBatch(options) : readRun(options, format.value);
  },
  run: (asked, { input, startedAt, style }: World) => {
    if (asked.kind === 'batch') return batch(input, startedAt && (() => secondThread(startedAt)));
    const { settings, events, format } = asked;
    if (format === 'json') return done([JSON.stringify(simulate(settings, events), null, 2)]);
    return done(simulateText(play(simulationOf(settings), events), style));
  },
});

function readRun(options: Options, format: TextFormat): Result<AskedRuns> {
  const settings = readSettingsOptions(options);
  if (!settings.ok) return settings;
  const list = only(options, 'events');
  if (list === undefined)
    return rejected('simulate needs --events with names and commas between them, or --batch; --help shows how.');
  const events = readEventList(list, settings.value);
  if (!events.ok) return events;
  return accepted({ kind: 'simulate', settings: settings.value, events: events.value, format });
}

/** A batch takes everything from its lines and prints JSON. */
function readBatch(options: Options): Result<AskedRuns> {
  const [clash] = [...givenSettings(options), ...(options.values.has('events') ? ['--events'] : [])];
  if (clash) return rejected(`--batch and ${clash} exclude each other: each line brings its own settings and events.`);
  if (only(options, 'format') === 'text') return rejected('--batch prints JSON: give --format json, or leave it out.');
  return accepted({ kind: 'batch' });
}

/** Where an event is not everybody's, in which edition it happens. */
function onlyIn(id: string): string {
  const having = EDITIONS.filter(({ events }) => events.some((event) => event.id === id));
  return having.length === EDITIONS.length ? '' : ` (${having.map((edition) => edition.id).join(', ')} only)`;
}
