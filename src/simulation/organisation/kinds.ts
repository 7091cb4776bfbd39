/**
 * Sorts the states of a machine by the conditions that they meet. There are few kinds, for few fields are asked about, so
 * when an automation may act is one number: a bit for each kind. It says nothing of what anybody does.
 */
import type { Simulation } from '../run/simulation.ts';
import { meets, metBy, type Needs } from './need.ts';

/** A set of kinds, a bit for each. */
export type Kinds = number;

export const EVERY_KIND: Kinds = -1;

export interface KindsOfState {
  /** The kind of each state of the whole graph, by index, as a set of one. */
  readonly of: Int32Array;
  /** The kinds whose states meet these conditions. */
  readonly meeting: (needs: Needs) => Kinds;
}

const known = new WeakMap<Simulation, KindsOfState>();

/** @throws where there are more kinds than a number has bits; five fields are asked about, and each is ticked or blank. */
export function kindsOf(simulation: Simulation): KindsOfState {
  const before = known.get(simulation);
  if (before) return before;
  const mets: Needs[] = [];
  const of = Int32Array.from(simulation.verdicts(), (verdict) => {
    const met = metBy(verdict);
    const place = mets.indexOf(met);
    return 1 << (place < 0 ? mets.push(met) - 1 : place);
  });
  if (mets.length > 32) throw new Error('Five fields with two values each make at most 32 kinds of states.');
  const answers = new Map<Needs, Kinds>();
  const meeting = (needs: Needs): Kinds => {
    const answer =
      answers.get(needs) ?? mets.reduce((bits, met, place) => (meets(met, needs) ? bits | (1 << place) : bits), 0);
    answers.set(needs, answer);
    return answer;
  };
  const kinds = { of, meeting };
  known.set(simulation, kinds);
  return kinds;
}
