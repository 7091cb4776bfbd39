/**
 * Records that may be the same: what stands in one variable, in a list that it was added to, in what a loop takes from that
 * list. They are joined without regard to order, so a group may hold too much and never too little.
 */

import type { Place } from '../../finding.ts';
import type { Expression, Spot, TypeName } from '../tree/nodes.ts';

/** Where a group's records are saved. */
export interface Save {
  readonly at: Spot;
  /** What is saved, as far as the code tells: a record or a collection of them. */
  readonly type: TypeName | null;
  /** The method it stands in, to compare places; and the loops around it there. */
  readonly inside: object;
  readonly loops: readonly object[];
}

/** Where a trigger hands its records to another file. */
export interface TriggerCall extends Place {
  readonly words: string;
}

interface Facts {
  readonly saves: Save[];
  /** Who else holds the records and may save them, as what a finding depends on. */
  readonly others: string[];
  /** Holds records of `Trigger.new`. */
  isTriggerNew: boolean;
  /** Where a trigger gave them to this file; null where they are its own. */
  triggerCall: TriggerCall | null;
  /** Something may have been cloned out of it or into it, and a clone is not read-only. */
  isCloned: boolean;
  /** Some have the field: queried with it, given by a trigger, or asked for it. */
  isQueried: boolean;
  /** What was put into any of them, where they are collections. */
  readonly held: Expression[];
  /** Records that were made from these: they have what was written here, and what is written there stays there. */
  readonly copies: Group[];
}

export class Group {
  #parent: Group | null = null;
  readonly #own: Facts = {
    saves: [],
    others: [],
    isTriggerNew: false,
    triggerCall: null,
    isCloned: false,
    isQueried: false,
    held: [],
    copies: [],
  };

  get facts(): Facts {
    return this.#root.#own;
  }

  get #root(): Group {
    let root: Group = this;
    while (root.#parent !== null) root = root.#parent;
    if (root !== this) this.#parent = root;
    return root;
  }

  join(other: Group | null): this {
    if (other === null) return this;
    const mine = this.#root;
    const theirs = other.#root;
    if (mine === theirs) return this;
    theirs.#parent = mine;
    mine.#own.saves.push(...theirs.#own.saves);
    mine.#own.others.push(...theirs.#own.others);
    mine.#own.triggerCall ??= theirs.#own.triggerCall;
    mine.#own.isTriggerNew ||= theirs.#own.isTriggerNew;
    mine.#own.isCloned ||= theirs.#own.isCloned;
    mine.#own.isQueried ||= theirs.#own.isQueried;
    mine.#own.held.push(...theirs.#own.held);
    mine.#own.copies.push(...theirs.#own.copies);
    return this;
  }

  /** A record that is made from these. */
  copy(): Group {
    const made = new Group();
    this.facts.copies.push(made);
    return made;
  }

  /** Those who were made from these, and from those, however many are between. */
  get allCopies(): readonly Facts[] {
    const met = new Set<Facts>();
    const waiting = [...this.facts.copies];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { facts } = next;
      if (met.has(facts)) continue;
      met.add(facts);
      waiting.push(...facts.copies);
    }
    return [...met];
  }

  /** @param dependsOn a clause: "whether what calls it saves the record". */
  heldBy(dependsOn: string): this {
    if (!this.facts.others.includes(dependsOn)) this.facts.others.push(dependsOn);
    return this;
  }
}
