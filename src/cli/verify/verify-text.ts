/** Verdicts for people: a list for one configuration, a table for many, and below each run that breaks or shows something. */
import {
  counted,
  listed,
  type Organisation,
  OUTCOME_WORDS,
  outsideLine,
  outsideOfSettings,
  type PropertyResult,
  play,
  type RunStep,
  restsOn,
  restsOnIn,
  SETTINGS,
  type SettingName,
  type Settings,
  settingInfo,
  settingsLine,
  settingsWords,
  simulationOf,
  usualSetting,
  valueLabel,
} from '../../simulation/index.ts';
import { bringBack, type Caller } from '../shared/bring-back.ts';
import { changeWords, deed, editionNote, VERDICT_WORDS } from '../shared/cli-words.ts';
import { byWords, fixWords, idleWords, wipedWords } from '../shared/fix-words.ts';
import { type Style, wrapped } from '../shared/style.ts';
import { groupRuns, type RunGroup, type ShownProperty } from './group-runs.ts';
import { type Judged, type JudgedResult, type Judgement, shownVerdict, staleWords } from './judge-verifications.ts';
import { verdictTable } from './verdict-table.ts';

/**
 * @param caller for the lines that bring a run back.
 * @param organisation what was verified, where a file described it.
 */
export function verifyText(
  judgement: Judgement,
  caller: Caller,
  style: Style,
  organisation: Organisation | null = null,
): readonly string[] {
  const { configurations } = judgement;
  const [only] = configurations;
  if (!only) return [];
  const all = configurations.map(({ verification }) => verification.settings);
  const runs = groupRuns(configurations).flatMap((group) => [...runBlock(group, all, caller, style), '']);
  const outside = all.length === 1 ? outsideLine(outsideOfSettings(only.verification.settings)) : '';
  const notes = [editionNote(only.verification.settings), outside, 'A model was checked, not an account.'];
  return [
    ...(all.length === 1 ? list(only, style, organisation) : tables(configurations, style)),
    '',
    ...runs,
    ...summary(judgement, style),
    ...wrapped(notes.filter((note) => note !== '').join(' ')).map(style.quiet),
  ];
}

/** A table for each edition: each has settings, and so columns, of its own. */
function tables(configurations: readonly Judged[], style: Style): readonly string[] {
  const editions = [...new Set(configurations.map(({ verification }) => verification.settings.edition))];
  return editions.flatMap((edition, place) => [
    ...(place > 0 ? [''] : []),
    ...verdictTable(
      configurations.filter(({ verification }) => verification.settings.edition === edition),
      style,
    ),
  ]);
}

function list({ verification, results }: Judged, style: Style, organisation: Organisation | null): readonly string[] {
  const { settings, automations, idle = [], wiped = [], states, transitions, complete } = verification;
  const size = `${counted(states, 'state')}, ${counted(transitions, 'transition')}`;
  const width = Math.max(...results.map(({ property }) => property.title.length));
  return [
    ...wrapped(settingsLine(settings)).map(style.strong),
    ...(automations ? [automationsLine(automations.length)] : []),
    `${size}: ${complete ? 'everything that can be reached' : 'the search was cut short here'}`,
    ...[...idleWords(idle), ...wipedWords(wiped)].flatMap((sentence) => wrapped(sentence)),
    '',
    ...results.flatMap((judged) => {
      const { property, result } = judged;
      const verdict = paint(judged, VERDICT_WORDS[shownVerdict(judged)], style);
      return [
        `  ${property.id.padEnd(3)}  ${property.title.padEnd(width)}  ${verdict}${remark(judged)}`,
        ...restWords(result, settings, organisation).map(style.quiet),
      ];
    }),
  ];
}

const automationsLine = (count: number): string =>
  count === 0
    ? 'No automations: only people, the mail server and the sync act.'
    : `${counted(count, 'automation')}: beside people, the mail server and the sync, only what is listed can happen.`;

/**
 * The rules whose breaking would break a verdict, for whoever wonders what it hangs on. Of an organisation it is known only
 * where its automations come to the same as those with which it was tried.
 */
function restWords({ id, verdict }: PropertyResult, settings: Settings, organisation: Organisation | null) {
  const stands = verdict === 'holds' || verdict === 'possible';
  const known = () => (organisation ? restsOnIn(organisation, id) : restsOn(id, settings, 'everything'));
  const rules = stands ? known() : [];
  return rules.length > 0 ? wrapped(`rests on ${rules.join(', ')}`, '       ') : [];
}

const paint = ({ fails, result }: JudgedResult, words: string, style: Style): string =>
  fails ? style.bad(words) : result.verdict === 'holds' ? style.good(words) : words;

const remark = ({ counts, result }: JudgedResult): string =>
  result.verdict === 'violated' && !counts ? ' (reported only)' : '';

/** What a run shows, where, what opens it, the run itself step by step, and how to bring it back. */
function runBlock(group: RunGroup, all: readonly Settings[], caller: Caller, style: Style): readonly string[] {
  const { events, shows, openedBy, kind } = group;
  const settings = shows[0]?.configurations[0];
  if (!settings) return [];
  const run = play(simulationOf(settings), events);
  const ids = listed(shows.map(({ property }) => property.id));
  const title = `${ids} ${kind === 'possible' ? 'possible' : 'violated'} in ${counted(events.length, 'step')}`;
  return [
    style.strong(group.fails ? style.bad(title) : title),
    ...shows.flatMap((shown) => claim(shown, kind, all)),
    ...(group.steps ? [] : openedBy.flatMap((name) => wrapped(openedWords(name, settings), '  '))),
    '',
    ...run.steps.flatMap((step) => [
      `  ${String(step.number).padStart(2)}  ${deed(run, step.event)}${byWords(group.steps?.[step.number - 1])}${remarkOn(step)}`,
      ...step.changes.map((change) => `        ${changeWords(run, change)}`),
    ]),
    `      The prospect is ${run.record.mailable ? 'mailable' : 'not mailable'}.`,
    '',
    ...bringBack(caller, settings, events).map((line) => `  ${line}`),
  ];
}

/** That a step changed something shows in the lines below it; that it did not is said. */
const remarkOn = ({ outcome }: RunStep): string => (outcome === 'changed' ? '' : `: ${OUTCOME_WORDS[outcome]}`);

/** The property's sentence, and where this run is its answer. */
function claim(
  { property, counts, accepted, configurations, fixes }: ShownProperty,
  kind: RunGroup['kind'],
  all: readonly Settings[],
) {
  const [settings] = configurations;
  const first = `  ${property.id.padEnd(3)}  `;
  const indent = ' '.repeat(first.length);
  const places = `In ${configurations.length} of ${all.length} configurations: ${whereWords(configurations, all)}.`;
  return [
    ...wrapped(property.sentence, first),
    ...(all.length > 1 ? wrapped(places, indent) : []),
    ...(settings ? fixWords(settings, fixes) : []).flatMap((sentence) => wrapped(sentence, indent)),
    ...(accepted === null ? [] : wrapped(`Accepted: ${accepted}`, indent)),
    ...(counts || kind === 'possible' ? [] : [`${indent}Reported only: it counts where it is asked for by name.`]),
  ];
}

/** `Opened by Overwrite Prospect Opted Out: with it off, the same events end otherwise.` */
function openedWords(name: SettingName, settings: Settings): string {
  const without = valueLabel(name, usualSetting(settings, name));
  return `Opened by ${settingInfo(name).label}: with it ${without}, the same events end otherwise.`;
}

const wordsOf = (settings: Settings, name: SettingName): string | undefined =>
  settingsWords(settings).find((each) => each.name === name)?.words;

/** What tells these configurations from the others, setting by setting: `Salesforce or Dynamics, assigned`. */
function whereWords(these: readonly Settings[], all: readonly Settings[]): string {
  const valuesIn = (list: readonly Settings[], name: SettingName) => [
    ...new Set(list.map((settings) => wordsOf(settings, name))),
  ];
  const telling = SETTINGS.flatMap(({ name }) => {
    const here = valuesIn(these, name);
    return here.length < valuesIn(all, name).length
      ? [
          listed(
            here.filter((word) => word !== undefined),
            'or',
          ),
        ]
      : [];
  });
  return telling.filter((words) => words !== '').join(', ');
}

/** What the exit status says, in words. */
function summary({ configurations, stale, exitCode }: Judgement, style: Style): readonly string[] {
  const results = configurations.flatMap((judged) => judged.results);
  const ids = (wanted: (result: JudgedResult) => boolean) => [
    ...new Set(results.filter(wanted).map(({ property }) => property.id)),
  ];
  const violated = ids(({ fails, result }) => fails && result.verdict === 'violated');
  const undecided = ids(({ fails, result }) => fails && result.verdict === 'undecided');
  const accepted = ids((result) => result.accepted !== null);
  const lines = [
    ...(violated.length > 0 ? [`Violated: ${listed(violated)}.`] : []),
    ...(undecided.length > 0 ? [`Undecided, the search having been cut short: ${listed(undecided)}.`] : []),
    ...stale.map(staleWords),
  ];
  const beyond = accepted.length > 0 ? ` beyond what is accepted: ${listed(accepted)}` : '';
  const good = `Nothing that counts is violated${beyond}.`;
  return exitCode === 0 ? [style.good(good)] : lines.map(style.bad);
}
