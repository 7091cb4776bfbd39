/**
 * SPIN's opinion beside ours: in every configuration as many states and steps, and the same verdicts with runs as long,
 * from a model that is written from the statechart's definition. And whether it would be noticed if the two differed.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnyStateMachine, createMachine, not, setup, stateIn } from 'xstate';
import {
  classicEdition,
  completeSettings,
  configurationsOf,
  type EventName,
  type PropertyId,
  type Settings,
} from '../../machines/index.ts';
import { compile, explore, writePromela } from '../../src/engine/index.ts';
import {
  createSimulation,
  isOwnAutomation,
  neverClearing,
  organisationThat,
  promelaOf,
  type Simulation,
  SPIN_PROPERTIES,
  simulationOf,
  type Verification,
  verifyOrganisation,
  verifySimulation,
} from '../../src/simulation/index.ts';
import { switches, TURNSTILE_EVENTS, turnstile } from '../engine/toys.ts';
import { askSpin, runSpin, type SpinResult, spinIsRequired, twoAtATime, whySpinIsMissing } from './spin.ts';

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

const decidedBySpin = ({ edition }: Simulation): readonly PropertyId[] => SPIN_PROPERTIES[edition.id];

const ours = (simulation: Simulation): Opinion =>
  opinionOf(verifySimulation(simulation, { properties: decidedBySpin(simulation) }));

function opinionOf({ states, transitions, properties }: Verification): Opinion {
  const verdicts = properties.map(({ id, verdict, counterexample: run }) => [
    id,
    run ? `${verdict} in ${run.length}` : verdict,
  ]);
  return { states, transitions, verdicts: Object.fromEntries(verdicts) };
}

/** Asked of a state, not of a step: the violation is in the state that SPIN stands in, not in the one it goes to. */
const OF_STATES: ReadonlySet<PropertyId> = new Set(['P4', 'P7']);

/** What SPIN said of a model, by its text without remarks: connectors that sync alike make one model in several configurations. */
const asked = new Map<string, ReturnType<typeof askSpin>>();

/** @param events those that can happen. */
async function spins(simulation: Simulation, events: readonly EventName[] = simulation.events): Promise<Opinion> {
  const model = promelaOf(simulation, events);
  const text = model.replaceAll(/\/\*.*?\*\//gs, '');
  const asking = asked.get(text) ?? askSpin(model);
  asked.set(text, asking);
  const { counted, decided } = await asking;
  const verdicts = decidedBySpin(simulation).map((id) => [id, verdict(decided.violations, id)]);
  return { states: counted.states, transitions: counted.transitions, verdicts: Object.fromEntries(verdicts) };
}

function verdict(violations: SpinResult['violations'], id: PropertyId): string {
  const depth = violations.get(id);
  return depth === undefined ? 'holds' : `violated in ${OF_STATES.has(id) ? depth : depth + 1}`;
}

const nameOf = ({ crm, assigned, overwriteOptedOut, resubscribe, optedOutSync }: Settings) =>
  `${crm}, assigned ${assigned}, overwrite ${overwriteOptedOut}, resubscribe ${resubscribe}, sync ${optedOutSync}`;

describe('SPIN and our own search', () => {
  it.each(['classic', 'upgraded'] as const)(
    'agree on states, steps and verdicts in every %s configuration',
    { timeout: 600_000 },
    async (edition) => {
      const simulations = configurationsOf(edition).map((settings) => simulationOf(settings));
      const theirs = await twoAtATime(simulations, (simulation) => spins(simulation));
      const table = (opinions: readonly Opinion[]) =>
        opinions.map((opinion, place) => [nameOf((simulations[place] as Simulation).settings), opinion]);
      expect(table(theirs)).toEqual(table(simulations.map(ours)));
      const said = new Set(theirs.flatMap(({ verdicts }) => Object.values(verdicts)));
      expect([said.has('holds'), said.size > 1]).toEqual([true, true]);
    },
  );

  it.each([
    ['account-engagement', [], { P1: 'holds', P3: 'holds', P4: 'holds', P14: 'holds' }],
    [
      'most-recent',
      ['crmAutomation.untickedOptOut'],
      { P1: 'violated in 4', P3: 'violated in 4', P4: 'holds', P14: 'violated in 4' },
    ],
    ['salesforce', [], { P1: 'violated in 2', P3: 'violated in 2', P4: 'holds', P14: 'violated in 2' }],
  ] as const)(
    'agree on an organisation under %s whose automations never clear a field but by: %j',
    async (optedOutSync, clearing, verdicts) => {
      const settings = completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync });
      const does: readonly EventName[] = [...neverClearing('upgraded'), ...clearing];
      const simulation = simulationOf(settings);
      const events = simulation.events.filter((event) => !isOwnAutomation(event) || does.includes(event));
      const found = opinionOf(verifyOrganisation(organisationThat(settings, does), decidedBySpin(simulation)));
      expect(await spins(simulation, events)).toEqual({ ...found, transitions: found.states * events.length });
      expect(found.verdicts).toEqual(verdicts);
    },
  );

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
    const [found, foundDeaf] = await twoAtATime([mutant, deaf], (each) => spins(each));
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
