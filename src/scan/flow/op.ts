/** The small steps that a flow's elements are taken apart into, and the graph that they make. */
import type { EvidenceKind, Place } from '../finding.ts';
import type { Source } from './value.ts';

export type Op =
  | { readonly op: 'pass' }
  /**
   * A slot gets one of these values. `weak`: it may also keep what it had (a collection with one more item). `whole`: it is
   * another record or variable now, so that nothing that was asked of it before is known.
   */
  | {
      readonly op: 'set';
      readonly slot: string;
      readonly to: readonly Source[];
      readonly weak: boolean;
      readonly whole: boolean;
    }
  /** A record in memory is given another record's Id: what it holds as its own is then a copy. */
  | { readonly op: 'identify'; readonly slot: string }
  /** Another field of a record is set: it is no longer just what was put elsewhere. */
  | { readonly op: 'change'; readonly slot: string }
  /** Something is taken out of a list. `every`: all that is just what this slot holds; null where nobody can tell what goes. */
  | { readonly op: 'remove'; readonly slot: string; readonly every: string | null; readonly doubt: string }
  | SaveOp
  /** A subflow ends: of its own slots only what it hands back is left. */
  | { readonly op: 'leave'; readonly prefix: string; readonly keeps: ReadonlySet<string> }
  /** Everything saved since the last pause is taken back. */
  | { readonly op: 'rollback' }
  /** Something is saved that is not the field, or time passes: what was asked of records may no longer be so. */
  | { readonly op: 'forget' };

export const PASS: Op = { op: 'pass' };

export interface SaveOp {
  readonly op: 'save';
  readonly what: readonly Source[];
  readonly creates: boolean;
  /** On what it hangs that this saves at all; empty where it does. */
  readonly doubt: string;
  /** The slot of the record that is saved, where conditions on it are known; null for records found by filters. */
  readonly about: string | null;
  /** Conditions that its own filters put, in the words of an organisation's file. */
  readonly needs: readonly string[];
  /** Whose records are saved; empty where nobody can tell. */
  readonly object: string;
  /** The element's label, for the finding's name; empty for a record that saves itself at the end. */
  readonly label: string;
}

/** Something that a way takes for true about a slot: its value, or a condition in an organisation's words. */
export type Assumption =
  | { readonly slot: string; readonly is: boolean }
  | { readonly slot: string; readonly need: string };

/** What people are told of a condition on the way. */
export interface Told extends Place {
  readonly words: string;
}

export interface Edge {
  readonly to: number;
  readonly assume: readonly Assumption[];
  readonly told: readonly Told[];
  /** Time passes: a person is waited for, or a scheduled path. */
  readonly pause: boolean;
}

export interface Node extends Place {
  readonly op: Op;
  /** What the evidence calls it. */
  readonly kind: EvidenceKind;
  /** What the evidence says; empty where it is nothing to tell. */
  readonly words: string;
  readonly next: Edge[];
}

/** A step, and what is known once it was made. */
export interface Step extends Omit<Node, 'next'> {
  readonly assume?: readonly Assumption[];
  readonly told?: readonly Told[];
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly start: number;
  /** How people call a slot. */
  readonly nameOf: (slot: string) => string;
}
