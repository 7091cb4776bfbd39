/**
 * A run as people see it: records, outcomes, rules and reasons, step by step. Each step is the engine's, read in the
 * edition's words; nothing is decided here that the machine does not say.
 */
import {
  breaksPolicy,
  type Citation,
  type EventInfo,
  type EventName,
  FIELDS,
  type FieldName,
  type Fields,
  isCitable,
  type MailabilityRecord,
  type Outcome,
  type Reason,
  type Settings,
  sameFields,
  type Verdict,
} from '../../../machines/index.ts';
import {
  activeStates,
  type Candidate,
  type MachineState,
  moves,
  type Step,
  start,
  step,
  type TransitionInfo,
} from '../../engine/index.ts';
import { type Simulation, simulationOf } from './simulation.ts';

type Snapshot = ReturnType<typeof start>;

/** What a step made of one field. */
export interface FieldChange {
  readonly field: FieldName;
  readonly before: Fields[FieldName];
  readonly after: Fields[FieldName];
}

/** What an event comes to: what a step did, or what a preview says that it would do. */
export interface Effect {
  readonly event: EventName;
  readonly outcome: Outcome;
  /** The rules, and the assumptions, that made it so. */
  readonly rules: readonly Citation[];
  /** What happened and why, or why nothing did, each a whole sentence; they stand in the machine itself. */
  readonly why: readonly string[];
  /** In the order of the record. */
  readonly changes: readonly FieldChange[];
  /** The transitions that fired and can change something; chart and outline mark them. */
  readonly fired: readonly TransitionInfo[];
  /** Every transition that was asked, with each guard's answer; worked out when first read. */
  readonly candidates: readonly Candidate[];
  /** The record that it leads to, without reasons. */
  readonly verdict: Verdict;
}

/** A step of a run: what came of its event, and the record after it. */
export interface RunStep extends Effect {
  /** 1 for the first. */
  readonly number: number;
  readonly record: MailabilityRecord;
}

/** A run at its end. Earlier moments are earlier runs: see `runAt`. */
export interface Run {
  readonly simulation: Simulation;
  readonly steps: readonly RunStep[];
  /** The step at its end; null at the beginning. */
  readonly last: RunStep | null;
  /** The record at the end. */
  readonly record: MailabilityRecord;
  /** The ids of the active states at the end, compound ones included. */
  readonly active: readonly string[];
  readonly state: MachineState;
}

interface Moment extends Run {
  readonly snapshot: Snapshot;
  readonly previous: Moment | null;
}

/** The beginning of a run: everything blank. */
export function begin(simulation: Simulation): Run {
  const snapshot = start(simulation.edition.machine, { settings: simulation.settings });
  const verdict = simulation.edition.verdict(snapshot);
  return moment(simulation, snapshot, null, recordOf(simulation, verdict, [], false), null);
}

/** The run with one more event. The run that was given is not changed. */
export function act(run: Run, event: EventName): Run {
  const here = run as Moment;
  const { simulation } = here;
  const engineStep = stepOf(simulation, here.snapshot, event);
  const effect = readStep(simulation, engineStep);
  const number = numberOf(here) + 1;
  const reasons = reasonsAfter(simulation, here.record, effect, number);
  const record = recordOf(
    simulation,
    effect.verdict,
    reasons,
    isAgainstTheirWish(here.record, here.record.againstTheirWish, effect),
  );
  return moment(simulation, engineStep.after, Object.assign(effect, { number, record }), record, here);
}

/** The run as it stood after `steps` of its steps, 0 for the beginning. */
export function runAt(run: Run, steps: number): Run {
  let at = run as Moment;
  while (numberOf(at) > steps && at.previous) at = at.previous;
  return at;
}

/** A whole run from the beginning. */
export const play = (simulation: Simulation, events: readonly EventName[]): Run =>
  events.reduce(act, begin(simulation));

/** What an event would do now, without doing it. */
export function preview(run: Run, event: EventName): Effect {
  const { simulation, snapshot } = run as Moment;
  return readStep(simulation, stepOf(simulation, snapshot, event));
}

/** What every event of the edition would do now, in canonical order. */
export const previews = (run: Run): readonly Effect[] => run.simulation.events.map((event) => preview(run, event));

/** How an event is called in the edition of a simulation. */
export function eventInfo(simulation: Simulation, event: EventName): EventInfo {
  const info = simulation.edition.events.find(({ id }) => id === event);
  if (!info)
    throw new Error(`${event} is no event of the ${simulation.edition.id} edition; it should have been refused.`);
  return info;
}

/** What `simulate` prints (section 9): a run as plain data. */
export interface SimulateResult {
  readonly settings: Settings;
  readonly steps: readonly {
    readonly event: EventName;
    readonly outcome: Outcome;
    readonly rules: readonly Citation[];
    readonly record: MailabilityRecord;
  }[];
  readonly final: MailabilityRecord;
}

/** Plays events and gives the result that scripts depend on. */
export function simulate(settings: Settings, events: readonly EventName[]): SimulateResult {
  const run = play(simulationOf(settings), events);
  return {
    settings,
    steps: run.steps.map(({ event, outcome, rules, record }) => ({ event, outcome, rules, record })),
    final: run.record,
  };
}

function moment(
  simulation: Simulation,
  snapshot: Snapshot,
  last: RunStep | null,
  record: MailabilityRecord,
  previous: Moment | null,
): Moment {
  let active: readonly string[] | undefined;
  let steps: readonly RunStep[] | undefined;
  return {
    simulation,
    snapshot,
    last,
    record,
    // Asked for by who draws it; a search for a way, and a batch, do not.
    get active() {
      active ??= activeStates(snapshot);
      return active;
    },
    state: snapshot,
    previous,
    // Listed when somebody asks: every moment of a long run with a list of its own would fill the memory.
    get steps() {
      steps ??= stepsTo(last, previous);
      return steps;
    },
  };
}

function stepsTo(last: RunStep | null, previous: Moment | null): readonly RunStep[] {
  const steps: RunStep[] = [];
  if (last) steps.push(last);
  for (let at = previous; at?.last; at = at.previous) steps.push(at.last);
  return steps.reverse();
}

const numberOf = ({ last }: Moment): number => last?.number ?? 0;

/** The machine's step; where nobody in the organisation can do this, one in which nothing was asked. */
function stepOf({ edition, cannot }: Simulation, before: Snapshot, event: EventName): Step {
  if (!cannot.has(event)) return step(edition.machine, before, event);
  return { event, before, after: before, fired: [], candidates: [] };
}

const NOBODY_CAN = 'Nobody can do this here: the organisation has taken the ability away.';

/** A step with what is read of its states, which any engine may have numbered. */
type Taken = Pick<Step, 'event' | 'fired' | 'candidates'> & {
  readonly before: MachineState;
  readonly after: MachineState;
};

/** A step in the edition's words. */
export function readStep({ edition, cannot }: Simulation, taken: Taken): Effect {
  const withheld = cannot.has(taken.event as EventName);
  const before = edition.verdict(taken.before);
  const verdict = edition.verdict(taken.after);
  const changed = !sameFields(before, verdict);
  const refused = withheld || taken.fired.some(({ meta }) => meta['refused'] === true);
  return {
    event: taken.event as EventName,
    outcome: changed ? 'changed' : refused ? 'refused' : 'no-effect',
    rules: [...new Set(taken.fired.flatMap(rulesOf))],
    why: withheld ? [NOBODY_CAN] : [...new Set(taken.fired.flatMap(({ description }) => description ?? []))],
    changes: FIELDS.filter(({ name }) => before[name] !== verdict[name]).map(({ name }) => ({
      field: name,
      before: before[name],
      after: verdict[name],
    })),
    fired: taken.fired.filter(moves),
    get candidates() {
      return taken.candidates;
    },
    verdict,
  };
}

/** The record of a verdict, with what only a run tells. */
export const recordOf = (
  { edition }: Simulation,
  verdict: Verdict,
  reasons: readonly Reason[],
  againstTheirWish: boolean,
): MailabilityRecord => ({ ...verdict, receives: edition.receives(verdict.status), reasons, againstTheirWish });

/** A14: from a clearing that nobody asked for until the opt-out is ticked again. */
export const isAgainstTheirWish = (
  before: Verdict,
  wasSo: boolean,
  { event, verdict }: Pick<Effect, 'event' | 'verdict'>,
): boolean => !verdict.optedOut && (wasSo || breaksPolicy({ before, event, after: verdict }));

/** Whether an event would have the prospect mailed against their wish (A14) who is not so mailed now. */
export const wouldMailAgainstTheirWish = ({ record }: Pick<Run, 'record'>, effect: Effect): boolean =>
  effect.verdict.mailable &&
  isAgainstTheirWish(record, record.againstTheirWish, effect) &&
  !(record.mailable && record.againstTheirWish);

function rulesOf({ meta }: TransitionInfo): readonly Citation[] {
  const rules = meta['rules'];
  return Array.isArray(rules) ? rules.filter((id): id is Citation => typeof id === 'string' && isCitable(id)) : [];
}

/** The reasons that still stand, and the fields that became ticked in this step. */
function reasonsAfter(
  { edition }: Simulation,
  before: MailabilityRecord,
  { event, verdict }: Effect,
  number: number,
): readonly Reason[] {
  return edition.blockers.flatMap((field) => {
    if (!edition.blocks(field, verdict)) return [];
    const standing = before.reasons.find((reason) => reason.field === field);
    return [standing ?? { field, event, step: number }];
  });
}
