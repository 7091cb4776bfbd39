/** The shortest run by which a finding opens a property, in words: that of the organisation with this finding alone, or with all. */
import {
  capital,
  deedWords,
  type EventName,
  type Organisation,
  type PropertyId,
  simulationOf,
  verifyOrganisation,
} from '../../simulation/index.ts';
import type { Finding } from '../finding.ts';
import type { ScanVerdict } from '../verdict/judge.ts';

/** Steps as sentences without full stops; empty where there is no run. */
export type ShortestRun = (finding: Finding, id: PropertyId) => readonly string[];

/** Findings that do the same under the same conditions share their runs, so each is searched for once. */
export function shortestRuns({ organisation, verification }: ScanVerdict): ShortestRun {
  const known = new Map<string, readonly EventName[]>();
  return (finding, id) => {
    const key = JSON.stringify([finding.does, finding.need ?? [], id]);
    const events =
      known.get(key) ??
      runIn({ ...organisation, automations: [asAutomation(finding)] }, id) ??
      verification.properties.find((each) => each.id === id)?.counterexample ??
      [];
    known.set(key, events);
    return events.map((event) => sentence(organisation, event, finding));
  };
}

const asAutomation = ({ name, does, need = [] }: Finding) => ({ name, does, need });

const runIn = (organisation: Organisation, id: PropertyId): readonly EventName[] | undefined =>
  verifyOrganisation(organisation, [id], { withoutFixes: [id] }).properties[0]?.counterexample;

function sentence({ settings }: Organisation, event: EventName, finding: Finding): string {
  const done = capital(deedWords(simulationOf(settings), event, 'the prospect'));
  return finding.does.includes(event) ? `${done} (“${finding.name}”)` : done;
}
