/** What an expression comes to, where the file decides it: variables and constants are followed back to what they are given. */
import type { Expression } from '../tree/nodes.ts';
import type { Variable } from './variable.ts';

/** Looks up `Class.NAME` of another file. @returns what stands behind its `=`, or null. */
export type ConstantOf = (className: string, name: string) => string | null;

/** All that a value can be, each once; null where nobody can tell. `null` among them is Apex's own. */
export type Possible = readonly (boolean | null)[] | null;

interface Known {
  readonly variables: ReadonlyMap<Expression, Variable>;
  readonly constantOf: ConstantOf;
}

export function possibleValues(part: Expression, known: Known, seen: readonly Variable[] = []): Possible {
  switch (part.kind) {
    case 'literal':
      return typeof part.value === 'boolean' || part.value === null ? [part.value] : null;
    case 'cast':
      return possibleValues(part.of, known, seen);
    case 'assign':
      return part.operator === '=' ? possibleValues(part.value, known, seen) : null;
    case 'not':
      return possibleValues(part.of, known, seen)?.map((value) => (value === null ? null : !value)) ?? null;
    case 'choice':
      return part.test === null ? null : all(part.either, known, seen);
    case 'call': {
      const [given] = part.given;
      const isReading = part.name === 'valueof' && part.of?.kind === 'name' && part.of.name === 'boolean';
      if (!isReading || given?.kind !== 'literal') return null;
      // Anything but "true" is false there.
      return typeof given.value === 'string' ? [given.value.toLowerCase() === 'true'] : null;
    }
    case 'name':
    case 'member': {
      const variable = known.variables.get(part);
      if (variable) return ofVariable(variable, known, seen);
      const constant =
        part.kind === 'member' && part.of.kind === 'name' ? known.constantOf(part.of.name, part.name) : null;
      return constant !== null && /^(?:true|false)$/i.test(constant) ? [constant.toLowerCase() === 'true'] : null;
    }
    default:
      return null;
  }
}

function ofVariable(variable: Variable, known: Known, seen: readonly Variable[]): Possible {
  if (variable.isOpen || variable.isComputed || variable.given.length === 0) return null;
  // What it is given of itself adds nothing to what it can be.
  return seen.includes(variable) ? [] : all(variable.given, known, [...seen, variable]);
}

function all(parts: readonly Expression[], known: Known, seen: readonly Variable[]): Possible {
  const found = parts.map((each) => possibleValues(each, known, seen));
  return found.includes(null) ? null : [...new Set(found.flatMap((each) => each ?? []))];
}
