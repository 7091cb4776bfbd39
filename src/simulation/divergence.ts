/**
 * What a step came to as one short line, and where a run and lines kept from an earlier day part. The line is the run
 * file's golden text: the outcome and the fields that changed, nothing that is worded.
 */
import { FIELDS, type FieldName, type Fields, type Outcome } from '../../machines/index.ts';
import { type Effect, eventInfo, type Run, type RunStep } from './run.ts';
import { actorName, fieldLabel, valueWords } from './words.ts';

/** What a kept line says of a step. */
export interface KeptStep {
  readonly outcome: Outcome;
  /** What the changed fields became, in the order of the record. */
  readonly became: Partial<Fields>;
}

/** The first step that did not come out as kept. */
export interface Divergence {
  /** 1 for the first step. */
  readonly step: number;
  readonly told: KeptStep;
  readonly found: KeptStep;
}

/** `changed optedOut=true doNotEmail=true`, or the outcome alone. */
export function stepLine({ outcome, changes }: Pick<Effect, 'outcome' | 'changes'>): string {
  return [outcome, ...changes.map(({ field, after }) => `${field}=${after}`)].join(' ');
}

/** Reads a step's line; null where it is none. */
export function readStepLine(line: string): KeptStep | null {
  const [outcome = '', ...pairs] = line.split(' ');
  if (!isOutcome(outcome) || (outcome === 'changed') !== pairs.length > 0) return null;
  const became: Partial<Record<FieldName, Fields[FieldName]>> = {};
  for (const pair of pairs) {
    const [name = '', value = '', more] = pair.split('=');
    const field = FIELDS.find((known) => known.name === name)?.name;
    const read = VALUES.get(value);
    if (field === undefined || read === undefined || more !== undefined || field in became) return null;
    became[field] = read;
  }
  return { outcome, became: became as Partial<Fields> };
}

/** Where a run parts from its kept lines, which are one for each step; null where it comes out as it did. */
export function firstDivergence(run: Run, lines: readonly string[]): Divergence | null {
  const step = run.steps.find((each, place) => stepLine(each) !== lines[place]);
  const told = step && readStepLine(lines[step.number - 1] ?? '');
  return step && told ? { step: step.number, told, found: keptOf(step) } : null;
}

/** A divergence in two sentences: that the model has changed, and what the step used to do and would do now. */
export function divergenceWords(run: Run, person: string, { step, told, found }: Divergence): string {
  const event = run.steps[step - 1]?.event;
  const what = event ? `${actorName(event, person)} ${eventInfo(run.simulation, event).past}` : 'the step';
  return `The model has changed since this run was saved. Step ${step} (${what}) used to ${keptWords(told)}; now it would ${keptWords(found)}.`;
}

const keptOf = ({ outcome, changes }: RunStep): KeptStep => ({
  outcome,
  became: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
});

function keptWords({ outcome, became }: KeptStep): string {
  if (outcome === 'no-effect') return 'have no effect';
  if (outcome === 'refused') return 'be refused';
  const fields = FIELDS.filter(({ name }) => name in became);
  const changes = fields.map(({ name }) => `${fieldLabel(name)} to ${valueWords(name, became[name] ?? null)}`);
  return `change ${changes.join(', ')}`;
}

const OUTCOMES: readonly string[] = ['changed', 'no-effect', 'refused'] satisfies readonly Outcome[];
const isOutcome = (word: string): word is Outcome => OUTCOMES.includes(word);

/** Every value that a field can have, by its word in a line. */
const VALUES: ReadonlyMap<string, Fields[FieldName]> = new Map(
  [true, false, null, 0, 1, 2, 3, 4, 5, 'verified', 'unverified', 'pardot', 'crm'].map(
    (value) => [String(value), value as Fields[FieldName]] as const,
  ),
);
