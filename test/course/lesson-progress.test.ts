/** What is kept of the course comes back as it was; what cannot be read is left out, and never stops a lesson. */
import { describe, expect, it } from 'vitest';
import {
  better,
  type CourseProgress,
  formatProgress,
  mannerOf,
  NO_PROGRESS,
  readProgress,
  UNTOUCHED,
} from '../../src/course/index.ts';
import { LESSONS } from '../../stories/index.ts';

const knows = (_: string, event: string) => event === 'prospect.unsubscribed' || event === 'admin.correctedEmail';
const read = (text: string | null) => readProgress(text, LESSONS, knows);

const HALFWAY: CourseProgress = {
  version: 1,
  at: 'two-boxes',
  lessons: {
    'may-we-write': {
      bet: 'Transactional only.',
      acts: ['prospect.unsubscribed'],
      hints: 1,
      shown: false,
      done: 'hinted',
    },
    'two-boxes': { ...UNTOUCHED, bet: 'Yes.' },
  },
};

describe('the progress of the course', () => {
  it('comes back as it was kept', () => {
    expect(read(formatProgress(HALFWAY))).toEqual(HALFWAY);
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['a text that was cut short', formatProgress(HALFWAY).slice(0, -9)],
    ['another kind of thing', '[1, 2]'],
    ['a later version', formatProgress(HALFWAY).replace('"version":1', '"version":2')],
    ['lessons that are a list', '{"version":1,"lessons":[]}'],
    ['no lessons', '{"version":1}'],
  ])('is none where %s was kept', (_, text) => {
    expect(read(text)).toEqual({ ...NO_PROGRESS });
  });

  it('leaves out lessons that there are not, and what no lesson can hold', () => {
    const forged = {
      version: 1,
      at: 'no-such-lesson',
      lessons: {
        'no-such-lesson': UNTOUCHED,
        'the-fifth': 7,
        'may-we-write': { bet: 3, acts: ['admin.flew'], hints: 9, shown: 'yes', done: 'perfectly' },
        'ask-first': { ...UNTOUCHED, acts: Array.from({ length: 5000 }, () => 'prospect.unsubscribed') },
      },
    };
    expect(read(JSON.stringify(forged))).toEqual({
      version: 1,
      at: null,
      lessons: { 'may-we-write': UNTOUCHED, 'ask-first': UNTOUCHED },
    });
  });

  it('is not fooled by names that every object has', () => {
    expect(
      readProgress('{"version":1,"lessons":{}}', [{ id: 'toString' }, { id: '__proto__' }], knows).lessons,
    ).toEqual({});
  });
});

describe('how a lesson was done', () => {
  it('is by oneself, with hints, or by watching', () => {
    expect(mannerOf(UNTOUCHED)).toBe('alone');
    expect(mannerOf({ ...UNTOUCHED, hints: 2 })).toBe('hinted');
    expect(mannerOf({ ...UNTOUCHED, hints: 2, shown: true })).toBe('shown');
  });

  it('is kept at its best', () => {
    expect(better('shown', 'alone')).toBe('alone');
    expect(better('hinted', 'shown')).toBe('hinted');
    expect(better(null, 'shown')).toBe('shown');
    expect(better('alone', null)).toBe('alone');
  });
});
