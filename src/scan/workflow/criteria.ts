/** What a rule, a step or a process asks before it acts: in words, and as conditions of an organisation where they mean just that. */
import { isOptOutField } from '../field.ts';
import type { Evidence } from '../finding.ts';
import { required } from '../flow/logic.ts';
import { impliedBy } from '../formula/implied.ts';
import { type Meanings, meaningOf } from '../meanings.ts';
import { conditionWords, EQUAL, formulaWords, joinedWords, NOT_EQUAL } from '../words/condition-words.ts';
import { all, type Element, first, textOf } from '../xml/element.ts';

export interface Criteria {
  readonly evidence: readonly Evidence[];
  /** Of the record that the rule runs for. */
  readonly needs: readonly string[];
}

/**
 * @param element holds `criteriaItems` with a `booleanFilter`, or a `formula`.
 * @param object whose fields are those of the record itself, in any case.
 * @param meanings the organisation's table of fields that mean a condition.
 */
export function criteriaOf(element: Element, file: string, object: string, meanings: Meanings): Criteria {
  const items = all(element, 'criteriaItems');
  const logic = textOf(element, 'booleanFilter');
  const words = items.map((item) => {
    const [owner = '', ...rest] = textOf(item, 'field').split('.');
    const field =
      owner.toLowerCase() === object.toLowerCase() && rest.length > 0 ? rest.join('.') : textOf(item, 'field');
    return conditionWords(field, textOf(item, 'operation'), textOf(item, 'value') || textOf(item, 'valueField'));
  });
  const formula = first(element, 'formula');
  const isPlain = /^(and)?$/i.test(logic);
  const told = isPlain
    ? items.map((item, place): Evidence => ({ kind: 'condition', words: words[place] ?? '', file, line: item.line }))
    : [{ kind: 'condition' as const, words: joinedWords(words, logic), file, line: items[0]?.line ?? element.line }];
  const byFormula: readonly Evidence[] =
    formula && formula.text !== ''
      ? [{ kind: 'condition', words: formulaWords(formula.text), file, line: formula.line }]
      : [];
  const { met, unmet } = required(logic, items.length);
  const needs = [
    ...met.flatMap((place) => needOf(items[place], object, true, meanings)),
    ...unmet.flatMap((place) => needOf(items[place], object, false, meanings)),
    ...impliedBy(formula?.text ?? '').flatMap(({ name, is }) => meant(name, is, object, meanings)),
  ];
  return { evidence: [...(items.length > 0 ? told : []), ...byFormula], needs: [...new Set(needs)] };
}

function needOf(item: Element | undefined, object: string, isMet: boolean, meanings: Meanings): readonly string[] {
  if (!item || first(item, 'valueField')) return [];
  const operation = textOf(item, 'operation').toLowerCase();
  const value = textOf(item, 'value');
  const truth = /^(true|1)$/i.test(value) ? true : /^(false|0)$/i.test(value) ? false : null;
  if (truth === null || !(EQUAL.has(operation) || NOT_EQUAL.has(operation))) return [];
  return meant(textOf(item, 'field'), EQUAL.has(operation) ? truth === isMet : truth !== isMet, object, meanings);
}

/** A field of the record itself, with or without its object before it. */
function meant(name: string, is: boolean, object: string, meanings: Meanings): readonly string[] {
  const parts = name.split('.');
  if (parts.length > 2 || (parts.length === 2 && parts[0]?.toLowerCase() !== object.toLowerCase())) return [];
  const field = (parts.at(-1) ?? '').toLowerCase();
  if (isOptOutField(field)) return [is ? 'Email Opt Out is ticked' : 'Email Opt Out is blank'];
  const need = is ? meaningOf(meanings, object, field) : undefined;
  return need === undefined ? [] : [need];
}
