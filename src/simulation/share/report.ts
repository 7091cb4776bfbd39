/** A run as a report in Markdown: the organisation, every step with who, what, outcome, why and rules, and the verdict. */
import { SETTINGS } from '../../../machines/index.ts';
import { eventInfo, type Run, type RunStep } from '../run/run.ts';
import { actorName, fieldLabel, OUTCOME_WORDS, valueWords, verdictWords } from '../words/words.ts';

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
  const told = SETTINGS.map(({ name, label, values }) => {
    const value = values.find((known) => known.value === settings[name])?.label;
    return value === undefined ? '' : `| ${cell(label)} | ${cell(value)} |`;
  });
  return [
    `# May ${escaped(person)} be emailed?`,
    '',
    `**${words.stamp}.** ${escaped(words.cause)} ${escaped(words.wayOut)}`.trim(),
    '',
    ...(branch === null ? [] : [`The branch “${escaped(branch)}”.`, '']),
    '## The organisation',
    '',
    '| Setting | Value |',
    '| --- | --- |',
    ...told.filter((line) => line !== ''),
    '',
    '## The steps',
    '',
    ...(steps.length === 0
      ? ['Nothing has happened yet.']
      : ['| | What happened | Outcome | What changed | Why | Rules |', '| --- | --- | --- | --- | --- | --- |']),
    ...steps.map((step) => stepRow(run, step, person)),
    '',
    ...(link === undefined ? [] : ['## Play it again', '', `<${link}>`, '']),
    `A run of an independent model of Pardot (Account Engagement), ${edition.label.toLowerCase()} edition, model ${edition.id}.${edition.modelVersion}. It knows nothing of anybody’s account.`,
    '',
  ].join('\n');
}

function stepRow(
  { simulation }: Run,
  { number, event, outcome, changes, why, rules }: RunStep,
  person: string,
): string {
  const changed = changes.map(
    ({ field, before, after }) => `${fieldLabel(field)}: ${valueWords(field, before)} → ${valueWords(field, after)}`,
  );
  const cells = [
    String(number),
    `${actorName(event, person)} ${eventInfo(simulation, event).past}`,
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
