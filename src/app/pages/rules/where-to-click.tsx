/** Where to click for every act, and where the settings stand, by edition; "not known" where no source says. */
import { Fragment } from 'react';
import {
  capital,
  EDITIONS,
  type EditionId,
  type EventName,
  eventWords,
  listed,
  NO_SOURCE_SAYS,
  originOf,
  originWords,
  type Path,
  PLACES,
  pathWords,
  SETTING_PLACES,
  settingNames,
  uncapital,
  unknownPlaces,
} from '../../../simulation/index.ts';
import { SourceLine } from './source-line.tsx';
import './places.css';

export function WhereToClick() {
  return (
    <div className="places">
      {EDITIONS.map(({ id, label }) => (
        <div key={id}>
          <h3 className="places-edition">{label}</h3>
          <dl className="places-list">
            {PLACES.filter(({ edition }) => edition === id).map((place) => (
              <Fragment key={place.events.join()}>
                <dt>{actsWords(id, place.events)}</dt>
                <PathShown place={place} />
              </Fragment>
            ))}
            {SETTING_PLACES.filter(({ edition }) => edition === id).map((place) => (
              <Fragment key={place.setting}>
                <dt>The setting “{settingNames({ edition: id }, place.setting).label}”</dt>
                <PathShown place={place} />
              </Fragment>
            ))}
            <dt>{actsWords(id, unknownPlaces(id))}</dt>
            <dd>{capital(NO_SOURCE_SAYS)}.</dd>
          </dl>
        </div>
      ))}
    </div>
  );
}

function PathShown({ place }: { readonly place: Path }) {
  return (
    <dd>
      {capital(pathWords(place))}
      <span className="places-why">
        <SourceLine source={place.source} />
      </span>
    </dd>
  );
}

/** "Ticks Do Not Email or Unticks Do Not Email (an administrator or a marketer)": acts that have one place, each said once. */
function actsWords(edition: EditionId, events: readonly EventName[]): string {
  const told = events.map((event) => eventWords(edition, event));
  const acts = [...new Set(told.map(({ label }) => label))].map((label, place) =>
    place === 0 ? label : uncapital(label),
  );
  const by = [...new Set(events.map((event) => originWords(originOf(event))))];
  return `${listed(acts, 'or')} (${listed(by, 'or')})`;
}
