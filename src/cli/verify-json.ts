/** Verifications as the array that section 9 fixes; an accepted violation carries its reason, and nothing else is added. */
import type { Judgement } from './judge-verifications.ts';

export function verifyJson({ configurations }: Judgement): string {
  const plain = configurations.map(({ verification, results }) => ({
    ...verification,
    properties: results.map(({ result, accepted }) => (accepted === null ? result : { ...result, accepted })),
  }));
  return JSON.stringify(plain, null, 2);
}
