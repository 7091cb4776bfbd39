/** The progress that the browser keeps: what of it is read again, and which case comes next. */
import { describe, expect, it } from 'vitest';
import { formatProgress, nextCase, readProgress, UNTOUCHED } from '../../src/course/lesson/progress.ts';

describe('the progress that is kept', () => {
  const ids = (progress: string) => Object.keys(readProgress(progress, [{ id: 'back-again' }], () => true).lessons);
  const text = (lessons: Record<string, unknown>, at: string | null = null) =>
    JSON.stringify({ version: 1, at, lessons });

  it('has the last hundred cases, beside the lessons', () => {
    const cases = Array.from({ length: 101 }, (_, place) => `case-first-day-${place + 1}`);
    const kept = ids(text(Object.fromEntries([...cases, 'back-again', 'case-no-day-1'].map((id) => [id, UNTOUCHED]))));
    expect(kept).toEqual(['back-again', ...cases.slice(1)]);
  });

  it('has the case that is open', () => {
    const kept = text({ 'case-first-day-3': UNTOUCHED }, 'case-first-day-3');
    expect(readProgress(kept, [], () => true).at).toBe('case-first-day-3');
    expect(readProgress(text({}, 'case-first-day-3'), [], () => true).at).toBeNull();
  });

  it.each([
    [{ hints: 1 }, { hints: 1 }],
    [{ hints: 2 }, { hints: 2 }],
    [{ hints: 3 }, { hints: 3 }],
    [{ hints: 4 }, { hints: 0 }],
    [{ shown: true }, { shown: true }],
    [{ shown: 1 }, { shown: false }],
    [{ done: 'alone' }, { done: 'alone' }],
    [{ acts: Array.from({ length: 200 }, () => 'x') }, { acts: Array.from({ length: 200 }, () => 'x') }],
    [{ acts: Array.from({ length: 201 }, () => 'x') }, { acts: [] }],
    [{ acts: ['x', 7] }, { acts: [] }],
    [{ acts: 'x' }, { acts: [] }],
  ])('of a lesson with %o has %o', (given, kept) => {
    const { lessons } = readProgress(text({ 'back-again': given }), [{ id: 'back-again' }], () => true);
    expect(lessons['back-again']).toEqual({ ...UNTOUCHED, ...kept });
  });

  it('has nothing of a lesson that is none, and is none without its lessons', () => {
    expect(ids(text({ 'back-again': null }))).toEqual([]);
    expect(ids(text({ 'back-again': [] }))).toEqual([]);
    expect(ids('{"version":1,"lessons":null}')).toEqual([]);
    expect(ids('null')).toEqual([]);
  });

  it('asks for the next case after the last that is done, of its chapter', () => {
    const done = { ...UNTOUCHED, done: 'alone' as const };
    const next = (lessons: Record<string, typeof UNTOUCHED>) =>
      nextCase('First day', { version: 1, at: null, lessons });
    expect(next({})).toBe(1);
    expect(next({ 'case-first-day-4': done, 'case-first-day-2': done, 'back-again': done })).toBe(5);
    expect(next({ 'case-first-day-4': UNTOUCHED, 'case-coming-back-7': done })).toBe(1);
  });

  it('is written as it is read', () => {
    const progress = {
      version: 1 as const,
      at: 'back-again',
      lessons: { 'back-again': { ...UNTOUCHED, bet: 'Yes.' } },
    };
    expect(readProgress(formatProgress(progress), [{ id: 'back-again' }], () => true)).toEqual(progress);
  });
});
