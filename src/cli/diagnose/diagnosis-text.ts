/** A diagnosis for people: the verdict, what to do, what the next sync does, how it came to this, and how to open it. */
import { type Diagnosis, diagnosisWords, formatGivenRecord, type Point, settingsLine } from '../../simulation/index.ts';
import { type Caller, recordLinkLine } from '../shared/bring-back.ts';
import { editionNote, PERSON } from '../shared/cli-words.ts';
import { type Style, wrapped } from '../shared/style.ts';

export function diagnosisText(diagnosis: Diagnosis, caller: Caller, style: Style): readonly string[] {
  const { settings } = diagnosis.organisation;
  const { stamp, look, cause, danger, sections } = diagnosisWords(diagnosis, PERSON);
  const paint = look === 'mailable' ? style.good : style.bad;
  const note = editionNote(settings);
  return [
    ...wrapped(settingsLine(settings)).map(style.strong),
    ...(note ? wrapped(note).map(style.quiet) : []),
    ...wrapped(`The record: ${formatGivenRecord(diagnosis.given).replaceAll(',', ', ')}`),
    '',
    paint(style.strong(stamp.toUpperCase())),
    ...wrapped(cause),
    ...(danger ? wrapped(danger).map((line) => style.bad(style.strong(line))) : []),
    ...sections.flatMap(({ title, points }) => [
      '',
      style.strong(title),
      ...points.flatMap((point) => lines(point, style)),
    ]),
    '',
    `  ${recordLinkLine(caller, { settings, given: diagnosis.given })}`,
    style.quiet('A model answered, not an account.'),
  ];
}

function lines({ text, steps = [], notes = [] }: Point, style: Style): readonly string[] {
  const places = steps.flatMap(({ where }, place) =>
    where === null ? [] : wrapped(`Step ${place + 1}: ${where}.`, INDENT).map(style.quiet),
  );
  return [...wrapped(text, '  - '), ...notes.flatMap((note) => wrapped(note, INDENT)), ...places];
}

const INDENT = '    ';
