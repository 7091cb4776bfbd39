/** Which parts of a verdict an earlier one has shown already: the run that breaks it, and what would fix it. Pure. */
import { fails, type OrganisationResult, type PropertyId } from '../../../simulation/index.ts';

/** The first property above that has the same; null where none has. */
export interface Repeats {
  readonly run: PropertyId | null;
  readonly fixes: PropertyId | null;
}

/** @param above the verdicts that stand above it on the page, in their order. */
export function repeatsOf(result: OrganisationResult, above: readonly OrganisationResult[]): Repeats {
  if (!fails(result)) return { run: null, fixes: null };
  const failed = above.filter(fails);
  const firstWith = (part: (of: OrganisationResult) => string | null) => {
    const mine = part(result);
    return mine === null ? null : (failed.find((other) => part(other) === mine)?.id ?? null);
  };
  return { run: firstWith(runOf), fixes: firstWith(fixesOf) };
}

/** The steps and who took each: the same events by others are another run. */
const runOf = ({ counterexample, steps }: OrganisationResult): string | null =>
  counterexample ? JSON.stringify([counterexample, steps]) : null;

/** Null where nothing would. */
const fixesOf = ({ fixes = [] }: OrganisationResult): string | null =>
  fixes.length > 0 ? JSON.stringify(fixes) : null;
