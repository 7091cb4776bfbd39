/** A scene, played: the record at each of its moments in words, and what each step did. The machine decides all of it. */
import {
  actorInText,
  actorName,
  begin,
  type Citation,
  capital,
  type EventName,
  eventInfo,
  type FieldInfo,
  formatLink,
  OUTCOME_WORDS,
  type Outcome,
  play,
  type Run,
  runAt,
  type StandingLook,
  shownFields,
  simulationOf,
  standingOf,
  valueWords,
} from '../../simulation/index.ts';
import type { Scene } from '../../site/index.ts';

/** The record at one moment. Plain data, so that a page can carry it. */
export interface Moment {
  /** In the order of the scene's fields. */
  readonly values: readonly Value[];
  readonly look: StandingLook;
  readonly standing: string;
}

/** A field's value: in words, and whether it is a box that is ticked. */
export interface Value {
  readonly words: string;
  /** Null where it is no box. */
  readonly ticked: boolean | null;
}

export interface PlayedStep {
  readonly event: EventName;
  /** "Ana clicked unsubscribe". */
  readonly deed: string;
  /** "Ana clicks unsubscribe", for a button. */
  readonly act: string;
  readonly outcome: Outcome;
  readonly outcomeWords: string;
  /** What a story says of it; null where only the machine speaks. */
  readonly tell: string | null;
  readonly why: readonly string[];
  readonly rules: readonly Citation[];
}

export interface PlayedScene {
  readonly person: string;
  readonly fields: readonly FieldInfo[];
  /** What happened before, in words. */
  readonly given: readonly string[];
  /** Before the first step, and after each. */
  readonly moments: readonly Moment[];
  readonly steps: readonly PlayedStep[];
  /** The run in the explorer's words, standing before the first step. */
  readonly link: string;
  readonly run: Run;
}

export function playScene(scene: Scene): PlayedScene {
  const { settings, given, events, person, tells } = scene;
  const run = play(simulationOf(settings), [...given, ...events]);
  const runs = [given.length, ...events.map((_, place) => given.length + place + 1)].map((at) => runAt(run, at));
  const fields = fieldsToShow(runs);
  return {
    person,
    fields,
    run,
    given: run.steps
      .slice(0, given.length)
      .map(({ event }) => `${actorInText(event, person)} ${eventInfo(run.simulation, event).past}`),
    moments: runs.map((at) => momentOf(at, fields)),
    steps: run.steps.slice(given.length).map(({ event, outcome, why, rules }, place) => ({
      event,
      outcome,
      outcomeWords: OUTCOME_WORDS[outcome],
      deed: deedOf(run, event, person),
      act: actOf(run, event, person),
      tell: tells[place] ?? null,
      why,
      rules,
    })),
    link: formatLink({ settings, events: [...given, ...events], at: given.length }),
  };
}

const deedOf = ({ simulation }: Run, event: EventName, person: string): string =>
  `${actorName(event, person)} ${eventInfo(simulation, event).past}`;

/** "Ana clicks unsubscribe": what a button says that does it. */
export const actOf = ({ simulation }: Run, event: EventName, person: string): string => {
  const { label } = eventInfo(simulation, event);
  return `${actorName(event, person)} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
};

/** The fields of both sides; of the bookkeeping only what is not blank at some moment. */
function fieldsToShow(runs: readonly Run[]): readonly FieldInfo[] {
  const [first] = runs;
  if (!first) return [];
  const { edition } = first.simulation;
  const blank = begin(first.simulation).record;
  const names = new Set(runs.flatMap(({ record }) => shownFields(edition, record).map(({ name }) => name)));
  return edition.fields.filter(
    ({ name, side }) =>
      names.has(name) && (side !== 'bookkeeping' || runs.some(({ record }) => record[name] !== blank[name])),
  );
}

/** The record of a run's end in the words of these fields. */
export function momentOf(run: Run, fields: readonly Pick<FieldInfo, 'name' | 'side'>[]): Moment {
  const { record, simulation } = run;
  const { words, look } = standingOf(run);
  return {
    values: fields.map(({ name, side }) => {
      const value = record[name];
      const isBox = typeof value === 'boolean' && side !== 'bookkeeping';
      return { words: valueWords(simulation.edition, name, value), ticked: isBox ? value : null };
    }),
    look,
    standing: capital(words),
  };
}
