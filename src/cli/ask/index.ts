/** `ask`: the ways back to mailable from where a run leads, how it could come to this, and who may do what now. */
import { accepted, type EventName, play, type Settings, simulationOf } from '../../simulation/index.ts';
import { linkTo } from '../shared/bring-back.ts';
import { defineCommand } from '../shared/command.ts';
import { EVENTS_OPTION, readEventList } from '../shared/events-option.ts';
import { EXPLORER_OPTION, explorerHelp, readExplorer } from '../shared/explorer.ts';
import { readFormat, TEXT_FORMATS, type TextFormat } from '../shared/formats.ts';
import { optionHelp, settingsHelp } from '../shared/help-lines.ts';
import { only } from '../shared/options.ts';
import { done } from '../shared/report.ts';
import { readSettingsOptions, SETTINGS_OPTIONS } from '../shared/settings-options.ts';
import { answer } from './answer.ts';
import { askText } from './ask-text.ts';

interface AskedQuestions {
  readonly settings: Settings;
  /** The run whose end is asked about; empty for a blank record. */
  readonly events: readonly EventName[];
  readonly format: TextFormat;
  /** Where the explorer is served; null where nobody said. */
  readonly explorer: string | null;
}

export const askCommand = defineCommand<AskedQuestions>({
  options: { ...SETTINGS_OPTIONS, events: EVENTS_OPTION, format: { value: 'text or json' }, explorer: EXPLORER_OPTION },
  help: (program) => [
    `${program} ask [settings] [--events a,b,c] [--format text|json] [--explorer URL]`,
    '',
    'Plays events from a blank record, and answers three questions about where they lead:',
    'how the prospect becomes mailable again, how they could have got there, and who may do what now.',
    '',
    ...optionHelp('--events', 'As in simulate; without it, a blank record is asked about.'),
    ...optionHelp(
      '--format',
      'text (the default) or json: one object with the keys settings, events and record, as in simulate, and',
    ),
    ...optionHelp('', 'waysBack: [{events, who, safe}], where safe ways work however the sync falls,'),
    ...optionHelp('', 'waysHere: [[event, ...]], the shortest run for each event that can lead straight there,'),
    ...optionHelp('', 'whoMayDoWhat: [{act, by: {admin: {event, outcome, rules}}}].'),
    ...explorerHelp(),
    '',
    ...settingsHelp(),
  ],
  read: (options, env) => {
    const format = readFormat(options, TEXT_FORMATS);
    if (!format.ok) return format;
    const settings = readSettingsOptions(options);
    if (!settings.ok) return settings;
    const list = only(options, 'events');
    const events = list === undefined ? accepted([]) : readEventList(list, settings.value);
    if (!events.ok) return events;
    const explorer = readExplorer(options, env);
    if (!explorer.ok) return explorer;
    const where = { format: format.value, explorer: explorer.value };
    return accepted({ settings: settings.value, events: events.value, ...where });
  },
  run: ({ settings, events, format, explorer }, { program, style }) => {
    const run = play(simulationOf(settings), events);
    if (format === 'text') return done(askText(run, { program, explorer }, style));
    const link = explorer === null ? {} : { link: linkTo(explorer, { settings, events, at: events.length }) };
    return done([JSON.stringify({ ...answer(run), ...link }, null, 2)]);
  },
});
