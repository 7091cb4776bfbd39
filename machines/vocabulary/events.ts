/** The words for what can happen: events are `origin.act`. Each edition has its own list, in canonical order. */
import { CLASSIC_EVENTS, type ClassicEventName } from '../classic/events.ts';
import { UPGRADED_EVENTS, type UpgradedEventName } from '../upgraded/events.ts';
import { ORIGINS, type Origin } from './origins.ts';

/** Every event name of every edition. */
export type EventName = UpgradedEventName | ClassicEventName;
/** What both editions hear. */
export type SharedEventName = UpgradedEventName & ClassicEventName;

/** An event with the words for it, in one edition. */
export interface EventInfo {
  readonly id: EventName;
  readonly origin: Origin;
  /** Present tense, after its origin's label: "Clicks unsubscribe". */
  readonly label: string;
  /** Past tense, after a name: "clicked unsubscribe". */
  readonly past: string;
  /** A few words for a chip on the chart or a dot on the timeline: "unsubscribed". */
  readonly short: string;
}

const AUTOMATIC_ORIGINS: ReadonlySet<string> = new Set(ORIGINS.filter((o) => o.automation).map((o) => o.id));

/** By event, because the searches ask this of every step. */
const AUTOMATIC: ReadonlySet<EventName> = new Set(
  [...UPGRADED_EVENTS, ...CLASSIC_EVENTS].filter(({ origin }) => AUTOMATIC_ORIGINS.has(origin)).map(({ id }) => id),
);

/** Whether an event counts as automation (section 4): the mail server and the connector do too. */
export const isAutomation = (name: EventName): boolean => AUTOMATIC.has(name);

const SYNCS: ReadonlySet<EventName> = new Set<EventName>(['connector.synced', 'admin.synced', 'marketer.synced']);

/** Whether an event is a sync, by the schedule or by hand (U12). */
export const isSync = (name: EventName): boolean => SYNCS.has(name);
