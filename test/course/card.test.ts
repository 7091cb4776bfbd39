/** Cards that are their own packed text, and the days on which they come back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CARD_LENGTH,
  dayOf,
  dueOn,
  isPackedCard,
  letters,
  number,
  packCard,
  remembered,
  reviewed,
  unpackCard,
} from '../../src/course/progress/card.ts';

const DAY = 24 * 60 * 60 * 1000;
const MONDAY = Date.UTC(2026, 8, 7, 9);

describe('a card', () => {
  it('is its packed text: unpacking and packing changes none of ten thousand', () => {
    const card = fc.record({
      stability: fc.double({ min: 0.001, max: 60_000, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      last: fc.integer({ min: 18_262, max: 18_262 + 4_095 }),
      interval: fc.integer({ min: 1, max: 36_500 }),
    });
    fc.assert(
      fc.property(card, (state) => {
        const packed = packCard(state);
        expect(packed).toMatch(/^[\w-]{7}$/);
        expect(packCard(unpackCard(packed))).toBe(packed);
        expect(
          Math.abs(Math.log(unpackCard(packed).stability / Math.min(Math.max(state.stability, 0.01), 36_500))),
        ).toBeLessThan(0.002);
      }),
      { numRuns: 10_000 },
    );
    expect(CARD_LENGTH).toBe(7);
  });

  it('comes back sooner after a wrong answer than after a right one, and later with each right one', () => {
    const wrong = dueOn(reviewed(null, 'again', MONDAY));
    const right = reviewed(null, 'good', MONDAY);
    expect(wrong).toBeLessThan(dueOn(right));
    const later = reviewed(right, 'good', dueOn(right) * DAY);
    expect(dueOn(later) - dueOn(right)).toBeGreaterThan(dueOn(right) - dayOf(MONDAY));
  });

  it('is not upset by a clock that was set back', () => {
    const card = reviewed(null, 'good', MONDAY);
    expect(dueOn(reviewed(card, 'good', MONDAY - 40 * DAY))).toBeGreaterThanOrEqual(dayOf(MONDAY));
  });

  it('is seen again within three days of a wrong answer', () => {
    let card = reviewed(null, 'good', MONDAY);
    for (let turn = 0; turn < 8; turn++) card = reviewed(card, 'good', dueOn(card) * DAY);
    const at = dueOn(card);
    // Whatever was known well: what was forgotten comes back soon.
    expect(dueOn(reviewed(reviewed(null, 'again', MONDAY), 'again', MONDAY)) - dayOf(MONDAY)).toBeLessThanOrEqual(3);
    expect(dueOn(reviewed(card, 'again', at * DAY)) - at).toBeLessThan(60);
  });

  it('is due the later the better it was known, and for each answer on a day of its own', () => {
    const intervals = (['again', 'hard', 'good', 'easy'] as const).map((recall) => {
      const card = reviewed(null, recall, MONDAY);
      expect(unpackCard(card).last).toBe(dayOf(MONDAY));
      return dueOn(card) - dayOf(MONDAY);
    });
    expect(intervals).toEqual([1, 2, 3, 8]);
  });

  it('counts from its last answer, and from no day before it', () => {
    const card = reviewed(null, 'good', MONDAY);
    // Answered two days late, it is remembered for longer than if it had been answered at once.
    const late = reviewed(card, 'good', MONDAY + 5 * DAY);
    expect(unpackCard(late)).toMatchObject({ last: dayOf(MONDAY) + 5, interval: 18 });
    expect(unpackCard(reviewed(card, 'good', MONDAY - 40 * DAY)).last).toBe(dayOf(MONDAY));
  });

  it('is remembered wholly on its day, and less as time goes by', () => {
    const card = reviewed(null, 'good', MONDAY);
    expect(remembered(card, MONDAY)).toBe(1);
    expect(remembered(card, MONDAY + 7 * DAY)).toBeCloseTo(0.81, 2);
    // A clock that was set back makes nothing forgotten.
    expect(remembered(card, MONDAY - 7 * DAY)).toBe(1);
  });

  it('of the least and of the most reads as such', () => {
    expect(unpackCard('AAAAAAA')).toEqual({ stability: 0.01, difficulty: 1, last: 18_262, interval: 1 });
    expect(unpackCard('_______')).toEqual({ stability: 36_500, difficulty: 10, last: 18_262 + 4095, interval: 4095 });
    expect(packCard({ stability: 0, difficulty: 1, last: 0, interval: 0 })).toBe('AAAAAAB');
    expect(packCard({ stability: 1e9, difficulty: 10, last: 1e9, interval: 1e9 })).toBe('_______');
  });

  it('is seven letters, no more, no fewer and no others', () => {
    expect(['AAAAAAA', 'a-_9Zz0'].every(isPackedCard)).toBe(true);
    expect(['AAAAAA', 'AAAAAAAA', ' AAAAAAA', 'AAA AAA', 'AAAAAA.'].filter(isPackedCard)).toEqual([]);
  });
});

describe('a number in letters', () => {
  it.each([
    [0, 1, 'A'],
    [63, 1, '_'],
    [64, 2, 'BA'],
    [65.4, 2, 'BB'],
    [4095, 2, '__'],
    // What does not fit is the largest that does, and there is nothing below nothing.
    [64, 1, '_'],
    [-3, 2, 'AA'],
  ])('%d in %d is “%s”', (value, length, text) => {
    expect(letters(value, length)).toBe(text);
  });

  it('is read again, and a letter that is none counts as nothing', () => {
    expect(['', 'A', '_', 'BA', '__', 'B!', '!B'].map(number)).toEqual([0, 0, 63, 64, 4095, 64, 1]);
  });
});
