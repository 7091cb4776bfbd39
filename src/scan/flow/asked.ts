/** What a flow's conditions say: for people in words, and for the walk as assumptions where they mean just one thing. */
import { impliedBy } from '../formula/implied.ts';
import { type Meanings, meaningOf } from '../meanings.ts';
import { conditionWords, EQUAL, formulaWords, joinedWords, NOT_EQUAL } from '../words/condition-words.ts';
import { all, type Element, first, textOf } from '../xml/element.ts';
import { refuted, required } from './logic.ts';
import type { Assumption, Told } from './op.ts';
import type { Scope } from './scope.ts';

export interface Asked {
  readonly told: readonly Told[];
  readonly assume: readonly Assumption[];
}

export const NOTHING_ASKED: Asked = { told: [], assume: [] };

/** One condition, taken apart: what it compares, and whether it says true or false of it; null where it says neither. */
interface Condition {
  readonly reference: string;
  readonly is: boolean | null;
  readonly words: string;
  readonly line: number;
}

/** The conditions of a decision's rule. */
export function ofRule(rule: Element, scope: Scope, meanings: Meanings): Asked {
  const conditions = all(rule, 'conditions').map((each) =>
    conditionOf(each, textOf(each, 'leftValueReference'), first(each, 'rightValue'), scope),
  );
  return asked(conditions, textOf(rule, 'conditionLogic'), rule, scope, meanings);
}

/** What holds where a rule is not met. */
export function notRule(rule: Element, scope: Scope): readonly Assumption[] {
  const conditions = all(rule, 'conditions').map((each) =>
    conditionOf(each, textOf(each, 'leftValueReference'), first(each, 'rightValue'), scope),
  );
  return refuted(textOf(rule, 'conditionLogic'), conditions.length).flatMap((place) => {
    const condition = conditions[place];
    return condition?.is == null ? [] : assumptions(condition.reference, !condition.is, scope, new Map());
  });
}

/**
 * The filters of a start, a lookup or an update.
 * @param owner how the filtered record is referred to, such as `$Record`.
 */
export function ofFilters(element: Element, owner: string, scope: Scope, meanings: Meanings): Asked {
  const conditions = all(element, 'filters').map((each) => {
    const field = textOf(each, 'field');
    return { ...conditionOf(each, field, first(each, 'value'), scope), reference: `${owner}.${field}` };
  });
  const filtered = asked(conditions, textOf(element, 'filterLogic'), element, scope, meanings);
  const formula = first(element, 'filterFormula');
  if (!formula || formula.text === '') return filtered;
  const told = { words: formulaWords(formula.text), file: scope.flow.path, line: formula.line };
  const implied = impliedBy(formula.text).flatMap(({ name, is }) => assumptions(name, is, scope, meanings));
  return { told: [...filtered.told, told], assume: [...filtered.assume, ...implied] };
}

function asked(
  conditions: readonly Condition[],
  logic: string,
  element: Element,
  scope: Scope,
  meanings: Meanings,
): Asked {
  const { met, unmet } = required(logic, conditions.length);
  const assume = (places: readonly number[], isMet: boolean) =>
    places.flatMap((place) => {
      const condition = conditions[place];
      if (condition?.is == null) return [];
      return assumptions(condition.reference, condition.is === isMet, scope, meanings);
    });
  const file = scope.flow.path;
  const isPlain = met.length === conditions.length;
  const told = isPlain
    ? conditions.map(({ words, line }) => ({ words, line, file }))
    : [
        {
          words: joinedWords(
            conditions.map(({ words }) => words),
            logic,
          ),
          line: conditions[0]?.line ?? element.line,
          file,
        },
      ];
  return { told, assume: [...assume(met, true), ...assume(unmet, false)] };
}

function conditionOf(element: Element, reference: string, right: Element | undefined, scope: Scope): Condition {
  const operator = textOf(element, 'operator');
  const [written] = right?.children ?? [];
  const words = conditionWords(reference, operator, written?.text ?? '');
  const truth = right ? truthOf(right, scope) : null;
  const word = operator.toLowerCase();
  const is = truth === null ? null : EQUAL.has(word) ? truth : NOT_EQUAL.has(word) ? !truth : null;
  return { reference, is, words, line: element.line };
}

/** What a value comes to where that is fixed. */
function truthOf(value: Element, scope: Scope): boolean | null {
  const [only, ...others] = scope.sourcesOf(value);
  if (!only || others.length > 0 || only.from !== 'value' || only.value.is !== 'constant') return null;
  return only.value.value;
}

function assumptions(reference: string, is: boolean, scope: Scope, meanings: Meanings): readonly Assumption[] {
  const target = scope.targetOf(reference);
  switch (target.kind) {
    case 'field':
      return [{ slot: target.slot, is }];
    case 'whole':
      return target.isRecord ? [] : [{ slot: target.slot, is }];
    case 'other': {
      const need = is ? meaningOf(meanings, target.object, target.field) : undefined;
      return need === undefined ? [] : [{ slot: target.slot, need }];
    }
    case 'fixed': {
      // A formula that is one field by itself says as much of that field.
      const [only, ...others] = target.sources;
      if (!only || others.length > 0 || only.from !== 'slot') return [];
      return [{ slot: only.slot, is: only.negated ? !is : is }];
    }
  }
}
