/** Field updates of an object's workflow: what each does to Email Opt Out. Who uses them is told elsewhere. */
import { isOptOutField, mentionsField } from '../field.ts';
import { type Outcome, tellableOutcomes } from '../formula/formula.ts';
import type { ProjectView } from '../reader.ts';
import { formulaWords } from '../words/condition-words.ts';
import { plainName } from '../words/plain-name.ts';
import { all, type Element, first, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { mayHoldUpdates, objectNameOf, workflowPartsOf } from './workflow-file.ts';

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
const EMPTIED: Done = { ...CLEARED, dependsOn: 'whether an empty value clears the field' };
export const untold = (dependsOn: string): Done => ({
  ticks: true,
  clears: true,
  dependsOn,
  words: 'writes Email Opt Out',
});

/** By their name in lower case. In several folders of a project there may be more than one of a name. */
type Updates = ReadonlyMap<string, readonly FieldUpdate[]>;

/** Field updates that were read for a project, by their object in lower case, so that each file is read once. */
const known = new WeakMap<ProjectView, Map<string, Updates>>();

/** The updates of the field that a rule or a process of an object's means by a name: those of its own file, else all. */
export function updatesNamed(
  name: string,
  { object, file }: { readonly object: string; readonly file: string },
  project: ProjectView,
): readonly FieldUpdate[] {
  const objects = known.get(project) ?? new Map<string, Updates>();
  known.set(project, objects);
  const key = object.toLowerCase();
  const updates = objects.get(key) ?? readUpdates(key, project);
  objects.set(key, updates);
  const found = updates.get(plainName(name).toLowerCase()) ?? [];
  const own = found.filter((update) => update.file === file);
  return own.length > 0 ? own : found;
}

/** @param object in lower case. */
function readUpdates(object: string, { texts }: ProjectView): Updates {
  const found = new Map<string, FieldUpdate[]>();
  for (const path of texts.keys()) {
    if (!mayHoldUpdates(path) || objectNameOf(path).toLowerCase() !== object) continue;
    for (const update of updatesIn(path, texts.get(path) ?? '')) {
      const name = update.fullName.toLowerCase();
      found.set(name, [...(found.get(name) ?? []), update]);
    }
  }
  return found;
}

function updatesIn(path: string, text: string): readonly FieldUpdate[] {
  const xml = mentionsField(text) ? readXml(text) : null;
  if (!xml?.ok) return [];
  return workflowPartsOf(xml.value, path)
    .updates.filter((update) => isOptOutField(textOf(update, 'field')))
    .map((update) => fieldUpdateOf(update, path));
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
      return [EMPTIED];
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
  if (open) return [open];
  // False and nothing both clear it, which is told once.
  return done.filter(({ ticks }, place) => done.findIndex((other) => other.ticks === ticks) === place);
}

function byOutcome(outcome: Outcome, formula: string, isOfAnother: boolean, doubt: string): readonly Done[] {
  switch (outcome.kind) {
    case 'constant':
      if (outcome.value === null) return [EMPTIED];
      return [{ ...(outcome.value ? TICKED : CLEARED), dependsOn: doubt }];
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
