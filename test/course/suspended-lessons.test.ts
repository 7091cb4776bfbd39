/** What a learning system keeps of the lessons: each by its name, with its acts as long as there is room for them. */
import { describe, expect, it } from 'vitest';
import { type CourseProgress, type LessonProgress, NO_PROGRESS, UNTOUCHED } from '../../src/course/lesson/progress.ts';
import { type KeptLesson, keptName, packLessons, unpackLessons } from '../../src/course/progress/suspended-lessons.ts';
import type { EventName } from '../../src/simulation/index.ts';

const EVENTS: readonly EventName[] = ['prospect.unsubscribed', 'connector.synced', 'prospect.resubscribed'];
const [FIRST, SECOND, THIRD] = EVENTS as [EventName, EventName, EventName];
const kept = (id: string): KeptLesson => ({ id, choices: ['Yes.', 'No.'], events: EVENTS });
const ROOM = 1200;
const HEAD = 7;

const course = (lessons: CourseProgress['lessons'], at: string | null = null): CourseProgress => ({
  ...NO_PROGRESS,
  at,
  lessons,
});
const acts = (count: number): readonly EventName[] => Array.from({ length: count }, () => SECOND);
/** What comes back of lessons that were done so, in this order. */
const back = (lessons: CourseProgress['lessons'], { at = null as string | null, room = ROOM } = {}) => {
  const all = Object.keys(lessons).map(kept);
  return unpackLessons(packLessons(course(lessons, at), all, room), '', all).lessons;
};
const idsWithActs = (lessons: CourseProgress['lessons']) =>
  Object.keys(lessons).filter((id) => (lessons[id]?.acts.length ?? 0) > 0);

describe('a lesson that is kept', () => {
  it.each<[string, Partial<LessonProgress>]>([
    ['is untouched', {}],
    ['has its first choice', { bet: 'Yes.' }],
    ['has another choice', { bet: 'No.' }],
    ['has its hints', { hints: 1 }],
    ['has all of its hints', { hints: 3 }],
    ['has its solution', { shown: true }],
    ['was watched', { done: 'shown' }],
    ['was done with hints', { done: 'hinted' }],
    ['was done alone', { done: 'alone' }],
    ['has its acts', { acts: [FIRST, THIRD, SECOND, FIRST] }],
    ['has all of it', { bet: 'No.', hints: 2, shown: true, done: 'hinted', acts: [THIRD] }],
  ])('comes back as it was where it %s', (_, given) => {
    const progress = { ...UNTOUCHED, ...given };
    expect(back({ one: progress, other: { ...UNTOUCHED, hints: 1 } })).toEqual({
      one: progress,
      other: { ...UNTOUCHED, hints: 1 },
    });
  });

  it('has no choice where its choice is none that is offered any more', () => {
    expect(back({ one: { ...UNTOUCHED, bet: 'Perhaps.' } })['one']?.bet).toBeNull();
  });

  it('has its first sixty-three acts', () => {
    const all = [...acts(62), FIRST, THIRD];
    const other = { ...UNTOUCHED, hints: 1 };
    expect(back({ one: { ...UNTOUCHED, acts: all }, other })).toEqual({
      one: { ...UNTOUCHED, acts: all.slice(0, 63) },
      other,
    });
  });

  it('takes seven letters and one for each act', () => {
    const text = packLessons(
      course({ one: { ...UNTOUCHED, bet: 'No.', hints: 1, acts: [THIRD] } }),
      [kept('one')],
      ROOM,
    );
    expect(text).toBe(`${keptName('one')}SABC`);
    expect(keptName('one')).toMatch(/^[\w-]{4}$/);
  });

  it('is none that was never touched', () => {
    expect(packLessons(course({}), [kept('one')], ROOM)).toBe('');
  });
});

describe('the lessons that are kept', () => {
  const done = { ...UNTOUCHED, done: 'alone' as const, acts: acts(10) };
  const begun = { ...UNTOUCHED, acts: acts(10) };
  /** Room for the heads of so many lessons, and for the acts of some. */
  const room = (heads: number, withActs: number) => heads * HEAD + withActs * 10;

  it('have their acts as long as there is room to the letter', () => {
    expect(idsWithActs(back({ one: begun, other: begun }, { room: room(2, 2) }))).toEqual(['one', 'other']);
    expect(idsWithActs(back({ one: begun, other: begun }, { room: room(2, 2) - 1 }))).toEqual(['one']);
  });

  it('are kept without their acts where there is no room for them', () => {
    expect(back({ one: { ...begun, hints: 2 } }, { room: room(1, 1) - 1 })).toEqual({
      one: { ...UNTOUCHED, hints: 2 },
    });
  });

  it('have fewer acts kept where those fit and more do not', () => {
    const lessons = { one: { ...begun, acts: acts(20) }, other: begun };
    expect(idsWithActs(back(lessons, { room: room(2, 1) }))).toEqual(['other']);
  });

  it('come in the order in which they are needed: the open one, those in the middle, the lessons done, the cases done', () => {
    const lessons = {
      finished: done,
      'case-first-day-1': done,
      'case-first-day-2': done,
      'in-the-middle': begun,
      'finished-and-open': done,
    };
    const order = [1, 2, 3, 4, 5].map((withActs) =>
      idsWithActs(back(lessons, { at: 'finished-and-open', room: room(5, withActs) })),
    );
    const [, ...others] = order.map((ids, place) => ids.find((id) => !order[place - 1]?.includes(id)));
    expect(order[0]).toEqual(['finished-and-open']);
    // Of the cases the last one.
    expect(others).toEqual(['in-the-middle', 'finished', 'case-first-day-2', 'case-first-day-1']);
  });

  it('are seventy at most, of the cases the last ones', () => {
    const lessons = Object.fromEntries(
      Array.from({ length: 72 }, (_, place) => [`case-first-day-${place + 1}`, { ...done, acts: [] }]),
    );
    const ids = Object.keys(back(lessons));
    expect(ids).toHaveLength(70);
    expect(ids).not.toContain('case-first-day-1');
    expect(ids).not.toContain('case-first-day-2');
  });
});

describe('what was packed', () => {
  const lessons = { one: { ...UNTOUCHED, acts: [FIRST, THIRD] }, other: { ...UNTOUCHED, hints: 1 } };
  const all = Object.keys(lessons).map(kept);
  const text = packLessons(course(lessons), all, ROOM);

  it('is read without the lessons that there are no more', () => {
    expect(unpackLessons(text, '', [kept('other')]).lessons).toEqual({ other: lessons.other });
  });

  it('is read without the acts that a lesson has no more', () => {
    const fewer = { ...kept('one'), events: EVENTS.slice(0, 1) };
    expect(unpackLessons(text, '', [fewer]).lessons).toEqual({ one: { ...UNTOUCHED, acts: [FIRST] } });
  });

  it('is read as far as it goes where it was cut short', () => {
    expect(unpackLessons(text.slice(0, -1), '', all).lessons).toEqual({ one: lessons.one });
    expect(unpackLessons('', '', all).lessons).toEqual({});
  });

  it('says which lesson is open, where there is such a one', () => {
    expect(unpackLessons('', keptName('other'), all).at).toBe('other');
    expect(unpackLessons('', keptName('third'), all).at).toBeNull();
    expect(unpackLessons('', '', all).at).toBeNull();
  });
});
