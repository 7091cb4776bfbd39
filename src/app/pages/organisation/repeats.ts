/** Which parts of a verdict an earlier one has shown already: the run that breaks it, and what would mend it. Pure. */
import { fails, type OrganisationResult, type PropertyId } from '../../../simulation/index.ts';

/** The first property above that has the same; null where none has. */
export interface Repeats {
  readonly run: PropertyId | null;
  readonly mends: PropertyId | null;
}

/** @param above the verdicts that stand above it on the page, in their order. */
export function repeatsOf(result: OrganisationResult, above: readonly OrganisationResult[]): Repeats {
  if (!fails(result)) return { run: null, mends: null };
  const failed = above.filter(fails);
  const firstWith = (part: (of: OrganisationResult) => string | null) => {
    const mine = part(result);
    return mine === null ? null : (failed.find((other) => part(other) === mine)?.id ?? null);
  };
  return { run: firstWith(runOf), mends: firstWith(mendsOf) };
}

/** The steps and who took each: the same events by others are another run. */
const runOf = ({ counterexample, steps }: OrganisationResult): string | null =>
  counterexample ? JSON.stringify([counterexample, steps]) : null;

/** Null where nothing would. */
const mendsOf = ({ removals = [], syncBehaviours = [] }: OrganisationResult): string | null =>
  removals.length + syncBehaviours.length > 0 ? JSON.stringify([removals, syncBehaviours]) : null;
