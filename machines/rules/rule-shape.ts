/**
 * What every entry of the rulebook says of itself. The entries are in the files beside this one, by theme.
 */
import type { AssumptionId } from './assumptions.ts';
import type { SourceId } from './sources.ts';

/** One thing that people do in a procedure, in our own words. */
export interface ProcedureStepShape {
  /** The procedure's id and the step's place in it: `K2.1`. */
  readonly id: `K${number}.${number}`;
  readonly text: string;
  /** The rules by which it works, or without which it would not be needed. */
  readonly rules: readonly string[];
}

/** A rule before its id is known to be one of the rulebook's; `Rule` is the type for everybody else. */
export interface RuleShape {
  readonly id: string;
  /** Three to six words. */
  readonly title: string;
  /** One to three sentences in our own words. */
  readonly text: string;
  /** The edition in which it is true. */
  readonly edition: 'classic' | 'upgraded' | 'both';
  /** A procedure is something that people do, step by step; a rule is what Pardot does. */
  readonly kind: 'rule' | 'procedure';
  readonly source: {
    readonly keys: readonly SourceId[];
    /** Where in the documents, and which part of the rule is not in them. */
    readonly where: string;
  };
  /** The assumptions without which it would not follow from its sources. */
  readonly restsOn: readonly AssumptionId[];
  /** What differs in today's edition, in one line; null where nothing does. */
  readonly today: string | null;
  /** A procedure's steps, in order; a rule has none. */
  readonly steps?: readonly ProcedureStepShape[];
}
