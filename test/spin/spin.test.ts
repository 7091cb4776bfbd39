/**
 * SPIN's opinion beside ours: in every configuration as many states and steps, and the same verdicts with runs as long,
 * from a model that is written from the statechart's definition. And whether it would be noticed if the two differed.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnyStateMachine, createMachine, not, setup, stateIn } from 'xstate';
import { classicEdition, configurationsOf, type PropertyId, type Settings } from '../../machines/index.ts';
import { compile, explore, writePromela } from '../../src/engine/index.ts';
import {
  createSimulation,
  promelaOf,
  type Simulation,
  SPIN_PROPERTIES,
  simulationOf,
  verifySimulation,
} from '../../src/simulation/index.ts';
import { switches, TURNSTILE_EVENTS, turnstile } from '../engine/toys.ts';
import { runSpin, type SpinResult, spinIsRequired, twoAtATime, whySpinIsMissing } from './spin.ts';

const missing = whySpinIsMissing();
if (missing && !spinIsRequired(process.env)) console.warn(`SPIN's opinion is not asked. ${missing}`);

beforeEach(({ skip }) => {
  if (missing === null) return;
  if (spinIsRequired(process.env)) throw new Error(missing);
  skip(missing);
});

/** What each engine says of a configuration, in the same words. */
interface Opinion {
  readonly states: number;
  readonly transitions: number;
  readonly verdicts: Readonly<Record<string, string>>;
}

function ours(simulation: Simulation): Opinion {
  const { states, transitions, properties } = verifySimulation(simulation, { properties: SPIN_PROPERTIES });
  const verdicts = properties.map(({ id, verdict, counterexample: run }) => [
    id,
    run ? `${verdict} in ${run.length}` : verdict,
  ]);
  return { states, transitions, verdicts: Object.fromEntries(verdicts) };
}

/** Asked of a state, not of a step: the violation is in the state that SPIN stands in, not in the one it goes to. */
const OF_STATES: ReadonlySet<PropertyId> = new Set(['P4', 'P7']);

async function spins(simulation: Simulation): Promise<Opinion> {
  const model = promelaOf(simulation);
  const { states, transitions } = await runSpin(model, { monitors: false });
  const { violations } = await runSpin(model, { monitors: true });
  const verdicts = SPIN_PROPERTIES.map((id) => [id, verdict(violations, id)]);
  return { states, transitions, verdicts: Object.fromEntries(verdicts) };
}

function verdict(violations: SpinResult['violations'], id: PropertyId): string {
  const depth = violations.get(id);
  return depth === undefined ? 'holds' : `violated in ${OF_STATES.has(id) ? depth : depth + 1}`;
}

const nameOf = ({ crm, assigned, overwriteOptedOut, resubscribe }: Settings) =>
  `${crm}, assigned ${assigned}, overwrite ${overwriteOptedOut}, resubscribe ${resubscribe}`;

describe('SPIN and our own search', () => {
  it('agree on states, steps and verdicts in all 22 classic configurations', { timeout: 180_000 }, async () => {
    const simulations = configurationsOf('classic').map(simulationOf);
    const theirs = await twoAtATime(simulations, spins);
    const table = (opinions: readonly Opinion[]) =>
      opinions.map((opinion, place) => [nameOf((simulations[place] as Simulation).settings), opinion]);
    expect(theirs).toHaveLength(22);
    expect(table(theirs)).toEqual(table(simulations.map(ours)));
    // Both answers occur, or agreement would say little.
    expect(theirs.filter(({ verdicts }) => verdicts['P1'] === 'violated in 4')).toHaveLength(2);
  });

  it.each([true, false])('agree on a toy with eventless transitions and a context (free: %s)', async (free) => {
    const { states, count } = await countBoth(turnstile, { free }, TURNSTILE_EVENTS);
    expect(states).toBe(count);
  });

  it('agree on a toy of many regions', async () => {
    const { machine, events } = switches(8);
    expect(await countBoth(machine, undefined, events)).toEqual({ states: 256, count: 256 });
  });

  it('agree on a toy that settles by eventless transitions after an event, round by round', async () => {
    const { states, count } = await countBoth(dominoes, undefined, ['push', 'lift']);
    expect([states, count]).toEqual([2, 2]);
  });
});

describe('a difference between the two', () => {
  const settings = configurationsOf('classic')[0] as Settings;
  const original = simulationOf(settings);
  const changed = (machine: AnyStateMachine) => createSimulation({ ...classicEdition, machine }, settings);

  it('is noticed in the verdicts, where SPIN is given a machine in which automation unticks', async () => {
    const mutant = changed(withEvent('doNotEmail', 'ticked', 'automation.untickedDoNotEmail', 'blank'));
    const found = await spins(mutant);
    expect(found.verdicts).toEqual({
      P1: 'violated in 2',
      P3: 'violated in 2',
      P4: 'violated in 2',
      P7: 'violated in 2',
      P14: 'violated in 2',
    });
    expect(found).not.toEqual(ours(original));
    expect(found).toEqual(ours(mutant));
  });

  it('is noticed in the count, where the verdicts are the same', async () => {
    const mutant = changed(withEvent('request', 'standing', 'mail.hardBounced', 'none'));
    const deaf = changed(withEvent('request', 'none', 'prospect.askedToOptIn', 'none'));
    const [found, foundDeaf] = await twoAtATime([mutant, deaf], spins);
    expect(found).toEqual(ours(mutant));
    expect(foundDeaf).toEqual(ours(deaf));
    expect(foundDeaf?.verdicts).toEqual(ours(original).verdicts);
    expect(foundDeaf?.states).toBeLessThan(original.graph().count);
  });

  it('is noticed where a context is reached that was not listed', async () => {
    const contexts = [0, 1, 2].map((coins) => ({ coins, free: false }));
    const model = writePromela(turnstile, { input: { free: false }, events: TURNSTILE_EVENTS, contexts });
    await expect(runSpin(model, { monitors: false })).rejects.toThrow(/nobody asked.*now_context!=3/);
  });

  it('is never covered up by a search that was cut short', async () => {
    const { machine, events } = switches(6);
    const model = writePromela(machine, { input: undefined, events, contexts: [] });
    await expect(runSpin(model, { monitors: false, maxDepth: 3 })).rejects.toThrow('did not search everything');
  });
});

async function countBoth(machine: AnyStateMachine, input: unknown, events: readonly string[]) {
  const graph = explore(compile(machine, input, events));
  const contexts = Array.from(graph.states, (state) => graph.system.stateOf(state).context);
  const { states, transitions } = await runSpin(writePromela(machine, { input, events, contexts }), {
    monitors: false,
  });
  expect(transitions).toBe(graph.count * events.length);
  return { states, count: graph.count };
}

/** Three stones: each falls, or rises, in the round after the one before it. */
const dominoes = setup({
  guards: { firstIsDown: stateIn({ first: 'down' }), secondIsDown: stateIn({ second: 'down' }) },
}).createMachine({
  id: 'dominoes',
  type: 'parallel',
  states: {
    // The last stands first, so that one round is not enough.
    third: {
      initial: 'up',
      states: {
        up: { always: { guard: 'secondIsDown', target: 'down' } },
        down: { always: { guard: not('secondIsDown'), target: 'up' } },
      },
    },
    second: {
      initial: 'up',
      states: {
        up: { always: { guard: 'firstIsDown', target: 'down' } },
        down: { always: { guard: not('firstIsDown'), target: 'up' } },
      },
    },
    first: { initial: 'up', states: { up: { on: { push: 'down' } }, down: { on: { lift: 'up' } } } },
  },
});

/** The classic machine in which one state takes an event, whatever it did before, by going to a state of its region. */
function withEvent(region: string, state: string, event: string, target: string): AnyStateMachine {
  const { config, implementations } = classicEdition.machine;
  const regions = config.states as Record<string, { states: Record<string, { on: object }> }>;
  const whole = regions[region];
  const node = whole?.states[state];
  if (!whole || !node) throw new Error(`There is no state ${region}.${state} to change.`);
  const changed = {
    ...whole,
    states: { ...whole.states, [state]: { ...node, on: { ...node.on, [event]: { target } } } },
  };
  return createMachine({ ...config, states: { ...regions, [region]: changed } } as object, implementations as object);
}
