/** The properties that a scan decides, and a shortest run for each that is broken, with the names of what was found. */
import { play, type Settings, simulationOf } from '../../simulation/index.ts';
import { deed, VERDICT_WORDS } from '../shared/cli-words.ts';
import { byWords, fixWords } from '../shared/fix-words.ts';
import { type Style, wrapped } from '../shared/style.ts';
import type { ScanReport } from './scan-report.ts';

export function verdictLines({ settings, verdict }: ScanReport, style: Style): readonly string[] {
  const { verification, opened, openAnyway, organisation } = verdict;
  const lines = verification.properties.flatMap((result) => {
    const property = simulationOf(settings).edition.properties.find(({ id }) => id === result.id);
    const isOpened = opened.includes(result.id);
    const accepted = organisation.accept[result.id];
    const anyway = openAnyway.includes(result.id) ? ' (without anything that was found)' : '';
    const words = `${VERDICT_WORDS[result.verdict === 'violated' && accepted !== undefined ? 'accepted' : result.verdict]}${anyway}`;
    const paint = isOpened ? style.bad : result.verdict === 'holds' ? style.good : (text: string) => text;
    const head = `  ${result.id.padEnd(3)}  ${property?.title ?? ''}: ${paint(words)}`;
    const run = result.counterexample;
    if (!isOpened || !run) return [head];
    return [
      head,
      ...stepLines(settings, run, result.steps),
      ...fixWords(settings, result).flatMap((sentence) => wrapped(sentence, '         ')),
    ];
  });
  return [style.strong('Verdict'), ...lines, ''];
}

type Result = ScanReport['verdict']['verification']['properties'][number];

/** A run step by step. */
function stepLines(
  settings: Settings,
  events: NonNullable<Result['counterexample']>,
  steps: Result['steps'],
): readonly string[] {
  const run = play(simulationOf(settings), events);
  return run.steps.flatMap((step) =>
    wrapped(`${step.number}. ${deed(run, step.event)}${byWords(steps?.[step.number - 1])}`, '         '),
  );
}
