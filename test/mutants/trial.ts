/**
 * A mutant's trial: which checks tell it from the machine. Records and outcomes against the independent judge, every
 * property's verdict, every story, and the explanations that people are given.
 */
import type { AnyStateMachine } from 'xstate';
import type { MachineState } from '../../src/engine/index.ts';
import type { Mutant } from '../../src/engine/mutants.ts';
import {
  act,
  begin,
  createSimulation,
  type EventName,
  judgeStory,
  type PropertyId,
  type PropertyResult,
  type Story,
  storySimulation,
  type Verdict,
  verifySimulation,
} from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';
import { blank, judge } from '../judge/judge.ts';
import {
  areAlike,
  classic,
  EVENTS,
  type Explored,
  exploreIn,
  GROUNDS,
  GROUPS,
  type Ground,
  sameRecord,
  sameText,
} from './grounds.ts';
import { areTakenAlike, explain, type Situation, situationsOf, type Taken, takenBy } from './situations.ts';

/** A property whose verdict the mutant changes in a configuration. */
export interface Broken {
  readonly ground: Ground;
  readonly explored: Explored;
  /** What the machine does, and what the mutant does, to the same property. */
  readonly before: PropertyResult;
  readonly after: PropertyResult;
}

export interface Trial {
  readonly mutant: Mutant;
  readonly machine: AnyStateMachine;
  /** `judge`, `citations`, properties and stories by their ids, in this order; empty for a survivor. */
  readonly killers: readonly string[];
  readonly broken: readonly Broken[];
}

/** Tries a mutant where it can matter; one that nothing kills there is tried in all 22 configurations. */
export function tryMutant(mutant: Mutant): Trial {
  const machine = mutant.machine();
  // Resubscribe off and on differ in that event alone, so most mutants need only one of the two.
  const aboutResubscribing = mutant.touches.some(({ event }) => event === '' || event === 'prospect.resubscribed');
  const first = GROUPS.flatMap(({ off, on }) => (aboutResubscribing ? [off, on] : [off]));
  const trial = tryIn(mutant, machine, first);
  if (trial.killers.length === 0) return tryIn(mutant, machine, GROUNDS);
  const more = GROUPS.filter(({ off }) => trial.broken.some((each) => each.ground === off && losesAWay(each)));
  return more.length > 0 ? tryIn(mutant, machine, [...new Set([...first, ...more.map(({ on }) => on)])]) : trial;
}

/** A run that breaks a property with resubscribe off is there with it on, but a way that was lost may have another. */
export const losesAWay = ({ ground: { settings }, before: { id } }: Broken): boolean =>
  classic.properties.some((property) => property.id === id && property.check(settings).kind === 'recoverable');

function tryIn(mutant: Mutant, machine: AnyStateMachine, grounds: readonly Ground[]): Trial {
  const killers = new Set<string>();
  const broken: Broken[] = [];
  let moved = false;
  for (const ground of grounds) {
    const explored = exploreChanged(mutant, machine, ground);
    if (!explored) continue;
    moved = true;
    const found = checkMoves(ground, explored);
    if (found.disagrees) killers.add('judge');
    broken.push(...found.broken);
  }
  // Where a mutant moves as the machine does, what is left to be wrong is what it says.
  if (!moved) for (const killer of killersByWord(mutant, machine, grounds)) killers.add(killer);
  for (const { after } of broken) killers.add(after.id);
  for (const story of STORIES) if (fails(story, mutant, machine)) killers.add(story.id);
  return { mutant, machine, killers: ORDER.filter((id) => killers.has(id)), broken };
}

/** Everything that can kill, in the order in which it is told. */
export const PROPERTY_IDS: readonly PropertyId[] = classic.properties.map(({ id }) => id);
const ORDER: readonly string[] = ['judge', 'citations', ...PROPERTY_IDS, ...STORIES.map(({ id }) => id)];

/** The mutant's graph where it is not the machine's. */
function exploreChanged(mutant: Mutant, machine: AnyStateMachine, ground: Ground): Explored | null {
  // The root's transitions never move anything: the engine refuses a machine in which one does.
  if (mutant.touches.every(({ state }) => state === '')) return null;
  if (isSeenInSituations(mutant) && situationsTouched(mutant, ground).every((each) => isTakenAlike(machine, each)))
    return null;
  const explored = exploreIn(machine, ground.settings, 2 * ground.graph.count);
  return areAlike(ground, explored) ? null : explored;
}

/** Situations tell apart what the machine's own guards and listeners do; these mutants bring others, or move between events. */
const isSeenInSituations = ({ kind, touches }: Mutant): boolean =>
  kind !== 'limit moved' && kind !== 'event heard' && touches.every(({ event }) => event !== '');

const isTakenAlike = (machine: AnyStateMachine, { state, event, taken }: Situation): boolean =>
  areTakenAlike(takenBy(machine, state, event), taken);

interface Found {
  readonly explored: Explored;
  readonly disagrees: boolean;
  readonly broken: readonly Broken[];
}

const recent = new Map<Ground, readonly Found[]>();
const REMEMBERED = 6;

/** Judges a changed graph. Neighbours among the mutants often go wrong in the same way, so the last few are remembered. */
function checkMoves(ground: Ground, explored: Explored): Found {
  const lately = recent.get(ground) ?? [];
  const known = lately.find((found) => areAlike(found.explored, explored));
  if (known) return known;
  const found = { explored, disagrees: disagrees(ground, explored), broken: brokenIn(ground, explored) };
  recent.set(ground, [found, ...lately].slice(0, REMEMBERED));
  return found;
}

/** Whether some step of the mutant is not what the judge says. */
export function disagrees({ settings }: Ground, { graph, verdicts }: Explored): boolean {
  if (!sameRecord(verdicts[0], blank(settings))) return true;
  // Breadth first: every record that is asked about has been found right before.
  return verdicts.some((before, index) =>
    EVENTS.some((event, place) => {
      const after = graph.next[index * EVENTS.length + place] as number;
      return after >= 0 && !sameRecord(verdicts[after], judge(settings, before, event).after);
    }),
  );
}

function brokenIn(ground: Ground, explored: Explored): readonly Broken[] {
  return verifySimulation(explored.simulation).properties.flatMap((after) => {
    const before = ground.results.get(after.id);
    // A search that was cut short decides nothing, and so kills nothing.
    if (!before || after.verdict === before.verdict || after.verdict === 'undecided') return [];
    return [{ ground, explored, before, after }];
  });
}

/** Who notices that the mutant says something else than the machine of an event that it handles alike. */
function killersByWord(mutant: Mutant, machine: AnyStateMachine, grounds: readonly Ground[]): ReadonlySet<string> {
  const killers = new Set<string>();
  for (const { ground, event, index, state, taken } of grounds.flatMap((each) => situationsTouched(mutant, each))) {
    const said = explain(takenBy(machine, state, event));
    if (sameText(said, explain(taken))) continue;
    killers.add('citations');
    const { outcome } = judge(ground.settings, ground.verdicts[index] as Verdict, event);
    if (outcome !== 'changed' && said.refused !== (outcome === 'refused')) killers.add('judge');
    if (killers.size === 2) break;
  }
  return killers;
}

/** The situations in which an event that the mutant is about can arrive. */
export function situationsTouched({ touches }: Mutant, ground: Ground): readonly Situation[] {
  const events = EVENTS.filter((name) => touches.some(({ event }) => event === name));
  return events.flatMap((event) => situationsOf(ground, event));
}

interface Told {
  readonly event: EventName;
  /** Before the event. */
  readonly state: MachineState;
  readonly active: ReadonlySet<string>;
  readonly taken: Taken;
}

/** Every story as the machine plays it. */
const TOLD: ReadonlyMap<Story, readonly Told[]> = new Map(
  STORIES.map((story) => {
    let run = begin(storySimulation(story));
    const told = story.steps.map(({ event }) => {
      const { state, active } = run;
      run = act(run, event);
      return { event, state, active: new Set(active), taken: takenBy(classic.machine, state, event) };
    });
    return [story, told];
  }),
);

/** Whether a story does not come out as told. It need not be played where the mutant takes every step as the machine does. */
function fails(story: Story, mutant: Mutant, machine: AnyStateMachine): boolean {
  if (!(TOLD.get(story) ?? []).some((told) => goesAstray(told, mutant, machine))) return false;
  const { settings } = storySimulation(story);
  return judgeStory(story, createSimulation({ ...classic, machine }, settings)).length > 0;
}

function goesAstray({ event, state, active, taken }: Told, { touches }: Mutant, machine: AnyStateMachine): boolean {
  // What is taken between events shows only in playing.
  if (touches.some((touch) => touch.event === '')) return true;
  const meets = touches.some((t) => t.event === event && (t.state === '' || active.has(t.state)));
  return meets && !areTakenAlike(takenBy(machine, state, event), taken);
}
