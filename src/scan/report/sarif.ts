/**
 * A scan as a SARIF 2.1.0 log: one result for each write that clears Email Opt Out, so that code scanning shows it beside the
 * line, follows it from run to run, and says by which steps an opt-out is lost. It decides nothing.
 */
import type { Place } from '../finding.ts';
import type { Scanned } from '../scan.ts';
import type { JudgedFinding, ScanVerdict } from '../verdict/judge.ts';
import { clears, OPT_OUTS_HOLD, verdictWordsOf, writeWords } from './finding-words.ts';
import { FINGERPRINT, fingerprintsOf } from './fingerprint.ts';
import { RULE_OF_CLEARING, type Rule, sarifRules } from './sarif-rules.ts';
import { type ShortestRun, shortestRuns } from './shortest-run.ts';
import { uriOf } from './uri.ts';

export interface SarifOptions {
  /** The version of this package. */
  readonly version: string;
  /** Names of findings that a baseline holds; null where there is no baseline. */
  readonly baseline: ReadonlySet<string> | null;
}

/** @returns plain data for `JSON.stringify`. */
export function sarifLog(scanned: Scanned, verdict: ScanVerdict, { version, baseline }: SarifOptions): object {
  const rules = sarifRules();
  const run = shortestRuns(verdict);
  const fingerprints = fingerprintsOf(verdict.findings.map(({ finding }) => finding));
  const results = verdict.findings.flatMap((judged, place) =>
    clears(judged.finding) ? [resultOf(judged, { fingerprint: fingerprints[place] ?? '', rules, run, baseline })] : [],
  );
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Mailability', version, semanticVersion: version, rules } },
        automationDetails: { id: 'mailability/scan/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that the scan was started in.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: scanned.unread.map(notification) }],
        results,
      },
    ],
  };
}

const ROOT = '%SRCROOT%';

interface ResultNeeds {
  readonly fingerprint: string;
  readonly rules: readonly Rule[];
  readonly run: ShortestRun;
  readonly baseline: ReadonlySet<string> | null;
}

function resultOf(judged: JudgedFinding, { fingerprint, rules, run, baseline }: ResultNeeds): object {
  const { finding, standing, reason, fix } = judged;
  return {
    ruleId: RULE_OF_CLEARING,
    ruleIndex: rules.findIndex(({ id }) => id === RULE_OF_CLEARING),
    level: levelOf(judged),
    message: { text: messageOf(judged, run) },
    locations: [location(finding.from)],
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    codeFlows: [{ threadFlows: [{ locations: finding.path.map(flowLocation) }] }],
    ...(baseline ? { baselineState: baseline.has(finding.name) ? 'unchanged' : 'new' } : {}),
    ...(standing === 'known'
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: reason ?? '' }] }
      : {}),
    properties: {
      automation: finding.name,
      certainty: finding.certainty,
      active: finding.active,
      opens: judged.opens,
      ...(fix ? { fix: fix.words } : {}),
    },
  };
}

/** What breaks a promise is an error; what does not, or does not run, is worth knowing and no more. */
const levelOf = ({ opens }: JudgedFinding): 'error' | 'note' =>
  opens.some((id) => OPT_OUTS_HOLD.includes(id)) ? 'error' : 'note';

function messageOf(judged: JudgedFinding, run: ShortestRun): string {
  const { finding, opens, fix } = judged;
  const [worst] = opens;
  const steps = worst === undefined ? [] : run(finding, worst);
  const told = steps.map((step, place) => `${place + 1}. ${step}.`);
  return (
    [
      writeWords(finding),
      verdictWordsOf(judged),
      ...(told.length > 0 ? [`The shortest run: ${told.join(' ')}`] : []),
      ...(fix ? [fix.words] : []),
    ]
      .join(' ')
      // A bracket would begin a link in a SARIF message.
      .replaceAll(/[[\]\\]/g, (found) => `\\${found}`)
  );
}

const location = ({ file, line }: Place) => ({
  physicalLocation: { artifactLocation: artifact(file), region: { startLine: line } },
});

const artifact = (file: string) => {
  const { uri, isRelative } = uriOf(file);
  return isRelative ? { uri, uriBaseId: ROOT } : { uri };
};

const flowLocation = (step: JudgedFinding['finding']['path'][number], place: number) => ({
  location: { ...location(step), message: { text: step.words } },
  kinds: [step.kind],
  executionOrder: place + 1,
});

/** What is outside every project has no place in one. */
const notification = ({ file, why, outside }: Scanned['unread'][number]) => ({
  level: outside ? 'note' : 'warning',
  message: { text: `${file} ${why}.` },
  ...(outside ? {} : { locations: [{ physicalLocation: { artifactLocation: artifact(file) } }] }),
});
