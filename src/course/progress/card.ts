/**
 * A card: one rule in one kind of question, and how well it is remembered. Its state is its packed text of seven letters and
 * nothing beside it, so that what is kept, exported or given to a learning system is the state itself. The schedule is FSRS’s.
 */
import { createEmptyCard, type Card as FsrsCard, fsrs, type Grade, Rating, State } from 'ts-fsrs';

/** What an answer says of the memory: wrong, right with a hint, right, right at once. */
export type Recall = 'again' | 'hard' | 'good' | 'easy';

const RATINGS: Readonly<Record<Recall, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** What a packed card holds, in whole days since 1970 and days. */
export interface CardState {
  /** How many days until nine of ten are still remembered; 0.01 to 36,500. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** The day of the last answer. */
  readonly last: number;
  /** After how many days it is due again; 1 to 4,095. */
  readonly interval: number;
}

// No chance and no hours: the same answers on the same days give the same schedule everywhere.
const SCHEDULER = fsrs({ enable_fuzz: false, enable_short_term: false });

const DAY = 24 * 60 * 60 * 1000;
/** 2020-01-01: twelve bits of days reach to 2031. Later days are taken for the last one that fits. */
const FIRST_DAY = 18262;
const TWELVE = 4095;
const SIX = 63;
const LEAST_STABILITY = 0.01;
const MOST_STABILITY = 36500;

/** The day of a moment in milliseconds, as everybody counts it: in UTC. */
export const dayOf = (now: number): number => Math.floor(now / DAY);

/** The card after an answer. @param packed the card before; null for the first answer. @param now milliseconds. */
export function reviewed(packed: string | null, recall: Recall, now: number): string {
  const day = dayOf(now);
  const before = packed === null ? null : unpackCard(packed);
  // A clock that was set back does not make the memory older than its last answer.
  const at = new Date(Math.max(day, before?.last ?? day) * DAY);
  const { card } = SCHEDULER.next(before === null ? createEmptyCard(at) : fsrsOf(before), at, RATINGS[recall]);
  return packCard({
    stability: card.stability,
    difficulty: card.difficulty,
    last: dayOf(at.getTime()),
    interval: card.scheduled_days,
  });
}

function fsrsOf({ stability, difficulty, last, interval }: CardState): FsrsCard {
  return {
    stability,
    difficulty,
    due: new Date((last + interval) * DAY),
    last_review: new Date(last * DAY),
    elapsed_days: 0,
    scheduled_days: interval,
    learning_steps: 0,
    reps: 1,
    lapses: 0,
    state: State.Review,
  };
}

/** The day on which a card is due. */
export function dueOn(packed: string): number {
  const { last, interval } = unpackCard(packed);
  return last + interval;
}

/** The share of such cards that are remembered on a day, 0 to 1. */
export function remembered(packed: string, now: number): number {
  const card = unpackCard(packed);
  const at = new Date(Math.max(dayOf(now), card.last) * DAY);
  return SCHEDULER.get_retrievability(fsrsOf(card), at, false);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const CARD_LENGTH = 7;
const PACKED = /^[\w-]{7}$/;

/** Whether a text can be a card: it may come from a file. */
export const isPackedCard = (text: string): boolean => PACKED.test(text);

/** Two letters of stability in logarithmic steps, one of difficulty, two of the last day, two of the interval. */
export function packCard({ stability, difficulty, last, interval }: CardState): string {
  const clamped = Math.min(Math.max(stability, LEAST_STABILITY), MOST_STABILITY);
  const steps = (Math.log(clamped / LEAST_STABILITY) / Math.log(MOST_STABILITY / LEAST_STABILITY)) * TWELVE;
  return (
    letters(steps, 2) +
    letters(((difficulty - 1) / 9) * SIX, 1) +
    letters(last - FIRST_DAY, 2) +
    letters(Math.max(interval, 1), 2)
  );
}

/** What a packed card says. @param packed seven of the letters; anything else is read as far as it goes. */
export function unpackCard(packed: string): CardState {
  const steps = number(packed.slice(0, 2));
  return {
    stability: LEAST_STABILITY * (MOST_STABILITY / LEAST_STABILITY) ** (steps / TWELVE),
    difficulty: 1 + (number(packed.slice(2, 3)) / SIX) * 9,
    last: number(packed.slice(3, 5)) + FIRST_DAY,
    interval: Math.max(number(packed.slice(5, 7)), 1),
  };
}

/** A number in so many letters; what does not fit is taken for the largest that does. */
export function letters(value: number, length: number): string {
  const most = 64 ** length - 1;
  let rest = Math.min(Math.max(Math.round(value), 0), most);
  let text = '';
  for (let place = 0; place < length; place++) {
    text = LETTERS.charAt(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

/** A number out of letters; a letter that is none counts as nothing. */
export const number = (text: string): number =>
  [...text].reduce((sum, letter) => sum * 64 + Math.max(LETTERS.indexOf(letter), 0), 0);
