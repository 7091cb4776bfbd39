/** What an organisation is told: which of its automations take part in a violation, what would mend it, and which never act. */
import {
  type Idle,
  type NamedStep,
  type OptedOutSync,
  type OrganisationResult,
  quoted,
  settingInfo,
} from '../simulation/index.ts';

/** How many names are told one by one; an organisation may have a thousand that do the same. */
const TOLD = 3;

/** `"Nightly data load"`, `"a", "b", "c" or 12 others`; the JSON has them all. */
export function namesOf(names: readonly string[], join: 'and' | 'or' = 'or'): string {
  const told = names.slice(0, TOLD).map((name) => quoted(name));
  const others = names.length - told.length;
  if (others > 0) return `${told.join(', ')} ${join} ${others} other${others === 1 ? '' : 's'}`;
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} ${join} ${told.at(-1)}`;
}

/** ` ("Nightly data load")`; empty for a step that is nobody's automation. */
export const byWords = (step: NamedStep | undefined): string =>
  step && step.by.length > 0 ? ` (${namesOf(step.by)})` : '';

/** What is known of the ways to mend a violation. */
export type Mending = Pick<OrganisationResult, 'removals' | 'removalsGivenUp' | 'syncBehaviours'>;

const GIVEN_UP = 'Whether removing automations mends it is not known: the search was given up.';

/** One sentence for each way to mend it. Nothing where automations were not listed. */
export function mendingWords({ removals, removalsGivenUp, syncBehaviours }: Mending): readonly string[] {
  const sets = (removals ?? []).map((names) => namesOf(names, 'and'));
  const behaviours = (syncBehaviours ?? []).map(behaviourWords);
  const without = sets.length > 0 ? [`Holds without ${sets.join('; or without ')}.`] : [];
  const none =
    removals && sets.length === 0 ? [removalsGivenUp ? GIVEN_UP : 'Removing automations does not mend it.'] : [];
  const sync = behaviours.length > 0 ? [`Holds with the Opted Out sync behaviour ${behaviours.join(' or ')}.`] : [];
  return [...without, ...none, ...sync];
}

const behaviourWords = (behaviour: OptedOutSync): string => {
  const label = settingInfo('optedOutSync').values.find(({ value }) => value === behaviour)?.label;
  return `${behaviour} (${label})`;
};

/**
 * One sentence for each reason why automations never act in any state that can be reached; the first few of them by name.
 * Nothing where all act.
 */
export function idleWords(idle: readonly Idle[]): readonly string[] {
  const unmet = idle.filter(({ conditionsMet }) => !conditionsMet);
  const pointless = idle.filter(({ conditionsMet, entirely }) => conditionsMet && entirely);
  const partly = idle.filter(({ conditionsMet, entirely }) => conditionsMet && !entirely);
  return [
    ...naming('Never acts, its conditions being met in no state that can be reached:', unmet),
    ...naming('Never acts, there being nothing for it to change in any state that can be reached:', pointless),
    ...partly
      .slice(0, TOLD)
      .map(({ name, does }) => `${quoted(name)} never does a part of what is listed: ${does.join(', ')}.`),
    ...(partly.length > TOLD ? [`So it is with ${partly.length - TOLD} others.`] : []),
  ];
}

const naming = (sentence: string, idle: readonly Idle[]): readonly string[] =>
  idle.length > 0
    ? [
        `${sentence} ${namesOf(
          idle.map(({ name }) => name),
          'and',
        )}.`,
      ]
    : [];
