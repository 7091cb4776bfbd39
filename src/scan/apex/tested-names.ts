/**
 * Names that code only tests against: `if (!SKIP.contains(name)) record.put(name, value)`. A name that stands in `SKIP` alone is given
 * to nothing; one that goes through all fields of a record may still be it, unless the test leaves out just that.
 */
import { FIELD_NAMES, isOptOutField } from '../field.ts';
import { type Atom, atomsOf, HOLDS, literalLeftOut } from './trace/condition.ts';
import type { Put, Seen } from './trace/tracing.ts';
import { mayHold } from './trace/types.ts';
import type { Variable } from './trace/variable.ts';
import type { Expression, ExpressionOf, Spot } from './tree/nodes.ts';
import type { WordsOf } from './tree/spots.ts';
import { valueParts } from './tree/value-parts.ts';

/** @returns where the names stand that this file does nothing with but to leave them out. */
export function namesLeftOut({ variables, leftOutBy }: Seen): readonly Spot[] {
  const uses = new Map<Variable, Expression[]>();
  for (const [use, variable] of variables) uses.set(variable, [...(uses.get(variable) ?? []), use]);
  const compared = [...leftOutBy.keys()].filter(({ kind }) => kind === 'literal');
  const held = [...uses].flatMap(([variable, all]) => {
    const isOnlyTested = all.every((use) => leftOutBy.has(use)) && all.some((use) => leftOutBy.get(use) === null);
    if (!isOnlyTested || variable.isComputed) return [];
    return [...variable.given, ...all.flatMap((use) => leftOutBy.get(use) ?? [])];
  });
  return [...compared, ...held];
}

/** Whether a `put` is only reached where its own name is none of those that the file leaves out. */
export const isTested = (put: Put, words: WordsOf): boolean => testsOf(put, words).length > 0;

/** Whether the name goes through all fields of a record, and Email Opt Out is not left out on the way. */
export function mayBeAnyField(put: Put, seen: Seen, words: WordsOf): boolean {
  const source = allFieldsIn(put.asked, seen, []);
  if (source === null) return false;
  const names = testsOf(put, words).flatMap(({ by, how }) => {
    // Signs compare strings in any case, as one of the methods does.
    if (by.kind === 'literal') return typeof by.value === 'string' ? [by.value] : [];
    return stringsIn(by, seen).filter((each) => meets(each, how === 'lower' ? 'lower' : source));
  });
  const leftOut = names.map((each) => each.toLowerCase());
  return FIELD_NAMES.some((field) => mayHold(put.type, field) && !leftOut.includes(field));
}

/**
 * Whether a `put` is never reached with the field's name: `if (name == 'HasOptedOutOfEmail') return;`, or
 * `if (name == 'Title') record.put(name, value)`. What is given another name anywhere is not believed.
 * @param named the names of the field that stand in the project at all; asked for only where something is tested.
 */
export function isNeverIt(put: Put, seen: Seen, words: WordsOf, named: () => readonly string[]): boolean {
  if (!isSteady(put.asked, seen)) return false;
  if (isAnother(put, words)) return true;
  const leftOut = testsOf(put, words).flatMap(({ by }) =>
    by.kind === 'literal' && typeof by.value === 'string' ? [by.value.toLowerCase()] : [],
  );
  if (leftOut.length === 0) return false;
  const fields = named().filter((field) => mayHold(put.type, field));
  return fields.length > 0 && fields.every((field) => leftOut.includes(field));
}

const isAnother = ({ asked, conditions }: Put, words: WordsOf): boolean =>
  conditions
    .flatMap(({ asks, isMet }) => (asks ? atomsOf(asks, isMet) : []))
    .some(({ asks, isMet }) => {
      if (asks.kind !== 'binary' || (isMet ? asks.operator !== '==' : !['!=', '<>'].includes(asks.operator)))
        return false;
      const [name, tested] = asks.left.kind === 'literal' ? [asks.left, asks.right] : [asks.right, asks.left];
      const isName = name.kind === 'literal' && typeof name.value === 'string';
      return isName && !isOptOutField(name.value as string) && sameName(tested, asked, words) !== null;
    });

/** Whether nothing that a name is made of is ever given something else. */
function isSteady(part: Expression, seen: Seen): boolean {
  const variable = seen.variables.get(part);
  if (variable) return !variable.isAssigned;
  const parts = part.kind === 'call' ? [...(part.of ? [part.of] : []), ...part.given] : valueParts(part);
  return parts.every((each) => isSteady(each, seen));
}

/** What the name of a `put` is tested against, and how: as it is, or in small letters. */
interface NameTest {
  readonly by: Expression;
  readonly how: 'same' | 'lower';
}

function testsOf({ asked, conditions }: Put, words: WordsOf): readonly NameTest[] {
  const atoms = conditions.flatMap(({ asks, isMet }) => (asks ? atomsOf(asks, isMet) : []));
  return atoms.flatMap((atom) => {
    const [by, tested] = sidesOf(atom);
    const how = tested ? sameName(tested, asked, words) : null;
    return by && how ? [{ by, how }] : [];
  });
}

/** What must not be so of what. */
function sidesOf(atom: Atom): readonly [by: Expression | null, tested: Expression | null] {
  const { asks, isMet } = atom;
  const literal = literalLeftOut(atom);
  if (literal && asks.kind === 'call') return [literal, asks.of === literal ? (asks.given[0] ?? null) : asks.of];
  if (literal && asks.kind === 'binary') return [literal, asks.left === literal ? asks.right : asks.left];
  return !isMet && asks.kind === 'call' && HOLDS.has(asks.name) ? [asks.of, asks.given[0] ?? null] : [null, null];
}

/** Names are told apart by their case, and a described object gives its fields' in small letters. */
type Case = 'lower' | 'api';
const API_NAMES = new Set(['HasOptedOutOfEmail', 'PersonHasOptedOutOfEmail']);
const meets = (text: string, source: Case): boolean =>
  source === 'lower' ? FIELD_NAMES.includes(text) : API_NAMES.has(text);

/** The first call on the way that gives the names of all fields. */
function allFieldsIn(part: Expression, seen: Seen, met: Variable[]): Case | null {
  const inner = (parts: readonly (Expression | null)[]): Case | null => {
    for (const each of parts) {
      const found = each ? allFieldsIn(each, seen, met) : null;
      if (found) return found;
    }
    return null;
  };
  switch (part.kind) {
    case 'name':
    case 'member': {
      const variable = seen.variables.get(part);
      if (!variable) return part.kind === 'member' ? inner([part.of]) : null;
      if (met.includes(variable)) return null;
      met.push(variable);
      return inner([...variable.given, variable.from, ...variable.group.facts.held]);
    }
    case 'call':
      if (part.name === 'getpopulatedfieldsasmap') return 'api';
      return part.name === 'getmap' ? 'lower' : inner([part.of, ...part.given]);
    default:
      return inner(valueParts(part));
  }
}

/** Whether what is tested is what is put: as it is, or in small letters. */
function sameName(tested: Expression, asked: Expression, words: WordsOf): 'same' | 'lower' | null {
  const said = (part: Expression) => words(part).toLowerCase();
  if (said(tested) === said(asked)) return 'same';
  const isLowered = tested.kind === 'call' && tested.name === 'tolowercase' && tested.of !== null;
  return isLowered && said((tested as ExpressionOf<'call'>).of as Expression) === said(asked) ? 'lower' : null;
}

/** The strings that stand in a collection. */
function stringsIn(part: Expression, { variables }: Seen): readonly string[] {
  const variable = variables.get(part);
  if (!variable) return [];
  const all = variable.given.flatMap((each) => (each.kind === 'new' ? each.holds : []));
  const held = variable.group.facts.held;
  return [...all, ...held].flatMap((each) =>
    each.kind === 'literal' && typeof each.value === 'string' ? [each.value] : [],
  );
}
