/** Which of several conditions hold whenever all that is asked is met: all of an AND, none of an OR, those that a custom logic asks in any case. */

/**
 * @param logic `and`, `or`, or numbers such as `1 AND (2 OR 3)`; empty for `and`.
 * @param count how many conditions there are.
 * @returns places of conditions from 0: those that must be met, and those that must not.
 */
export function required(
  logic: string,
  count: number,
): { readonly met: readonly number[]; readonly unmet: readonly number[] } {
  const every = Array.from({ length: count }, (_, place) => place);
  const word = logic.trim().toLowerCase();
  if (word === '' || word === 'and') return { met: every, unmet: [] };
  if (word === 'or') return { met: count === 1 ? every : [], unmet: [] };
  const tokens = word.match(/\d+|and|or|not|[()]/g) ?? [];
  const tree = new Reader(tokens).read();
  return tree ?? { met: [], unmet: [] };
}

interface Required {
  readonly met: readonly number[];
  readonly unmet: readonly number[];
}

const common = (one: readonly number[], other: readonly number[]) => one.filter((each) => other.includes(each));
const both = (one: readonly number[], other: readonly number[]) => [...new Set([...one, ...other])];

/** What holds if a part is true, and what holds if it is false. */
interface Part {
  readonly ifTrue: Required;
  readonly ifFalse: Required;
}

/** How deep brackets go that are followed. */
const DEEPEST = 50;

class Reader {
  #at = 0;
  readonly #tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  /** Null where the logic is none. */
  read(): Required | null {
    const part = this.#either(0);
    return part && this.#at === this.#tokens.length ? part.ifTrue : null;
  }

  #either(depth: number): Part | null {
    return this.#list(depth, 'or', (d) => this.#each(d));
  }

  #each(depth: number): Part | null {
    return this.#list(depth, 'and', (d) => this.#one(d));
  }

  #list(depth: number, word: 'and' | 'or', next: (depth: number) => Part | null): Part | null {
    let part = next(depth);
    while (part && this.#tokens[this.#at] === word) {
      this.#at += 1;
      const other = next(depth);
      part = other && (word === 'and' ? joined(part, other) : flipped(joined(flipped(part), flipped(other))));
    }
    return part;
  }

  #one(depth: number): Part | null {
    const token = this.#tokens[this.#at];
    if (token === undefined || depth > DEEPEST) return null;
    this.#at += 1;
    if (token === 'not') {
      const part = this.#one(depth + 1);
      return part && flipped(part);
    }
    if (token === '(') {
      const part = this.#either(depth + 1);
      if (this.#tokens[this.#at] !== ')') return null;
      this.#at += 1;
      return part;
    }
    const place = Number(token) - 1;
    if (!Number.isInteger(place) || place < 0) return null;
    return { ifTrue: { met: [place], unmet: [] }, ifFalse: { met: [], unmet: [place] } };
  }
}

const flipped = ({ ifTrue, ifFalse }: Part): Part => ({ ifTrue: ifFalse, ifFalse: ifTrue });

/** Two parts with AND between them: true where both are; false where one is, so only what is common is known. */
const joined = (one: Part, other: Part): Part => ({
  ifTrue: { met: both(one.ifTrue.met, other.ifTrue.met), unmet: both(one.ifTrue.unmet, other.ifTrue.unmet) },
  ifFalse: { met: common(one.ifFalse.met, other.ifFalse.met), unmet: common(one.ifFalse.unmet, other.ifFalse.unmet) },
});

/** The places whose condition must not be met for none of a rule's to be: only of an OR, or of a single one, is that known. */
export const refuted = (logic: string, count: number): readonly number[] => {
  const word = logic.trim().toLowerCase();
  return count === 1 || word === 'or' ? Array.from({ length: count }, (_, place) => place) : [];
};
