/** Who acts, in words. */
import { type EventName, ORIGINS, type Origin, originOf } from '../../../machines/index.ts';
import { eventInfo } from '../run/run.ts';
import type { Simulation } from '../run/simulation.ts';
import { capital, listed, uncapital } from './lists.ts';

/** As a heading or at the start of a sentence: "An administrator". */
export const originLabel = (origin: Origin): string => ORIGINS.find(({ id }) => id === origin)?.label ?? origin;

/** In the middle of a sentence: "an administrator". */
export const originWords = (origin: Origin): string => uncapital(originLabel(origin));

/** Who acted, at the start of a sentence; the prospect by name. */
export const actorName = (event: EventName, person: string): string => {
  const origin = originOf(event);
  return origin === 'prospect' ? capital(person) : originLabel(origin);
};

/** The same in the middle of a sentence. */
export const actorInText = (event: EventName, person: string): string => {
  const origin = originOf(event);
  return origin === 'prospect' ? person : originWords(origin);
};

/** What somebody did: "Ana clicked unsubscribe". */
export const deedWords = (simulation: Simulation, event: EventName, person: string): string =>
  `${actorName(event, person)} ${eventInfo(simulation, event).past}`;

/** What somebody does: "Ana clicks unsubscribe". */
export const actWords = (simulation: Simulation, event: EventName, person: string): string =>
  `${actorName(event, person)} ${uncapital(eventInfo(simulation, event).label)}`;

/** Who may act, in the middle of a sentence: "an administrator or a marketer". */
export const anyOf = (origins: readonly Origin[], person: string): string =>
  listed(
    origins.map((origin) => (origin === 'prospect' ? person : originWords(origin))),
    'or',
  );
