/** A run as a report in Markdown: the organisation, every step with who, what, outcome, why and rules, and the verdict. */
import { fieldLabel, settingNames, shownSettings, valueLabel } from '../../../machines/index.ts';
import type { Run, RunStep } from '../run/run.ts';
import { deedWords } from '../words/actors.ts';
import { sentence } from '../words/lists.ts';
import { outsideLine, outsideOf } from '../words/outside.ts';
import { OUTCOME_WORDS, receivesLine, valueWords } from '../words/values.ts';
import { verdictWords } from '../words/verdict.ts';

/** What a report of a run may say beside the run itself. */
export interface ReportOptions {
  /** Whom the run is about. */
  readonly person: string;
  /** What somebody called the branch that the run is on; left out or null where nobody has. */
  readonly branch?: string | null;
  /** The full address that opens the run; left out where there is none. */
  readonly link?: string;
}

/** Writes the report. Words that came from outside are escaped, so that none of them becomes markup. */
export function runReport(run: Run, { person, branch = null, link }: ReportOptions): string {
  const { simulation, steps } = run;
  const { settings, edition } = simulation;
  const words = verdictWords(run, person);
  const told = shownSettings(settings).map(
    ({ name }) => `| ${cell(settingNames(settings, name).label)} | ${cell(valueLabel(name, settings[name]))} |`,
  );
  const outside = outsideLine(outsideOf(settings, run.record));
  return [
    `# May ${escaped(person)} be emailed?`,
    '',
    `**${sentence(words.stamp)}** ${escaped(words.cause)} ${escaped(words.wayOut)}`.trim(),
    '',
    ...(branch === null ? [] : [`The branch “${escaped(branch)}”.`, '']),
    '## Which mail reaches them',
    '',
    receivesLine(run.record),
    '',
    ...(outside === '' ? [] : [outside, '']),
    '## The organisation',
    '',
    '| Setting | Value |',
    '| --- | --- |',
    ...told,
    '',
    '## The steps',
    '',
    ...(steps.length === 0
      ? ['Nothing has happened yet.']
      : ['| | What happened | Outcome | What changed | Why | Rules |', '| --- | --- | --- | --- | --- | --- |']),
    ...steps.map((step) => stepRow(run, step, person)),
    '',
    ...(link === undefined ? [] : ['## Play it again', '', `<${link}>`, '']),
    `A run of an independent model of Pardot (Account Engagement): ${edition.label}, model ${edition.id}.${edition.modelVersion}. It knows nothing of anybody’s account.`,
    '',
  ].join('\n');
}

function stepRow(
  { simulation }: Run,
  { number, event, outcome, changes, why, rules }: RunStep,
  person: string,
): string {
  const { edition } = simulation;
  const changed = changes.map(
    ({ field, before, after }) =>
      `${fieldLabel(field)}: ${valueWords(edition, field, before)} → ${valueWords(edition, field, after)}`,
  );
  const cells = [
    String(number),
    deedWords(simulation, event, person),
    OUTCOME_WORDS[outcome],
    changed.join('; '),
    why.join(' '),
    rules.join(', '),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** Text for a table's cell: on one line, and without a bar that would end it. */
const cell = (text: string): string => escaped(text).replaceAll(/\s+/g, ' ');

/** Text that Markdown shows as it stands. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#~&]/g, (character) => `\\${character}`);
