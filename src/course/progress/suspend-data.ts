/**
 * Somebody's lessons, practice and exam in the few characters that a learning system keeps (SCORM 1.2: 4,096 bytes, all of them
 * ASCII here). The packed cards are the state itself; of the answers only how many there were is kept, and the exam's choices.
 */
import { RULES } from '../../simulation/index.ts';
import { gradeDrill } from '../drill/grade.ts';
import { DRILL_KINDS } from '../drill/kinds.ts';
import { type CourseProgress, NO_PROGRESS } from '../lesson/progress.ts';
import { MISCONCEPTIONS } from '../misconceptions/catalogue.ts';
import { CARD_LENGTH, isPackedCard, letters, number, unpackCard } from './card.ts';
import { EXAM_LENGTH, examDrill } from './exam.ts';
import { type ExamSitting, NO_PRACTICE, type Practice } from './progress.ts';
import { type KeptLesson, keptName, packLessons, unpackLessons } from './suspended-lessons.ts';
import type { Evidence } from './tendencies.ts';

/** No learning system is asked to keep more: SCORM 1.2 promises as much and no more. */
export const MOST_SUSPEND_BYTES = 4096;

/** Where somebody was when they left. */
export type Whereabouts = 'contents' | 'lesson' | 'practice' | 'exam';

/** What a learning system keeps between two sittings. */
export interface Suspended {
  readonly course: CourseProgress;
  readonly place: Whereabouts;
  /** Which exam it is: 1 for the first, one more for each that was taken again. */
  readonly sitting: number;
  readonly practice: Practice;
  /** How many questions were answered in practice, and how many of them rightly. */
  readonly answered: number;
  readonly right: number;
}

/** What a learning system holds of somebody who has only just come. */
export const NOTHING_SUSPENDED: Suspended = {
  course: NO_PROGRESS,
  place: 'contents',
  sitting: 1,
  practice: NO_PRACTICE,
  answered: 0,
  right: 0,
};

/** 1 knew no lessons, and its questions were others: of it only the cards are read. */
const VERSION = 2;
const PLACES: readonly Whereabouts[] = ['contents', 'lesson', 'practice', 'exam'];
const COUNT = 3;
const PLACE = 2;
/** An evidence: how often on offer, how often chosen, once more for courses that read that, and its weight in 256ths. */
const EVIDENCE = 5;
/** What the lessons may take: all of them with the few acts that each needs, and longer tries of some. */
const ROOM_FOR_LESSONS = 1200;

/**
 * `2` the counts, the exam's choices, the evidence, where one was and the lessons, the cards; parts end with a dot.
 * @param lessons all that can be open, in any order.
 */
export function packSuspended(
  { course, place, sitting, practice, answered, right }: Suspended,
  lessons: readonly KeptLesson[],
): string {
  const exam = practice.exam === null ? '' : `!${letters(sitting, 1)}${choicesOf(practice.exam)}`;
  const evidence = MISCONCEPTIONS.flatMap(({ id }, at) => {
    const known = practice.tendencies[id];
    return known ? [letters(at, 1) + packEvidence(known)] : [];
  });
  const where = letters(PLACES.indexOf(place), 1) + (course.at === null ? '' : keptName(course.at));
  const parts = [
    `${VERSION}${letters(answered, COUNT)}${letters(right, COUNT)}`,
    exam,
    evidence.join(''),
    where,
    packLessons(course, lessons, ROOM_FOR_LESSONS),
    '',
  ];
  const head = parts.join('.');
  const room = Math.floor((MOST_SUSPEND_BYTES - head.length) / (PLACE + CARD_LENGTH));
  // What is known best is left out first, if not all fit: it would be asked last.
  const cards = Object.entries(practice.cards)
    .toSorted(([, one], [, other]) => unpackCard(one).interval - unpackCard(other).interval)
    .flatMap(([name, packed]) => {
      const at = placeOf(name);
      return at < 0 ? [] : [letters(at, PLACE) + packed];
    });
  return head + cards.slice(0, room).join('');
}

const choicesOf = ({ answers }: ExamSitting): string => answers.map(({ choice }) => letters(choice, 1)).join('');

/** The word of an exam that is taken again: with another word come other questions. */
export const sittingWord = (word: string, sitting: number): string => (sitting < 2 ? word : `${word} ${sitting}`);

/** Whether a text was kept by a newer course than this one: it may be read there again, and is not to be written over. */
export const isNewerSuspended = (text: string): boolean => /^[3-9]/.test(text);

/** What a text keeps; null where it is none of ours, or of a newer course. @param name, word what the exam follows from. */
export function unpackSuspended(
  text: string,
  { name, word }: { readonly name: string; readonly word: string },
  lessons: readonly KeptLesson[],
): Suspended | null {
  const [head = '', exam = '', evidence = '', ...rest] = text.split('.');
  const version = Number(head.slice(0, 1));
  if (head.length !== 1 + 2 * COUNT || !(version === 1 || version === VERSION)) return null;
  const [own, where = '', done = '', cards = ''] = version === 1 ? ['', '', '', ...rest] : [evidence, ...rest];
  const sitting = Math.max(number(exam.slice(1, 2)), 1);
  const asked = sittingWord(word, sitting);
  const isExam = version === VERSION && exam.startsWith('!');
  const practice: Practice = {
    ...NO_PRACTICE,
    name,
    cards: Object.fromEntries(
      piecesOf(cards, PLACE + CARD_LENGTH).flatMap((piece) => {
        const card = cardAt(number(piece.slice(0, PLACE)));
        const packed = piece.slice(PLACE);
        return card !== null && isPackedCard(packed) ? [[card, packed] as const] : [];
      }),
    ),
    tendencies: Object.fromEntries(
      piecesOf(own ?? '', 1 + EVIDENCE).flatMap((piece) => {
        const misconception = MISCONCEPTIONS[number(piece.slice(0, 1))];
        return misconception ? [[misconception.id, unpackEvidence(piece.slice(1))] as const] : [];
      }),
    ),
    exam: isExam ? { word: asked, answers: examAnswers(exam.slice(2), name, asked) } : null,
  };
  return {
    course: unpackLessons(done, where.slice(1), lessons),
    place: PLACES[number(where.slice(0, 1))] ?? 'contents',
    sitting: isExam ? sitting : 1,
    practice,
    answered: number(head.slice(1, 1 + COUNT)),
    right: number(head.slice(1 + COUNT)),
  };
}

function examAnswers(choices: string, name: string, word: string) {
  return [...choices].slice(0, EXAM_LENGTH).map((letter, place) => {
    const drill = examDrill(word, name, place);
    const choice = number(letter);
    return { drill: drill.id, choice, right: gradeDrill(drill, choice)?.right ?? false, at: 0 };
  });
}

/** Of many answers the shares are kept, and not how many there were. */
function packEvidence({ offered, chosen, weight }: Evidence): string {
  const scale = Math.min(1, 63 / Math.max(offered, 1));
  return [offered, chosen, chosen].map((count) => letters(count * scale, 1)).join('') + letters((weight + 8) * 256, 2);
}

const unpackEvidence = (text: string): Evidence => ({
  offered: number(text.slice(0, 1)),
  chosen: number(text.slice(1, 2)),
  // What was shown with what has no room here; only a browser's own practice is asked for it.
  shared: {},
  weight: number(text.slice(3)) / 256 - 8,
});

/** Cards by their place among all rules and kinds. A new rule or kind comes last, so that what is kept keeps its meaning. */
function placeOf(card: string): number {
  const [rule, kind] = card.split(' ');
  const [one, other] = [RULES.findIndex(({ id }) => id === rule), DRILL_KINDS.findIndex(({ id }) => id === kind)];
  return one < 0 || other < 0 ? -1 : one * MOST_KINDS + other;
}

function cardAt(place: number): string | null {
  const rule = RULES[Math.floor(place / MOST_KINDS)];
  const kind = DRILL_KINDS[place % MOST_KINDS];
  return rule && kind ? `${rule.id} ${kind.id}` : null;
}

const MOST_KINDS = 40;

const piecesOf = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.floor(text.length / length) }, (_, place) =>
    text.slice(place * length, (place + 1) * length),
  );
