/** What the page can check: today's edition at its two extremes, and the classic one. Data, and the one way to decide a column. */
import {
  configurationsOf,
  EDITIONS,
  neverClearing,
  organisationThat,
  type Property,
  type Settings,
  type Verification,
  verify,
  verifyOrganisation,
} from '../../../simulation/index.ts';

export type PlanId = 'classic' | 'upgraded' | 'never-clears';

export interface Plan {
  readonly id: PlanId;
  readonly edition: Settings['edition'];
  /** In the order of the table's columns. */
  readonly configurations: readonly Settings[];
  readonly properties: readonly Property[];
}

const planOf = (id: PlanId, edition: Settings['edition']): Plan => ({
  id,
  edition,
  configurations: configurationsOf(edition),
  properties: EDITIONS.find((known) => known.id === edition)?.properties ?? [],
});

export const PLANS: readonly Plan[] = [
  planOf('upgraded', 'upgraded'),
  planOf('never-clears', 'upgraded'),
  planOf('classic', 'classic'),
];

/** The plan of an address; where it names none, that of the edition which somebody has chosen. */
export const planById = (id: string | null, chosen: Settings['edition'] = 'upgraded'): Plan =>
  PLANS.find((plan) => plan.id === id) ?? PLANS.find(({ edition }) => edition === chosen) ?? (PLANS[0] as Plan);

/** Decides one column of a plan; the same searches as those of the command line. */
export const decide = ({ id }: Plan, settings: Settings): Verification =>
  id === 'never-clears'
    ? verifyOrganisation(organisationThat(settings, neverClearing(settings.edition)))
    : verify(settings);
