/** Follows expressions: which things they may stand for, what they move, and what they give away. */
import { isOptOutField } from '../../../field.ts';
import type { Expression, ExpressionOf } from '../../tree/nodes.ts';
import { isCollection } from '../types.ts';
import { ELSEWHERE, type Following } from './following.ts';
import { NOTHING, type Things } from './places.ts';

const OUTSIDE: Things = new Set([ELSEWHERE]);

export function followExpression(following: Following, part: Expression): Things {
  const inner = (other: Expression) => followExpression(following, other);
  switch (part.kind) {
    case 'literal':
      return NOTHING;
    case 'this':
      return OUTSIDE;
    case 'query':
      return following.make(part);
    case 'name': {
      const variable = following.trace.variables.get(part);
      return variable && !variable.isField ? following.now.in(variable) : OUTSIDE;
    }
    case 'member': {
      const of = inner(part.of);
      // An id is nobody's record.
      return part.name === 'id' || /__p?c$/.test(part.name) ? NOTHING : union(following.now.within(of), OUTSIDE);
    }
    case 'item':
      inner(part.at);
      return following.taken(inner(part.of));
    case 'call':
      return followCall(following, part);
    case 'new':
      return followNew(following, part);
    case 'assign':
      return followAssignment(following, part);
    case 'not':
      inner(part.of);
      return NOTHING;
    case 'cast':
      return inner(part.of);
    case 'binary': {
      inner(part.left);
      following.fork(
        () => inner(part.right),
        () => {},
      );
      return NOTHING;
    }
    case 'choice': {
      if (part.test) inner(part.test);
      let found = NOTHING;
      const either = (each: Expression) => () => {
        found = union(found, inner(each));
      };
      following.fork(either(part.either[0]), either(part.either[1]));
      return found;
    }
    case 'other':
      return part.parts.map(inner).reduce(union, NOTHING);
    default:
      return part satisfies never;
  }
}

function followCall(following: Following, part: ExpressionOf<'call'>): Things {
  const { of, name } = part;
  const receiver = of ? followExpression(following, of) : OUTSIDE;
  const given = part.given.map((each) => followExpression(following, each));
  const all = given.reduce(union, NOTHING);
  const effect = following.trace.effects.get(part) ?? 'unknown';
  if (of && effect !== 'copies' && effect !== 'converts') following.mark(part, receiver);
  switch (effect) {
    case 'saves':
    case 'registers':
      following.save(part, given[0] ?? NOTHING);
      // Whoever saves later still has the record.
      following.give(union(effect === 'registers' ? all : NOTHING, given.slice(1).reduce(union, NOTHING)));
      return following.make(part);
    case 'puts':
      following.put(receiver, following.now.within(all));
      return union(receiver, following.taken(receiver));
    case 'copies':
    case 'gives': {
      following.give(all);
      const taken = following.taken(receiver);
      if (GIVES_ONE.has(name)) return taken;
      const made = following.make(part);
      following.put(made, taken);
      if (effect === 'copies') {
        following.mark(part, made);
        following.markCopy(made, union(receiver, taken));
      }
      return union(made, taken);
    }
    case 'passes': {
      const made = following.make(part);
      following.put(made, following.now.within(all));
      return made;
    }
    case 'converts': {
      const made = following.make(part);
      following.mark(part, made);
      following.markCopy(made, following.now.within(all));
      return made;
    }
    case 'looks':
      if (name === 'clear') following.empty(receiver);
      return following.make(part);
    case 'enters':
    case 'unknown': {
      const handed = known(following.now.within(of ? union(all, receiver) : all));
      const made = union(following.make(part), handed);
      following.give(handed);
      following.mark(part, made);
      return union(made, OUTSIDE);
    }
    default:
      return effect satisfies never;
  }
}

const GIVES_ONE = new Set(['get', 'next', 'remove', 'getsobject']);

function followNew(following: Following, part: ExpressionOf<'new'>): Things {
  const made = following.make(part);
  if (isCollection(part.type)) {
    const held = [...part.given, ...part.holds].map((each) => followExpression(following, each));
    const all = following.now.within(held.reduce(union, NOTHING));
    following.put(made, all);
    return made;
  }
  const given = part.given.map((each) => {
    if (each.kind !== 'assign') return followExpression(following, each);
    const value = followExpression(following, each.value);
    following.mark(each, made);
    return value;
  });
  const handed = known(following.now.within(given.reduce(union, NOTHING)));
  following.give(handed);
  following.put(made, handed);
  following.mark(part, union(made, handed));
  return made;
}

function followAssignment(following: Following, part: ExpressionOf<'assign'>): Things {
  const { target, operator } = part;
  const value = followExpression(following, part.value);
  const variable = following.trace.variables.get(target);
  if (variable && !variable.isField) {
    if (operator === '=') following.set(variable, value);
    return value;
  }
  switch (target.kind) {
    case 'member': {
      const of = followExpression(following, target.of);
      if (isOptOutField(target.name)) following.mark(part, of);
      else following.put(of, value);
      following.give(value);
      return value;
    }
    case 'item':
      followExpression(following, target.at);
      following.put(followExpression(following, target.of), following.now.within(value));
      return value;
    default:
      following.give(value);
      following.put(OUTSIDE, value);
      return value;
  }
}

/** Those that the method has in hand itself. */
const known = (things: Things): Things => new Set([...things].filter((each) => each !== ELSEWHERE));

const union = (one: Things, other: Things): Things =>
  one.size === 0 ? other : other.size === 0 ? one : new Set([...one, ...other]);
