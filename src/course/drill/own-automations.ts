/** What organisations in drills have running by themselves, and what the proof says of an organisation. Each proof is made once. */
import {
  type Automation,
  completeSettings,
  type EventName,
  failuresIn,
  type Organisation,
  type Settings,
} from '../../simulation/index.ts';

export interface OwnAutomation extends Automation {
  /** What it does, after its name and a colon. */
  readonly what: string;
  readonly needsCrm: boolean;
  /** Whether it can clear Prospect Opted Out itself. */
  readonly clears: boolean;
}

export const OWN_AUTOMATIONS: readonly OwnAutomation[] = [
  {
    name: 'Nightly clean-up',
    what: 'it unticks Prospect Opted Out',
    does: ['automation.untickedOptedOut'],
    need: [],
    needsCrm: false,
    clears: true,
  },
  {
    name: 'Welcome back',
    what: 'it unticks Prospect Opted Out for those who asked to come back',
    does: ['automation.untickedOptedOut'],
    need: ['requested'],
    needsCrm: false,
    clears: true,
  },
  {
    name: 'Event list import',
    what: 'it imports opt-outs',
    does: ['automation.importedOptOut'],
    need: [],
    needsCrm: false,
    clears: false,
  },
  {
    name: 'Quiet period',
    what: 'it ticks Do Not Email and unticks it again',
    does: ['automation.tickedDoNotEmail', 'automation.untickedDoNotEmail'],
    need: [],
    needsCrm: false,
    clears: false,
  },
  {
    name: 'Sunday data load',
    what: 'it unticks Email Opt Out in Salesforce',
    does: ['crmAutomation.untickedOptOut'],
    need: [],
    needsCrm: true,
    clears: false,
  },
  {
    name: 'Consent flow',
    what: 'it ticks Email Opt Out in Salesforce',
    does: ['crmAutomation.tickedOptOut'],
    need: [],
    needsCrm: true,
    clears: false,
  },
];

const PROOFS = new Map<string, readonly EventName[] | null>();

export interface Proof {
  /** A shortest run in which an opt-out is lost; null where there is none. */
  readonly run: readonly EventName[] | null;
}

/** Whether an opt-out survives what runs by itself in an organisation (P1). */
export function proofOf(organisation: Organisation): Proof {
  const { settings, automations } = organisation;
  const key = JSON.stringify([settings, (automations ?? []).map(({ does, need }) => [does, need])]);
  const known = PROOFS.get(key);
  if (known !== undefined) return { run: known };
  const run = failuresIn(organisation, ['P1'])[0]?.counterexample ?? null;
  PROOFS.set(key, run);
  return { run };
}

/** Through whom an opt-out is lost by itself: each of them alone, or only both together. */
export type Threat = 'nothing' | 'sync' | 'automation' | 'both';

/** Null where either could do it alone, so that there is no one answer. */
export function threatTo(organisation: Organisation): Threat | null {
  const { settings } = organisation;
  const isLost = (changed: Partial<Organisation>) => proofOf({ ...organisation, ...changed }).run !== null;
  const bySync = isLost({ automations: [] });
  const byOwn = isLost({ settings: completeSettings({ ...settings, optedOutSync: mapped(settings) }) });
  if (bySync && byOwn) return null;
  if (bySync) return 'sync';
  if (byOwn) return 'automation';
  return isLost({}) ? 'both' : 'nothing';
}

/** Where nothing is copied, whatever is lost is lost without a sync. */
const mapped = ({ optedOutSync }: Settings): Settings['optedOutSync'] => (optedOutSync === null ? null : 'unmapped');
