/** What an organisation is told: which of its automations take part in a violation, what would fix it, and which never act or act in vain. */
import {
  changeToMake,
  costOf,
  counted,
  type Idle,
  listed,
  MOST_NAMED,
  type NamedStep,
  type OrganisationResult,
  quoted,
  type Settings,
  type Wiped,
} from '../../simulation/index.ts';

/** `"Nightly data load"`, `"a", "b", "c" or 12 others`; the JSON has them all. */
function namesOf(names: readonly string[], join: 'and' | 'or' = 'or'): string {
  const told = names.slice(0, MOST_NAMED).map((name) => quoted(name));
  const others = names.length - told.length;
  return listed(others > 0 ? [...told, counted(others, 'other')] : told, join);
}

/** ` ("Nightly data load")`; empty for a step that is nobody's automation. */
export const byWords = (step: NamedStep | undefined): string =>
  step && step.by.length > 0 ? ` (${namesOf(step.by)})` : '';

/** What is known of the ways to fix a violation. */
export type KnownFixes = Pick<OrganisationResult, 'fixes' | 'fixesGivenUp'>;

const GIVEN_UP = 'The search for fixes was given up: there may be others.';

/** One sentence for each way to fix it, with what it would cost. Nothing where nobody looked for any. */
export function fixWords(settings: Settings, { fixes, fixesGivenUp }: KnownFixes): readonly string[] {
  if (!fixes) return [];
  const told = fixes.map((fix) => {
    const cost = costOf(settings, fix);
    return `Fix: ${changeToMake(fix)}.${cost === null ? '' : ` ${cost}`}`;
  });
  if (fixesGivenUp) return [...told, GIVEN_UP];
  return told.length > 0 ? told : ['No single change fixes it.'];
}

/** One sentence for each automation whose work no sync keeps. */
export const wipedWords = (wiped: readonly Wiped[]): readonly string[] =>
  wiped.map(({ name, does }) => `Nothing that ${quoted(name)} does survives a sync: ${does.join(', ')}.`);

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
      .slice(0, MOST_NAMED)
      .map(({ name, does }) => `${quoted(name)} never does a part of what is listed: ${does.join(', ')}.`),
    ...(partly.length > MOST_NAMED ? [`So it is with ${counted(partly.length - MOST_NAMED, 'other')}.`] : []),
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
