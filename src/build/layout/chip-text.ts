/**
 * What stands on a transition's chip: the event in a word or two, and where a guard tells branches apart, that too.
 * The words are the edition's; nothing is worded here.
 */
import type { Edition, GuardExpression, TransitionInfo } from '../../simulation/index.ts';

/**
 * The texts of the chips of one region. A condition that all of them would name is the region's, and stands on none.
 * @throws for a transition without an event: there is nothing to click.
 */
export function chipTexts(edition: Edition, transitions: readonly TransitionInfo[]): readonly string[] {
  const hints = transitions.map(({ guard }) => guard && guardHint(edition, guard));
  const isShared = hints.length > 1 && hints.every((hint) => hint === hints[0]);
  return transitions.map(({ id, event }, place) => {
    const info = edition.events.find((each) => each.id === event);
    if (!info) throw new Error(`${id} may fire while a run goes on, but by no event of the ${edition.id} edition.`);
    const hint = isShared ? null : hints[place];
    // "synced · suppression"
    return hint ? `${info.short} · ${hint}` : info.short;
  });
}

/** The short wording of the guard's last clause that has one: clauses go from the general to the particular. */
function guardHint(edition: Edition, guard: GuardExpression): string | null {
  switch (guard.kind) {
    case 'named':
      return edition.guardWords[guard.name]?.short?.yes ?? null;
    case 'not':
      return guard.of.kind === 'named' ? (edition.guardWords[guard.of.name]?.short?.no ?? null) : null;
    case 'all':
    case 'any':
      return guard.of.map((part) => guardHint(edition, part)).findLast((hint) => hint !== null) ?? null;
    case 'in':
      return null;
  }
}
