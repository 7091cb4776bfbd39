/**
 * Model-based testing: one command per event, long runs, settings drawn too. The model is the independent judge; the
 * real thing is the machine, stepped by XState. Which states and transitions were visited is counted, so that a
 * generator which never reaches the fifth soft bounce is seen.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { configurationsOf, type EditionId, type Settings } from '../../machines/vocabulary/settings.ts';
import {
  act,
  begin,
  EDITIONS,
  type EventName,
  moves,
  type Run,
  simulationOf,
  topologyOf,
  type Verdict,
} from '../../src/simulation/index.ts';
import { blankEither, judgeEither } from '../judge/either-judge.ts';
import { parameters, replay } from '../support/random.ts';

/** The few configurations of an edition with the most states are drawn as often as all its others together. */
const drawnFrom = (configurations: readonly Settings[]) =>
  fc.oneof(
    fc.constantFrom(...configurations),
    fc.constantFrom(
      ...configurations.filter(
        ({ assigned, overwriteOptedOut, optedOutSync }) =>
          assigned && (overwriteOptedOut || optedOutSync === 'most-recent'),
      ),
    ),
  );

interface Model {
  readonly settings: Settings;
  record: Verdict;
}
interface Real {
  run: Run;
}

/** What has been visited in an edition: states by configuration, and transitions by id. */
interface Visited {
  readonly states: Map<Settings, Set<number>>;
  readonly transitions: Set<string>;
  steps: number;
}

const visitedIn: Readonly<Record<EditionId, Visited>> = {
  classic: { states: new Map(), transitions: new Set(), steps: 0 },
  upgraded: { states: new Map(), transitions: new Set(), steps: 0 },
};

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
  const visited = visitedIn[settings.edition];
  const states = visited.states.get(settings) ?? new Set();
  states.add(run.simulation.indexOf(run.state));
  visited.states.set(settings, states);
  for (const { id } of run.steps.at(-1)?.fired ?? []) visited.transitions.add(id);
  visited.steps += 1;
}

/** Swarm testing: each run draws from a few events only, so that rare combinations, five soft bounces say, get deep. */
const commandsOf = (events: readonly EventName[]) =>
  fc.subarray([...events], { minLength: 2 }).chain((few) =>
    fc.commands(
      few.map((event) => fc.constant(new Send(event))),
      { maxCommands: 120, size: 'max', ...replay },
    ),
  );

/** The transitions that an event can make fire; what happens between events is not for a command to reach. */
const firingIn = (machine: AnyStateMachine): readonly string[] =>
  topologyOf(machine)
    .transitions.filter((transition) => moves(transition) && transition.event !== '')
    .map(({ id }) => id);

describe.each(EDITIONS)('the $id machine against the judge, command by command', ({ id: edition, machine, events }) => {
  const configurations = configurationsOf(edition);
  const firing = firingIn(machine);
  const visited = visitedIn[edition];

  it('agrees through long random runs under random settings', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(drawnFrom(configurations), commandsOf(events.map(({ id }) => id)), (settings, sent) => {
        fc.modelRun(
          () => ({ model: { settings, record: blankEither(settings) }, real: { run: begin(simulationOf(settings)) } }),
          sent,
        );
      }),
      parameters(500),
    );
  });

  it('was led everywhere that matters', () => {
    const missed = firing.filter((id) => !visited.transitions.has(id));
    expect(visited.transitions).toContain('softBounces.counting:mail.softBounced:0');
    expect(missed.length).toBeLessThan(firing.length * 0.2);
  });

  afterAll(() => {
    const reachable = configurations.reduce((sum, settings) => sum + simulationOf(settings).graph().count, 0);
    const states = [...visited.states.values()].reduce((sum, set) => sum + set.size, 0);
    const percent = (part: number, whole: number) => `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`;
    const transitions = percent(visited.transitions.size, firing.length);
    console.log(
      `Random commands, ${edition}: ${visited.steps} steps, states ${percent(states, reachable)}, transitions ${transitions}.`,
    );
  });
});
