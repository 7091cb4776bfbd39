/**
 * Decides all configurations of a plan in the order in which they are listed, beside the page and not on its thread. It
 * is told once which plan; the page stops it by ending it.
 */
import type { Verification } from '../../../simulation/index.ts';
import { decide, type PlanId, planById } from './proof-plan.ts';

/** What it says: one configuration after the other. */
export interface ProofMessage {
  /** The configuration's place in the list. */
  readonly index: number;
  readonly verification: Verification;
}

addEventListener('message', ({ data }: MessageEvent<PlanId>) => {
  const plan = planById(data);
  for (const [index, settings] of plan.configurations.entries())
    postMessage({ index, verification: decide(plan, settings) } satisfies ProofMessage);
});
