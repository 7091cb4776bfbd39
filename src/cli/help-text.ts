/** What `--help` prints: the whole command line, or one command. */
import { DRILL_KINDS } from '../course/index.ts';
import { choicesOf, EDITIONS, GIVEN_FIELDS, optionOf, SETTINGS } from '../simulation/index.ts';
import { auditHelp } from './audit/audit-help.ts';
import type { CommandName } from './command.ts';
import { EXPLORER_VARIABLE } from './read-command.ts';
import { SETTINGS_OPTIONS, usualWord } from './settings-options.ts';
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
    case 'ask':
      return askHelp(program);
    case 'diagnose':
      return diagnoseHelp(program);
    case 'audit':
      return auditHelp(program, settingsHelp());
    case 'scan':
      return scanHelp(program);
    case 'stories':
      return storiesHelp(program);
    case 'course':
      return courseHelp(program);
  }
}

const overview = (program: string): readonly string[] => [
  ...wrapped(
    'Mailability: may this Pardot (Account Engagement) prospect be emailed, why not, and who can change that?',
  ),
  '',
  `  ${program} simulate   play events, and see what each did and why`,
  `  ${program} verify     decide properties over every state that can be reached`,
  `  ${program} ask        the ways back to mailable, how it came to this, and who may do what now`,
  `  ${program} diagnose   what a record that you see tells: may mail go, why not, what to do, what undoes it`,
  `  ${program} audit      ask that of every prospect of an export, by the million`,
  `  ${program} scan       what a Salesforce project does to Email Opt Out, and what that opens`,
  `  ${program} stories    read what happened to somebody, step by step`,
  `  ${program} course     the lessons, drills from a seed, and the check of somebody’s results`,
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
  ...eachOnce(EDITIONS.flatMap(({ events }) => events)).map(
    ({ id, label }) => `  ${id.padEnd(30)}  ${label}${onlyIn(id)}`,
  ),
];

const verifyHelp = (program: string): readonly string[] => [
  `${program} verify [settings | --all | --settings FILE] [--property P1,P3]`,
  '       [--accept P1="reason"] [--format text|json|junit] [--max-states N] [--explorer URL]',
  '',
  'Decides properties over every state that can be reached, with a shortest run for each violation.',
  'Where a file lists automations, only what is listed can happen, and a violation names them.',
  '',
  ...option('--all', 'Every configuration that can be, of both editions or of the one that --edition names.'),
  ...option(
    '--settings',
    'A JSON file: {"settings": {...}, "automations": [...], "cannot": [...], "accept": {"P1": "reason"}}.',
  ),
  ...option('--property', 'Only these. Without it all are reported, and those marked * do not count.'),
  ...option('--accept', 'A violation that is known, and why; it may be given again for another property.'),
  ...option('--format', 'text (the default), json or junit.'),
  ...option('--max-states', 'Stops the search of each configuration there; what is not found is undecided.'),
  ...explorerHelp(),
  '',
  ...settingsHelp(),
  '',
  'Properties',
  ...eachOnce(EDITIONS.flatMap(({ properties }) => properties)).map(
    ({ id, title, counts }) => `  ${`${id}${counts ? '' : ' *'}`.padEnd(5)}  ${title}`,
  ),
];

const askHelp = (program: string): readonly string[] => [
  `${program} ask [settings] [--events a,b,c] [--format text|json] [--explorer URL]`,
  '',
  'Plays events from a blank record, and answers three questions about where they lead:',
  'how the prospect becomes mailable again, how they could have got there, and who may do what now.',
  '',
  ...option('--events', 'As in simulate; without it, a blank record is asked about.'),
  ...option(
    '--format',
    'text (the default) or json: one object with the keys settings, events and record, as in simulate, and',
  ),
  ...option('', 'waysBack: [{events, who, safe}], where safe ways work however the sync falls,'),
  ...option('', 'waysHere: [[event, ...]], the shortest run for each event that can lead straight there,'),
  ...option('', 'whoMayDoWhat: [{act, by: {admin: {event, outcome, rules}}}].'),
  ...explorerHelp(),
  '',
  ...settingsHelp(),
];

const diagnoseHelp = (program: string): readonly string[] => [
  `${program} diagnose [settings | --settings FILE] --record optedOut=yes,doNotEmail=no`,
  '       [--format text|json] [--explorer URL]',
  '',
  ...wrapped(
    'Answers for a record as it stands, whatever happened before: may mail go, what blocks, what to do, what the next sync does, what could undo it, and how it can have come to this.',
  ),
  '',
  ...option('--record', 'What you see, fields with commas between them. What is left out is unknown.'),
  ...GIVEN_FIELDS.flatMap((field) =>
    option('', `${field}=${[...choicesOf(field).map(({ word }) => word), 'unknown'].join('|')}`),
  ),
  ...option('', 'Unless said otherwise the connector runs and fewer than five soft bounces are counted.'),
  ...option('--settings', 'A JSON file that describes an organisation, as in verify: only what it lists can happen.'),
  ...option('--format', 'text (the default) or json.'),
  ...explorerHelp(),
  '',
  ...settingsHelp(),
];

const scanHelp = (program: string): readonly string[] => [
  `${program} scan DIR... [settings | --settings FILE] [--accept FILE] [--strict]`,
  '       [--format text|json|settings|sarif|junit|markdown] [--report FORMAT=FILE]...',
  '       [--baseline FILE] [--write-baseline FILE] [--cache FILE]',
  '',
  ...wrapped(
    'Reads the flows, workflow rules, approval processes, code and import mappings of a Salesforce project, tells every write of Email Opt Out with the way that leads to it, and says which of them opens a hole.',
  ),
  '',
  ...option('DIR', 'A folder in source or metadata format, such as force-app. What .forceignore names is left out.'),
  ...option(
    '--settings',
    'The organisation’s file. What stands in it by hand is reckoned with; "conditions" says which field means "requested", "findings" which writes are known.',
  ),
  ...option('--accept', 'A JSON file of known findings: {"name of the finding": "reason"}.'),
  ...option('--strict', 'A file that could not be read is a failure.'),
  ...option(
    '--format',
    'text (the default), json; settings: an organisation’s file for verify --settings; sarif for code scanning, junit, or markdown for a job’s page.',
  ),
  ...option('--report', 'The same scan once more, into a file: --report sarif=scan.sarif. May be given again.'),
  ...option('--baseline', 'A file of what was there before: only what is new can fail.'),
  ...option('--write-baseline', 'Writes such a file of what is found now.'),
  ...option('--cache', 'A file that remembers what was read, so that only changed files are read next time.'),
  '',
  ...wrapped(
    'Exit status: 0 nothing that was found opens a hole; 1 something does; 2 bad input, or nothing could be read.',
  ),
  '',
  ...settingsHelp(),
];

const storiesHelp = (program: string): readonly string[] => [
  `${program} stories [ID] [--format text|json]`,
  '',
  'Lists the stories, or tells one of them step by step.',
];

const courseHelp = (program: string): readonly string[] => [
  `${program} course [--format text|json]`,
  `${program} course drill [--seed N] [--count N] [--kind KIND] [--format text|json]`,
  `${program} course check FILE [--name NAME] [--word WORD] [--format text|json]`,
  '',
  'Lists the lessons of the course, chapter after chapter; makes drills; or plays somebody’s results',
  'file again and prints what it proves. The first claim of a file that is not so ends it with status 2.',
  '',
  ...option('--seed', 'A whole number from 0: the same seed makes the same drills everywhere. Unless given, 1.'),
  ...option('--count', 'How many drills, each from the next seed. Unless given, 1.'),
  ...option('--kind', `One kind of drill alone: ${DRILL_KINDS.map(({ id }) => id).join(', ')}.`),
  ...option('--name', 'Whose results file it has to be.'),
  ...option('--word', 'The word from which the questions of the exam have to follow, with the name.'),
  ...option(
    '--format',
    'text (the default) or json: each lesson with its settings, opening, bet, goal, what is forbidden,',
  ),
  ...option('', 'hints, solution, par (the fewest events that reach the goal) and the rules that it teaches.'),
];

const explorerHelp = (): readonly string[] =>
  option(
    '--explorer',
    `The address at which the explorer is served, for links to runs; or set ${EXPLORER_VARIABLE}. --format json has links only with it.`,
  );

function settingsHelp(): readonly string[] {
  const values = SETTINGS.map((info) => {
    const name = optionOf(info.name);
    return option(`--${name}`, `${SETTINGS_OPTIONS[name]?.value}. ${info.help} Unless given, ${usualWord(info)}.`);
  });
  return ['Settings', ...values.flat()];
}

/** The first of each id: what editions share is told in the words of the first. */
const eachOnce = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.filter(({ id }, place) => list.findIndex((other) => other.id === id) === place);

/** Where an event is not everybody's, in which edition it happens. */
function onlyIn(id: string): string {
  const having = EDITIONS.filter(({ events }) => events.some((event) => event.id === id));
  return having.length === EDITIONS.length ? '' : ` (${having.map((edition) => edition.id).join(', ')} only)`;
}

const option = (name: string, text: string): readonly string[] => wrapped(text, `  ${name.padEnd(22)}  `);
