/**
 * What a step came to as one short line, and where a run and lines kept from an earlier day part. The line is the run
 * file's golden text: the outcome and the fields that changed, nothing that is worded. An older model may have had fields
 * and values that this one has not, so lines are compared as text.
 */
import { type Edition, type FieldName, type Fields, fieldLabel, type Outcome } from '../../../machines/index.ts';
import type { Effect, Run } from '../run/run.ts';
import { deedWords } from '../words/actors.ts';
import { valueWords } from '../words/values.ts';

/** What a line says of a step. */
interface KeptStep {
  readonly outcome: Outcome;
  /** What the changed fields became, by name, in the order of the line. */
  readonly became: readonly (readonly [field: string, value: string])[];
}

/** The first step that did not come out as kept. */
export interface Divergence {
  /** 1 for the first step. */
  readonly step: number;
  /** The line that was kept. */
  readonly told: string;
  /** What the step comes to now; null where its event no longer exists. */
  readonly found: string | null;
}

/** `changed optedOut=true doNotEmail=true`, or the outcome alone. */
export function stepLine({ outcome, changes }: Pick<Effect, 'outcome' | 'changes'>): string {
  return [outcome, ...changes.map(({ field, after }) => `${field}=${after}`)].join(' ');
}

const LINE = /^(?:no-effect|refused|changed(?: [A-Za-z]{1,40}=[\w-]{1,40})+)$/;

/** Whether something from outside is a step's line, of this model or another. */
export const isStepLine = (line: unknown): line is string => typeof line === 'string' && LINE.test(line);

/**
 * Where a run parts from its kept lines; null where it comes out as it did.
 *
 * @param lines one for each step; where there are more, the next step's event no longer exists.
 */
export function firstDivergence({ steps }: Run, lines: readonly string[]): Divergence | null {
  const place = lines.findIndex((line, at) => !steps[at] || stepLine(steps[at]) !== line);
  const [told, step] = [lines[place], steps[place]];
  return told === undefined ? null : { step: place + 1, told, found: step ? stepLine(step) : null };
}

/** What differs, in one sentence: what the step used to do and would do now. @param event the step's. */
export function divergenceWords(run: Run, person: string, event: string, { step, told, found }: Divergence): string {
  const { edition } = run.simulation;
  const used = keptWords(edition, lineOf(told));
  if (found === null) return `Step ${step} (${event}) used to ${used}; now there is no such event.`;
  const known = run.steps[step - 1]?.event;
  const what = known ? deedWords(run.simulation, known, person) : event;
  return `Step ${step} (${what}) used to ${used}; now it would ${keptWords(edition, lineOf(found))}.`;
}

/** Takes apart a line that `isStepLine` knows. */
function lineOf(line: string): KeptStep {
  const [outcome, ...pairs] = line.split(' ');
  const became = pairs.map((pair) => pair.split('=') as [string, string]);
  return { outcome: outcome as Outcome, became };
}

function keptWords(edition: Edition, { outcome, became }: KeptStep): string {
  switch (outcome) {
    case 'no-effect':
      return 'have no effect';
    case 'refused':
      return 'be refused';
    case 'changed':
      return `change ${became.map(([field, value]) => `${fieldLabel(field as FieldName)} to ${wordsFor(edition, field, value)}`).join(', ')}`;
  }
}

/** A value in words, from its text. What this model has not is shown as it was written. */
function wordsFor(edition: Edition, field: string, text: string): string {
  const value = ['true', 'false', 'null'].includes(text) ? (JSON.parse(text) as boolean | null) : text;
  return valueWords(edition, field as FieldName, value as Fields[FieldName]);
}
