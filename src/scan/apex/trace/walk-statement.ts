/** Walks statements: the conditions and loops around what they do, what is returned, and what is saved. */
import type { Declared, Expression, Spot, Statement } from '../tree/nodes.ts';
import { atomsOf, type Condition, HOLDS, isCaseAfter, leaves, literalLeftOut } from './condition.ts';
import { typeOf } from './lookup.ts';
import { overwritten } from './overwritten.ts';
import { type Here, noteChange, noteSave, type Tracing, under } from './tracing.ts';
import { Scope, type Variable, variableOf } from './variable.ts';
import type { Loop } from './write.ts';

export function walkStatement(tracing: Tracing, here: Here, statement: Statement): void {
  const inner = (other: Statement, place = here) => walkStatement(tracing, place, other);
  switch (statement.kind) {
    case 'block':
      walkAll(tracing, within(here), statement.body);
      return;
    case 'try':
      for (const part of statement.parts) inner(part);
      return;
    case 'if': {
      const { test, yes, no } = statement;
      tracing.value(here, test);
      if (!no) noteLeftOut(tracing, test, yes);
      inner(yes, under(here, test, true));
      if (no) inner(no, under(here, test, false));
      return;
    }
    case 'each': {
      const inside = within(here, loopOver(statement, statement.of, statement.item));
      const variable = declared(tracing, inside, statement.item);
      // What it is in each round stands nowhere.
      variable.isOpen = true;
      variable.from = statement.of;
      variable.group.join(tracing.value(here, statement.of));
      inner(statement.body, inside);
      return;
    }
    case 'loop': {
      const { first, test, next, body } = statement;
      const inside = within(here, { at: statement, query: null, item: null });
      for (const each of first) inner(each, inside);
      for (const each of test ? [test, ...next] : next) tracing.value(inside, each);
      inner(body, test ? under(inside, test, true) : inside);
      return;
    }
    case 'switch': {
      const on = tracing.value(here, statement.on);
      for (const { words, item, body } of statement.cases) {
        const inside = within(here);
        if (item) declared(tracing, inside, item).group.join(on);
        const said = `${tracing.words(statement.on)} is ${words}`;
        const isAfter = isCaseAfter(statement.on, words);
        const condition: Condition = { at: body, asks: null, isMet: true, words: said, isAfter };
        inner(body, { ...inside, conditions: [...here.conditions, condition] });
      }
      return;
    }
    case 'declare':
      for (const each of statement.variables) declare(tracing, here, each);
      return;
    case 'expression':
      tracing.value(here, statement.of);
      return;
    case 'return':
      if (!statement.of) return;
      here.routine.result.join(tracing.value(here, statement.of));
      here.routine.returns.push(statement.of);
      return;
    case 'leave':
      if (statement.of) tracing.value(here, statement.of);
      return;
    case 'save': {
      const [saved] = statement.of;
      for (const each of statement.of.slice(1)) tracing.value(here, each);
      // What triggers do then may reach the fields of classes.
      noteChange(tracing, here, statement, null);
      if (saved) noteSave(here, statement, tracing.value(here, saved), typeOf(tracing, here, saved));
      return;
    }
    default:
      statement satisfies never;
  }
}

/** What is done only where a collection does not hold a name, and what is left where it does. */
function noteLeftOut(tracing: Tracing, test: Expression, yes: Statement): void {
  if (leaves(yes) && !isOnlyLeaving(yes)) return;
  for (const { asks, isMet } of atomsOf(test, !leaves(yes))) {
    const compared = literalLeftOut({ asks, isMet });
    if (compared) tracing.leftOutBy.set(compared, compared);
    else if (!isMet && asks.kind === 'call' && HOLDS.has(asks.name) && asks.of) tracing.leftOutBy.set(asks.of, null);
  }
}

const isOnlyLeaving = (statement: Statement): boolean =>
  statement.kind === 'block' ? statement.body.every(isOnlyLeaving) : leaves(statement) && statement.kind !== 'if';

const within = (here: Here, loop?: Loop): Here => ({
  ...here,
  scope: new Scope(here.scope),
  loops: loop ? [...here.loops, loop] : here.loops,
});

/** Statements one after the other: behind one that leaves when a condition is met, it was not met. */
function walkAll(tracing: Tracing, here: Here, statements: readonly Statement[]): void {
  for (const each of overwritten(statements, tracing.words)) tracing.replaced.add(each);
  let inside = here;
  for (const each of statements) {
    walkStatement(tracing, inside, each);
    if (each.kind === 'if' && !each.no && leaves(each.yes)) inside = under(inside, each.test, false);
  }
}

function declare(tracing: Tracing, here: Here, each: Declared): void {
  const group = each.value ? tracing.value(here, each.value) : null;
  declared(tracing, here, each).group.join(group);
}

function declared(tracing: Tracing, here: Here, each: Declared): Variable {
  const variable = here.scope.declare(variableOf(each));
  tracing.declared.set(each, variable);
  return variable;
}

const loopOver = (at: Spot, of: Expression, item: Declared): Loop => ({
  at,
  query: of.kind === 'query' ? of : null,
  item: item.name,
});
