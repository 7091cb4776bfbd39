/** Organisations as tests write them down, and what is read off their results. */
import {
  type Organisation,
  type OrganisationResult,
  readOrganisation,
  verifyOrganisation,
} from '../../src/simulation/index.ts';

/** @throws where it is none. */
export function organisation(given: object): Organisation {
  const read = readOrganisation(given);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** One of today's edition with Salesforce. */
export const upgraded = (optedOutSync: string, automations?: object): Organisation =>
  organisation({
    settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync },
    ...(automations ? { automations } : {}),
  });

export const resultOf = (org: Organisation, id: 'P1' | 'P3'): OrganisationResult | undefined =>
  verifyOrganisation(org, [id]).properties[0];

/** The sets of automations without which it would hold. */
export const removalsOf = (result: OrganisationResult | undefined): readonly (readonly string[])[] =>
  (result?.fixes ?? []).flatMap((fix) =>
    fix.kind === 'removal' && fix.automations.length > 0 ? [fix.automations] : [],
  );
