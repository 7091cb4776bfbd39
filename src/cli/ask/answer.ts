/** The three questions about where a run stands, answered as plain data. The searches are the simulation's. */
import {
  type Citation,
  type EventName,
  type MailabilityRecord,
  type Origin,
  type Outcome,
  type Run,
  type Settings,
  waysBack,
  waysHere,
  whoMayDoWhat,
} from '../../simulation/index.ts';

/** What `ask --format json` prints; where an explorer was named, a `link` that opens it follows. */
export interface Answer {
  readonly settings: Settings;
  /** The run that was asked about. */
  readonly events: readonly EventName[];
  /** Where it stands, as in `simulate`. */
  readonly record: MailabilityRecord;
  /** How the prospect becomes mailable again without a breach of policy, shortest first. */
  readonly waysBack: readonly {
    readonly events: readonly EventName[];
    /** Who has to act, each once. */
    readonly who: readonly Origin[];
    /** Whether it works however the sync falls. */
    readonly safe: boolean;
  }[];
  /** For each event that can lead straight here, the shortest run that ends with it. */
  readonly waysHere: readonly (readonly EventName[])[];
  /** Every act, with what would come of it now by who does it; whoever has no such act is missing. */
  readonly whoMayDoWhat: readonly {
    readonly act: string;
    readonly by: { readonly [Who in Origin]?: WhatWouldCome };
  }[];
}

export interface WhatWouldCome {
  readonly event: EventName;
  readonly outcome: Outcome;
  readonly rules: readonly Citation[];
}

/** Answers all three. Every part of the answer is plain data. */
export function answer(run: Run): Answer {
  return {
    settings: run.simulation.settings,
    events: run.steps.map(({ event }) => event),
    record: run.record,
    waysBack: waysBack(run),
    waysHere: waysHere(run),
    whoMayDoWhat: whoMayDoWhat(run).rows.map(({ act, by }) => ({
      act,
      by: Object.fromEntries([...by].map(([who, { event, outcome, rules }]) => [who, { event, outcome, rules }])),
    })),
  };
}
