/**
 * Chance that can be had again: the same text gives the same numbers, in every browser and on every machine. Plain integer
 * arithmetic; it keeps no secrets.
 */

/** 32 bits of a text, well mixed (FNV-1a, finished as MurmurHash3 is). @param salt another salt, other bits. */
export function hashOf(text: string, salt = 0): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export interface Random {
  /** A whole number from 0, below `below`. */
  readonly below: (below: number) => number;
  /** True in so many of a hundred. */
  readonly percent: (share: number) => boolean;
  /** One of a list. @throws for an empty one. */
  readonly pick: <Thing>(things: readonly Thing[]) => Thing;
  /** The same things in another order. */
  readonly shuffled: <Thing>(things: readonly Thing[]) => readonly Thing[];
  /** Another that goes on from here with the same numbers. */
  readonly copy: () => Random;
}

/** Numbers that follow from a text (Marsaglia's xorshift over four words, seeded by its hash). */
export function randomOf(text: string): Random {
  const random = from([1, 2, 3, 4].map((salt) => hashOf(text, salt)) as [number, number, number, number]);
  for (let warm = 0; warm < 8; warm++) random.below(1);
  return random;
}

function from(words: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = words;
  const next = (): number => {
    const t = a ^ (a << 11);
    [a, b, c] = [b, c, d];
    d = d ^ (d >>> 19) ^ t ^ (t >>> 8);
    return (d >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    percent: (share) => next() * 100 < share,
    pick: (things) => {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new Error('Nothing can be picked of an empty list; whoever asks has looked.');
      return thing;
    },
    shuffled: (things) => {
      const list = [...things];
      for (let last = list.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [list[last], list[other]] = [list[other] as (typeof list)[number], list[last] as (typeof list)[number]];
      }
      return list;
    },
    copy: () => from([a, b, c, d]),
  };
}
