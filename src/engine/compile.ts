/**
 * Compiles a statechart into steps over integers, region by region, for searches that XState itself is too slow for.
 * It reads the machine's own definition at first use, so there is nothing to go stale; a test compares it with
 * XState on every reachable state and event. It covers a parallel root whose regions are compound or atomic, guards on
 * states and context, and `assign`; anything else is refused by name, never approximated.
 */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { assignment, internContexts } from './compiled/contexts.ts';
import { type Test, testCompiler } from './compiled/guards.ts';
import { refuse } from './compiled/refuse.ts';
import { decode, firstBits, layOutRegions, leafIn, type Region, STATE_BITS } from './compiled/regions.ts';
import { memoBy } from './memo-by.ts';
import type { System } from './system.ts';
import { stateId, type TransitionInfo, transitionsOf } from './topology.ts';

/** A system that also tells which transitions make a step, as XState selects them. */
export interface CompiledSystem extends System {
  /**
   * What fires for an event, in document order, as in a `Step`: eventless transitions that follow are not among them, and
   * those of the root are where no region's does.
   */
  readonly firedBy: (state: number, event: number) => readonly TransitionInfo[];
}

interface Branch {
  readonly transition: TransitionInfo;
  /** null: always allowed. */
  readonly test: Test | null;
  /** The bits to clear and to set where it moves; both 0 where it stays. */
  readonly clear: number;
  readonly set: number;
  /** Context number to context number; null where it assigns nothing. */
  readonly assign: ((context: number) => number) | null;
}

/** What one region does about one event: its branches by the leaf that is active. */
interface Handler {
  readonly shift: number;
  readonly mask: number;
  readonly byLeaf: readonly (readonly Branch[])[];
}

/** Reads a machine for one input. */
export const compile = (machine: AnyStateMachine, input: unknown, events: readonly string[]): CompiledSystem =>
  compiler(machine, events)(input);

/** Reads a definition once, for whoever runs the same machine with many inputs; their states share their numbers. */
export function compiler(machine: AnyStateMachine, events: readonly string[]): (input: unknown) => CompiledSystem {
  const { regions, bits } = layOutRegions(machine);
  const contexts = internContexts(2 ** (STATE_BITS - bits));
  const tests = testCompiler(machine, regions, bits, contexts);
  const handlersFor = (event: string): readonly Handler[] =>
    regions.flatMap((region) => {
      const byLeaf = region.leaves.map((leaf) =>
        (transitionsFrom(leaf).get(event) ?? []).map((own) => branch(own, region, event)),
      );
      return byLeaf.some((branches) => branches.length > 0) ? [{ shift: region.shift, mask: region.mask, byLeaf }] : [];
    });
  const branch = ([definition, transition]: Own, region: Region, event: string): Branch => ({
    transition,
    test: tests(transition.guard, event),
    ...movement(machine, definition, region),
    assign: assignment(machine, definition, event, contexts),
  });

  const byEvent = events.map(handlersFor);
  const always = handlersFor('');
  refuseRootThatMoves(machine);
  const explained = events.map((event) =>
    transitionsOf(machine, machine.root)
      .filter(([, { event: own }]) => own === event)
      .map(([, transition]) => ({ transition, test: tests(transition.guard, event) })),
  );

  const run = (handlers: readonly Handler[], state: number): number => {
    let after = state & ((1 << bits) - 1);
    let context = state >>> bits;
    for (const { shift, mask, byLeaf } of handlers) {
      const branches = byLeaf[(state >>> shift) & mask] as readonly Branch[];
      for (const { test, clear, set, assign } of branches) {
        if (test !== null && !test(state)) continue;
        after = (after & ~clear) | set;
        if (assign !== null) context = assign(context);
        break;
      }
    }
    return (context << bits) | after;
  };
  const settle = (state: number): number => {
    for (let now = state; ; ) {
      const then = run(always, now);
      if (then === now) return now;
      now = then;
    }
  };

  const next: System['next'] = (state, event) => {
    const after = run(byEvent[event] as readonly Handler[], state);
    return always.length > 0 && after !== state ? settle(after) : after;
  };
  const firedBy: CompiledSystem['firedBy'] = (state, event) => {
    const fired = (byEvent[event] as readonly Handler[]).flatMap(
      ({ shift, mask, byLeaf }) => firstAllowed(byLeaf[(state >>> shift) & mask] as readonly Branch[], state) ?? [],
    );
    if (fired.length > 0) return fired;
    const why = firstAllowed(explained[event] as readonly Pick<Branch, 'test' | 'transition'>[], state);
    return why === undefined ? [] : [why];
  };
  const stateOf: System['stateOf'] = (state) => decode(regions, contexts.at(state >>> bits), state);
  const first = firstBits(machine, regions);
  return (input) => {
    const initial = settle((contexts.numberOf(firstContext(machine, input)) << bits) | first);
    return { events, initial, next, firedBy, stateOf };
  };
}

/** The context in which the machine begins. XState would make an actor for it, which takes as long as compiling does. */
function firstContext(machine: AnyStateMachine, input: unknown): unknown {
  const { context = {} } = machine.config;
  if (typeof context !== 'function') return context;
  const spawn = () => refuse(machine, 'its context spawns an actor');
  return (context as unknown as (given: object) => unknown)({ input, spawn });
}

const firstAllowed = (
  branches: readonly Pick<Branch, 'test' | 'transition'>[],
  state: number,
): TransitionInfo | undefined => branches.find(({ test }) => test === null || test(state))?.transition;

type Own = ReturnType<typeof transitionsOf>[number];

/**
 * The transitions that XState would try in a leaf, by event and in its order: the leaf's own first, then outwards to the
 * region. Listed once for each leaf, as a machine is compiled anew for every input.
 */
const transitionsFrom = memoBy((leaf: AnyStateNode): ReadonlyMap<string, readonly Own[]> => {
  const byEvent = new Map<string, Own[]>();
  for (let node: AnyStateNode | undefined = leaf; node && node !== leaf.machine.root; node = node.parent)
    for (const own of transitionsOf(leaf.machine, node)) {
      const list = byEvent.get(own[0].eventType);
      if (list) list.push(own);
      else byEvent.set(own[0].eventType, [own]);
    }
  return byEvent;
});

function movement(machine: AnyStateMachine, definition: AnyTransitionDefinition, region: Region) {
  const [target, ...others] = definition.target ?? [];
  if (!target) return { clear: 0, set: 0 };
  if (others.length > 0) refuse(machine, `a transition of ${stateId(definition.source)} has several targets`);
  const place = region.leaves.indexOf(leafIn(target));
  if (place < 0) refuse(machine, `${stateId(definition.source)} leads out of its region`);
  return { clear: region.mask << region.shift, set: place << region.shift };
}

/** The root's transitions run when no region moves, so they may explain but not act. */
function refuseRootThatMoves(machine: AnyStateMachine): void {
  if (machine.root.always?.length) refuse(machine, 'its root has an eventless transition');
  for (const event of Object.keys(machine.root.config.on ?? {}))
    if (event.includes('*')) refuse(machine, `its root listens to "${event}"`);
  for (const definitions of machine.root.transitions.values())
    for (const { target, actions } of definitions)
      if (target || actions.length > 0) refuse(machine, 'a transition of its root has a target or an action');
}
