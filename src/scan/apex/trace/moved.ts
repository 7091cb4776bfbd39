/** Whether an expression may have come to stand for another record between two places: `cs[i]` once `i` has moved on. */
import type { Expression, Spot } from '../tree/nodes.ts';
import type { Condition } from './condition.ts';
import type { Variable } from './variable.ts';
import type { Loop, Write } from './write.ts';

/** A place that may make an expression stand for another thing. */
export interface Change {
  readonly at: Spot;
  readonly inside: object;
  readonly conditions: readonly Condition[];
  readonly loops: readonly Loop[];
}

/** What is given something else: a variable, or the member of that name; null for all that is no variable of a method. */
export type Changed = Variable | string | null;
export type Changes = ReadonlyMap<Changed, readonly Change[]>;

interface Known {
  readonly variables: ReadonlyMap<Expression, Variable>;
  readonly changes: Changes;
}

/** @param from where the path was looked at: a condition, or the loop that gave the record. */
export function mayHaveMoved(
  path: Expression,
  from: { readonly at: Spot; readonly condition?: Condition },
  write: Write,
  { variables, changes }: Known,
): boolean {
  const parts = partsOf(path);
  if (parts === null) return true;
  const all = new Set<Changed>(isOwn(path, variables) ? [] : [null]);
  for (const part of parts) {
    const variable = variables.get(part);
    if (variable) all.add(variable);
    if (part.kind === 'member') all.add(part.name);
  }
  return [...all].some((of) =>
    changes.get(of)?.some((each) => each.inside === write.inside && mayComeBetween(each, from, write)),
  );
}

/** Whether two paths of the same words go by the same variables: a method's own hides a field of its name. */
export function haveSameNames(one: Expression, other: Expression, variables: Known['variables']): boolean {
  const [first, second] = [partsOf(one) ?? [], partsOf(other) ?? []];
  return first.every((part, place) => {
    const same = second[place];
    return same === undefined || variables.get(part) === variables.get(same);
  });
}

/** In the text between the two, or in a loop around the write that began after the first; but not where the condition is the opposite. */
function mayComeBetween(
  { at, loops, conditions }: Change,
  from: { readonly at: Spot; readonly condition?: Condition },
  write: Write,
): boolean {
  const isBetween =
    (at.end > from.at.start && at.start < write.at.end) ||
    write.loops.some((loop) => loop.at.start > from.at.start && loops.includes(loop));
  // Asked last, as there are many changes and few between.
  return (
    isBetween &&
    !conditions.some(
      ({ asks, isMet }) => asks !== null && asks === from.condition?.asks && isMet !== from.condition.isMet,
    )
  );
}

/** All that a path goes by; null where it may be another thing each time that it is asked, as `next()` is. */
function partsOf(path: Expression): readonly Expression[] | null {
  const all = (parts: readonly Expression[]) => {
    const found = parts.map(partsOf);
    return found.includes(null) ? null : [path, ...found.flatMap((each) => each ?? [])];
  };
  switch (path.kind) {
    case 'name':
    case 'this':
    case 'literal':
      return [path];
    case 'member':
    case 'cast':
      return all([path.of]);
    case 'item':
      return all([path.of, path.at]);
    case 'call':
      return path.of !== null && path.name === 'get' ? all([path.of, ...path.given]) : null;
    case 'other':
      return all(path.parts);
    default:
      return null;
  }
}

/** Whether nothing but the method itself can change where a path leads: its own variables do, and the lists of `Trigger`, which stay as they are. */
function isOwn(path: Expression, variables: Known['variables']): boolean {
  switch (path.kind) {
    case 'literal':
      return true;
    case 'name':
      return variables.get(path)?.isField === false;
    case 'cast':
      return isOwn(path.of, variables);
    case 'item':
      return isOfTrigger(path.of) && isOwn(path.at, variables);
    case 'call':
      return path.of !== null && isOfTrigger(path.of) && path.given.every((each) => isOwn(each, variables));
    case 'other':
      return path.parts.every((each) => isOwn(each, variables));
    case 'member':
      return isOfTrigger(path) || (path.name === 'id' && isOwn(path.of, variables));
    default:
      return false;
  }
}

const isOfTrigger = (part: Expression): boolean =>
  part.kind === 'member' && part.of.kind === 'name' && part.of.name === 'trigger';
