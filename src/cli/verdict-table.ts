/** Configurations by properties as a table of marks, then each property with its verdicts counted. */
import { type EditionId, type Settings, settingInfo } from '../simulation/index.ts';
import { counted, settingWords, VERDICT_WORDS } from './cli-words.ts';
import { type Judged, type JudgedResult, type ShownVerdict, shownVerdict } from './judge-verifications.ts';
import type { Style } from './style.ts';

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
  readonly heading: string;
  readonly cell: (settings: Settings) => string;
}

const labelOf = (settings: Settings, name: 'crm' | 'overwriteOptedOut' | 'resubscribe'): string =>
  settingInfo(name).values.find(({ value }) => value === settings[name])?.label ?? '';

const CRM: Column = { heading: 'CRM', cell: (settings) => labelOf(settings, 'crm') };
const ASSIGNED: Column = {
  heading: 'assigned',
  cell: ({ crm, assigned }) => (crm === 'none' ? '-' : assigned ? 'yes' : 'no'),
};
const OVERWRITE: Column = {
  heading: 'overwrite',
  cell: (settings) => (settings.crm === 'salesforce' ? labelOf(settings, 'overwriteOptedOut') : '-'),
};
const SYNC: Column = { heading: 'sync behaviour', cell: ({ optedOutSync }) => optedOutSync ?? '-' };
const RESUBSCRIBE: Column = { heading: 'resubscribe', cell: (settings) => labelOf(settings, 'resubscribe') };

/** What tells an edition's configurations apart. */
const COLUMNS: Readonly<Record<EditionId, readonly Column[]>> = {
  classic: [CRM, ASSIGNED, OVERWRITE, RESUBSCRIBE],
  upgraded: [CRM, ASSIGNED, SYNC, RESUBSCRIBE],
};

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
  const editions = [...new Set(all.map(({ settings }) => settingWords(settings).get('edition')))].join(', ');
  return [
    style.strong(`${editions}: ${counted(all.length, 'configuration')}, ${states}, ${transitions}`),
    ...(all.every(({ complete }) => complete) ? [] : ['The search was cut short: what was not reached is not known.']),
  ];
}

function rows(configurations: readonly Judged[], style: Style): readonly string[] {
  const all = configurations.map(({ verification }) => verification.settings);
  const columns = COLUMNS[all[0]?.edition ?? 'classic'];
  const widths = columns.map(({ heading, cell }) => Math.max(heading.length, ...all.map((each) => cell(each).length)));
  const row = (cells: readonly string[], rest: string) =>
    `${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ')}  ${rest}`.trimEnd();
  const ids = configurations[0]?.results.map(({ property }) => property.id) ?? [];
  return [
    style.strong(
      row(
        columns.map((column) => column.heading),
        ids.join(' '),
      ),
    ),
    ...configurations.map(({ verification, results }) =>
      row(
        columns.map(({ cell }) => cell(verification.settings)),
        results.map((judged) => mark(judged, style)).join(' '),
      ),
    ),
  ];
}

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
