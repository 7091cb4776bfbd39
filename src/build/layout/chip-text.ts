/**
 * What stands on a transition's chip: the event in a word or two, and where a guard tells branches apart, that too.
 * The words are the edition's; nothing is worded here.
 */
import type { Edition, GuardExpression, TransitionInfo } from '../../simulation/index.ts';

/** "synced · suppression"; for an eventless transition its condition alone: "has a CRM record". */
export function chipText(edition: Edition, { event, guard }: TransitionInfo): string {
  const hint = guard && guardHint(edition, guard);
  const info = edition.events.find(({ id }) => id === event);
  if (!info) return hint ?? 'at the beginning';
  return hint ? `${info.short} · ${hint}` : info.short;
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
