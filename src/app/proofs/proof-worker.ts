/**
 * Decides all configurations in the order in which they are listed, beside the page and not on its thread. It calls the
 * same `verify` as the command line; the page stops it by ending it.
 */
import { configurationsOf, type Verification, verify } from '../../simulation/index.ts';

/** What it says: one configuration after the other. */
export interface ProofMessage {
  /** The configuration's place in the list. */
  readonly index: number;
  readonly verification: Verification;
}

for (const [index, settings] of configurationsOf('classic').entries())
  postMessage({ index, verification: verify(settings) } satisfies ProofMessage);
