/** The verdicts on an organisation, worked out once for each set of properties and kept while the organisation is. */
import {
  type Organisation,
  type OrganisationVerification,
  type PropertyId,
  verifyOrganisation,
} from '../../simulation/index.ts';

export interface Decided extends OrganisationVerification {
  readonly milliseconds: number;
}

const known = new WeakMap<Organisation, Map<string, Decided>>();

export function verdictsOn(organisation: Organisation, properties: readonly PropertyId[]): Decided {
  const mine = known.get(organisation) ?? new Map<string, Decided>();
  known.set(organisation, mine);
  const key = properties.join();
  const before = mine.get(key);
  if (before) return before;
  const begun = performance.now();
  const verification = verifyOrganisation(organisation, properties);
  const decided = { ...verification, milliseconds: performance.now() - begun };
  mine.set(key, decided);
  return decided;
}
