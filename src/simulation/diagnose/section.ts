/** What is said of a record, part by part: the shape that the page, the command and a ticket lay out. */
import type { EventName, Origin } from '../../../machines/index.ts';
import type { StandingLook } from '../words/verdict.ts';

/** One part of an answer about a record, as every screen and text lays it out. */
export interface Section {
  readonly id: 'asks' | 'mail' | 'do' | 'sync' | 'undo' | 'came' | 'known';
  readonly title: string;
  readonly points: readonly Point[];
}

/** One thing that is said: a sentence, or steps in order. */
export interface Point {
  readonly text: string;
  /** Steps of a way, each with who takes it and where to click. */
  readonly steps?: readonly WayStep[];
  /** Under which conditions it holds, each a sentence. */
  readonly notes?: readonly string[];
  /** A run that shows it. */
  readonly run?: readonly EventName[];
}

export interface WayStep {
  readonly who: readonly Origin[];
  readonly text: string;
  /** Where to click, or that no source says; null where there is nothing to click. */
  readonly where: string | null;
}

/** A diagnosis in words, for screens, reports and the command line. */
export interface DiagnosisWords {
  /** Stamped: a status, "Not mailable" where several are left and none is mailable, "It depends", or "This record cannot be". */
  readonly stamp: string;
  /** How that looks; `open` where nothing is certain. */
  readonly look: StandingLook | 'open';
  /** One sentence under the stamp. */
  readonly cause: string;
  /** What must be read before anything else; null where there is no danger. */
  readonly danger: string | null;
  readonly sections: readonly Section[];
}
