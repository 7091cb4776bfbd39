/**
 * Ways to break an edition on purpose: edit a copy of its statechart, answer a guard otherwise, or read the verdict
 * otherwise. Which rule a breakage breaks is said in `breakers.ts` and `upgraded-breakers.ts`; the editions that ship
 * are never touched.
 */
import type { AnyStateMachine } from 'xstate';
import { classicMachine } from '../../machines/classic/machine.ts';
import { classic } from '../../machines/classic/setup.ts';
import {
  classicEdition,
  type Edition,
  type EventName,
  type Status,
  upgradedEdition,
  type Verdict,
} from '../../machines/index.ts';
import { upgradedMachine } from '../../machines/upgraded/machine.ts';
import { upgraded } from '../../machines/upgraded/setup.ts';

/** A way to break a rule. */
export interface Breaker {
  /** What is so in the broken edition, as a clause. */
  readonly how: string;
  readonly edition: Edition;
}

/** A transition as the statechart's files write it. */
export interface TransitionConfig {
  target?: string;
  guard?: unknown;
  actions?: string;
  description?: string;
  meta?: { readonly rules: readonly string[] };
}

interface StateConfig {
  on?: Record<string, TransitionConfig | TransitionConfig[]>;
  states?: Record<string, StateConfig>;
}

/** What a breakage may do to the copy. A state is named by its path: `doNotEmail.blank`. */
export interface Chart {
  /** Takes away what a state does about an event; with `branch`, that branch alone, 0 for the first. */
  readonly drop: (state: string, event: EventName, branch?: number) => void;
  /** Lets a state do something about an event, before whatever it does already. */
  readonly add: (state: string, event: EventName, transition: TransitionConfig) => void;
  /** Writes a state's branch for an event anew, the first where none is named. */
  readonly change: (state: string, event: EventName, part: TransitionConfig, branch?: number) => void;
  /** Lets one event do in a state what another does. */
  readonly copy: (state: string, from: EventName, to: EventName) => void;
}

/** The ways to break one edition. `G` are the guards that its machine can be provided with. */
export interface Breaking<G> {
  /** The edition with an edited statechart. @throws where there is nothing to drop, change or copy: a breakage must break. */
  readonly withChart: (edit: (chart: Chart) => void) => Edition;
  /** The edition with some guards that answer otherwise, wherever they are asked. */
  readonly withGuards: (guards: G) => Edition;
  /** The edition with another idea of the status, and so of what mailable means. */
  readonly withStatus: (status: (verdict: Verdict) => Status) => Edition;
}

function breaking<G>(
  edition: Edition,
  create: (root: StateConfig) => AnyStateMachine,
  provide: (guards: G) => AnyStateMachine,
): Breaking<G> {
  return {
    withChart: (edit) => {
      const root = copyOf(edition.machine.config) as StateConfig;
      edit(chartOf(root));
      return { ...edition, machine: create(root) };
    },
    withGuards: (guards) => ({ ...edition, machine: provide(guards) }),
    withStatus: (statusOf) => ({
      ...edition,
      // What a made-up status receives is nobody's to say, and no story's to find.
      receives: () => edition.receives('mailable'),
      verdict: (state) => {
        const verdict = edition.verdict(state);
        const status = statusOf(verdict);
        return { ...verdict, status, mailable: status === 'mailable' };
      },
    }),
  };
}

type GuardsOf<M extends { provide: (implementations: never) => unknown }> = NonNullable<
  NonNullable<Parameters<M['provide']>[0]>['guards']
>;

export const breakClassic = breaking<GuardsOf<typeof classicMachine>>(
  classicEdition,
  (root) => classic.createMachine(root as Parameters<typeof classic.createMachine>[0]),
  (guards) => classicMachine.provide({ guards }),
);

export const breakUpgraded = breaking<GuardsOf<typeof upgradedMachine>>(
  upgradedEdition,
  (root) => upgraded.createMachine(root as Parameters<typeof upgraded.createMachine>[0]),
  (guards) => upgradedMachine.provide({ guards }),
);

function chartOf(root: StateConfig): Chart {
  const handlers = (path: string) => {
    const state = path.split('.').reduce<StateConfig | undefined>((at, key) => at?.states?.[key], root);
    if (!state) throw new Error(`The statechart has no state ${path}.`);
    state.on ??= {};
    return state.on;
  };
  const branches = (path: string, event: EventName): TransitionConfig[] => [handlers(path)[event] ?? []].flat();
  const branchAt = (path: string, event: EventName, place: number): TransitionConfig => {
    const found = branches(path, event)[place];
    if (!found) throw new Error(`${path} has no branch ${place} for ${event}.`);
    return found;
  };
  return {
    drop: (path, event, branch) => {
      branchAt(path, event, branch ?? 0);
      handlers(path)[event] = branches(path, event).filter((_, place) => branch !== undefined && place !== branch);
    },
    add: (path, event, transition) => {
      handlers(path)[event] = [{ meta: { rules: [] }, ...transition }, ...branches(path, event)];
    },
    change: (path, event, part, branch = 0) => {
      const changed = { ...branchAt(path, event, branch), ...part };
      handlers(path)[event] = branches(path, event).map((old, place) => (place === branch ? changed : old));
    },
    copy: (path, from, to) => {
      branchAt(path, from, 0);
      handlers(path)[to] = branches(path, from);
    },
  };
}

/** A copy of plain objects and lists. Functions, guards among them, are kept as they are: XState knows them by identity. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyOf(member)]));
}
