/** Follows statements in the order in which they run; a loop until it adds nothing, a `try` from wherever it may break off. */
import type { Declared, Statement } from '../../tree/nodes.ts';
import { followExpression } from './follow-expression.ts';
import type { Following } from './following.ts';
import { NOTHING, type Places, type Things } from './places.ts';

export function followStatement(following: Following, statement: Statement): void {
  if (following.places === null) return;
  const inner = (other: Statement) => followStatement(following, other);
  switch (statement.kind) {
    case 'block':
      for (const each of statement.body) inner(each);
      return;
    case 'try':
      followTry(following, statement.parts);
      return;
    case 'if': {
      const { test, yes, no } = statement;
      followExpression(following, test);
      following.fork(
        () => inner(yes),
        () => no && inner(no),
      );
      return;
    }
    case 'each': {
      const all = followExpression(following, statement.of);
      followLoop(following, () => {
        give(following, statement.item, following.taken(all));
        inner(statement.body);
      });
      return;
    }
    case 'loop': {
      const { first, test, next, body } = statement;
      for (const each of first) inner(each);
      followLoop(following, () => {
        if (test) followExpression(following, test);
        inner(body);
        // What is left by `continue` comes to the next step, too.
        following.meet(following.rounds.at(-1) ?? null);
        for (const each of next) followExpression(following, each);
      });
      // The last thing that is asked, but not where a `break` leaves.
      following.fork(
        () => test && followExpression(following, test),
        () => {},
      );
      return;
    }
    case 'switch': {
      const on = followExpression(following, statement.on);
      const before = following.places.copy();
      // With an `else` one of the cases always runs.
      if (statement.cases.some(({ words }) => words === 'else')) following.places = null;
      for (const { item, body } of statement.cases) {
        const after = following.places;
        following.places = before.copy();
        if (item) give(following, item, on);
        inner(body);
        following.meet(after);
      }
      return;
    }
    case 'declare':
      for (const each of statement.variables) {
        give(following, each, each.value ? followExpression(following, each.value) : NOTHING);
      }
      return;
    case 'expression':
      followExpression(following, statement.of);
      return;
    case 'return':
      if (statement.of) following.give(followExpression(following, statement.of));
      following.places = null;
      return;
    case 'leave':
      if (statement.of) following.give(followExpression(following, statement.of));
      breakOff(following);
      following.places = null;
      return;
    case 'save': {
      const [saved, ...others] = statement.of.map((each) => followExpression(following, each));
      following.save(statement, saved ?? NOTHING);
      for (const each of others) following.give(each);
      return;
    }
    default:
      statement satisfies never;
  }
}

function give(following: Following, declared: Declared, things: Things): void {
  const variable = following.trace.declared.get(declared);
  if (variable) following.set(variable, things);
}

/** Behind it stands whatever any round leaves there, and what was there before the first. */
function followLoop(following: Following, round: () => void): void {
  const all = following.places?.copy() ?? following.nowhere();
  const left = following.nowhere();
  following.rounds.push(left);
  following.loops += 1;
  let isNew = true;
  while (isNew) {
    following.places = all.copy();
    round();
    isNew = following.places !== null && all.join(following.places);
    isNew = all.join(left) || isNew;
  }
  following.loops -= 1;
  following.rounds.pop();
  following.places = all;
}

/** Each part may begin with whatever stood anywhere in those before it. */
function followTry(following: Following, parts: readonly Statement[]): void {
  const begun = following.places?.copy() ?? following.nowhere();
  const ends: (Places | null)[] = [];
  following.tries.push(begun);
  for (const [place, part] of parts.entries()) {
    if (place > 0) {
      following.places = begun.copy();
      for (const each of ends) following.meet(each);
    }
    followStatement(following, part);
    ends.push(following.places);
    // What runs at last may run on the way out.
    if (place > 0) breakOff(following);
  }
  following.tries.pop();
  following.places = null;
  for (const each of ends) following.meet(each);
}

function breakOff({ places, rounds }: Following): void {
  if (places) for (const each of rounds) each.join(places);
}
