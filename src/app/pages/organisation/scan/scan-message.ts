/** What the page and its worker tell each other about a project: plain data, with the words for people made already. */
import type { Evidence, Fact, Finding, Unread } from '../../../../scan/index.ts';
import type { GivenProject } from './project.ts';

export interface ScanRequest {
  readonly project: GivenProject;
  /** What fields mean there, as the organisation's file has it. */
  readonly conditions: Readonly<Record<string, string>>;
}

/** A write of Email Opt Out, ready to be shown and to be taken over. */
export interface FoundWrite extends Pick<Finding, 'name' | 'does' | 'need' | 'active' | 'certainty'> {
  /** What it is and when, as a sentence. */
  readonly words: string;
  /** `file:line`. */
  readonly from: string;
  readonly path: readonly Evidence[];
}

export interface FoundInProject {
  readonly writes: readonly FoundWrite[];
  readonly facts: readonly Fact[];
  readonly unread: readonly Unread[];
  /** How many files were read. */
  readonly read: number;
}

export type ScanMessage =
  | { readonly kind: 'found'; readonly found: FoundInProject }
  /** One sentence that says why nothing could be read. */
  | { readonly kind: 'refused'; readonly why: string };
