/**
 * A mind: the simulation as somebody sees it who holds a misconception. It is the same machine, edited, read otherwise or
 * taken for another, so whatever it answers is run and never written. Each is built once.
 */
import {
  compiledEdition,
  completeSettings,
  createSimulation,
  type Edition,
  type EventName,
  editionOf,
  editMachine,
  isAutomation,
  memoBy,
  play,
  type Run,
  SETTINGS,
  type Settings,
  type Simulation,
  SOFT_BOUNCE_LIMIT,
  simulationOf,
  whyImpossible,
} from '../../simulation/index.ts';
import { MISCONCEPTIONS } from './catalogue.ts';
import type { Belief, Misconception, Reading } from './misconception.ts';

/** Somebody who has a misconception: what they think happens is what their own machine says. */
export interface Mind {
  readonly misconception: Misconception;
  readonly simulation: Simulation;
  /** How an event is called there; null where there is no such thing. */
  readonly heard: (event: EventName) => EventName | null;
}

/** The minds that may differ from the machine under these settings, in the order of the catalogue; the same ones each time. */
export function mindsOf(settings: Settings): readonly Mind[] {
  const key = JSON.stringify(settings);
  const known = MINDS.get(key);
  if (known) return known;
  const minds = MISCONCEPTIONS.flatMap((misconception) => mindOf(misconception, settings) ?? []);
  MINDS.set(key, minds);
  return minds;
}

const MINDS = new Map<string, readonly Mind[]>();

/** The machine under these settings as somebody sees it; the machine itself where they are not wrong about those. */
export const simulationIn = (misconception: Misconception, settings: Settings): Simulation =>
  mindOf(misconception, settings)?.simulation ?? simulationOf(settings);

/**
 * Whether somebody may see otherwise what runs by itself: settings, or what comes of a sync or an automation. Only such minds
 * are asked for a proof, which takes more than a step.
 */
export const isAboutAutomation = ({ belief }: Misconception): boolean =>
  belief.kind === 'settings' ||
  (belief.kind === 'machine' && belief.edits.some((edit) => 'event' in edit && isAutomation(edit.event as EventName)));

const KNOWN = new Map<string, Mind | null>();

/** Somebody with this misconception under these settings; null where it says nothing about them, or nothing wrong. */
export function mindOf(misconception: Misconception, settings: Settings): Mind | null {
  const key = `${misconception.id} ${JSON.stringify(settings)}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const mind = made(misconception, settings);
  KNOWN.set(key, mind);
  return mind;
}

function made(misconception: Misconception, settings: Settings): Mind | null {
  if (misconception.edition !== settings.edition || !isWhere(misconception, settings)) return null;
  const simulation = simulationFor(misconception, settings);
  return simulation && { misconception, simulation, heard: hearingOf(simulation, settings) };
}

/** A run as a mind sees it; null where an event of it does not exist there. */
export function playIn({ simulation, heard }: Mind, events: readonly EventName[]): Run | null {
  const known = events.map(heard);
  return known.every((event) => event !== null) ? play(simulation, known) : null;
}

const isWhere = ({ where = {} }: Misconception, settings: Settings): boolean =>
  SETTINGS.every(({ name }) => !(name in where) || where[name] === settings[name]);

function simulationFor({ id, belief }: Misconception, settings: Settings): Simulation | null {
  switch (belief.kind) {
    case 'machine':
    case 'reading':
      return simulationAs(id, belief, settings);
    case 'settings': {
      const believed = completeSettings({ ...settings, ...belief.settings });
      const isOther = JSON.stringify(believed) !== JSON.stringify(settings);
      return isOther && whyImpossible(believed) === null ? simulationOf(believed) : null;
    }
    case 'other-edition': {
      const edition = settings.edition === 'classic' ? 'upgraded' : 'classic';
      const { crm, assigned, resubscribe } = settings;
      const believed = completeSettings({ edition, crm, assigned, resubscribe });
      return whyImpossible(believed) === null ? simulationOf(believed) : null;
    }
  }
}

/** The edition with the belief written into it; whatever the settings, it is the same. */
const EDITED = new Map<string, Edition>();

function simulationAs(
  id: string,
  belief: Extract<Belief, { kind: 'machine' | 'reading' }>,
  settings: Settings,
): Simulation {
  const edition = EDITED.get(id) ?? believing(belief, editionOf(settings));
  EDITED.set(id, edition);
  return createSimulation(edition, settings, undefined, () => compiled(edition));
}

const believing = (belief: Extract<Belief, { kind: 'machine' | 'reading' }>, edition: Edition): Edition =>
  belief.kind === 'machine'
    ? { ...edition, machine: editMachine(edition.machine, belief.edits) }
    : { ...edition, verdict: readAs(belief.reading, edition.verdict) };

/** By the machine: whoever reads a right one wrongly needs none of her own. */
const COMPILED = new WeakMap<Edition['machine'], ReturnType<typeof compiledEdition>>();

function compiled(edition: Edition): ReturnType<typeof compiledEdition> {
  const known = COMPILED.get(edition.machine) ?? compiledEdition(edition);
  COMPILED.set(edition.machine, known);
  return known;
}

type State = Parameters<Edition['verdict']>[0];

/** The fields as they are, with the status that the edition itself would give to the state that somebody takes it for. */
function readAs(reading: Reading, verdict: Edition['verdict']): Edition['verdict'] {
  return (state) => {
    const { mailable, status } = verdict(takenFor(reading, state));
    return { ...verdict(state), mailable, status };
  };
}

function takenFor(reading: Reading, state: State): State {
  const value = state.value as Readonly<Record<string, string>>;
  switch (reading.kind) {
    case 'soft-limit': {
      const context = state.context as { readonly softBounces: number };
      const isOver = context.softBounces >= reading.limit;
      const softBounces = isOver ? SOFT_BOUNCE_LIMIT : Math.min(context.softBounces, SOFT_BOUNCE_LIMIT - 1);
      return { value, context: { ...context, softBounces } };
    }
    case 'counts-as':
      return value[reading.field] === 'ticked'
        ? { ...state, value: { ...value, [reading.field]: 'blank', [reading.as]: 'ticked' } }
        : state;
    case 'ignores':
      return { ...state, value: { ...value, [reading.field]: 'blank' } };
  }
}

/** What the one edition calls by another name is the same act: an administrator clears an opt-out. */
const COUNTERPARTS: readonly (readonly [classic: EventName, today: EventName])[] = [
  ['admin.clickedOptIn', 'admin.untickedOptedOut'],
  ['marketer.clickedOptIn', 'marketer.untickedOptedOut'],
  ['automation.clearedOptOut', 'automation.untickedOptedOut'],
];

const eventsOf = memoBy((simulation: Simulation): ReadonlySet<EventName> => new Set(simulation.events));

function hearingOf(simulation: Simulation, settings: Settings): Mind['heard'] {
  if (simulation.settings.edition === settings.edition) return (event) => event;
  const counterparts = new Map(
    COUNTERPARTS.map(([classic, today]) => (settings.edition === 'classic' ? [classic, today] : [today, classic])),
  );
  return (event) => {
    const name = counterparts.get(event) ?? event;
    return eventsOf(simulation).has(name) ? name : null;
  };
}
