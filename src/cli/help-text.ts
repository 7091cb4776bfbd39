/** What `--help` prints: the whole command line, or one command. */
import { EDITIONS, SETTINGS } from '../simulation/index.ts';
import type { CommandName } from './command.ts';
import { SETTINGS_OPTIONS } from './settings-options.ts';
import { wrapped } from './style.ts';

/** @param program how this command line was called. */
export function helpText(topic: CommandName | null, program: string): readonly string[] {
  switch (topic) {
    case null:
      return overview(program);
    case 'simulate':
      return simulateHelp(program);
    case 'verify':
      return verifyHelp(program);
    case 'stories':
      return storiesHelp(program);
  }
}

const overview = (program: string): readonly string[] => [
  ...wrapped(
    'Mailability: may this Pardot (Account Engagement) prospect be emailed, why not, and who can change that?',
  ),
  '',
  `  ${program} simulate   play events, and see what each did and why`,
  `  ${program} verify     decide properties over every state that can be reached`,
  `  ${program} stories    read what happened to somebody, step by step`,
  '',
  `  ${program} simulate --help   and so for each command`,
  `  ${program} --version`,
  '',
  ...wrapped(
    'Exit status: 0 done; 1 a property is violated or undecided, or an accepted violation no longer occurs; 2 bad input.',
  ),
  '',
  'This checks a model, not anybody’s account. It is independent of Salesforce.',
];

const simulateHelp = (program: string): readonly string[] => [
  `${program} simulate [settings] --events a,b,c [--format text|json]`,
  `${program} simulate --batch`,
  '',
  'Plays events from a blank record and tells what each did: changed, no effect or refused.',
  '',
  ...option('--events', 'Names with commas between them, in the order in which they happen.'),
  ...option('--format', 'text (the default) or json.'),
  ...option('--batch', 'Reads {"settings": {...}, "events": [...]} a line and prints a result a line, in order.'),
  '',
  ...settingsHelp(),
  '',
  'Events',
  ...EDITIONS.flatMap(({ events }) => events.map(({ id, label }) => `  ${id.padEnd(30)}  ${label}`)),
];

const verifyHelp = (program: string): readonly string[] => [
  `${program} verify [settings | --all | --settings FILE] [--property P1,P3]`,
  '       [--accept P1="reason"] [--format text|json|junit] [--max-states N]',
  '',
  'Decides properties over every state that can be reached, with a shortest run for each violation.',
  '',
  ...option('--all', 'Every configuration that can be.'),
  ...option('--settings', 'A JSON file: {"settings": {"crm": "salesforce"}, "accept": {"P1": "reason"}}.'),
  ...option('--property', 'Only these. Without it all are reported, and those marked * do not count.'),
  ...option('--accept', 'A violation that is known, and why; it may be given again for another property.'),
  ...option('--format', 'text (the default), json or junit.'),
  ...option('--max-states', 'Stops the search of each configuration there; what is not found is undecided.'),
  '',
  ...settingsHelp(),
  '',
  'Properties',
  ...EDITIONS.flatMap(({ properties }) =>
    properties.map(({ id, title, counts }) => `  ${`${id}${counts ? '' : ' *'}`.padEnd(5)}  ${title}`),
  ),
];

const storiesHelp = (program: string): readonly string[] => [
  `${program} stories [ID] [--format text|json]`,
  '',
  'Lists the stories, or tells one of them step by step.',
];

function settingsHelp(): readonly string[] {
  const values = Object.entries(SETTINGS_OPTIONS).map(([name, { value }], place) =>
    option(`--${name}`, `${value}. ${SETTINGS[place]?.help ?? ''}`),
  );
  return ['Settings, each with its default where it is not given', ...values.flat()];
}

const option = (name: string, text: string): readonly string[] => wrapped(text, `  ${name.padEnd(22)}  `);
