/** What would mend a violation: automations whose removal does, and other sync behaviours under which the property holds. */
import { type OptedOutSync, type Property, settingInfo } from '../../../machines/index.ts';
import { fails } from '../verify/verify.ts';
import type { Organisation } from './organisation.ts';
import type { NamedStep, Practice } from './practice.ts';

/** How many smallest sets are listed at most, and how many are tried for them. */
const MOST_REMOVALS = 6;
const PATIENCE = 300;

export interface Removals {
  readonly sets: readonly (readonly string[])[];
  /** Whether sets that might have done were left untried: then no set does not mean that none mends it. */
  readonly gaveUp: boolean;
}

/**
 * The smallest sets of automations without which the property holds, fewest first: to spoil a counterexample, one of
 * its automatic steps must lose everybody who could have taken it.
 *
 * @param runs counterexamples of any property, which is added to: many violate several properties, and need not be
 *   searched for again.
 */
export function smallestRemovals(inUse: Practice, property: Property, runs: (readonly NamedStep[])[]): Removals {
  const found: (readonly string[])[] = [];
  const holes = runs.filter((steps) =>
    inUse.refutes(
      property,
      steps.map(({ event }) => event),
    ),
  );
  const seen = new Set<string>();
  const waiting: (readonly string[])[] = [[]];
  for (let tries = 0; ; tries++) {
    const removed = waiting.shift();
    const fewest = found[0]?.length ?? Number.POSITIVE_INFINITY;
    if (removed === undefined || removed.length > fewest || found.length === MOST_REMOVALS) break;
    if (tries === PATIENCE) return { sets: found, gaveUp: true };
    const gone = new Set(removed);
    const hole = holes.find((each) => isOpen(each, gone)) ?? inUse.without(removed).hole(property);
    if (!hole) {
      found.push(removed);
      continue;
    }
    if (!holes.includes(hole)) {
      holes.push(hole);
      runs.push(hole);
    }
    for (const able of ableWithout(hole, gone)) {
      if (able.length === 0 || removed.length + able.length > fewest) continue;
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
const isOpen = (hole: readonly NamedStep[], gone: ReadonlySet<string>): boolean =>
  hole.every(({ by }) => by.length === 0 || by.some((name) => !gone.has(name)));

/** Who is left for each step of a run. */
const ableWithout = (hole: readonly NamedStep[], gone: ReadonlySet<string>): readonly (readonly string[])[] =>
  hole.map(({ by }) => by.filter((name) => !gone.has(name)));

/** The other sync behaviours under which the property holds, with every automation as it is. */
export function mendingBehaviours(
  { settings }: Organisation,
  inUse: Practice,
  property: Property,
): readonly OptedOutSync[] {
  if (settings.optedOutSync === null) return [];
  const others = settingInfo('optedOutSync').values.map(({ value }) => value as OptedOutSync);
  return others.filter((optedOutSync) => {
    if (optedOutSync === settings.optedOutSync) return false;
    return !fails(inUse.under(optedOutSync).check(property));
  });
}
