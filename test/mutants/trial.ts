/**
 * A mutant's trial: which checks tell it from the machine. Records and outcomes against the independent judge, every
 * property's verdict, every story, and the explanations that people are given.
 */
import { createHash } from 'node:crypto';
import type { AnyStateMachine } from 'xstate';
import { sameFields } from '../../machines/index.ts';
import type { Edition, EventName, PropertyResult, Verdict } from '../../src/simulation/index.ts';
import { blankEither, judgeEither } from '../judge/either-judge.ts';
import { breaksOneRule, brokenRules } from './broken-rules.ts';
import { areAlike, type Explored, type Ground, sameText } from './explored.ts';
import type { Terrain } from './grounds.ts';
import { type Difference, differenceFrom } from './induction.ts';
import type { Mutant } from './mutant.ts';
import { areTakenAlike, explain, type Situation, situationsTouched, takenBy } from './situations.ts';
import { fails, storiesOf } from './told.ts';

/** A property whose verdict the mutant changes in a configuration. */
export interface Broken extends Change {
  readonly ground: Ground;
  /** The rules that show themselves as those on which the property rests; none where the mutant breaks more than one. */
  readonly rules: readonly string[];
}

/** What the machine does, and what a mutant does, to the same property. */
interface Change {
  readonly before: PropertyResult;
  readonly after: PropertyResult;
}

export interface Trial {
  readonly mutant: Mutant;
  /** `judge`, `citations`, properties and stories by their ids, in this order; empty for a survivor. */
  readonly killers: readonly string[];
  readonly broken: readonly Broken[];
}

/** Tries a mutant where it can matter; one that nothing kills there is tried in every configuration. */
export function tryMutant(terrain: Terrain, mutant: Mutant): Trial {
  const changed = mutant.edition();
  // Resubscribe off and on differ in that event alone, so most mutants need only one of the two.
  const aboutResubscribing = mutant.touches.some(({ event }) => event === '' || event === 'prospect.resubscribed');
  const first = terrain.groups.flatMap(({ off, on }) => (aboutResubscribing ? [off, on] : [off]));
  const trial = tryIn(terrain, mutant, changed, first);
  if (trial.killers.length === 0) return tryIn(terrain, mutant, changed, terrain.grounds);
  const more = terrain.groups.filter(({ off }) => trial.broken.some((each) => each.ground === off && losesAWay(each)));
  if (more.length === 0) return trial;
  return tryIn(terrain, mutant, changed, [...new Set([...first, ...more.map(({ on }) => on)])]);
}

/** A run that breaks a property with resubscribe off is there with it on, but a way that was lost may have another. */
export const losesAWay = ({ ground: { edition, settings }, before: { id } }: Broken): boolean =>
  edition.properties.some((property) => property.id === id && property.check(settings).kind === 'recoverable');

function tryIn(terrain: Terrain, mutant: Mutant, changed: Edition, grounds: readonly Ground[]): Trial {
  const { machine } = changed;
  const killers = new Set<string>();
  const broken: Broken[] = [];
  let moved = false;
  for (const ground of grounds) {
    const explored = exploreChanged(terrain, mutant, changed, ground);
    if (!explored) continue;
    moved = true;
    const { isMisjudged, changes } = checkMoves(terrain, ground, explored);
    if (isMisjudged) killers.add('judge');
    for (const { before, after } of changes) {
      const rules = breaksOneRule(mutant) ? brokenRules(mutant, machine, ground, explored, before, after) : [];
      broken.push({ ground, before, after, rules });
    }
  }
  // Where a mutant moves as the machine does, what is left to be wrong is what it says.
  if (!moved) for (const killer of killersByWord(mutant, machine, grounds)) killers.add(killer);
  for (const { after } of broken) killers.add(after.id);
  const stories = storiesOf(terrain.edition);
  for (const story of stories) if (fails(story, mutant, changed)) killers.add(story.id);
  const order = ['judge', 'citations', ...terrain.edition.properties.map(({ id }) => id), ...stories.map((s) => s.id)];
  return { mutant, killers: order.filter((id) => killers.has(id)), broken };
}

/** The mutant's graph where it is not the machine's. */
function exploreChanged(terrain: Terrain, mutant: Mutant, changed: Edition, ground: Ground): Explored | null {
  const seesAlike = (each: Situation) => isTakenAlike(changed.machine, each);
  if (mutant.kind !== 'field ignored') {
    // The root's transitions never move anything: the engine refuses a machine in which one does.
    if (mutant.touches.every(({ state }) => state === '')) return null;
    if (isSeenInSituations(mutant) && situationsTouched(mutant, ground).every(seesAlike)) return null;
  }
  const explored = terrain.explore(changed, ground, new Set(mutant.touches.map(({ event }) => event)));
  return areAlike(ground, explored) ? null : explored;
}

/** Situations tell apart what the machine's own guards and listeners do; these mutants bring others, or move between events. */
const isSeenInSituations = ({ kind, touches }: Mutant): boolean =>
  kind !== 'limit moved' && kind !== 'event heard' && touches.every(({ event }) => event !== '');

const isTakenAlike = (machine: AnyStateMachine, { state, event, taken }: Situation): boolean =>
  areTakenAlike(takenBy(machine, state, event), taken);

interface Found {
  readonly isMisjudged: boolean;
  readonly changes: readonly Change[];
}

const found = new WeakMap<Ground, Map<string, Found>>();

/** Judges a changed graph. Many mutants go wrong in the same way, so what was found is kept by the graph's fingerprint. */
function checkMoves(terrain: Terrain, ground: Ground, explored: Explored): Found {
  const ofGround = found.get(ground) ?? new Map<string, Found>();
  found.set(ground, ofGround);
  const { next, complete } = explored.graph;
  const fingerprint = createHash('sha256').update(next).update(explored.records).update(`${complete}`).digest('hex');
  const known = ofGround.get(fingerprint);
  if (known) return known;
  const difference = differenceFrom(ground, explored);
  const fresh = {
    isMisjudged: misjudged(ground, explored, difference.steps),
    changes: changesIn(terrain, ground, explored, difference),
  };
  ofGround.set(fingerprint, fresh);
  return fresh;
}

/**
 * Whether one of these steps, or the beginning, is not what the judge says.
 * @param steps of a mutant, those that are not the machine's: the others were put to the judge there.
 */
export function misjudged(
  { settings, events }: Ground,
  { graph, verdicts }: Explored,
  steps: Iterable<readonly [index: number, event: number]>,
): boolean {
  if (!isSameRecord(verdicts[0], blankEither(settings))) return true;
  for (const [index, number] of steps) {
    const before = verdicts[index] as Verdict;
    const after = verdicts[graph.next[index * events.length + number] as number];
    // Breadth first: every record that is asked about has been found right before.
    if (!isSameRecord(after, judgeEither(settings, before, events[number] as EventName).after)) return true;
  }
  return false;
}

const isSameRecord = (one: Verdict | undefined, other: Verdict): boolean =>
  one !== undefined && sameFields(one, other) && one.mailable === other.mailable && one.status === other.status;

function changesIn(terrain: Terrain, ground: Ground, explored: Explored, difference: Difference): readonly Change[] {
  return terrain.decide(explored, difference).flatMap((after) => {
    const before = ground.results.get(after.id);
    // A search that was cut short decides nothing, and so kills nothing.
    if (!before || after.verdict === before.verdict || after.verdict === 'undecided') return [];
    return [{ before, after }];
  });
}

/** Who notices that the mutant says something else than the machine of an event that it handles alike. */
function killersByWord(mutant: Mutant, machine: AnyStateMachine, grounds: readonly Ground[]): ReadonlySet<string> {
  const killers = new Set<string>();
  for (const { ground, event, index, state, taken } of grounds.flatMap((each) => situationsTouched(mutant, each))) {
    const said = explain(takenBy(machine, state, event));
    if (sameText(said, explain(taken))) continue;
    killers.add('citations');
    const { outcome } = judgeEither(ground.settings, ground.verdicts[index] as Verdict, event);
    if (outcome !== 'changed' && said.refused !== (outcome === 'refused')) killers.add('judge');
    if (killers.size === 2) break;
  }
  return killers;
}
