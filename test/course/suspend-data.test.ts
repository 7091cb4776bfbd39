/** What a learning system keeps: all of it fits, and comes back as it was. */
import { describe, expect, it } from 'vitest';
import {
  answered,
  DRILL_KINDS,
  drillsFrom,
  EXAM_LENGTH,
  examDrill,
  gradeDrill,
  isNewerSuspended,
  type KeptLesson,
  keptName,
  lessonSimulation,
  MISCONCEPTIONS,
  MOST_SUSPEND_BYTES,
  NO_PRACTICE,
  NO_PROGRESS,
  NOTHING_SUSPENDED,
  offeredBet,
  type Practice,
  packSuspended,
  type Suspended,
  unpackSuspended,
} from '../../src/course/index.ts';
import { reviewed } from '../../src/course/progress/card.ts';
import { RULES } from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';

const MONDAY = Date.UTC(2026, 8, 7, 9);
const WHO = { name: 'Kenji Ito', word: 'heron' };
const bytes = (text: string) => new TextEncoder().encode(text).length;

function practised(): Practice {
  let practice: Practice = { ...NO_PRACTICE, name: WHO.name };
  for (const drill of drillsFrom(70_000, 300, null))
    practice =
      answered(practice, drill, (drill.answer + 1) % drill.choices.length, { now: MONDAY })?.practice ?? practice;
  const answers = Array.from({ length: EXAM_LENGTH }, (_, place) => {
    const drill = examDrill(WHO.word, WHO.name, place);
    return { drill: drill.id, choice: drill.answer, right: gradeDrill(drill, drill.answer)?.right ?? false, at: 0 };
  });
  return { ...practice, exam: { word: WHO.word, answers } };
}

const KEPT: readonly KeptLesson[] = LESSONS.map((lesson) => ({
  id: lesson.id,
  choices: offeredBet(lesson).choices.map(({ words }) => words),
  events: lessonSimulation(lesson).events,
}));

/** Every lesson done, each by its solution and after a few other acts. */
const EVERYTHING: Suspended['course'] = {
  ...NO_PROGRESS,
  at: LESSONS[20]?.id ?? null,
  lessons: Object.fromEntries(
    KEPT.map(({ id, choices, events }, place) => [
      id,
      {
        bet: choices[place % choices.length] ?? null,
        acts: [...events.slice(0, 12), ...(LESSONS[place]?.solution ?? [])],
        hints: place % 4,
        shown: place % 5 === 0,
        done: (['alone', 'hinted', 'shown'] as const)[place % 3] ?? null,
      },
    ]),
  ),
};

describe('suspend data', { timeout: 120_000 }, () => {
  const practice = practised();
  const all: Suspended = { course: EVERYTHING, place: 'lesson', sitting: 2, practice, answered: 300, right: 0 };
  const again: Suspended = { ...all, practice: { ...practice, exam: retaken() } };
  const text = packSuspended(again, KEPT);

  it('holds all lessons, and everything that three hundred answers and an exam leave, within 4,096 bytes', () => {
    expect(bytes(text)).toBeLessThanOrEqual(MOST_SUSPEND_BYTES);
    const back = unpackSuspended(text, WHO, KEPT);
    expect(back?.course).toEqual(EVERYTHING);
    expect(back?.practice.cards).toEqual(practice.cards);
    expect(back?.practice.exam).toEqual(again.practice.exam);
    expect(back).toMatchObject({ place: 'lesson', sitting: 2, answered: 300 });
    for (const [id, evidence] of Object.entries(practice.tendencies)) {
      expect(back?.practice.tendencies[id]).toMatchObject({ offered: evidence.offered, chosen: evidence.chosen });
      expect(back?.practice.tendencies[id]?.weight).toBeCloseTo(evidence.weight, 2);
    }
  });

  it('is the state itself: packed again it is the same text', () => {
    const back = unpackSuspended(text, WHO, KEPT);
    expect(back && packSuspended(back, KEPT)).toBe(text);
  });

  it('never outgrows 4,096 bytes, whatever there is: what is known best is left out first', () => {
    const card = reviewed(null, 'again', MONDAY);
    const known = reviewed(reviewed(null, 'easy', MONDAY), 'easy', MONDAY + 1e9);
    const pairs = RULES.flatMap(({ id }) => DRILL_KINDS.map((kind) => `${id} ${kind.id}`));
    const cards = Object.fromEntries(pairs.map((pair, place) => [pair, place % 6 === 0 ? card : known]));
    const tendencies = Object.fromEntries(
      MISCONCEPTIONS.map(({ id }) => [id, { offered: 500, chosen: 400, shared: {}, weight: 8 }]),
    );
    const full = packSuspended({ ...again, practice: { ...practice, cards, tendencies }, answered: 9999 }, KEPT);
    expect(bytes(full)).toBeLessThanOrEqual(MOST_SUSPEND_BYTES);
    const back = unpackSuspended(full, WHO, KEPT);
    const weak = (given: Practice['cards']) => Object.values(given).filter((each) => each === card).length;
    expect(weak(back?.practice.cards ?? {})).toBe(weak(cards));
  });

  it('leaves out acts before it grows too long: those of finished lessons first, never those of the open one', () => {
    const long = (given: number) => Array.from({ length: given }, () => 'prospect.unsubscribed' as const);
    const lessons = Object.fromEntries(
      KEPT.map(({ id, choices }, place) => [
        id,
        {
          bet: choices[0] ?? null,
          acts: long(60),
          hints: 1,
          shown: false,
          done: place < 30 ? ('alone' as const) : null,
        },
      ]),
    );
    const at = LESSONS[3]?.id ?? null;
    const back = unpackSuspended(packSuspended({ ...all, course: { ...NO_PROGRESS, at, lessons } }, KEPT), WHO, KEPT);
    const kept = back?.course.lessons ?? {};
    expect(kept[at ?? '']).toEqual(lessons[at ?? '']);
    for (const { id } of LESSONS) expect([id, kept[id]?.done]).toEqual([id, lessons[id]?.done]);
    const withActs = LESSONS.filter(({ id }) => kept[id]?.acts.length === 60);
    expect(withActs.filter(({ id }) => kept[id]?.done)).toEqual([LESSONS[3]]);
    expect(withActs.length).toBeGreaterThan(5);
  });

  it('reads what was kept before there were lessons in it', () => {
    const [first = ''] = Object.keys(practice.cards);
    const cards = { [first]: practice.cards[first] ?? '' };
    const packed = packSuspended({ ...NOTHING_SUSPENDED, practice: { ...practice, cards } }, KEPT).slice(-9);
    // Its questions were others, so the exam begins anew and no belief is held against anybody.
    expect(unpackSuspended(`1AABAAB.!BBB.ABCDE.${packed}`, WHO, KEPT)).toMatchObject({
      course: NO_PROGRESS,
      place: 'contents',
      answered: 1,
      practice: { exam: null, cards, tendencies: {} },
    });
  });

  it('names no two lessons alike', () => {
    expect(new Set(LESSONS.map(({ id }) => keptName(id))).size).toBe(LESSONS.length);
  });

  it.each(['', 'hello', '3AAAAAA...', '2AAA...', '1AAA...'])('is none of ours: “%s”', (text) => {
    expect(unpackSuspended(text, WHO, KEPT)).toBeNull();
  });

  it.each([
    '2AAAAAA',
    '2AAAAAA.!',
    '2AAAAAA....9',
    '2AAAAAA.!Bzz.x.DAAAA.AAAAAA_____.____',
    `2AAAAAA..${'.'.repeat(40)}`,
  ])('is read as far as it goes: “%s”', (text) => {
    const back = unpackSuspended(text, WHO, KEPT);
    expect(back).not.toBeNull();
    if (back) expect(bytes(packSuspended(back, KEPT))).toBeLessThanOrEqual(MOST_SUSPEND_BYTES);
  });

  it('of a newer course is known as such', () => {
    expect(isNewerSuspended('3AAAAAA.....')).toBe(true);
    expect(isNewerSuspended(text)).toBe(false);
    expect(isNewerSuspended(packSuspended(NOTHING_SUSPENDED, KEPT))).toBe(false);
    expect(isNewerSuspended('')).toBe(false);
  });
});

/** The exam taken a second time, with the questions of the second. */
function retaken(): Practice['exam'] {
  const word = `${WHO.word} 2`;
  const answers = Array.from({ length: 7 }, (_, place) => {
    const drill = examDrill(word, WHO.name, place);
    return { drill: drill.id, choice: 0, right: gradeDrill(drill, 0)?.right ?? false, at: 0 };
  });
  return { word, answers };
}
