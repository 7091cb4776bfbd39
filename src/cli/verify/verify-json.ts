/**
 * Verifications as the array that section 9 fixes. What may be added to it stands there only where it applies. For an
 * organisation: `cannot`, what people cannot do there, and with a list of automations `automations`, `idle`, those that never
 * act, and `wiped`, what the next sync undoes; and with a property `steps`, its run with names, and where violated `fixes`
 * and `fixesGivenUp`, what would fix it. Where it was asked for: `accepted`, the reason for a violation, and `link`, which opens the run in the explorer that was named.
 */
import type { PropertyResult, Settings } from '../../simulation/index.ts';
import { type Caller, linkTo } from '../shared/bring-back.ts';
import type { Judgement } from './judge-verifications.ts';

export function verifyJson({ configurations }: Judgement, { explorer }: Pick<Caller, 'explorer'>): string {
  const plain = configurations.map(({ verification, results }) => ({
    ...verification,
    properties: results.map(({ result, accepted }) => ({
      ...result,
      ...(accepted === null ? {} : { accepted }),
      ...linkOf(result, verification.settings, explorer),
    })),
  }));
  return JSON.stringify(plain, null, 2);
}

function linkOf({ counterexample, witness }: PropertyResult, settings: Settings, explorer: string | null) {
  const events = counterexample ?? witness;
  return events && explorer !== null ? { link: linkTo(explorer, { settings, events, at: 0 }) } : {};
}
