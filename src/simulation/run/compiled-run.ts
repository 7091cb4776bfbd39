/**
 * A run by the compiled machine, told as `play` tells it but for the guards that were asked on the way: for whoever plays runs by
 * the thousand. What a step comes to is read once for each state and event. A test compares it with XState's.
 */
import type { EventName } from '../../../machines/index.ts';
import { memoBy } from '../../engine/index.ts';
import { type Effect, isAgainstTheirWish, readStep } from './run.ts';
import type { Simulation } from './simulation.ts';

/** What an event comes to, without the guards that were asked. */
export type CompiledEffect = Omit<Effect, 'candidates'>;

/** A step of such a run. */
export interface CompiledStep extends CompiledEffect {
  /** 1 for the first. */
  readonly number: number;
  /** Whether the prospect is open to mail after it that they do not want (A14). */
  readonly againstTheirWish: boolean;
}

/** Such a run at its end. */
export interface CompiledRun {
  readonly simulation: Simulation;
  readonly steps: readonly CompiledStep[];
  /** Null at the beginning. */
  readonly last: CompiledStep | null;
  /** The compiled machine's number of the state at the end. */
  readonly state: number;
}

/** A whole run from the beginning. */
export function playCompiled(simulation: Simulation, events: readonly EventName[]): CompiledRun {
  const steps: CompiledStep[] = [];
  let state = simulation.system().initial;
  let before = simulation.edition.verdict(simulation.system().stateOf(state));
  let againstTheirWish = false;
  for (const event of events) {
    const { effect, to } = leapsOf(simulation)(state, event);
    againstTheirWish = isAgainstTheirWish(before, againstTheirWish, effect);
    steps.push({ ...effect, number: steps.length + 1, againstTheirWish });
    before = effect.verdict;
    state = to;
  }
  return { simulation, steps, last: steps.at(-1) ?? null, state };
}

/** What an event would do in a state of the compiled machine. */
export const effectIn = (simulation: Simulation, state: number, event: EventName): CompiledEffect =>
  leapsOf(simulation)(state, event).effect;

interface Leap {
  readonly effect: CompiledEffect;
  readonly to: number;
}

/** How many are kept of one machine; where more are met it begins anew. */
const MOST_KEPT = 2048;

const leapsOf = memoBy((simulation: Simulation) => {
  const { events, cannot } = simulation;
  const places = new Map(events.map((event, place) => [event, place]));
  const known = new Map<number, Leap>();
  return (state: number, event: EventName): Leap => {
    const place = places.get(event);
    if (place === undefined) throw new Error(`${event} is no event of the ${simulation.edition.id} edition.`);
    const key = state * events.length + place;
    const kept = known.get(key);
    if (kept) return kept;
    const system = simulation.system();
    const to = system.next(state, place);
    const { candidates: _, ...effect } = readStep(simulation, {
      event,
      before: system.stateOf(state),
      after: system.stateOf(to),
      fired: cannot.has(event) ? [] : simulation.compiled().firedBy(state, place),
      candidates: [],
    });
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, { effect, to });
    return { effect, to };
  };
});
