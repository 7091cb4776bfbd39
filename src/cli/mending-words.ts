/** What an organisation is told about a violation: which of its automations take part, and what would mend it. */
import {
  type NamedStep,
  type OptedOutSync,
  type OrganisationResult,
  quoted,
  settingInfo,
} from '../simulation/index.ts';
import { listed } from './cli-words.ts';

/** How many names are told one by one; an organisation may have a thousand that do the same. */
const TOLD = 3;

/** `"Nightly data load"`, `"a", "b", "c" or 12 others`. */
export function namesOf(names: readonly string[]): string {
  const told = names.slice(0, TOLD).map((name) => quoted(name));
  const others = names.length - told.length;
  if (others > 0) return `${told.join(', ')} or ${others} other${others === 1 ? '' : 's'}`;
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} or ${told.at(-1)}`;
}

/** ` ("Nightly data load")`; empty for a step that is nobody's automation. */
export const byWords = (step: NamedStep | undefined): string =>
  step && step.by.length > 0 ? ` (${namesOf(step.by)})` : '';

/** One sentence for each way to mend it. Nothing where automations were not listed. */
export function mendingWords({ removals, syncBehaviours }: Pick<OrganisationResult, 'removals' | 'syncBehaviours'>) {
  const sets = (removals ?? []).map((names) => listed(names.map((name) => quoted(name))));
  const behaviours = (syncBehaviours ?? []).map(behaviourWords);
  const without = sets.length > 0 ? [`Holds without ${sets.join('; or without ')}.`] : [];
  const none = removals && sets.length === 0 ? ['Removing automations does not mend it.'] : [];
  const sync = behaviours.length > 0 ? [`Holds with the Opted Out sync behaviour ${behaviours.join(' or ')}.`] : [];
  return [...without, ...none, ...sync];
}

const behaviourWords = (behaviour: OptedOutSync): string => {
  const label = settingInfo('optedOutSync').values.find(({ value }) => value === behaviour)?.label;
  return `${behaviour} (${label})`;
};
