/** The parser's expressions as the small tree's. What the tree does not tell apart keeps its parts as `other`. */
import {
  type ApexParserRuleContext,
  ArrayExpressionContext,
  AssignExpressionContext,
  CastExpressionContext,
  CoalExpressionContext,
  CondExpressionContext,
  type CreatorContext,
  DotExpressionContext,
  EqualityExpressionContext,
  ExpressionContext,
  type ExpressionListContext,
  IdPrimaryContext,
  type LiteralContext,
  LiteralPrimaryContext,
  LogAndExpressionContext,
  LogOrExpressionContext,
  MethodCallExpressionContext,
  NegExpressionContext,
  NewExpressionContext,
  PostOpExpressionContext,
  PreOpExpressionContext,
  PrimaryExpressionContext,
  SoqlPrimaryContext,
  SoslPrimaryContext,
  SubExpressionContext,
  ThisPrimaryContext,
} from '@apexdevtools/apex-parser';
import type { Expression, TypeName } from './nodes.ts';
import { spotOf, typeOfRef, typesOf } from './spots.ts';

/** @throws RangeError where the tree is deeper than the stack; who asked for the tree turns that into an answer. */
export function readExpression(part: ExpressionContext): Expression {
  if (part instanceof SubExpressionContext) return readExpression(part.expression());
  const spot = spotOf(part);
  if (part instanceof PrimaryExpressionContext) return { ...spot, ...readPrimary(part) };
  if (part instanceof DotExpressionContext) {
    const of = readExpression(part.expression());
    const call = part.dotMethodCall();
    return call
      ? { ...spot, kind: 'call', of, name: lower(call.anyId()), given: listOf(call.expressionList()) }
      : { ...spot, kind: 'member', of, name: lower(part.anyId()) };
  }
  if (part instanceof ArrayExpressionContext) {
    const [of, at] = sidesOf(part);
    return { ...spot, kind: 'item', of, at };
  }
  if (part instanceof MethodCallExpressionContext) {
    const call = part.methodCall();
    const name = call.id()?.getText().toLowerCase() ?? (call.THIS() ? 'this' : 'super');
    return { ...spot, kind: 'call', of: null, name, given: listOf(call.expressionList()) };
  }
  if (part instanceof NewExpressionContext) return { ...spot, ...readCreator(part.creator()) };
  if (part instanceof AssignExpressionContext) {
    const [target, value] = sidesOf(part);
    return { ...spot, kind: 'assign', operator: part.getChild(1).getText(), target, value };
  }
  if (isStep(part)) {
    const target = readExpression(part.expression());
    return { ...spot, kind: 'assign', operator: part.INC() ? '++' : '--', target, value: target };
  }
  if (part instanceof CastExpressionContext) {
    return { ...spot, kind: 'cast', type: typeOfRef(part.typeRef()), of: readExpression(part.expression()) };
  }
  if (part instanceof NegExpressionContext && part.BANG()) {
    return { ...spot, kind: 'not', of: readExpression(part.expression()) };
  }
  if (part instanceof CondExpressionContext) {
    const [test, yes, no] = part.expression_list().map(readExpression);
    if (!test || !yes || !no) throw new Error('The grammar gives a conditional expression three parts.');
    return { ...spot, kind: 'choice', test, either: [yes, no] };
  }
  if (part instanceof CoalExpressionContext) return { ...spot, kind: 'choice', test: null, either: sidesOf(part) };
  if (
    part instanceof EqualityExpressionContext ||
    part instanceof LogAndExpressionContext ||
    part instanceof LogOrExpressionContext
  ) {
    const [left, right] = sidesOf(part);
    return { ...spot, kind: 'binary', operator: part.getChild(1).getText(), left, right };
  }
  return { ...spot, kind: 'other', parts: expressionsIn(part).map(readExpression) };
}

/** `i++` and `--i` give the variable another value, as an assignment does. */
const isStep = (part: ExpressionContext): part is PostOpExpressionContext | PreOpExpressionContext =>
  part instanceof PostOpExpressionContext ||
  (part instanceof PreOpExpressionContext && (part.INC() !== null || part.DEC() !== null));

function sidesOf(part: { readonly expression_list: () => ExpressionContext[] }): readonly [Expression, Expression] {
  const [left, right] = part.expression_list().map(readExpression);
  if (!left || !right) throw new Error('The grammar gives such an expression two sides.');
  return [left, right];
}

type Bare = Expression extends infer Each
  ? Each extends Expression
    ? Omit<Each, 'start' | 'end' | 'line'>
    : never
  : never;

function readPrimary(part: PrimaryExpressionContext): Bare {
  const primary = part.primary();
  if (primary instanceof ThisPrimaryContext) return { kind: 'this' };
  if (primary instanceof IdPrimaryContext) return { kind: 'name', name: lower(primary.id()) };
  if (primary instanceof LiteralPrimaryContext) return { kind: 'literal', value: literalValue(primary.literal()) };
  // What a query binds is only read.
  if (primary instanceof SoqlPrimaryContext || primary instanceof SoslPrimaryContext) return { kind: 'query' };
  return { kind: 'other', parts: [] };
}

/** `undefined` for numbers, which nothing here asks about. */
function literalValue(literal: LiteralContext): boolean | string | null | undefined {
  const word = literal.BooleanLiteral()?.getText().toLowerCase();
  if (word !== undefined) return word === 'true';
  if (literal.NULL()) return null;
  return literal.StringLiteral()?.getText().slice(1, -1);
}

function readCreator(creator: CreatorContext): Bare {
  const last = creator.createdName().idCreatedNamePair_list().at(-1);
  const named: TypeName = { name: last ? lower(last.anyId()) : '', of: typesOf(last?.typeList()) };
  const array = creator.arrayCreatorRest();
  const within = creator.mapCreatorRest() ?? creator.setCreatorRest() ?? array;
  return {
    kind: 'new',
    type: array ? { name: 'list', of: [named] } : named,
    given: listOf(creator.classCreatorRest()?.arguments().expressionList() ?? null),
    holds: within ? expressionsIn(within).map(readExpression) : [],
  };
}

const lower = (part: { readonly getText: () => string }): string => part.getText().toLowerCase();

const listOf = (list: ExpressionListContext | null): readonly Expression[] =>
  list?.expression_list().map(readExpression) ?? [];

/** The expressions right under a part, those inside another left out. */
function expressionsIn(part: ApexParserRuleContext): readonly ExpressionContext[] {
  return (part.children ?? []).flatMap((child) => {
    if (child instanceof ExpressionContext) return [child];
    return 'children' in child ? expressionsIn(child as ApexParserRuleContext) : [];
  });
}
