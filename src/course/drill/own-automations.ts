/** What accounts in drills have running by themselves, and what the proof says of an account, by whatever machine it is asked. */
import {
  type Automation,
  createSimulation,
  type EventName,
  failuresIn,
  isSync,
  memoBy,
  type Simulation,
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

/** Whether an opt-out survives what runs by itself in an account (P1), as a machine has it. Each is proved once. */
const proofsIn = memoBy((_: Simulation) => new Map<string, readonly EventName[] | null>());

/**
 * A shortest run in which an opt-out is lost; null where there is none.
 * @param simulation the account's machine, or that of somebody who is wrong about it.
 */
export function lossIn(simulation: Simulation, automations: readonly Automation[]): readonly EventName[] | null {
  const proofs = proofsIn(simulation);
  const key = automations
    .map(({ does, need }) => JSON.stringify([does, need]))
    .toSorted()
    .join();
  const known = proofs.get(key);
  if (known !== undefined) return known;
  const organisation = { settings: simulation.settings, automations, cannot: [], accept: {} };
  const run = failuresIn(organisation, ['P1'], simulation)[0]?.counterexample ?? null;
  proofs.set(key, run);
  return run;
}

/** The same machine where no sync ever runs: whatever is lost there is lost without one. */
const withoutSync = memoBy((simulation: Simulation) =>
  createSimulation(
    simulation.edition,
    simulation.settings,
    new Set(simulation.events.filter(isSync)),
    () => () => simulation.compiled(),
  ),
);

/** Through whom an opt-out is lost by itself: each of them alone, or only both together. */
export type Threat = 'nothing' | 'sync' | 'automation' | 'both';

/** Null where either could do it alone, so that there is no one answer. */
export function threatIn(simulation: Simulation, own: Automation): Threat | null {
  const bySync = lossIn(simulation, []) !== null;
  const byOwn = lossIn(withoutSync(simulation), [own]) !== null;
  if (bySync && byOwn) return null;
  if (bySync) return 'sync';
  if (byOwn) return 'automation';
  return lossIn(simulation, [own]) === null ? 'nothing' : 'both';
}
