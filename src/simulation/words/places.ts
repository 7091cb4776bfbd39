/** Where to click, in words. The places themselves, with their sources, are the rulebook's. */
import {
  EDITIONS,
  type EditionId,
  type EventInfo,
  type EventName,
  isClicked,
  type Path,
  placeOf,
  type SettingName,
  settingPlaceOf,
} from '../../../machines/index.ts';

/** Said of an act that somebody clicks somewhere, where no source says in which place. */
export const NO_SOURCE_SAYS = 'not known, no source says where';

/** "the prospect’s page › Sync with CRM". */
export const pathWords = ({ path }: Pick<Path, 'path'>): string => path.join(' › ');

/** Where to click for an act, or that it is not known; null where there is nothing to click. */
export function whereToClick(edition: EditionId, event: EventName): string | null {
  const place = placeOf(edition, event);
  if (place) return pathWords(place);
  return isClicked(edition, event) ? NO_SOURCE_SAYS : null;
}

/** Where a setting stands, or that it is not known. */
export function settingPlaceWords(edition: EditionId, setting: SettingName): string {
  const place = settingPlaceOf(edition, setting);
  return place ? pathWords(place) : NO_SOURCE_SAYS;
}

/** An act as its edition tells it. @throws for an act that the edition does not have, which no place names. */
export function eventWords(edition: EditionId, event: EventName): EventInfo {
  const info = eventsOf(edition).find(({ id }) => id === event);
  if (!info) throw new Error(`${event} is no act of the ${edition} edition.`);
  return info;
}

/** The acts that people click somewhere, of which no source says where. */
export const unknownPlaces = (edition: EditionId): readonly EventName[] =>
  eventsOf(edition)
    .map(({ id }) => id)
    .filter((event) => isClicked(edition, event) && placeOf(edition, event) === null);

const eventsOf = (edition: EditionId): readonly EventInfo[] => EDITIONS.find(({ id }) => id === edition)?.events ?? [];
