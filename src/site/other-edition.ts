/** What differs in the other edition: by the rulebook's own line, and by playing the same acts there. */
import {
  capital,
  completeSettings,
  EDITIONS,
  type Edition,
  type EventName,
  editionOf,
  fieldLabel,
  isOfEdition,
  listed,
  play,
  type Rule,
  type Run,
  SETTINGS,
  type Settings,
  shownFields,
  simulationOf,
  standingOf,
  valueWords,
} from '../simulation/index.ts';
import { type Block, type Scene, text } from './page.ts';

const another = ({ id }: Edition): Edition => EDITIONS.find((edition) => edition.id !== id) as Edition;

/** The same account in the other edition: what has no meaning there is left to its usual value. */
function settingsThere(settings: Settings, edition: Edition): Settings {
  const kept = SETTINGS.filter(({ name, values }) => {
    const value = values.find((each) => each.value === settings[name]);
    return name !== 'edition' && value && isOfEdition(value, { edition: edition.id });
  }).map(({ name }) => [name, settings[name]] as const);
  const there = { ...Object.fromEntries(kept), edition: edition.id } as Partial<Settings>;
  const { edition: id, crm = 'none' } = completeSettings(there);
  const meaning = SETTINGS.filter(({ means }) => means({ edition: id, crm })).map(({ name }) => name);
  return completeSettings(
    Object.fromEntries(
      Object.entries(there).filter(([name]) => meaning.some((each) => each === name)),
    ) as Partial<Settings>,
  );
}

/** The runs of the same acts in both editions; null where the other edition has no such act. */
function bothRuns(scene: Scene): { readonly here: Run; readonly there: Run } | null {
  const here = play(simulationOf(scene.settings), [...scene.given, ...scene.events]);
  const other = another(here.simulation.edition);
  const names = new Set<EventName>(other.events.map(({ id }) => id));
  if (!here.steps.every(({ event }) => names.has(event))) return null;
  const settings = settingsThere(scene.settings, other);
  return { here, there: play(simulationOf(settings), [...scene.given, ...scene.events]) };
}

/** How two records differ in the fields that both editions have, as clauses. */
function differences({ here, there }: { readonly here: Run; readonly there: Run }): readonly string[] {
  const fields = shownFields(here.simulation.edition, here.record).filter(
    ({ name }) => there.record[name] !== undefined && there.record[name] !== null,
  );
  return fields
    .filter(({ name }) => here.record[name] !== there.record[name])
    .map(({ name }) => `${fieldLabel(name)} is ${valueWords(there.simulation.edition, name, there.record[name])}`);
}

/** @param scene what shows the entry; null where nothing can be played. */
export function playedThere(scene: Scene | null): Block {
  if (!scene) return text('There is nothing to play in the other edition.');
  const other = another(editionOf(scene.settings));
  const runs = bothRuns(scene);
  if (!runs) return text(`${capital(other.inText)} has no such act, so the same run cannot be played there.`);
  const differing = differences(runs);
  const ends = `${scene.person} ends ${standingOf(runs.there).words}`;
  if (differing.length === 0) return text(`The same acts in ${other.inText} leave the same fields, and ${ends}.`);
  return text(`The same acts in ${other.inText} come out otherwise: ${listed(differing)}, and ${ends}.`);
}

/** The rulebook's own line, where it has one, and what the machine says. */
export function otherEdition(
  { today, edition }: Pick<Rule, 'today' | 'edition'>,
  scene: Scene | null,
): readonly Block[] {
  return [...(edition !== 'upgraded' && today ? [text(today)] : []), playedThere(scene)];
}
