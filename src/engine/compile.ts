/**
 * Compiles a statechart into steps over integers, region by region, for searches that XState itself is too slow for.
 * It reads the machine's own definition at first use, so there is nothing to go stale; a test compares it with
 * XState on every reachable state and event. It covers a parallel root whose regions are compound or atomic, guards on
 * states and context, and `assign`; anything else is refused by name, never approximated.
 */
import {
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  matchesState,
  type StateValue,
} from 'xstate';
import { type GuardExpression, guardExpression } from './guard-expression.ts';
import { type MachineState, start } from './step.ts';
import type { System } from './system.ts';
import { stateId } from './topology.ts';
import { guardAllows } from './xstate-internals.ts';

/** A state is one integer: a field of bits for each region's leaf, and above them the context's number. */
interface Region {
  readonly key: string;
  readonly leaves: readonly AnyStateNode[];
  /** The region's value in each leaf, by the leaf's place. */
  readonly values: readonly StateValue[];
  readonly shift: number;
  readonly mask: number;
}

type Test = (state: number) => boolean;

interface Branch {
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

/** Contexts above the region bits share a signed 32-bit integer with them. */
const STATE_BITS = 31;

export const compile = (machine: AnyStateMachine, input: unknown, events: readonly string[]): System =>
  compiler(machine, events)(input);

/** Reads a definition once, for whoever runs the same machine with many inputs; their states share their numbers. */
export function compiler(machine: AnyStateMachine, events: readonly string[]): (input: unknown) => System {
  const { regions, bits } = layOutRegions(machine);
  const contexts = internContexts(2 ** (STATE_BITS - bits));
  const tests = testCompiler(machine, regions, bits, contexts);
  const handlersFor = (event: string): readonly Handler[] =>
    regions.flatMap((region) => {
      const byLeaf = region.leaves.map((leaf) =>
        definitionsFrom(machine, leaf, event).map((definition) => branch(definition, region, event)),
      );
      return byLeaf.some((branches) => branches.length > 0) ? [{ shift: region.shift, mask: region.mask, byLeaf }] : [];
    });
  const branch = (definition: AnyTransitionDefinition, region: Region, event: string): Branch => ({
    test: tests(guardExpression(machine, definition.guard), event),
    ...movement(machine, definition, region),
    assign: assignment(machine, definition, event, contexts),
  });

  const byEvent = events.map(handlersFor);
  const always = handlersFor('');
  refuseRootThatMoves(machine);

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
  const stateOf: System['stateOf'] = (state) => decode(regions, contexts.at(state >>> bits), state);
  return (input) => {
    const initial = start(machine, input);
    const number = (contexts.numberOf(initial.context) << bits) | encode(regions, initial.value);
    return { events, initial: number, next, stateOf };
  };
}

function layOutRegions(machine: AnyStateMachine): { regions: readonly Region[]; bits: number } {
  if (machine.root.type !== 'parallel') refuse(machine, 'its root is not parallel');
  let shift = 0;
  const regions = Object.values(machine.root.states).map((node) => {
    const leaves = leavesOf(machine, node);
    const width = Math.ceil(Math.log2(leaves.length));
    const region = { key: node.key, leaves, values: leaves.map(leafValue), shift, mask: (1 << width) - 1 };
    shift += width;
    return region;
  });
  if (shift >= STATE_BITS) refuse(machine, `its regions need ${shift} bits, and there are ${STATE_BITS - 1}`);
  return { regions, bits: shift };
}

function leavesOf(machine: AnyStateMachine, node: AnyStateNode): readonly AnyStateNode[] {
  const { config } = node;
  for (const event of Object.keys(config.on ?? {}))
    if (event.includes('*')) refuse(machine, `${stateId(node)} listens to "${event}"`);
  for (const feature of ['entry', 'exit', 'invoke', 'after', 'onDone'] as const)
    if (config[feature] !== undefined) refuse(machine, `${stateId(node)} has "${feature}"`);
  if (node.type === 'atomic') return [node];
  if (node.type !== 'compound') refuse(machine, `${stateId(node)} is ${node.type}`);
  return Object.values(node.states).flatMap((child) => leavesOf(machine, child));
}

/** The definitions that XState would try in a leaf, in its order: the leaf's own first, then outwards to the region. */
function definitionsFrom(machine: AnyStateMachine, leaf: AnyStateNode, event: string): AnyTransitionDefinition[] {
  const list: AnyTransitionDefinition[] = [];
  for (let node: AnyStateNode | undefined = leaf; node && node !== machine.root; node = node.parent)
    list.push(...(event === '' ? (node.always ?? []) : (node.transitions.get(event) ?? [])));
  return list;
}

function movement(machine: AnyStateMachine, definition: AnyTransitionDefinition, region: Region) {
  const [target, ...others] = definition.target ?? [];
  if (!target) return { clear: 0, set: 0 };
  if (others.length > 0) refuse(machine, `a transition of ${stateId(definition.source)} has several targets`);
  let leaf = target;
  while (leaf.type === 'compound') leaf = leaf.initial.target[0] as AnyStateNode;
  const place = region.leaves.indexOf(leaf);
  if (place < 0) refuse(machine, `${stateId(definition.source)} leads out of its region`);
  return { clear: region.mask << region.shift, set: place << region.shift };
}

/** The root's transitions run when no region moves, so they may explain but not act. */
function refuseRootThatMoves(machine: AnyStateMachine): void {
  if (machine.root.always?.length) refuse(machine, 'its root has an eventless transition');
  for (const definitions of machine.root.transitions.values())
    for (const { target, actions } of definitions)
      if (target || actions.length > 0) refuse(machine, 'a transition of its root has a target or an action');
}

function assignment(
  machine: AnyStateMachine,
  definition: AnyTransitionDefinition,
  event: string,
  contexts: Contexts,
): ((context: number) => number) | null {
  if (definition.actions.length === 0) return null;
  const assigners = definition.actions.map((action) => assigner(machine, action));
  return memoized((number) => {
    const context = assigners.reduce((now, assign) => assign(now, event), contexts.at(number));
    return contexts.numberOf(context);
  });
}

type Assigner = (context: object, event: string) => object;
type Setter = (args: { context: object; event: { type: string } }, params: unknown) => unknown;

function assigner(machine: AnyStateMachine, action: unknown): Assigner {
  const implementation = (typeof action === 'string' ? machine.implementations.actions[action] : action) as
    | { readonly assignment?: Setter | Readonly<Record<string, unknown>> }
    | undefined;
  const given = implementation?.assignment;
  if (given === undefined) refuse(machine, `the action ${String(action)} is not an assign`);
  return (context, type) => {
    const args = { context, event: { type } };
    if (typeof given === 'function') return { ...context, ...(given(args, undefined) as object) };
    const entries = Object.entries(given).map(([key, value]) => [
      key,
      typeof value === 'function' ? (value as Setter)(args, undefined) : value,
    ]);
    return { ...context, ...Object.fromEntries(entries) };
  };
}

interface Contexts {
  readonly at: (number: number) => object;
  readonly numberOf: (context: unknown) => number;
}

function internContexts(limit: number): Contexts {
  const contexts: object[] = [];
  const numbers = new Map<string, number>();
  return {
    at: (number) => contexts[number] as object,
    numberOf: (context) => {
      const key = JSON.stringify(context);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      if (contexts.length >= limit) throw new Error(`More than ${limit} contexts: too many to compile.`);
      numbers.set(key, contexts.length);
      return contexts.push(context as object) - 1;
    },
  };
}

/** Turns guard expressions into tests on a state's bits. Context predicates are asked once for each context. */
function testCompiler(machine: AnyStateMachine, regions: readonly Region[], bits: number, contexts: Contexts) {
  const compileTest = (expression: GuardExpression | null, event: string): Test | null => {
    if (expression === null) return null;
    switch (expression.kind) {
      case 'named':
        return expression.of ? compileTest(expression.of, event) : onContext(expression.name, event);
      case 'in':
        return onStates(expression.value);
      case 'not': {
        const part = compileTest(expression.of, event) as Test;
        return (state) => !part(state);
      }
      case 'all':
        return all(expression.of.map((part) => compileTest(part, event) as Test));
      case 'any': {
        const parts = expression.of.map((part) => compileTest(part, event) as Test);
        return (state) => parts.some((part) => part(state));
      }
    }
  };
  const onContext = (name: string, type: string): Test => {
    const ask = memoized((number) => (guardAllows(machine, name, contexts.at(number), type) ? 1 : 0));
    return (state) => ask(state >>> bits) === 1;
  };
  const onStates = (value: StateValue): Test => {
    if (typeof value === 'string') refuse(machine, `a guard asks for a state by one name, "${value}"`);
    return all(
      Object.entries(value).map(([key, inside]) => {
        const region = regions.find((r) => r.key === key) ?? refuse(machine, `no region is named "${key}"`);
        const { shift, mask } = region;
        const wanted = region.values.map((value) => matchesState(inside as StateValue, value));
        const only = wanted.indexOf(true);
        if (wanted.lastIndexOf(true) === only) return (state) => ((state >>> shift) & mask) === only;
        return (state) => wanted[(state >>> shift) & mask] as boolean;
      }),
    );
  };
  return compileTest;
}

function all(parts: readonly Test[]): Test {
  const [first, second, ...more] = parts;
  if (!first) return () => true;
  if (!second) return first;
  if (more.length === 0) return (state) => first(state) && second(state);
  const rest = all(more);
  return (state) => first(state) && second(state) && rest(state);
}

/** Remembers a function of small integers in an array. */
function memoized(compute: (number: number) => number): (number: number) => number {
  const known: number[] = [];
  return (number) => {
    const value = known[number];
    if (value !== undefined) return value;
    const computed = compute(number);
    known[number] = computed;
    return computed;
  };
}

/** The value of a region in which this leaf is active: `ticked`, or `{ kept: 'crm' }` further down. */
function leafValue(leaf: AnyStateNode): StateValue {
  const [, ...path] = leaf.path;
  const last = path.pop();
  return last === undefined ? {} : path.reduceRight<StateValue>((value, key) => ({ [key]: value }), last);
}

function encode(regions: readonly Region[], value: StateValue): number {
  const inRegions = value as Readonly<Record<string, StateValue>>;
  return regions.reduce((state, { key, values, shift }) => {
    const text = JSON.stringify(inRegions[key]);
    const place = values.findIndex((each) => JSON.stringify(each) === text);
    if (place < 0) throw new Error(`The region "${key}" has no state ${text}, and yet it begins there.`);
    return state | (place << shift);
  }, 0);
}

function decode(regions: readonly Region[], context: unknown, state: number): MachineState {
  // A loop that writes one property after another: every decoded state then has one shape, and is quick to read.
  const value: Record<string, StateValue> = {};
  for (const { key, values, shift, mask } of regions) value[key] = values[(state >>> shift) & mask] as StateValue;
  return { value, context };
}

function refuse(machine: AnyStateMachine, why: string): never {
  throw new Error(`The machine "${machine.id}" cannot be compiled: ${why}.`);
}
