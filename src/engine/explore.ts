/**
 * Exhaustive exploration: every state that can be reached, breadth first, and every step between them.
 * Breadth first over events in order makes the run that is kept for a state the shortest, and the first among equals.
 */
import type { System } from './system.ts';

/** Every state that was reached, and where each event leads from it. */
export interface Graph {
  readonly system: System;
  /** How many distinct states were met; a state's index is the order in which it was met, 0 the initial one. */
  readonly count: number;
  /** The system's number of each state, by index. */
  readonly states: Int32Array;
  /** `next[index * events + event]` is the index of the state after the event; -1 where the search was cut short. */
  readonly next: Int32Array;
  /** The state from which each was first met, -1 for the initial one, and by which event. */
  readonly parent: Int32Array;
  readonly parentEvent: Int32Array;
  /** Whether everything reachable is here. A graph that is not complete proves nothing by absence. */
  readonly complete: boolean;
}

/** When a search stops. */
export interface ExploreOptions {
  /** Stop after so many states; without it the search ends only when there is nothing more. */
  readonly maxStates?: number;
}

/** Walks a system breadth first, so that the way back from a state is a shortest run to it. */
export function explore(system: System, { maxStates = Number.POSITIVE_INFINITY }: ExploreOptions = {}): Graph {
  const width = system.events.length;
  const indexOf = new Index(system.size);
  const room = system.size ?? 1024;
  let states = new Int32Array(room);
  let parent = new Int32Array(room);
  let parentEvent = new Int32Array(room);
  let next = new Int32Array(room * width);
  let count = 0;
  let complete = true;

  const meet = (state: number, from: number, event: number): number => {
    const known = indexOf.get(state);
    if (known >= 0) return known;
    if (count >= maxStates) {
      complete = false;
      return -1;
    }
    if (count === states.length) {
      states = doubled(states);
      parent = doubled(parent);
      parentEvent = doubled(parentEvent);
      next = doubled(next);
    }
    states[count] = state;
    parent[count] = from;
    parentEvent[count] = event;
    indexOf.add(state, count);
    return count++;
  };

  meet(system.initial, -1, -1);
  for (let index = 0; index < count; index++) {
    const state = states[index] as number;
    for (let event = 0; event < width; event++) {
      const after = system.next(state, event);
      // Two statements: meeting a state may replace the array that is written to.
      const met = after === state ? index : meet(after, index, event);
      next[index * width + event] = met;
    }
  }
  return {
    system,
    count,
    states: states.slice(0, count),
    next: next.slice(0, count * width),
    parent: parent.slice(0, count),
    parentEvent: parentEvent.slice(0, count),
    complete,
  };
}

/** The events of the shortest run to a state. */
export function runTo(graph: Graph, index: number): string[] {
  const events: string[] = [];
  for (let at = index; (graph.parent[at] as number) >= 0; at = graph.parent[at] as number)
    events.push(graph.system.events[graph.parentEvent[at] as number] as string);
  return events.reverse();
}

/**
 * From a state's number to its index. A compiled machine counts up its numbers for as long as it lives, so that they are few
 * and far apart: the table is as large as what was met, whatever it is called. Places are probed one after the other.
 */
class Index {
  #bits: number;
  #states: Int32Array<ArrayBuffer>;
  #indexes: Int32Array<ArrayBuffer>;
  #count = 0;

  /** @param size how many are expected. */
  constructor(size = 1024) {
    this.#bits = Math.max(4, Math.ceil(Math.log2(2 * size + 1)));
    this.#states = new Int32Array(2 ** this.#bits).fill(FREE);
    this.#indexes = new Int32Array(2 ** this.#bits);
  }

  get(state: number): number {
    const place = this.#placeOf(state);
    return this.#states[place] === FREE ? -1 : (this.#indexes[place] as number);
  }

  /** @param state one that is not there yet. */
  add(state: number, index: number): void {
    // At least half of the places stay free, so that a free one is never far.
    if (2 * this.#count >= this.#states.length) this.#grow();
    const place = this.#placeOf(state);
    this.#states[place] = state;
    this.#indexes[place] = index;
    this.#count += 1;
  }

  /** Where a state is, or the free place where it belongs. */
  #placeOf(state: number): number {
    const states = this.#states;
    let place = Math.imul(state, SPREAD) >>> (32 - this.#bits);
    for (let there = states[place]; there !== state && there !== FREE; there = states[place])
      place = (place + 1) & (states.length - 1);
    return place;
  }

  #grow(): void {
    const [states, indexes] = [this.#states, this.#indexes];
    this.#bits += 1;
    this.#states = new Int32Array(2 ** this.#bits).fill(FREE);
    this.#indexes = new Int32Array(2 ** this.#bits);
    for (const [place, state] of states.entries()) {
      if (state === FREE) continue;
      const moved = this.#placeOf(state);
      this.#states[moved] = state;
      this.#indexes[moved] = indexes[place] as number;
    }
  }
}

/** No state has this number. */
const FREE = -1;
/** 2 to the 32nd by the golden ratio: neighbours come to lie far apart (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1;

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
