/** What could re-open somebody, as people call it. */
import {
  actorName,
  capital,
  type EventName,
  eventInfo,
  type Organisation,
  simulationOf,
  uncapital,
} from '../../simulation/index.ts';
import { EACH } from './lists.ts';

/** An automation of the organisation's own by its name; an event in the words that people know. */
export function automationWords({ settings }: Organisation, name: string): string {
  const simulation = simulationOf(settings);
  const event = simulation.events.find((each): each is EventName => each === name);
  if (event === undefined) return `“${name}”`;
  return capital(`${actorName(event, EACH)}: ${uncapital(eventInfo(simulation, event).label)}`);
}
