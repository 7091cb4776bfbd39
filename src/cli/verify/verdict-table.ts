/** Configurations by properties as a table of marks, then each property with its verdicts counted. */
import {
  applies,
  counted,
  DEFAULT_SETTINGS,
  editionName,
  SETTINGS,
  type SettingName,
  type Settings,
  settingNames,
  settingsWords,
  shortValue,
} from '../../simulation/index.ts';
import { VERDICT_WORDS } from '../shared/cli-words.ts';
import { type Style, TABLE_WIDTH, wrapped } from '../shared/style.ts';
import { type Judged, type JudgedResult, type ShownVerdict, shownVerdict } from './judge-verifications.ts';

const MARKS: Readonly<Record<ShownVerdict, string>> = {
  holds: '✓',
  violated: '✗',
  accepted: '≈',
  possible: '◆',
  impossible: '◇',
  undecided: '?',
  'not-applicable': '·',
};

const VERDICTS = Object.keys(MARKS) as readonly ShownVerdict[];

interface Column {
  readonly name: SettingName;
  readonly heading: string;
  readonly width: number;
  readonly cell: (settings: Settings) => string;
}

/** What tells an edition's configurations apart: each setting that means something in some of them. */
const columnsOf = (all: readonly Settings[]): readonly Column[] =>
  SETTINGS.filter((info) => info.name !== 'edition' && all.some((settings) => applies(info, settings))).map((info) => {
    const { name } = info;
    const heading = settingNames(all[0] ?? DEFAULT_SETTINGS, name).short;
    const cell = (settings: Settings) => (applies(info, settings) ? shortValue(name, settings[name]) : '-');
    return { name, heading, width: Math.max(heading.length, ...all.map((each) => cell(each).length)), cell };
  });

/** The table with its legend, and below it what became of each property. */
export function verdictTable(configurations: readonly Judged[], style: Style): readonly string[] {
  return [
    ...heading(configurations, style),
    '',
    ...rows(configurations, style),
    '',
    legend(configurations),
    '',
    ...totals(configurations),
  ];
}

function heading(configurations: readonly Judged[], style: Style): readonly string[] {
  const all = configurations.map(({ verification }) => verification);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const states = counted(sum(all.map((each) => each.states)), 'state');
  const transitions = counted(sum(all.map((each) => each.transitions)), 'transition');
  const editions = [...new Set(all.map(({ settings }) => editionName(settings)))].join(', ');
  return [
    style.strong(`${editions}: ${counted(all.length, 'configuration')}, ${states}, ${transitions}`),
    ...(all.every(({ complete }) => complete) ? [] : ['The search was cut short: what was not reached is not known.']),
  ];
}

/** A line for each configuration. What does not fit in the width stands above those that have it in common. */
function rows(configurations: readonly Judged[], style: Style): readonly string[] {
  const all = configurations.map(({ verification }) => verification.settings);
  const every = columnsOf(all);
  const ids = configurations[0]?.results.map(({ property }) => property.id) ?? [];
  const width = (columns: readonly Column[]) =>
    columns.reduce((sum, column) => sum + column.width + GAP.length, ids.join(' ').length);
  const above = every.findIndex((_, place) => width(every.slice(place)) <= TABLE_WIDTH);
  const columns = every.slice(Math.max(above, 0));
  const common = every.slice(0, Math.max(above, 0)).map(({ name }) => name);
  const row = (cell: (column: Column) => string, rest: string) =>
    [...columns.map((column) => cell(column).padEnd(column.width)), rest].join(GAP).trimEnd();
  const titles = configurations.map(({ verification }) => wordsFor(verification.settings, common));
  return [
    style.strong(row(({ heading }) => heading, ids.join(' '))),
    ...configurations.flatMap(({ verification, results }, place) => {
      const marks = results.map((judged) => mark(judged, style)).join(' ');
      const line = row(({ cell }) => cell(verification.settings), marks);
      const title = titles[place] ?? '';
      return title === '' || title === titles[place - 1] ? [line] : ['', ...wrapped(title), line];
    }),
  ];
}

const GAP = '  ';

/** `Salesforce, linked, Opted Out sync: …`, of these settings alone. */
const wordsFor = (settings: Settings, names: readonly SettingName[]): string =>
  settingsWords(settings)
    .filter(({ name }) => names.includes(name))
    .map(({ words }) => words)
    .join(', ');

/** What each mark means, of those that occur. */
function legend(configurations: readonly Judged[]): string {
  const used = new Set(configurations.flatMap(({ results }) => results.map(shownVerdict)));
  const meanings = VERDICTS.filter((verdict) => used.has(verdict));
  return meanings.map((verdict) => `${MARKS[verdict]} ${VERDICT_WORDS[verdict]}`).join('   ');
}

/** As wide as the column's heading, the colour on the mark alone. */
function mark(judged: JudgedResult, style: Style): string {
  const sign = MARKS[shownVerdict(judged)];
  const painted = judged.fails ? style.bad(sign) : judged.result.verdict === 'holds' ? style.good(sign) : sign;
  return painted + ' '.repeat(judged.property.id.length - 1);
}

/** One line a property: its title, and how often it came out how. */
function totals(configurations: readonly Judged[]): readonly string[] {
  const results = configurations[0]?.results ?? [];
  const width = Math.max(...results.map(({ property }) => property.title.length));
  return results.map(({ property, counts }, place) => {
    const verdicts = configurations.flatMap((judged) => judged.results[place] ?? []).map(shownVerdict);
    const told = VERDICTS.flatMap((verdict) => {
      const count = verdicts.filter((each) => each === verdict).length;
      if (count === 0) return [];
      return [`${VERDICT_WORDS[verdict]} ${count === verdicts.length ? 'in all' : count}`];
    });
    return `${property.id.padEnd(3)}  ${property.title.padEnd(width)}  ${told.join(', ')}${counts ? '' : ' (reported only)'}`;
  });
}
