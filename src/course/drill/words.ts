/** The words of drills: what happened, what changed, what a record shows. Every one is read off the engine. */
import {
  actorInText,
  actorName,
  type Citation,
  capital,
  EDITIONS,
  type Edition,
  type EventName,
  fieldLabel,
  listed,
  RULES,
  SOFT_BOUNCE_LIMIT,
  STATUS_WORDS,
  type Status,
  uncapital,
  type Verdict,
  valueWords,
} from '../../simulation/index.ts';
import { misconceptionById } from '../misconceptions/catalogue.ts';
import { ASKED_FIELDS } from './asked-fields.ts';

/** Every event of every edition, by name. */
const EVENT_INFOS = new Map(EDITIONS.flatMap(({ events }) => events).map((info) => [info.id, info]));
const infoOf = (event: EventName) => {
  const info = EVENT_INFOS.get(event);
  if (!info) throw new Error(`${event} is an event of no edition.`);
  return info;
};

/** "Ana clicked unsubscribe". */
export const told = (edition: Edition, event: EventName, person: string): string =>
  `${actorName(event, person)} ${(edition.events.find(({ id }) => id === event) ?? infoOf(event)).past}`;

/** "an administrator unticks Do Not Email". */
export const doing = (edition: Edition, event: EventName, person: string): string =>
  `${actorInText(event, person)} ${uncapital((edition.events.find(({ id }) => id === event) ?? infoOf(event)).label)}`;

/** A run as a sentence in the past: "Ana clicked unsubscribe, then the connector synchronized with the CRM". */
export function toldRun(edition: Edition, events: readonly EventName[], person: string): string {
  const parts = events.map((event) => told(edition, event, person));
  return parts.map((part, place) => (place === 0 ? part : inText(part, person))).join(', then ');
}

const inText = (part: string, person: string): string => (part.startsWith(capital(person)) ? part : uncapital(part));

/** "Prospect Opted Out becomes ticked, and Email Opt Out becomes blank." */
export function changesWords(edition: Edition, before: Verdict, after: Verdict): string {
  const parts = ASKED_FIELDS.filter((field) => (before[field] ?? null) !== (after[field] ?? null)).map((field) => {
    const value = valueWords(edition, field, after[field]);
    if (field === 'softBounces') return `the soft bounces become ${value}`;
    if (field === 'requested')
      return after.requested ? 'a request to come back stands' : 'the request no longer stands';
    if (field === 'breach') return after.breach ? 'a breach of policy is recorded' : 'the breach of policy is gone';
    if (field === 'connector') return `the connector is ${value}`;
    return `${fieldLabel(field)} becomes ${value}`;
  });
  return parts.length === 0 ? 'Nothing changes.' : `${capital(listed(parts))}.`;
}

/** What of a record holds mail back or could: "Ticked: Do Not Email. Soft bounces: 4." */
export function boxesWords(record: Verdict): string {
  const boxes = (['optedOut', 'doNotEmail', 'hardBounced', 'crmOptOut', 'crmDoNotEmail'] as const).filter(
    (field) => record[field] === true,
  );
  const ticked = boxes.length === 0 ? 'No box is ticked' : `Ticked: ${listed(boxes.map(fieldLabel))}`;
  return record.softBounces > 0 ? `${ticked}. Soft bounces: ${record.softBounces} of ${SOFT_BOUNCE_LIMIT}` : ticked;
}

/** A status as an answer. */
export const statusWords = (status: Status): string => `${capital(STATUS_WORDS[status])}.`;

/** "Who thinks ... : why not." for the first misconception of a list. */
export function reasonOf(by: readonly string[], otherwise: string): string {
  const misconception = misconceptionById(by[0] ?? '');
  return misconception ? `“${misconception.says}” ${misconception.because}` : otherwise;
}

const IS_RULE: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

/** The rules among what is cited, each once; assumptions are told elsewhere. */
export const rulesAmong = (cited: readonly Citation[]): readonly Citation[] => [
  ...new Set(cited.filter((id) => IS_RULE.has(id))),
];
