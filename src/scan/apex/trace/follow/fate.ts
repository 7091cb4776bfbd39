/**
 * What becomes of a write inside its method: which saves there may save the record that it gave the field to, and whether
 * others ever have that record. It follows one method in its order, so that a variable that was given another record, or a list
 * that was emptied, counts for what it is then.
 */
import type { Spot } from '../../tree/nodes.ts';
import type { Routine } from '../routine.ts';
import type { Trace } from '../trace.ts';
import type { Write } from '../write.ts';
import { followStatement } from './follow-statement.ts';
import { ELSEWHERE, Following } from './following.ts';
import { TooLong } from './places.ts';

export interface Fate {
  /** The saves of the method that may save it. */
  readonly saves: ReadonlySet<Spot>;
  /** Nobody outside the method ever has the record. */
  readonly isAlone: boolean;
  /** The method has it from a field or from other code, and not from what called it alone. */
  readonly isFetched: boolean;
}

export interface Fates {
  /** Null where it stands in no method. */
  readonly of: (write: Write) => Fate | null;
  /** What becomes in one method of the records that it gives to another; empty where it never calls that one itself. */
  readonly given: (by: object, to: Routine) => readonly Fate[];
}

/** Each method is followed once, and only where somebody asks. */
export function fatesOf(trace: Trace): Fates {
  const known = new Map<Routine, Followed>();
  const followed = (routine: Routine): Followed => {
    const before = known.get(routine);
    if (before !== undefined) return before;
    const made = follow(routine, trace);
    known.set(routine, made);
    return made;
  };
  const fateOf = (following: Following | 'too long', mark: object): Fate =>
    following === 'too long'
      ? UNDECIDED
      : {
          saves: following.savesOf(mark),
          isAlone: following.isAlone(mark),
          isFetched: following.ever.in(mark).has(ELSEWHERE),
        };
  return {
    of: (write) => {
      const following = followed(write.inside);
      return following && fateOf(following, write.at);
    },
    given: (by, to) => {
      const calls = trace.entries.filter(({ from, into }) => from === by && into.includes(to));
      const following = calls[0] ? followed(calls[0].from) : null;
      return following ? calls.map(({ at }) => fateOf(following, at)) : [];
    },
  };
}

type Followed = Following | 'too long' | null;

/** Any save may have the record, and anybody. */
const UNDECIDED: Fate = { saves: new Set(), isAlone: false, isFetched: false };

function follow(routine: Routine, trace: Trace): Followed {
  const { body } = routine.method;
  if (!body) return null;
  const writes = trace.writes.filter(({ inside }) => inside === routine).map(({ at }) => at);
  const calls = trace.entries.filter(({ from }) => from === routine).map(({ at }) => at);
  const following = new Following(trace, new Set<object>([...writes, ...calls]));
  for (const variable of routine.takes) {
    // A parameter's record is somebody else's, too.
    following.set(variable, new Set([variable.group]));
    following.give(new Set([variable.group]));
  }
  try {
    followStatement(following, body);
  } catch (error) {
    if (error instanceof TooLong) return 'too long';
    throw error;
  }
  return following;
}
