/** The verdicts on an organisation: it is examined once, each property when it is asked for, and that is kept while the organisation is. */
import {
  type Organisation,
  type OrganisationVerification,
  openVerification,
  type PropertyId,
  type VerificationSession,
} from '../../../simulation/index.ts';

export interface Decided extends OrganisationVerification {
  /** What everything took that has been decided of this organisation so far, this included. */
  readonly milliseconds: number;
}

interface Examined {
  readonly session: VerificationSession;
  readonly answers: Map<string, Decided>;
  spent: number;
}

const known = new WeakMap<Organisation, Examined>();

export function verdictsOn(organisation: Organisation, properties: readonly PropertyId[]): Decided {
  const key = properties.join();
  const before = known.get(organisation)?.answers.get(key);
  if (before) return before;
  const begun = performance.now();
  const mine = known.get(organisation) ?? { session: openVerification(organisation), answers: new Map(), spent: 0 };
  known.set(organisation, mine);
  const verification = mine.session.decide(properties);
  mine.spent += performance.now() - begun;
  const decided = { ...verification, milliseconds: mine.spent };
  mine.answers.set(key, decided);
  return decided;
}
