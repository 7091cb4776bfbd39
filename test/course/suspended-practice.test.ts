/** What a learning system keeps of practice and exam, letter by letter: what is kept today has to be read by later courses. */
import { describe, expect, it } from 'vitest';
import { DRILL_KINDS } from '../../src/course/drill/kinds.ts';
import { NO_PROGRESS } from '../../src/course/lesson/progress.ts';
import { MISCONCEPTIONS } from '../../src/course/misconceptions/catalogue.ts';
import { examDrill } from '../../src/course/progress/exam.ts';
import { NO_PRACTICE, type Practice } from '../../src/course/progress/progress.ts';
import {
  isNewerSuspended,
  MOST_SUSPEND_BYTES,
  NOTHING_SUSPENDED,
  packSuspended,
  type Suspended,
  sittingWord,
  unpackSuspended,
} from '../../src/course/progress/suspend-data.ts';
import { keptName } from '../../src/course/progress/suspended-lessons.ts';
import type { Evidence } from '../../src/course/progress/tendencies.ts';
import { RULES } from '../../src/simulation/index.ts';

const WHO = { name: 'Ito Kenji', word: 'Heron' };
const [BELIEF = '', OTHER = ''] = MISCONCEPTIONS.map(({ id }) => id);
const [RULE = '', NEXT_RULE = ''] = RULES.map(({ id }) => id);
const [KIND = '', NEXT_KIND = ''] = DRILL_KINDS.map(({ id }) => id);
/** A card that comes back after so many days. */
const card = (days: 1 | 2 | 3) => `XDImJA${{ 1: 'B', 2: 'C', 3: 'D' }[days]}`;

const pack = (given: Partial<Omit<Suspended, 'practice'>>, practice: Partial<Practice> = {}) =>
  packSuspended({ ...NOTHING_SUSPENDED, ...given, practice: { ...NO_PRACTICE, ...practice } }, []);
const unpack = (text: string) => unpackSuspended(text, WHO, []);

describe('what is kept', () => {
  it('of nothing says nothing', () => {
    expect(pack({})).toBe('2AAAAAA...A..');
    expect(unpack('2AAAAAA...A..')).toEqual({ ...NOTHING_SUSPENDED, practice: { ...NO_PRACTICE, name: WHO.name } });
  });

  it('says how many questions were answered, and how many of them rightly', () => {
    expect(pack({ answered: 65, right: 3 })).toBe('2ABBAAD...A..');
    expect(unpack('2ABBAAD...A..')).toMatchObject({ answered: 65, right: 3 });
    expect(unpack(pack({ answered: 5000, right: 4097 }))).toMatchObject({ answered: 5000, right: 4097 });
  });

  it.each([
    ['contents', 'A'],
    ['lesson', 'B'],
    ['practice', 'C'],
    ['exam', 'D'],
  ] as const)('says that somebody was at the %s', (place, letter) => {
    expect(pack({ place })).toBe(`2AAAAAA...${letter}..`);
    expect(unpack(pack({ place }))?.place).toBe(place);
  });

  it('says which lesson was open', () => {
    const lesson = { id: 'one', choices: [], events: [] };
    const open = { ...NOTHING_SUSPENDED, place: 'lesson' as const, course: { ...NO_PROGRESS, at: 'one' } };
    const text = packSuspended(open, [lesson]);
    expect(text).toBe(`2AAAAAA...B${keptName('one')}..`);
    expect(unpackSuspended(text, WHO, [lesson])).toMatchObject({ place: 'lesson', course: { at: 'one' } });
  });

  it('is read at the contents where it names a place that there is not', () => {
    expect(unpack('2AAAAAA...E..')?.place).toBe('contents');
  });

  it.each(['', '2AAAAA', '2AAAAAAA', '0AAAAAA....', '3AAAAAA....', 'xAAAAAA....', '1AAAAA....'])(
    'is none of ours: “%s”',
    (text) => expect(unpack(text)).toBeNull(),
  );

  it('of a newer course is known as such', () => {
    expect(['3AAAAAA', '9'].every(isNewerSuspended)).toBe(true);
    expect(['2AAAAAA', '1AAAAAA', 'A3', ''].filter(isNewerSuspended)).toEqual([]);
  });
});

describe('an exam that is kept', () => {
  const answers = (choices: readonly number[], word = WHO.word) =>
    choices.map((choice, place) => {
      const drill = examDrill(word, WHO.name, place);
      return { drill: drill.id, choice, right: choice === drill.answer, at: 0 };
    });

  it('has its choices, each right or wrong as it was', () => {
    const { answer } = examDrill(WHO.word, WHO.name, 0);
    const given = answers([answer, 1, 9]);
    const text = pack({}, { exam: { word: WHO.word, answers: given } });
    expect(text).toMatch(/^2AAAAAA\.!B[A-D]BJ\.\.A\.\.$/);
    expect(unpack(text)?.practice.exam).toEqual({ word: WHO.word, answers: given });
    expect(given.map(({ right }) => right)).toEqual([true, expect.any(Boolean), false]);
  });

  it('is one that has just begun', () => {
    expect(unpack('2AAAAAA.!B..A..')).toMatchObject({ sitting: 1, practice: { exam: { word: 'Heron', answers: [] } } });
  });

  it('that was taken again has the questions of that sitting', () => {
    const given = answers([0], 'Heron 2');
    const text = pack({ sitting: 2 }, { exam: { word: 'Heron 2', answers: given } });
    expect(text).toBe('2AAAAAA.!CA..A..');
    expect(unpack(text)).toMatchObject({ sitting: 2, practice: { exam: { word: 'Heron 2', answers: given } } });
    expect([sittingWord('Heron', 1), sittingWord('Heron', 2)]).toEqual(['Heron', 'Heron 2']);
  });

  it('is none without its mark, and then it is the first that comes', () => {
    for (const text of ['2AAAAAA...A..', '2AAAAAA.xC..A..', '2AAAAAA.AC!..A..'])
      expect(unpack(text)).toMatchObject({ sitting: 1, practice: { exam: null } });
    expect(unpack('2AAAAAA.!A..A..')?.sitting).toBe(1);
  });

  it('has no more answers than there are questions', () => {
    expect(unpack(`2AAAAAA.!B${'A'.repeat(21)}..A..`)?.practice.exam?.answers).toHaveLength(20);
  });
});

describe('the evidence that is kept', () => {
  const sure: Evidence = { offered: 2, chosen: 1, shared: {}, weight: 0 };
  const back = (evidence: Evidence) =>
    unpack(pack({}, { tendencies: { [BELIEF]: evidence } }))?.practice.tendencies[BELIEF];

  it('takes six letters', () => {
    expect(pack({}, { tendencies: { [OTHER]: sure } })).toBe('2AAAAAA..BCBBgA.A..');
  });

  it('comes back as it was, each of several under its own name', () => {
    const tendencies = {
      [BELIEF]: { ...sure, weight: 1.5 },
      [OTHER]: { ...sure, offered: 63, chosen: 62, weight: -8 },
    };
    expect(unpack(pack({}, { tendencies }))?.practice.tendencies).toEqual(tendencies);
  });

  it('of many answers has its shares', () => {
    expect(back({ ...sure, offered: 630, chosen: 300 })).toMatchObject({ offered: 63, chosen: 30 });
    expect(back({ ...sure, offered: 64, chosen: 64 })).toMatchObject({ offered: 63, chosen: 63 });
    expect(back({ ...sure, offered: 0, chosen: 0 })).toMatchObject({ offered: 0, chosen: 0 });
  });

  it('is left out where nobody thinks so any more, or it was cut short', () => {
    expect(unpack('2AAAAAA.._CBBgA.A..')?.practice.tendencies).toEqual({});
    expect(unpack('2AAAAAA..BCBBgABCBBg.A..')?.practice.tendencies).toEqual({ [OTHER]: sure });
  });
});

describe('the cards that are kept', () => {
  const named = (rule: string, kind: string) => `${rule} ${kind}`;

  it('take nine letters each: which it is, and the card itself', () => {
    expect(pack({}, { cards: { [named(RULE, KIND)]: card(1) } })).toBe(`2AAAAAA...A..AA${card(1)}`);
    expect(pack({}, { cards: { [named(RULE, NEXT_KIND)]: card(1) } })).toBe(`2AAAAAA...A..AB${card(1)}`);
    expect(pack({}, { cards: { [named(NEXT_RULE, KIND)]: card(1) } })).toBe(`2AAAAAA...A..Ao${card(1)}`);
  });

  it('come back as they were', () => {
    const cards = {
      [named(RULE, KIND)]: card(1),
      [named(NEXT_RULE, NEXT_KIND)]: card(2),
      [named(RULES.at(-1)?.id ?? '', DRILL_KINDS.at(-1)?.id ?? '')]: card(3),
    };
    expect(unpack(pack({}, { cards }))?.practice.cards).toEqual(cards);
  });

  it('are left out where there is no such rule or kind', () => {
    const cards = {
      [named('U99', KIND)]: card(1),
      [named(RULE, 'statu')]: card(1),
      [named(NEXT_RULE, 'statu')]: card(1),
    };
    expect(pack({}, { cards })).toBe('2AAAAAA...A..');
    const text = `2AAAAAA...A..__${card(1)}An${card(1)}AA!!!!!!!`;
    expect(unpack(text)?.practice.cards).toEqual({});
  });

  it('are those that come back soonest, where not all fit', () => {
    const pairs = RULES.flatMap(({ id }) => DRILL_KINDS.map((kind) => named(id, kind.id)));
    const cards = Object.fromEntries(
      pairs.map((pair, place) => [pair, card(place % 3 === 0 ? 3 : place % 3 === 1 ? 1 : 2)]),
    );
    const text = pack({}, { cards });
    expect(text.length).toBeLessThanOrEqual(MOST_SUSPEND_BYTES);
    expect(text.length).toBeGreaterThan(MOST_SUSPEND_BYTES - 9);
    const kept = Object.values(unpack(text)?.practice.cards ?? {});
    const soonest = Object.values(cards).toSorted((one, other) => (one < other ? -1 : 1));
    expect(kept).toEqual(soonest.slice(0, kept.length));
  });

  it('are all that is read of the version before: its questions were others', () => {
    expect(unpack(`1AABAAB.!BBB.ABCDEF.AA${card(2)}`)).toMatchObject({
      place: 'contents',
      sitting: 1,
      answered: 1,
      right: 1,
      practice: { exam: null, tendencies: {}, cards: { [named(RULE, KIND)]: card(2) } },
    });
  });
});
