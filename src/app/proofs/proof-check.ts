/** The check that the page shows: started, counted and stopped here, worked out in the worker. Its result outlives the page. */
import { configurationsOf, type Settings, type Verification } from '../../simulation/index.ts';
import type { ProofMessage } from './proof-worker.ts';

/** The configurations, in the order of the table's columns. */
export const CONFIGURATIONS: readonly Settings[] = configurationsOf('classic');

export interface ProofCheck {
  readonly status: 'not-started' | 'running' | 'stopped' | 'done' | 'failed';
  /** By configuration; undefined where it has not been decided yet. */
  readonly verifications: readonly (Verification | undefined)[];
  /** How long it took, once it is done. */
  readonly milliseconds: number;
}

const NOTHING: ProofCheck = { status: 'not-started', verifications: [], milliseconds: 0 };

let check = NOTHING;
let worker: Worker | null = null;
const listeners = new Set<() => void>();

export const currentCheck = (): ProofCheck => check;

export function subscribeToCheck(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins anew, whatever was there. */
export function startCheck(): void {
  worker?.terminate();
  const begun = performance.now();
  show({ ...NOTHING, status: 'running' });
  try {
    worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    // A browser without workers, or a policy that forbids them.
    fail();
    return;
  }
  worker.onmessage = ({ data }: MessageEvent<ProofMessage>) => {
    const verifications = [...check.verifications];
    verifications[data.index] = data.verification;
    const done = verifications.filter(Boolean).length === CONFIGURATIONS.length;
    if (done) end();
    show({ status: done ? 'done' : 'running', verifications, milliseconds: performance.now() - begun });
  };
  worker.onerror = fail;
}

/** Ends it where it is; what is decided stays. */
export function stopCheck(): void {
  if (check.status !== 'running') return;
  end();
  show({ ...check, status: 'stopped' });
}

/** Starts it where nobody has yet, and ends it when the page goes before it is done. */
export function checkWhileShown(): () => void {
  if (check.status === 'not-started') startCheck();
  return () => {
    if (check.status !== 'running') return;
    end();
    show(NOTHING);
  };
}

function fail(): void {
  end();
  show({ ...check, status: 'failed' });
}

function end(): void {
  worker?.terminate();
  worker = null;
}

function show(next: ProofCheck): void {
  check = next;
  for (const listener of listeners) listener();
}
