/** The machines as SCXML, read by somebody else's parser: every state and every transition arrives there. */
import { type IStateMachine, render } from 'state-machine-cat';
import { describe, expect, it } from 'vitest';
import { topologyOf, writeScxml } from '../../src/engine/index.ts';
import { EDITIONS } from '../../src/simulation/index.ts';
import { switches, turnstile } from '../engine/toys.ts';

/** What the parser found: states by name, and transitions as "from event to", the parser's own beginnings apart. */
interface Found {
  readonly states: readonly string[];
  readonly initial: readonly string[];
  readonly transitions: readonly string[];
}

function flattened({ states, transitions = [] }: IStateMachine): Found {
  const inside = states.flatMap(({ statemachine }) => (statemachine ? [flattened(statemachine)] : []));
  const begins = transitions.filter(({ from }) => from === 'initial');
  const real = transitions.filter(({ from }) => from !== 'initial');
  return {
    states: [
      ...states.flatMap(({ name, type }) => (type === 'initial' ? [] : [name])),
      ...inside.flatMap((each) => each.states),
    ].sort(),
    initial: [...begins.map(({ to }) => to), ...inside.flatMap((each) => each.initial)].sort(),
    transitions: [
      ...real.map(({ from, event = '', to }) => `${from} ${event} ${to}`),
      ...inside.flatMap((each) => each.transitions),
    ].sort(),
  };
}

const parsed = async (scxml: string): Promise<Found> =>
  flattened((await render(scxml, { inputType: 'scxml', outputType: 'json' })) as unknown as IStateMachine);

const MACHINES = [...EDITIONS.map(({ machine }) => machine), turnstile, switches(3).machine];

describe.each(MACHINES.map((machine) => [machine.id, machine] as const))('the machine "%s" as SCXML', (id, machine) => {
  const topology = topologyOf(machine);

  it('is read with every state, every beginning and every transition', async () => {
    const found = await parsed(writeScxml(topology));
    expect(found.states).toEqual([id, ...topology.states.map((state) => state.id)].sort());
    expect(found.initial).toEqual(
      [id, ...topology.states.filter(({ initial }) => initial).map((state) => state.id)].sort(),
    );
    // The root stands in the document as the state that holds all regions; what names no target stays where it is.
    const names = topology.transitions.map(
      ({ source, event, target }) => `${source || id} ${event} ${target ?? (source || id)}`,
    );
    expect(found.transitions).toEqual(names.sort());
  });
});

it('says guards on states as In(), composed ones whole, and functions by their names', () => {
  const scxml = writeScxml(topologyOf(turnstile));
  expect(scxml).toContain(`cond="isFree() || (hasCoins() &amp;&amp; In('lamp.on'))"`);
  expect(scxml).toContain('cond="!(boxIsFull())"');
  expect(scxml).toContain('<script>take()</script>');
});

it('calls a transition into its own state’s inside internal, as XState means it', () => {
  expect(writeScxml(topologyOf(turnstile))).toContain('<transition event="dusk" target="lamp.on" type="internal"/>');
});
