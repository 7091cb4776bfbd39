/** What verdicts mean for whoever asked: which of them count, which are accepted, and the exit status. */
import {
  EDITIONS,
  fails,
  type OrganisationResult,
  type OrganisationVerification,
  type Property,
  type PropertyId,
  type PropertyVerdict,
} from '../../simulation/index.ts';
import type { ExitCode } from '../shared/report.ts';

import type { Acceptances, AskedVerify } from './read-verify.ts';

export interface JudgedResult {
  readonly property: Property;
  readonly result: OrganisationResult;
  /** Whether its failing would fail the whole: it was asked for by name, or nothing was and it is one of those that count. */
  readonly counts: boolean;
  /** Why its violation is accepted; null where there is none, or none was accepted. */
  readonly accepted: string | null;
  /** Bad news that counts and is not accepted. */
  readonly fails: boolean;
}

/** A verdict as people are shown it. */
export type ShownVerdict = PropertyVerdict | 'accepted';

export const shownVerdict = ({ result, accepted }: JudgedResult): ShownVerdict =>
  accepted === null ? result.verdict : 'accepted';

export interface Judged {
  readonly verification: OrganisationVerification;
  readonly results: readonly JudgedResult[];
}

export interface Judgement {
  readonly configurations: readonly Judged[];
  /** Properties whose accepted violation was looked for and occurs nowhere any more. */
  readonly stale: readonly PropertyId[];
  readonly exitCode: ExitCode;
}

/** @param accept the reasons of the file and the options together. */
export function judgeVerifications(
  verifications: readonly OrganisationVerification[],
  named: AskedVerify['properties'],
  accept: Acceptances,
): Judgement {
  const configurations = verifications.map((verification) => ({
    verification,
    results: verification.properties.map((result) => judge(verification, result, named !== null, accept)),
  }));
  const stale = [...accept.keys()].filter((id) => isStale(id, verifications));
  const failed = configurations.some(({ results }) => results.some((result) => result.fails));
  return { configurations, stale, exitCode: failed || stale.length > 0 ? 1 : 0 };
}

function judge(
  { settings }: OrganisationVerification,
  result: OrganisationResult,
  isNamed: boolean,
  accept: Acceptances,
): JudgedResult {
  const property = EDITIONS.find(({ id }) => id === settings.edition)?.properties.find(({ id }) => id === result.id);
  if (!property) throw new Error(`${result.id} was decided, so its edition has it.`);
  const counts = isNamed || property.counts;
  // A violation is what was accepted: not to know, where a search was cut short, is something else.
  const accepted = result.verdict === 'violated' ? (accept.get(result.id) ?? null) : null;
  return { property, result, counts, accepted, fails: counts && fails(result) && accepted === null };
}

/** Looked for, and found in no configuration; where some search was cut short, nobody knows. */
function isStale(id: PropertyId, verifications: readonly OrganisationVerification[]): boolean {
  const verdicts = verifications.flatMap(({ properties }) => properties.filter((result) => result.id === id));
  return verdicts.length > 0 && verdicts.every(({ verdict }) => verdict !== 'violated' && verdict !== 'undecided');
}

/** One sentence on an acceptance that has outlived its violation. */
export const staleWords = (id: PropertyId): string =>
  `The accepted violation of ${id} no longer occurs: remove its acceptance.`;
