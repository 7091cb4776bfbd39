/** What is held against somebody and what for them: each answer weighs what it would say of one who picks by chance. */
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/course/drill/grade.ts';
import { MISCONCEPTIONS } from '../../src/course/misconceptions/catalogue.ts';
import {
  type Evidence,
  suspected,
  type Tendencies,
  tendenciesAfter,
  tendenciesNamed,
} from '../../src/course/progress/tendencies.ts';

const [ONE = '', OTHER = '', THIRD = ''] = MISCONCEPTIONS.map(({ id }) => id);

/** An answer to a question of four choices, of which one shows the first misconception. */
const answer = (given: Partial<Pick<Grade, 'shows' | 'right' | 'onOffer'>> = {}) => ({
  shows: [],
  right: false,
  onOffer: [{ misconception: ONE, share: 0.25 }],
  choices: 4,
  ...given,
});

describe('the evidence after an answer', () => {
  it('speaks for a misconception that was chosen', () => {
    const after = tendenciesAfter({}, answer({ shows: [ONE] }));
    expect(after).toEqual({ [ONE]: { offered: 1, chosen: 1, shared: {}, weight: Math.log(0.92 / 0.25) } });
  });

  it('speaks against it where the right choice was taken, and more so where another wrong one was', () => {
    const right = tendenciesAfter({}, answer({ right: true }))[ONE];
    const otherwise = tendenciesAfter({}, answer())[ONE];
    expect(right).toEqual({ offered: 1, chosen: 0, shared: {}, weight: Math.log(0.065 / 0.25) });
    // Two of the four choices are neither what a believer takes nor right.
    expect(otherwise).toEqual({ offered: 1, chosen: 0, shared: {}, weight: expect.closeTo(Math.log(0.015 / 0.5)) });
  });

  it('adds to what was known, and leaves alone what was not on offer', () => {
    const known: Tendencies = {
      [ONE]: { offered: 3, chosen: 2, shared: { [OTHER]: 1 }, weight: 1 },
      [OTHER]: { offered: 1, chosen: 0, shared: {}, weight: -1 },
    };
    const after = tendenciesAfter(known, answer({ shows: [ONE, OTHER, THIRD] }));
    expect(after[ONE]).toMatchObject({ offered: 4, chosen: 3, shared: { [OTHER]: 2, [THIRD]: 1 } });
    expect(after[ONE]?.weight).toBeCloseTo(1 + Math.log(0.92 / 0.25));
    expect(after[OTHER]).toEqual(known[OTHER]);
    expect(Object.keys(after)).toEqual([ONE, OTHER]);
  });

  it('says of a choice that it shows others only where it shows this one', () => {
    const onOffer = [ONE, OTHER].map((misconception) => ({ misconception, share: 0.25 }));
    const after = tendenciesAfter({}, answer({ shows: [OTHER], onOffer }));
    expect(after[ONE]).toMatchObject({ chosen: 0, shared: {} });
    expect(after[OTHER]).toMatchObject({ chosen: 1, shared: {} });
  });

  it('is forgiven in the end: nothing weighs more than eight, for or against', () => {
    let [believed, denied]: Tendencies[] = [{}, {}];
    for (let turn = 0; turn < 20; turn++) {
      believed = tendenciesAfter(believed ?? {}, answer({ shows: [ONE] }));
      denied = tendenciesAfter(denied ?? {}, answer());
    }
    expect([believed?.[ONE]?.weight, denied?.[ONE]?.weight]).toEqual([8, -8]);
  });
});

describe('what is named', () => {
  const sure: Evidence = { offered: 5, chosen: 5, shared: {}, weight: 6 };
  const wrong = (count: number) => Array.from({ length: count }, () => ({ right: false }));
  const named = (tendencies: Tendencies, answers = wrong(5)) =>
    tendenciesNamed(tendencies, answers).map(({ id }) => id);

  it('is nothing where nothing is known, and what is sure where it is', () => {
    expect(named({})).toEqual([]);
    expect(named({ [ONE]: sure })).toEqual([ONE]);
  });

  it.each([
    ['chosen five times of seven', { offered: 7, chosen: 5 }, true],
    ['chosen five times of eight', { offered: 8, chosen: 5 }, false],
    ['chosen seven times of ten', { offered: 10, chosen: 7 }, true],
    ['chosen four times', { offered: 4, chosen: 4 }, false],
    ['eighty times likelier than chance', { weight: Math.log(80) }, true],
    ['less likely than that', { weight: Math.log(79) }, false],
  ])('is, where it is %s: %o', (_, given, isNamed) => {
    expect(named({ [ONE]: { ...sure, ...given } })).toEqual(isNamed ? [ONE] : []);
  });

  it('begins with the surest', () => {
    expect(named({ [ONE]: sure, [OTHER]: { ...sure, weight: 7 } }, wrong(10))).toEqual([OTHER, ONE]);
    expect(named({ [OTHER]: sure, [ONE]: { ...sure, weight: 7 } }, wrong(10))).toEqual([ONE, OTHER]);
  });

  it('is neither of two that came to the same answers, as nobody can say which it is', () => {
    const both = { [ONE]: { ...sure, shared: { [OTHER]: 5 } }, [OTHER]: { ...sure, shared: { [ONE]: 5 } } };
    expect(named(both)).toEqual([]);
  });

  it('is the one that explains more of what was chosen', () => {
    const other = { offered: 6, chosen: 5, shared: { [ONE]: 5 }, weight: 6 };
    expect(named({ [ONE]: { ...sure, shared: { [OTHER]: 5 } }, [OTHER]: other })).toEqual([ONE]);
  });

  it('is no less so where another came to the same in half of the answers or fewer', () => {
    const six = { ...sure, offered: 6, chosen: 6 };
    expect(named({ [ONE]: { ...six, shared: { [OTHER]: 3 } }, [OTHER]: { ...six, weight: 1 } }, wrong(6))).toEqual([
      ONE,
    ]);
    expect(named({ [ONE]: { ...six, shared: { [OTHER]: 4 } }, [OTHER]: { ...six, weight: 1 } }, wrong(6))).toEqual([]);
  });

  it('is no less so for another of which nothing else is known', () => {
    expect(named({ [ONE]: { ...sure, shared: { [OTHER]: 5 } } })).toEqual([ONE]);
  });

  it('is nothing of somebody who is wrong for many other reasons: they guess', () => {
    const right = (count: number) => Array.from({ length: count }, () => ({ right: true }));
    // Of twenty answers five may be wrong for no reason that is named, and no sixth.
    expect(named({ [ONE]: sure }, [...wrong(10), ...right(10)])).toEqual([ONE]);
    expect(named({ [ONE]: sure }, [...wrong(11), ...right(9)])).toEqual([]);
  });

  it('counts what each of those explains that are named', () => {
    expect(named({ [ONE]: sure, [OTHER]: sure }, wrong(10))).toEqual([ONE, OTHER]);
    expect(named({ [ONE]: sure, [OTHER]: { ...sure, weight: 0 } }, wrong(10))).toEqual([]);
  });
});

describe('what is suspected', () => {
  it('was chosen and is likelier than chance, the likeliest first', () => {
    const once: Evidence = { offered: 1, chosen: 1, shared: {}, weight: 1 };
    expect(suspected({})).toEqual([]);
    expect(suspected({ [ONE]: once, [OTHER]: { ...once, weight: 2 } })).toEqual([OTHER, ONE]);
    expect(suspected({ [ONE]: { ...once, chosen: 0 }, [OTHER]: { ...once, weight: 0 } })).toEqual([]);
  });
});
