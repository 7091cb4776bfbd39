/** Field updates of a workflow's file: what each does to Email Opt Out. Who uses them is told elsewhere. */
import { isOptOutField } from '../field.ts';
import { type Outcome, tellableOutcomes } from '../formula/formula.ts';
import type { ProjectView } from '../reader.ts';
import { formulaWords } from '../words/condition-words.ts';
import { plainName } from '../words/plain-name.ts';
import { all, type Element, first, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

export interface FieldUpdate {
  /** The name by which rules and processes use it. */
  readonly fullName: string;
  /** What people call it. */
  readonly label: string;
  readonly file: string;
  readonly line: number;
  /** Whether it writes another record than the one that it runs for. */
  readonly isOfAnother: boolean;
  readonly does: readonly Done[];
}

/** What a value that is written does, and on what it hangs; empty where it is certain. */
export interface Done {
  readonly ticks: boolean;
  readonly clears: boolean;
  readonly dependsOn: string;
  readonly words: string;
}

const TICKED: Done = { ticks: true, clears: false, dependsOn: '', words: 'ticks Email Opt Out' };
const CLEARED: Done = { ticks: false, clears: true, dependsOn: '', words: 'clears Email Opt Out' };
export const untold = (dependsOn: string): Done => ({
  ticks: true,
  clears: true,
  dependsOn,
  words: 'writes Email Opt Out',
});

/** `Contact` of `workflows/Contact.workflow-meta.xml`; for a name with a process after it, the object alone. */
export const objectOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .split('.')[0]
    ?.toLowerCase() ?? '';

/** The updates of the field in a workflow's file, by their name in lower case. */
export const fieldUpdatesIn = (root: Element, file: string): ReadonlyMap<string, FieldUpdate> =>
  new Map(
    all(root, 'fieldUpdates')
      .filter((update) => isOptOutField(textOf(update, 'field')))
      .map((update) => [plainName(textOf(update, 'fullName')).toLowerCase(), fieldUpdateOf(update, file)]),
  );

/** Those of an object's workflow file, wherever in the project it lies. */
export function fieldUpdatesOf(object: string, { texts }: ProjectView): ReadonlyMap<string, FieldUpdate> {
  const found = new Map<string, FieldUpdate>();
  for (const [path, text] of texts) {
    if (!/\.workflow(-meta\.xml)?$/i.test(path) || objectOf(path) !== object) continue;
    const xml = readXml(text);
    if (xml.ok) for (const [name, update] of fieldUpdatesIn(xml.value, path)) found.set(name, update);
  }
  return found;
}

function fieldUpdateOf(update: Element, file: string): FieldUpdate {
  const isOfAnother = textOf(update, 'targetObject') !== '';
  return {
    fullName: plainName(textOf(update, 'fullName')),
    label: plainName(textOf(update, 'name') || textOf(update, 'fullName')),
    file,
    line: update.line,
    isOfAnother,
    does: doneBy(update, isOfAnother),
  };
}

function doneBy(update: Element, isOfAnother: boolean): readonly Done[] {
  switch (textOf(update, 'operation').toLowerCase()) {
    case 'literal':
      return literal(textOf(update, 'literalValue'));
    case 'null':
      return [{ ...CLEARED, dependsOn: 'whether an empty value clears the field' }];
    case 'formula':
      return byFormula(textOf(update, 'formula'), isOfAnother);
    default:
      return [untold(`the operation ${textOf(update, 'operation') || 'that is not named'}`)];
  }
}

/** A value as it is written in metadata. */
export function literal(text: string): readonly Done[] {
  if (/^(1|true)$/i.test(text)) return [TICKED];
  if (/^(0|false)$/i.test(text)) return [CLEARED];
  return [untold(`the value ${JSON.stringify(text.slice(0, 40))}`)];
}

/** @param isOfAnother whether fields in the formula are of another record than the one that is written. */
export function byFormula(formula: string, isOfAnother: boolean): readonly Done[] {
  const outcomes = tellableOutcomes(formula);
  const doubt = outcomes.length > 1 ? formulaWords(formula) : '';
  const done = outcomes.flatMap((outcome) => byOutcome(outcome, formula, isOfAnother, doubt));
  const open = done.find(({ ticks, clears }) => ticks && clears);
  return open ? [open] : done;
}

function byOutcome(outcome: Outcome, formula: string, isOfAnother: boolean, doubt: string): readonly Done[] {
  switch (outcome.kind) {
    case 'constant':
      return [{ ...(outcome.value === true ? TICKED : CLEARED), dependsOn: doubt }];
    case 'reference': {
      const isPrior = /prior/i.test(outcome.name);
      // Itself as it is: nothing changes.
      if (!isOfAnother && !outcome.negated && isOptOutField(outcome.name) && !isPrior) return [];
      return [untold(`the field ${outcome.name}`)];
    }
    case 'unknown':
      return [untold(formulaWords(formula))];
  }
}

/** The names of field updates that an element's actions use, each with the action's line. */
export const updatesUsed = (
  element: Element,
  name: string,
): readonly { readonly name: string; readonly line: number }[] =>
  all(element, name)
    .filter((action) => /^fieldupdate$/i.test(textOf(action, 'type')) && first(action, 'name') !== undefined)
    .map((action) => ({ name: textOf(action, 'name'), line: action.line }));
