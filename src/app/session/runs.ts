/** What is worked out once and kept: the run at a moment, which is its predecessor's with one more event, and what can follow it. */
import { act, begin, type Effect, previews, type Run, type Simulation } from '../../simulation/index.ts';
import type { Moment } from './timeline.ts';

const runs = new WeakMap<Simulation, WeakMap<Moment, Run>>();

export function runAtMoment(simulation: Simulation, moment: Moment): Run {
  let known = runs.get(simulation);
  if (!known) {
    known = new WeakMap();
    runs.set(simulation, known);
  }
  const chain: Moment[] = [];
  let run: Run | undefined;
  for (let at: Moment | null = moment; at; at = at.previous) {
    run = known.get(at);
    if (run) break;
    chain.push(at);
  }
  for (const at of chain.reverse()) {
    run = run && at.event ? act(run, at.event) : begin(simulation);
    known.set(at, run);
  }
  if (!run) throw new Error('Every moment descends from the beginning, so there is a run.');
  return run;
}

const effects = new WeakMap<Simulation, Map<string, readonly Effect[]>>();

/** What every event would do where a run stands, in canonical order. It depends on the state alone: the same list for the same state. */
export function effectsOf(run: Run): readonly Effect[] {
  const { simulation, state } = run;
  const known = effects.get(simulation) ?? new Map<string, readonly Effect[]>();
  effects.set(simulation, known);
  const key = JSON.stringify([state.value, state.context]);
  const found = known.get(key) ?? previews(run);
  known.set(key, found);
  return found;
}
