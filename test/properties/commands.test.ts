/**
 * Model-based testing: one command per event, long runs, settings drawn too. The model is the independent judge; the
 * real thing is the machine, stepped by XState. Which states and transitions were visited is counted, so that a
 * generator which never reaches the fifth soft bounce is seen.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { configurationsOf, type Settings } from '../../machines/vocabulary/settings.ts';
import {
  act,
  begin,
  type EventName,
  moves,
  type Run,
  simulationOf,
  topologyOf,
  type Verdict,
} from '../../src/simulation/index.ts';
import { blankEither, judgeEither } from '../judge/either-judge.ts';
import { parameters, replay } from '../support/random.ts';

const CONFIGURATIONS = configurationsOf('classic');
const EVENTS = simulationOf(CONFIGURATIONS[0] as Settings).events;

/** The few configurations with the most states are drawn as often as all the others together. */
const settingsDrawn = fc.oneof(
  fc.constantFrom(...CONFIGURATIONS),
  fc.constantFrom(...CONFIGURATIONS.filter(({ assigned, overwriteOptedOut }) => assigned && overwriteOptedOut)),
);

interface Model {
  readonly settings: Settings;
  record: Verdict;
}
interface Real {
  run: Run;
}

/** What has been visited: states by configuration, and transitions by id. */
const visited = { states: new Map<Settings, Set<number>>(), transitions: new Set<string>(), steps: 0 };

class Send implements fc.Command<Model, Real> {
  readonly event: EventName;
  constructor(event: EventName) {
    this.event = event;
  }
  /** Every event may be sent at any time: what comes of it is the question. */
  check = () => true;
  run(model: Model, real: Real): void {
    const told = judgeEither(model.settings, model.record, this.event);
    real.run = act(real.run, this.event);
    const step = real.run.steps.at(-1);
    expect({ after: step?.verdict, outcome: step?.outcome }).toEqual(told);
    model.record = told.after;
    note(model.settings, real.run);
  }
  toString = () => this.event;
}

function note(settings: Settings, run: Run): void {
  const states = visited.states.get(settings) ?? new Set();
  states.add(run.simulation.indexOf(run.state));
  visited.states.set(settings, states);
  for (const { id } of run.steps.at(-1)?.fired ?? []) visited.transitions.add(id);
  visited.steps += 1;
}

/** Swarm testing: each run draws from a few events only, so that rare combinations, five soft bounces say, get deep. */
const commands = fc.subarray([...EVENTS], { minLength: 2 }).chain((few) =>
  fc.commands(
    few.map((event) => fc.constant(new Send(event))),
    { maxCommands: 120, size: 'max', ...replay },
  ),
);

describe('the machine against the judge, command by command', () => {
  it('agrees through long random runs under random settings', () => {
    fc.assert(
      fc.property(settingsDrawn, commands, (settings, sent) => {
        fc.modelRun(
          () => ({ model: { settings, record: blankEither(settings) }, real: { run: begin(simulationOf(settings)) } }),
          sent,
        );
      }),
      parameters(500),
    );
  });

  it('was led everywhere that matters', () => {
    const { transitions } = topologyOf(simulationOf(CONFIGURATIONS[0] as Settings).edition.machine);
    const firing = transitions.filter((transition) => moves(transition) && transition.event !== '');
    const missed = firing.map(({ id }) => id).filter((id) => !visited.transitions.has(id));
    expect(visited.transitions).toContain('softBounces.counting:mail.softBounced:0');
    expect(missed.length).toBeLessThan(firing.length * 0.2);
  });
});

afterAll(() => {
  const { transitions } = topologyOf(simulationOf(CONFIGURATIONS[0] as Settings).edition.machine);
  const all = transitions.filter((transition) => moves(transition) && transition.event !== '').length;
  const reachable = CONFIGURATIONS.reduce((sum, settings) => sum + simulationOf(settings).graph().count, 0);
  const states = [...visited.states.values()].reduce((sum, set) => sum + set.size, 0);
  const percent = (part: number, whole: number) => `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`;
  console.log(
    `Random commands: ${visited.steps} steps, states ${percent(states, reachable)}, transitions ${percent(visited.transitions.size, all)}.`,
  );
});
