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
  /** How often of those the same choice showed another as well, by that other. */
  readonly shared: Readonly<Record<string, number>>;
  /** The logarithm of how much likelier all that is for a believer than for somebody who picks by chance. */
  readonly weight: number;
}

const NO_EVIDENCE: Evidence = { offered: 0, chosen: 0, shared: {}, weight: 0 };

export type Tendencies = Readonly<Record<string, Evidence>>;

/** How often a believer answers as she believes, and how often rightly, as she slips or knows better today; else she guesses. */
const AS_BELIEVED = 0.92;
const RIGHT_AT_ONCE = 0.065;
/** What is forgiven: much later answers can always speak against what was thought before, and for it. */
const MOST_WEIGHT = 8;

interface Shown {
  readonly answer: 'believed' | 'right' | 'otherwise';
  /** What else was shown with it. */
  readonly others: readonly string[];
  /** How likely each answer is of somebody who picks by chance. */
  readonly byChance: Readonly<Record<Shown['answer'], number>>;
}

const BY_BELIEVER: Shown['byChance'] = {
  believed: AS_BELIEVED,
  right: RIGHT_AT_ONCE,
  otherwise: 1 - AS_BELIEVED - RIGHT_AT_ONCE,
};

/** The evidence after one more answer where it was on offer. */
function weighed({ offered, chosen, shared, weight }: Evidence, { answer, others, byChance }: Shown): Evidence {
  const says = Math.log(BY_BELIEVER[answer] / byChance[answer]);
  return {
    offered: offered + 1,
    chosen: chosen + (answer === 'believed' ? 1 : 0),
    shared: { ...shared, ...Object.fromEntries(others.map((id) => [id, (shared[id] ?? 0) + 1])) },
    weight: Math.min(Math.max(weight + says, -MOST_WEIGHT), MOST_WEIGHT),
  };
}

/** Every misconception that a drill offered, weighed by the answer to it. */
export function tendenciesAfter(
  tendencies: Tendencies,
  { shows, onOffer, right, choices }: Pick<Grade, 'shows' | 'onOffer' | 'right' | 'choices'>,
): Tendencies {
  const byRight = 1 / choices;
  const weighedNow = onOffer.map(({ misconception: id, share }) => {
    const isChosen = shows.includes(id);
    const answer = isChosen ? 'believed' : right ? 'right' : 'otherwise';
    const others = isChosen ? shows.filter((each) => each !== id) : [];
    const byChance = { believed: share, right: byRight, otherwise: 1 - share - byRight };
    return [id, weighed(tendencies[id] ?? NO_EVIDENCE, { answer, others, byChance })] as const;
  });
  return { ...tendencies, ...Object.fromEntries(weighedNow) };
}

/** A believer has to be so much likelier than chance (e to this), and to have chosen it so often and so much of the time. */
const NAMED_FROM = Math.log(80);
const LEAST_CHOSEN = 5;
const LEAST_SHARE = 0.7;
/**
 * Two beliefs often come to the same answer. Of what somebody chose one that explains no less may explain no more than that, or
 * nobody can say yet which of the two it is.
 */
const MOST_SHARED = 0.5;

/** Whoever answers wrongly more often than that, for no reason that is named, mostly guesses, and believes nothing yet. */
const MOST_UNEXPLAINED = 0.25;

/**
 * Those that are named, the surest first.
 * @param answers every one that was given, wherever a misconception was on offer or not.
 */
export function tendenciesNamed(
  tendencies: Tendencies,
  answers: readonly { readonly right: boolean }[],
): readonly Misconception[] {
  const evidenceOf = ({ id }: Misconception): Evidence => tendencies[id] ?? NO_EVIDENCE;
  const isRivalled = (evidence: Evidence): boolean =>
    Object.entries(evidence.shared).some(
      ([other, together]) =>
        together > evidence.chosen * MOST_SHARED &&
        explainsOf(tendencies[other] ?? NO_EVIDENCE) >= explainsOf(evidence),
    );
  const named = MISCONCEPTIONS.filter((each) => {
    const evidence = evidenceOf(each);
    return isLikely(evidence) && !isRivalled(evidence);
  });
  const explained = named.reduce((sum, each) => sum + evidenceOf(each).chosen, 0);
  const wrong = answers.filter(({ right }) => !right).length;
  if (wrong - explained > answers.length * MOST_UNEXPLAINED) return [];
  return named.toSorted((one, other) => evidenceOf(other).weight - evidenceOf(one).weight);
}

/** How many answers it explains, less those that speak against it. */
const explainsOf = ({ offered, chosen }: Pick<Evidence, 'offered' | 'chosen'>): number =>
  chosen - 2 * (offered - chosen);

const isLikely = ({ offered, chosen, weight }: Evidence): boolean =>
  weight >= NAMED_FROM && chosen >= LEAST_CHOSEN && chosen >= offered * LEAST_SHARE;

/** Those that were shown at least once and are neither named nor ruled out: worth aiming at. The likeliest first. */
export const suspected = (tendencies: Tendencies): readonly string[] =>
  Object.entries(tendencies)
    .filter(([, evidence]) => evidence.chosen > 0 && evidence.weight > 0)
    .toSorted(([, one], [, other]) => other.weight - one.weight)
    .map(([id]) => id);
