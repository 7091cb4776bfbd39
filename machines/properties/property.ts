/**
 * What a property is: a sentence that a person can read, and a way to decide it on every reachable state.
 * The shapes are plain data and functions over records; the engine knows how to search, this room knows what for.
 */
import type { EventName } from '../vocabulary/events.ts';
import type { Verdict } from '../vocabulary/record.ts';
import type { Settings } from '../vocabulary/settings.ts';

/** One step of a run, as a property sees it. */
export interface PropertyStep {
  readonly before: Verdict;
  readonly event: EventName;
  readonly after: Verdict;
}

/** Looks ahead from a step's end, or from a state: the record after these events. */
export type LookAhead = (...events: readonly EventName[]) => Verdict;

/** A small automaton that watches a run: it starts at place 0, and answers each step with its next place, or 'hit'. */
export type Watch = (place: number, step: PropertyStep) => number | 'hit';

/** How a property is decided: of states, of steps, of runs, or of what is possible. */
export type PropertyCheck =
  /** Must be true in every state. */
  | { readonly kind: 'state'; readonly holds: (state: Verdict, ahead: LookAhead) => boolean }
  /** Must be true of every step. */
  | {
      readonly kind: 'step';
      /** The events it speaks of, where not of all: it holds of every other step, and no search need look there. */
      readonly of?: (event: EventName) => boolean;
      /** It speaks of change, so it holds of every step that leaves the state as it is. */
      readonly ofMovesAlone?: boolean;
      readonly holds: (step: PropertyStep, ahead: LookAhead) => boolean;
    }
  /** `never`: the watch must not hit. `possible`: a hit is hoped for. `size` is the number of places it can stand in. */
  | { readonly kind: 'never' | 'possible'; readonly size: number; readonly watch: Watch }
  /** From every state, some run of allowed steps leads to a goal. */
  | {
      readonly kind: 'recoverable';
      readonly allowed: (step: PropertyStep) => boolean;
      readonly goal: (state: Verdict, ahead: LookAhead) => boolean;
    };

/** Something that is claimed of every state that can be reached (section 8). */
export interface Property {
  readonly id: PropertyId;
  /** A few words for a table's row. */
  readonly title: string;
  /** The whole claim, for a person. */
  readonly sentence: string;
  /** Where the claim has a meaning; elsewhere the verdict is `not-applicable`. */
  readonly appliesTo: (settings: Settings) => boolean;
  /** Whether a violation counts in the exit status where no property was asked for by name (section 9). */
  readonly counts: boolean;
  /** How it is decided under these settings. */
  readonly check: (settings: Settings) => PropertyCheck;
}

/** The properties of both editions, by id. */
export type PropertyId =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4'
  | 'P5'
  | 'P6'
  | 'P7'
  | 'P8'
  | 'P9'
  | 'P10'
  | 'P11'
  | 'P12'
  | 'P13'
  | 'P14'
  | 'P15'
  | 'P16'
  | 'P17';
