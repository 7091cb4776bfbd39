/** What a scan comes to: plain data that text, JSON, SARIF and the page are made from. It decides nothing. */
import type { EventName, Need } from '../simulation/index.ts';

/** A line of a file; the first line is 1. The path is as the caller gave it, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** What kind of metadata writes the field. */
export type FindingKind =
  | 'flow'
  | 'process'
  | 'workflow'
  | 'approval'
  | 'entitlement'
  | 'quick-action'
  | 'apex'
  | 'import-mapping';

/** What a step of the way to a write is: where it begins, what is asked, what gives the value, who is called, what saves it. */
export type EvidenceKind = 'start' | 'condition' | 'assignment' | 'call' | 'save';

/** One step of the way that makes a finding so, with its place and a short text for people (never markup). */
export interface Evidence extends Place {
  readonly kind: EvidenceKind;
  readonly words: string;
}

/** A write of Email Opt Out, as an automation of the organisation. */
export interface Finding {
  /** The name that people know it by. Each in a result has its own, and it stays while the metadata does. */
  readonly name: string;
  /** `crmAutomation.tickedOptOut`, `crmAutomation.untickedOptOut`, or both where the value cannot be told. */
  readonly does: readonly EventName[];
  /** Conditions that hold whenever it writes, in the words of an organisation's file. Left out where none is known for sure. */
  readonly need?: readonly Need[];
  /** `certain`: on some way to the save the field has just this value; `possible`: nobody can tell from the files. */
  readonly certainty: 'certain' | 'possible';
  /** Whether it runs: an active flow or rule, or deployed code. */
  readonly active: boolean;
  readonly kind: FindingKind;
  /** Whose records it writes, such as `Contact`, in any case; left out where the files do not tell. */
  readonly object?: string;
  /** The write itself. */
  readonly from: Place;
  /** When it runs, for people: its start and every condition on the way. Empty where there is none. */
  readonly when: string;
  /** From the start to the save, in this order. */
  readonly path: readonly Evidence[];
  /** Where only possible: on what it hangs, as a noun or a clause without a full stop. */
  readonly dependsOn?: string;
}

/** Something that the files say and that is no write: field history tracking, who may edit the field. */
export interface Fact extends Place {
  /** Stable, by what was found: `history-tracking-off`. */
  readonly id: string;
  /** One sentence without its full stop. */
  readonly says: string;
}

/** What was not read, so that nobody believes it clean. */
export interface Unread {
  readonly file: string;
  readonly why: string;
  /** It is no automation of the project's own, and never could be: said so that nobody believes it absent. */
  readonly outside?: true;
}

/** What one file, or a whole project, comes to: the contract of section 9c. */
export interface ScanResult {
  readonly automations: readonly Finding[];
  readonly facts: readonly Fact[];
  readonly unread: readonly Unread[];
}

export const NOTHING_FOUND: ScanResult = { automations: [], facts: [], unread: [] };

/** What several files come to, in their order. */
export const together = (results: readonly ScanResult[]): ScanResult => ({
  automations: results.flatMap(({ automations }) => automations),
  facts: results.flatMap(({ facts }) => facts),
  unread: results.flatMap(({ unread }) => unread),
});

export const TICKS: EventName = 'crmAutomation.tickedOptOut';
export const CLEARS: EventName = 'crmAutomation.untickedOptOut';
