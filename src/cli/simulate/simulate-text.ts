/** A run for people: a short block for each step, then the verdict and the record that it ends in. */
import {
  capital,
  citation,
  OUTCOME_WORDS,
  type Run,
  type RunStep,
  settingsLine,
  valueWords,
  verdictWords,
} from '../../simulation/index.ts';
import { changeWords, deed, editionNote, mailWords, PERSON } from '../shared/cli-words.ts';
import { type Style, wrapped } from '../shared/style.ts';

/** The whole text, line by line. */
export function simulateText(run: Run, style: Style): readonly string[] {
  const note = editionNote(run.simulation.settings);
  return [
    ...wrapped(settingsLine(run.simulation.settings)).map(style.strong),
    ...(note ? wrapped(note).map(style.quiet) : []),
    '',
    ...run.steps.flatMap((step) => [...stepBlock(run, step, style), '']),
    ...verdictBlock(run, style),
  ];
}

function stepBlock(run: Run, step: RunStep, style: Style): readonly string[] {
  const number = `${String(step.number).padStart(2)}  `;
  const indent = ' '.repeat(number.length);
  // Whatever comes of an event, a rule says so.
  const rules = `  [${step.rules.join(', ')}]`;
  return [
    `${number}${style.strong(deed(run, step.event))}: ${OUTCOME_WORDS[step.outcome]}${style.quiet(rules)}`,
    ...step.changes.map((change) => `${indent}  ${changeWords(run, change)}`),
    ...step.why.flatMap((sentence) => wrapped(sentence, indent)),
  ];
}

/** The verdict as words, then the record as the fields that an admin knows. */
function verdictBlock(run: Run, style: Style): readonly string[] {
  const { record } = run;
  const { stamp, tone, cause, wayOut } = verdictWords(run, PERSON);
  const { edition } = run.simulation;
  const width = Math.max(...edition.fields.map(({ label }) => label.length));
  const today = todayOf(run);
  return [
    (tone === 'ok' ? style.good : style.bad)(style.strong(stamp.toUpperCase())),
    ...wrapped(capital(cause)),
    ...(wayOut ? wrapped(wayOut) : []),
    ...(today ? wrapped(today) : []),
    '',
    ...edition.fields.map(({ name, label }) => `  ${label.padEnd(width)}  ${valueWords(edition, name, record[name])}`),
    '',
    ...mailWords(run).flatMap((sentence) => wrapped(sentence)),
  ];
}

/** What differs today of the last thing that changed the record, by a rule that says so; empty where none does. */
function todayOf({ steps }: Run): string {
  const rules = steps.filter(({ outcome }) => outcome === 'changed').flatMap((step) => step.rules);
  for (const id of rules.reverse()) {
    const cited = citation(id);
    if (cited.kind === 'rule' && cited.today) return `${cited.today} (${id})`;
  }
  return '';
}
