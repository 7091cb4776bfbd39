/**
 * Which automations an organisation must do without for a property to hold: the smallest sets, found without trying them all.
 */
import type { EventName, Property } from '../../../machines/index.ts';
import type { NamedStep } from './restricted-model.ts';

/** What the search asks of a model. */
export interface Searched {
  /** Whether these events are a counterexample of the property. */
  refutes(property: Property, events: readonly EventName[]): boolean;
  /** The model without the automations of these names, and how a property fails there; null where it holds. */
  without(names: readonly string[]): { counterexample(property: Property): readonly NamedStep[] | null };
}

/** How many smallest sets are listed at most, and how many are tried for them. */
const MOST_REMOVALS = 6;
const MOST_TRIES = 300;

/** What `smallestRemovals` found. */
export interface Removals {
  readonly sets: readonly (readonly string[])[];
  /** Whether sets that might have done were left untried: then no set does not mean that none mends it. */
  readonly gaveUp: boolean;
}

/**
 * The smallest sets of automations without which the property holds, fewest first: minimal hitting sets of its
 * counterexamples, which are found as they are needed. To spoil one, one of its automatic steps must lose everybody who
 * could have taken it.
 *
 * @param runs counterexamples of any property, which is added to: many violate several properties, and need not be
 *   searched for again.
 */
export function smallestRemovals(model: Searched, property: Property, runs: (readonly NamedStep[])[]): Removals {
  const found: (readonly string[])[] = [];
  const counterexamples = runs.filter((steps) =>
    model.refutes(
      property,
      steps.map(({ event }) => event),
    ),
  );
  // Where a person takes the step nobody is added: that set is known.
  const seen = new Set(['']);
  const waiting: (readonly string[])[] = [[]];
  for (let tries = 0; ; tries++) {
    const removed = waiting.shift();
    const fewest = found[0]?.length ?? Number.POSITIVE_INFINITY;
    if (removed === undefined || removed.length > fewest || found.length === MOST_REMOVALS) break;
    if (tries === MOST_TRIES) return { sets: found, gaveUp: true };
    const gone = new Set(removed);
    const open = counterexamples.find((each) => isOpen(each, gone)) ?? model.without(removed).counterexample(property);
    if (!open) {
      found.push(removed);
      continue;
    }
    if (!counterexamples.includes(open)) {
      counterexamples.push(open);
      runs.push(open);
    }
    for (const able of ableWithout(open, gone)) {
      const next = [...removed, ...able].toSorted();
      const key = next.join('\n');
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(next);
    }
    waiting.sort((a, b) => a.length - b.length);
  }
  return { sets: found, gaveUp: false };
}

/** Whether a counterexample found before is left as it is without these: then nothing need be searched again. */
const isOpen = (run: readonly NamedStep[], gone: ReadonlySet<string>): boolean =>
  run.every(({ by }) => by.length === 0 || by.some((name) => !gone.has(name)));

/** Who is left for each step of a run. */
const ableWithout = (run: readonly NamedStep[], gone: ReadonlySet<string>): readonly (readonly string[])[] =>
  run.map(({ by }) => by.filter((name) => !gone.has(name)));
