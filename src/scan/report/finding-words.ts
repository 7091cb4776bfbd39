/** What a finding is, in one sentence each, for every report that a machine shows to people. */
import { capital, listed, type PropertyId } from '../../simulation/index.ts';
import type { Finding, FindingKind } from '../finding.ts';
import { CLEARS } from '../finding.ts';
import type { JudgedFinding } from '../verdict/judge.ts';

export const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  flow: 'flow',
  process: 'process',
  workflow: 'workflow rule',
  approval: 'approval process',
  entitlement: 'entitlement process',
  'quick-action': 'quick action',
  apex: 'Apex code',
  'import-mapping': 'import mapping',
};

/** Opt-outs that do not hold: the properties by which a write that clears is judged. */
export const OPT_OUTS_HOLD: readonly PropertyId[] = ['P1', 'P3', 'P14'];

export const clears = ({ does }: Finding): boolean => does.includes(CLEARS);

/** "The flow “Welcome back” clears Email Opt Out when …" */
export function writeWords({ name, kind, does, certainty, when, dependsOn }: Finding): string {
  const may = certainty === 'possible' ? 'may ' : '';
  const deed =
    does.length > 1
      ? may
        ? 'tick or clear'
        : 'ticks or clears'
      : may
        ? does[0] === CLEARS
          ? 'clear'
          : 'tick'
        : does[0] === CLEARS
          ? 'clears'
          : 'ticks';
  const hangs = dependsOn === undefined ? '' : `. It hangs on ${dependsOn}`;
  const asked = when === '' ? '' : `${when.startsWith('when ') ? '' : ':'} ${when}`;
  return `${capital(`the ${KIND_WORDS[kind]} “${name}” ${may}${deed}`)} Email Opt Out${asked}${hangs}.`;
}

/** What it means here, in one sentence. */
export function verdictWordsOf({ standing, reason, opens }: JudgedFinding): string {
  switch (standing) {
    case 'known':
      return `It is known: ${reason ?? 'somebody accepted it'}.`.replace(/\.\.$/, '.');
    case 'idle':
      return 'It is not active, so it is not reckoned with.';
    case 'counted':
      return opens.length === 0
        ? 'In this organisation it breaks no promise.'
        : `In this organisation it breaks ${listed(opens)}.`;
    default:
      return standing satisfies never;
  }
}
