/**
 * What a scan means for an organisation: which of its promises each finding opens, and what would close it again. Every verdict
 * is the simulation's; this only asks it with and without a finding.
 */
import {
  type Automation,
  fails,
  failuresIn,
  type Need,
  type Organisation,
  type OrganisationVerification,
  type PropertyId,
  verifyOrganisation,
} from '../../simulation/index.ts';
import type { Finding } from '../finding.ts';
import { handWritten, merge } from './merge.ts';
import { ASKED, fixFor, type ScanFix } from './scan-fix.ts';

/** The properties that a write of the CRM's field can bear on: opt-outs hold, and those of the CRM are heard and stay so. */
const SCANNED_PROPERTIES: readonly PropertyId[] = ['P1', 'P3', 'P14', 'P16', 'P17'];

/** A finding with what it opens in this organisation. */
export interface JudgedFinding {
  readonly finding: Finding;
  /** `counted`: it runs. `idle`: it is not active. `known`: somebody has accepted it, with a reason. */
  readonly standing: 'counted' | 'idle' | 'known';
  /** Why it was accepted; null where it was not. */
  readonly reason: string | null;
  /** The properties that hold without it and not with it, alone or together with others. */
  readonly opens: readonly PropertyId[];
  /** What would close that again, as it would stand in the metadata; null where it opens nothing. */
  readonly fix: ScanFix | null;
}

/** What findings mean for an organisation. */
export interface ScanVerdict {
  /** The organisation with everything that was found. */
  readonly organisation: Organisation;
  readonly verification: OrganisationVerification;
  readonly findings: readonly JudgedFinding[];
  /** Properties that findings open and that nobody has accepted: what makes a pipeline red. */
  readonly opened: readonly PropertyId[];
  /** Violated without any finding: the settings do it, or what is written by hand. */
  readonly openAnyway: readonly PropertyId[];
  /** Accepted findings that were not found any more, by name. */
  readonly stale: readonly string[];
}

/**
 * @param organisation settings, hand-written automations, and what is accepted there.
 * @param known findings that are accepted, by name, with the reason.
 */
export function judgeScan(
  findings: readonly Finding[],
  organisation: Organisation,
  known: Readonly<Record<string, string>> = organisation.findings ?? {},
): ScanVerdict {
  const standingOf = (finding: Finding) =>
    Object.hasOwn(known, finding.name) ? 'known' : finding.active ? 'counted' : 'idle';
  const counted = findings.filter((finding) => standingOf(finding) === 'counted');
  const { organisation: whole, nameOf } = merge(organisation, counted);
  const openIn = (automations: readonly Automation[]) =>
    failuresIn({ ...organisation, automations }, SCANNED_PROPERTIES).map(({ id }) => id);
  const byNobody = openIn([]);
  const byHand = handWritten(organisation).length === 0 ? byNobody : openIn(handWritten(organisation));
  // What fails anyway is nothing that these findings could fix.
  const verification = verifyOrganisation(whole, SCANNED_PROPERTIES, { withoutFixes: byHand });
  const aloneWith = (more: readonly Need[]) =>
    memo(({ name, does, need = [] }: Finding) => openIn([{ name, does, need: [...new Set([...need, ...more])] }]));
  const alone = aloneWith([]);
  const whenAsked = aloneWith([ASKED]);
  const opensAlone = (finding: Finding) => alone(finding).filter((id) => !byNobody.includes(id));
  const onlyTogether = failing(verification).filter(
    (id) => !byHand.includes(id) && !counted.some((finding) => opensAlone(finding).includes(id)),
  );
  const takesPart = (finding: Finding, id: PropertyId) =>
    (verification.properties.find((property) => property.id === id)?.steps ?? []).some(({ by }) =>
      by.includes(nameOf.get(finding) ?? finding.name),
    );
  const judged = findings.map((finding): JudgedFinding => {
    const standing = standingOf(finding);
    const isCounted = standing === 'counted';
    const opens = isCounted ? [...opensAlone(finding), ...onlyTogether.filter((id) => takesPart(finding, id))] : [];
    const reason = standing === 'known' ? (known[finding.name] ?? null) : null;
    const closed = opens.filter((id) => !whenAsked(finding).includes(id));
    const fix = opens.length > 0 ? fixFor(finding, { opens, closed, conditions: organisation.conditions ?? {} }) : null;
    return { finding, standing, reason, opens, fix };
  });
  const opened = SCANNED_PROPERTIES.filter(
    (id) => !Object.hasOwn(organisation.accept, id) && judged.some(({ opens }) => opens.includes(id)),
  );
  const names = new Set(findings.map(({ name }) => name));
  return {
    organisation: whole,
    verification,
    findings: judged,
    opened,
    openAnyway: byHand,
    stale: Object.keys(known).filter((name) => !names.has(name)),
  };
}

const failing = ({ properties }: OrganisationVerification): readonly PropertyId[] =>
  properties.filter(fails).map(({ id }) => id);

/** Findings that do the same under the same conditions are alike to the machine. */
function memo<T>(answer: (finding: Finding) => T): (finding: Finding) => T {
  const known = new Map<string, T>();
  return (finding) => {
    const key = JSON.stringify([finding.does, finding.need ?? []]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = answer(finding);
    known.set(key, found);
    return found;
  };
}
