/**
 * What names mean inside one flow: which slot a reference reads or sets, and what value it has where that is fixed. Slots of a
 * subflow have the caller's element before their name, so that two calls do not mix.
 */
import { isOptOutField, mayHaveField } from '../field.ts';
import { tellableOutcomes } from '../formula/formula.ts';
import { type Element, first, isTrue, textOf } from '../xml/element.ts';
import { type FlowFile, isRecordVariable, screenFieldsOf } from './flow-file.ts';
import { constant, given, type Source, unknown } from './value.ts';

/** What a reference leads to. The object is whose record it is, empty where nobody can tell. */
export type Target =
  /** A record's opt-out field. */
  | { readonly kind: 'field'; readonly slot: string; readonly object: string }
  /** Another field of a record, as it is written. */
  | { readonly kind: 'other'; readonly slot: string; readonly object: string; readonly field: string }
  /** A variable, a record or a list as a whole. */
  | { readonly kind: 'whole'; readonly slot: string; readonly isRecord: boolean; readonly object: string }
  | { readonly kind: 'fixed'; readonly sources: readonly Source[] };

export interface Scope {
  readonly flow: FlowFile;
  readonly prefix: string;
  readonly targetOf: (reference: string) => Target;
  /** What a `value` element comes to. */
  readonly sourcesOf: (value: Element | undefined) => readonly Source[];
  readonly sourcesOfReference: (reference: string) => readonly Source[];
}

/** What tables call the records that somebody chose or edited: `selectedRows`, `firstSelectedRow`. */
const ROWS = /rows?$/i;

/** How a checkbox is written as text. */
const TEXTS: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false };

/** Formulas that name each other deeper than this are not followed. */
const DEEPEST = 12;

export function scopeOf(flow: FlowFile, prefix: string): Scope {
  const screenFields = screenFieldsOf(flow.root);
  const slotOf = (name: string) => `${prefix}${name.toLowerCase()}`;

  function targetOf(reference: string, depth = 0): Target {
    const [head = '', ...rest] = reference.trim().split('.');
    const name = head.toLowerCase();
    if (name === '$record') return partOf(slotOf('$record'), rest, textOf(flow.start, 'object'));
    if (name === '$record__prior') return fixed(`what ${rest.join('.')} was before`);
    if (name === '$globalconstant') return { kind: 'fixed', sources: [given(globalConstant(rest[0] ?? ''))] };
    const resource = flow.resources.get(name);
    if (resource) return ofResource(resource, slotOf(name), rest, depth);
    if (screenFields.has(name)) return ofScreenField(head, rest);
    const element = flow.elements.get(name);
    if (element) return ofElement(element, slotOf(name), rest, depth);
    return fixed(reference);
  }

  /** What a table hands out are records that it was given; everything else is what somebody enters. */
  function ofScreenField(name: string, [output = '', ...fields]: readonly string[]): Target {
    return ROWS.test(output) ? partOf(slotOf(name), fields) : fixed(`what somebody enters on a screen (${name})`);
  }

  function ofResource(resource: Element, slot: string, rest: readonly string[], depth: number): Target {
    const name = textOf(resource, 'name');
    switch (resource.name) {
      case 'variables':
        if (isRecordVariable(resource)) return partOf(slot, rest, textOf(resource, 'objectType'));
        return rest.length > 0
          ? fixed(`${name}.${rest.join('.')}`)
          : { kind: 'whole', slot, isRecord: false, object: '' };
      case 'constants':
      case 'choices':
        return { kind: 'fixed', sources: sourcesOf(first(resource, 'value')) };
      case 'formulas':
        return { kind: 'fixed', sources: ofFormula(resource, depth) };
      default:
        return fixed(name);
    }
  }

  /** What an element hands out by itself, under its own name. */
  function ofElement(element: Element, slot: string, rest: readonly string[], depth: number): Target {
    const name = textOf(element, 'name');
    const [output = '', ...fields] = rest;
    switch (element.name) {
      case 'recordLookups':
      case 'transforms':
      case 'recordUpdates':
        return partOf(slot, rest, textOf(element, 'object'));
      case 'loops':
      case 'collectionProcessors':
        return partOf(slot, rest, objectOfList(textOf(element, 'collectionReference'), depth));
      case 'subflows':
        return output === '' ? fixed(name) : partOf(`${slot}/${output.toLowerCase()}`, fields);
      case 'actionCalls':
        return fixed(`what ${name} hands back`);
      default:
        return fixed(name);
    }
  }

  /** What goes through a list has its records. */
  function objectOfList(reference: string, depth: number): string {
    const target = depth >= DEEPEST ? null : targetOf(reference, depth + 1);
    return target?.kind === 'whole' ? target.object : '';
  }

  function ofFormula(formula: Element, depth: number): readonly Source[] {
    const name = textOf(formula, 'name');
    const cannotTell = given(unknown(`the formula ${name}`));
    if (depth >= DEEPEST) return [cannotTell];
    const outcomes = tellableOutcomes(textOf(formula, 'expression'));
    const doubt = outcomes.length > 1 ? `the formula ${name}` : '';
    return outcomes.flatMap((outcome): readonly Source[] => {
      if (outcome.kind === 'constant') return [given(constant(outcome.value, doubt))];
      if (outcome.kind === 'unknown') return [cannotTell];
      const sources = ofTarget(targetOf(outcome.name, depth + 1));
      return outcome.negated ? sources.map(opposite) : sources;
    });
  }

  const sourcesOfReference = (reference: string): readonly Source[] => ofTarget(targetOf(reference));

  function sourcesOf(value: Element | undefined): readonly Source[] {
    const [written] = value?.children ?? [];
    if (!written) return [given(constant(null))];
    switch (written.name) {
      case 'booleanValue':
        return [given(constant(written.text.toLowerCase() === 'true'))];
      case 'elementReference':
        return sourcesOfReference(written.text);
      case 'stringValue':
        return ofText(written.text);
      case 'numberValue':
        return [
          given(
            Number(written.text) === 1
              ? constant(true)
              : Number(written.text) === 0
                ? constant(false)
                : unknown(written.text),
          ),
        ];
      case 'formulaExpression':
        return tellableOutcomes(written.text).flatMap((outcome) =>
          outcome.kind === 'constant'
            ? [given(constant(outcome.value))]
            : outcome.kind === 'reference' && !outcome.negated
              ? sourcesOfReference(outcome.name)
              : [given(unknown('a formula'))],
        );
      default:
        return [given(unknown(written.text.slice(0, 40)))];
    }
  }

  function ofText(text: string): readonly Source[] {
    const word = text.toLowerCase();
    if (word === '' || word in TEXTS) return [given(constant(TEXTS[word] ?? null))];
    const [, reference] = /^\{!([^{}]+)\}$/.exec(text) ?? [];
    if (reference !== undefined) return sourcesOfReference(reference);
    return [given(unknown(`the text ${JSON.stringify(text.slice(0, 40))}`))];
  }

  return { flow, prefix, targetOf: (reference) => targetOf(reference), sourcesOf, sourcesOfReference };
}

/** @param object whose record it is; empty where nobody can tell. */
function partOf(slot: string, fields: readonly string[], object = ''): Target {
  const [field] = fields;
  if (field === undefined) return { kind: 'whole', slot, isRecord: true, object };
  if (fields.length > 1) return fixed(fields.join('.'));
  const isField = isOptOutField(field) && (object === '' || mayHaveField(object));
  return isField ? { kind: 'field', slot, object } : { kind: 'other', slot, object, field };
}

/** Whether it is a record, or a list of records, as a whole. */
export const isWholeRecord = (target: Target): boolean => target.kind === 'whole' && target.isRecord;

/** Whether a call's input is a record, or a list of records. */
export const handsRecord = (input: Element, scope: Scope): boolean =>
  isWholeRecord(scope.targetOf(textOf(first(input, 'value'), 'elementReference')));

/** Whose record a value is, or is a field of; empty where nobody can tell. */
export function objectIn(value: Element | undefined, scope: Scope): string {
  const target = scope.targetOf(textOf(value, 'elementReference'));
  return target.kind === 'fixed' ? '' : target.object;
}

function fixed(why: string): Target {
  return { kind: 'fixed', sources: [given(unknown(why))] };
}

function globalConstant(name: string) {
  const word = name.toLowerCase();
  return constant(word === 'true' ? true : word === 'false' ? false : null);
}

function ofTarget(target: Target): readonly Source[] {
  switch (target.kind) {
    case 'field':
      return [{ from: 'slot', slot: target.slot, mode: 'read', negated: false }];
    case 'whole':
      return [{ from: 'slot', slot: target.slot, mode: 'copy', negated: false }];
    case 'other':
      return [given(unknown(`the field ${target.field}`))];
    case 'fixed':
      return target.sources;
  }
}

function opposite(source: Source): Source {
  if (source.from === 'slot') return { ...source, negated: !source.negated };
  const { value } = source;
  return given(value.is === 'constant' ? constant(!value.value, value.doubt) : value);
}

/** Whether a lookup keeps what it finds under its own name. */
export const storesItself = (element: Element): boolean => isTrue(element, 'storeOutputAutomatically');
