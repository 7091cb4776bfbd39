/** The parser's statements as the small tree's. */
import type {
  BlockContext,
  ForControlContext,
  ForStatementContext,
  LocalVariableDeclarationContext,
  StatementContext,
  SwitchStatementContext,
  TryStatementContext,
  VariableDeclaratorsContext,
} from '@apexdevtools/apex-parser';
import type { Case, Declared, Statement, TypeName } from './nodes.ts';
import { readExpression } from './read-expression.ts';
import { spotOf, typeOfRef } from './spots.ts';

/** @throws RangeError where the tree is deeper than the stack. */
export function readStatement(part: StatementContext): Statement {
  const spot = spotOf(part);
  const block = part.block();
  if (block) return readBlock(block);
  const test = part.ifStatement();
  if (test) {
    const [yes, no] = test.statement_list().map(readStatement);
    return {
      ...spot,
      kind: 'if',
      test: readExpression(test.parExpression().expression()),
      yes: yes ?? nothing(part),
      no: no ?? null,
    };
  }
  const loop = part.forStatement();
  if (loop) return readFor(loop);
  const whiles = part.whileStatement();
  if (whiles) {
    const inside = whiles.statement();
    const asked = readExpression(whiles.parExpression().expression());
    return {
      ...spot,
      kind: 'loop',
      first: [],
      test: asked,
      next: [],
      body: inside ? readStatement(inside) : nothing(part),
    };
  }
  const does = part.doWhileStatement();
  if (does) {
    // The body of `do` runs once whatever is asked, so its condition is none of the body's.
    const asked = readExpression(does.parExpression().expression());
    return { ...spot, kind: 'loop', first: [], test: null, next: [asked], body: readBlock(does.block()) };
  }
  const switched = part.switchStatement();
  if (switched) return readSwitch(switched);
  const tried = part.tryStatement();
  if (tried) return readTry(tried);
  const runAs = part.runAsStatement();
  if (runAs) return readBlock(runAs.block());
  const returned = part.returnStatement();
  if (returned)
    return { ...spot, kind: 'return', of: returned.expression() ? readExpression(returned.expression()) : null };
  const thrown = part.throwStatement();
  if (thrown) return { ...spot, kind: 'leave', of: readExpression(thrown.expression()) };
  if (part.breakStatement() || part.continueStatement()) return { ...spot, kind: 'leave', of: null };
  const declared = part.localVariableDeclarationStatement();
  if (declared) {
    return { ...spot, kind: 'declare', variables: readVariables(declared.localVariableDeclaration()) };
  }
  const expression = part.expressionStatement();
  if (expression) return { ...spot, kind: 'expression', of: readExpression(expression.expression()) };
  return readSave(part);
}

export const readBlock = (part: BlockContext): Statement => ({
  ...spotOf(part),
  kind: 'block',
  body: part.statement_list().map(readStatement),
});

const nothing = (part: StatementContext): Statement => ({ ...spotOf(part), kind: 'block', body: [] });

/** What is deleted, or brought back as it was, is not saved. Of the two records of a `merge` the first is. */
function readSave(part: StatementContext): Statement {
  const spot = spotOf(part);
  const single = part.insertStatement() ?? part.updateStatement() ?? part.upsertStatement();
  const merged = part.mergeStatement();
  if (single || merged) {
    const of = single ? [single.expression()] : merged.expression_list();
    return { ...spot, kind: 'save', of: of.map(readExpression) };
  }
  const other = part.deleteStatement() ?? part.undeleteStatement();
  const parts = other ? [readExpression(other.expression())] : [];
  return { ...spot, kind: 'expression', of: { ...spot, kind: 'other', parts } };
}

function readFor(part: ForStatementContext): Statement {
  const spot = spotOf(part);
  const control: ForControlContext = part.forControl();
  const inside = part.statement();
  const body: Statement = inside ? readStatement(inside) : { ...spot, kind: 'block', body: [] };
  const each = control.enhancedForControl();
  if (each) {
    const item: Declared = { name: each.id().getText().toLowerCase(), type: typeOfRef(each.typeRef()), value: null };
    return { ...spot, kind: 'each', item, of: readExpression(each.expression()), body };
  }
  const init = control.forInit();
  const declared = init?.localVariableDeclaration();
  const first: Statement[] = declared
    ? [{ ...spotOf(declared), kind: 'declare', variables: readVariables(declared) }]
    : (init?.expressionList()?.expression_list() ?? []).map((each) => ({
        ...spotOf(each),
        kind: 'expression',
        of: readExpression(each),
      }));
  const next = (control.forUpdate()?.expressionList().expression_list() ?? []).map(readExpression);
  return {
    ...spot,
    kind: 'loop',
    first,
    test: control.expression() ? readExpression(control.expression()) : null,
    next,
    body,
  };
}

function readSwitch(part: SwitchStatementContext): Statement {
  const cases = part.whenControl_list().map((when): Case => {
    const value = when.whenValue();
    const type = value.typeRef();
    const item = type ? { name: value.id().getText().toLowerCase(), type: typeOfRef(type), value: null } : null;
    const words = value.ELSE()
      ? 'else'
      : type
        ? type.getText()
        : value
            .whenLiteral_list()
            .map((each) => each.getText())
            .join(', ');
    return { words, item, body: readBlock(when.block()) };
  });
  return { ...spotOf(part), kind: 'switch', on: readExpression(part.expression()), cases };
}

function readTry(part: TryStatementContext): Statement {
  const caught = part.catchClause_list().map((each): Statement => {
    const variable: Declared = {
      name: each.id().getText().toLowerCase(),
      type: { name: 'exception', of: [] },
      value: null,
    };
    const spot = spotOf(each);
    return {
      ...spot,
      kind: 'block',
      body: [{ ...spot, kind: 'declare', variables: [variable] }, readBlock(each.block())],
    };
  });
  const last = part.finallyBlock();
  return {
    ...spotOf(part),
    kind: 'try',
    parts: [readBlock(part.block()), ...caught, ...(last ? [readBlock(last.block())] : [])],
  };
}

const readVariables = (part: LocalVariableDeclarationContext): readonly Declared[] =>
  readDeclarators(part.variableDeclarators(), typeOfRef(part.typeRef()));

export const readDeclarators = (list: VariableDeclaratorsContext, type: TypeName): readonly Declared[] =>
  list.variableDeclarator_list().map((each) => ({
    name: each.id().getText().toLowerCase(),
    type,
    value: each.expression() ? readExpression(each.expression()) : null,
  }));
