/**
 * What somebody tends to think: misconceptions named from evidence. An answer counts for or against one only where it could
 * have been shown, and how much it counts is what it would say of somebody who picks by chance.
 */
import type { Grade } from '../drill/grade.ts';
import { MISCONCEPTIONS } from '../misconceptions/catalogue.ts';
import type { Misconception } from '../misconceptions/misconception.ts';

/** What is kept of one misconception. */
export interface Evidence {
  /** How often it was on offer. */
  readonly offered: number;
  /** How often it was chosen there. */
  readonly chosen: number;
  /** How often of those no likelier one explained the same choice. */
  readonly owned: number;
  /** The logarithm of how much likelier all that is for a believer than for somebody who picks by chance. */
  readonly weight: number;
}

const NO_EVIDENCE: Evidence = { offered: 0, chosen: 0, owned: 0, weight: 0 };

export type Tendencies = Readonly<Record<string, Evidence>>;

/** How often a believer answers otherwise, by a slip or because she knows better today. */
const SLIP = 0.08;
/** What is forgiven: much later answers can always speak against what was thought before, and for it. */
const MOST_WEIGHT = 8;

interface Shown {
  readonly isChosen: boolean;
  /** Whether another that the same choice shows was likelier before. */
  readonly isExplained: boolean;
  /** How likely somebody shows it who picks by chance. */
  readonly byChance: number;
}

/** The evidence after one more answer where it was on offer. */
function weighed({ offered, chosen, owned, weight }: Evidence, { isChosen, isExplained, byChance }: Shown): Evidence {
  const says = isChosen ? Math.log((1 - SLIP) / byChance) : Math.log(SLIP / (1 - byChance));
  return {
    offered: offered + 1,
    chosen: chosen + (isChosen ? 1 : 0),
    owned: owned + (isChosen && !isExplained ? 1 : 0),
    weight: Math.min(Math.max(weight + says, -MOST_WEIGHT), MOST_WEIGHT),
  };
}

/** Every misconception that a drill offered, weighed by the answer to it. */
export function tendenciesAfter(
  tendencies: Tendencies,
  { shows, onOffer }: Pick<Grade, 'shows' | 'onOffer'>,
): Tendencies {
  const weightOf = (id: string): number => tendencies[id]?.weight ?? 0;
  const likeliest = Math.max(...shows.map(weightOf));
  const weighedNow = onOffer.map(({ misconception: id, share }) => {
    const isChosen = shows.includes(id);
    const shown = { isChosen, isExplained: weightOf(id) < likeliest, byChance: share };
    return [id, weighed(tendencies[id] ?? NO_EVIDENCE, shown)] as const;
  });
  return { ...tendencies, ...Object.fromEntries(weighedNow) };
}

/**
 * A believer has to be so much likelier than chance (e to this), and to have chosen it so often and so much of the time. Who was
 * mostly explained by a likelier belief is not named for it: two beliefs often come to the same answer.
 */
const NAMED_FROM = Math.log(80);
const LEAST_CHOSEN = 4;
const LEAST_SHARE = 0.7;
const LEAST_OWNED = 0.6;

/** Those that are named, the surest first. */
export function tendenciesNamed(tendencies: Tendencies): readonly Misconception[] {
  const weightOf = ({ id }: Misconception) => tendencies[id]?.weight ?? 0;
  return MISCONCEPTIONS.filter(({ id }) => isNamed(tendencies[id] ?? NO_EVIDENCE)).toSorted(
    (one, other) => weightOf(other) - weightOf(one),
  );
}

const isNamed = ({ offered, chosen, owned, weight }: Evidence): boolean =>
  weight >= NAMED_FROM && chosen >= LEAST_CHOSEN && chosen >= offered * LEAST_SHARE && owned >= chosen * LEAST_OWNED;

/** Those that were shown at least once and are neither named nor ruled out: worth aiming at. The likeliest first. */
export const suspected = (tendencies: Tendencies): readonly string[] =>
  Object.entries(tendencies)
    .filter(([, evidence]) => evidence.chosen > 0 && evidence.weight > 0)
    .toSorted(([, one], [, other]) => other.weight - one.weight)
    .map(([id]) => id);
