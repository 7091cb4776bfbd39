/** The shortest run that breaks a promise, as one sentence with the names of whoever acts. */
import {
  actorName,
  type EventName,
  editionOf,
  eventInfo,
  type NamedStep,
  named,
  type Organisation,
  type OrganisationResult,
  SOMEBODY,
  simulationOf,
  uncapital,
} from '../../../simulation/index.ts';

/** Steps of which nobody knows who took them. */
const unnamed = (events: readonly EventName[]): readonly NamedStep[] => events.map((event) => ({ event, by: [] }));

/** "Ana clicked unsubscribe, then “Nightly data load” unticked Email Opt Out, …". */
export function brokenWords(
  { settings, cannot }: Organisation,
  { id, steps, counterexample = [] }: OrganisationResult,
): string {
  const simulation = simulationOf(settings, cannot);
  const deeds = (steps ?? unnamed(counterexample)).map(({ event, by }, place) => {
    const actor = by.length > 0 ? named(by, 'or', 1) : actorName(event, SOMEBODY);
    const told = place === 0 || by.length > 0 ? actor : uncapital(actor);
    return `${told} ${eventInfo(simulation, event).past}`;
  });
  const end =
    id === 'P16'
      ? `${SOMEBODY} is mailed all the same, and nobody decided that.`
      : `${SOMEBODY} is mailable again, and nobody decided that.`;
  const title = editionOf(settings).properties.find((property) => property.id === id)?.title;
  if (deeds.length === 0) return `${title} is not decided: the search was cut short.`;
  return `${deeds.join(', then ')}. ${end}`;
}
