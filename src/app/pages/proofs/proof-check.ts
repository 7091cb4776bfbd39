/**
 * The checks that the page shows, one for each plan: started, counted and stopped here, worked out in the worker. Only one
 * runs at a time. What is decided outlives the page.
 */
import type { Verification } from '../../../simulation/index.ts';
import { createStore, useStore } from '../../ui/store.ts';
import { type PlanId, planById } from './proof-plan.ts';
import type { ProofMessage } from './proof-worker.ts';

export interface ProofCheck {
  readonly status: 'not-started' | 'running' | 'stopped' | 'done' | 'failed';
  /** By configuration; undefined where it has not been decided yet. */
  readonly verifications: readonly (Verification | undefined)[];
  /** How long it took, once it is done. */
  readonly milliseconds: number;
}

const NOTHING: ProofCheck = { status: 'not-started', verifications: [], milliseconds: 0 };

const checks = createStore((): ReadonlyMap<PlanId, ProofCheck> => new Map());
let worker: Worker | null = null;

const currentCheck = (plan: PlanId): ProofCheck => checks.get().get(plan) ?? NOTHING;

export const useCheck = (plan: PlanId): ProofCheck => useStore(checks, (all) => all.get(plan) ?? NOTHING);

/** Begins a plan anew, whatever was there. */
export function startCheck(plan: PlanId): void {
  end();
  const { configurations } = planById(plan);
  const begun = performance.now();
  show(plan, { ...NOTHING, status: 'running' });
  try {
    worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    // A browser without workers, or a policy that forbids them.
    fail(plan);
    return;
  }
  worker.onmessage = ({ data }: MessageEvent<ProofMessage>) => {
    const verifications = [...currentCheck(plan).verifications];
    verifications[data.index] = data.verification;
    const done = verifications.filter(Boolean).length === configurations.length;
    if (done) end();
    show(plan, { status: done ? 'done' : 'running', verifications, milliseconds: performance.now() - begun });
  };
  worker.onerror = () => fail(plan);
  worker.postMessage(plan);
}

/** Ends it where it is; what is decided stays. */
export function stopCheck(plan: PlanId): void {
  if (currentCheck(plan).status !== 'running') return;
  end();
  show(plan, { ...currentCheck(plan), status: 'stopped' });
}

/** Starts a plan where nobody has yet, and ends it when the page goes, or shows another, before it is done. */
export function checkWhileShown(plan: PlanId): () => void {
  if (currentCheck(plan).status === 'not-started') startCheck(plan);
  return () => {
    if (currentCheck(plan).status !== 'running') return;
    end();
    show(plan, NOTHING);
  };
}

function fail(plan: PlanId): void {
  end();
  show(plan, { ...currentCheck(plan), status: 'failed' });
}

function end(): void {
  worker?.terminate();
  worker = null;
}

function show(plan: PlanId, next: ProofCheck): void {
  checks.set(new Map(checks.get()).set(plan, next));
}
