/** What a learning system keeps: all of it fits, and comes back as it was. */
import { describe, expect, it } from 'vitest';
import {
  answered,
  DRILL_KINDS,
  drillsFrom,
  EXAM_LENGTH,
  examDrill,
  gradeDrill,
  MISCONCEPTIONS,
  MOST_SUSPEND_BYTES,
  NO_PRACTICE,
  type Practice,
  packSuspended,
  unpackSuspended,
} from '../../src/course/index.ts';
import { reviewed } from '../../src/course/progress/card.ts';
import { RULES } from '../../src/simulation/index.ts';

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

describe('suspend data', { timeout: 120_000 }, () => {
  const practice = practised();
  const text = packSuspended({ practice, answered: 300, right: 0 });

  it('holds everything that three hundred answers and an exam leave, within 4,096 bytes', () => {
    expect(bytes(text)).toBeLessThanOrEqual(MOST_SUSPEND_BYTES);
    const back = unpackSuspended(text, WHO);
    expect(back?.practice.cards).toEqual(practice.cards);
    expect(back?.practice.exam).toEqual(practice.exam);
    expect(back?.answered).toBe(300);
    for (const [id, evidence] of Object.entries(practice.tendencies)) {
      expect(back?.practice.tendencies[id]).toMatchObject({ offered: evidence.offered, chosen: evidence.chosen });
      expect(back?.practice.tendencies[id]?.weight).toBeCloseTo(evidence.weight, 2);
    }
  });

  it('is the state itself: packed again it is the same text', () => {
    const back = unpackSuspended(text, WHO);
    expect(back && packSuspended(back)).toBe(text);
  });

  it('never outgrows 4,096 bytes, whatever there is: what is known best is left out first', () => {
    const card = reviewed(null, 'again', MONDAY);
    const known = reviewed(reviewed(null, 'easy', MONDAY), 'easy', MONDAY + 1e9);
    const pairs = RULES.flatMap(({ id }) => DRILL_KINDS.map((kind) => `${id} ${kind.id}`));
    const cards = Object.fromEntries(pairs.map((pair, place) => [pair, place % 2 === 0 ? known : card]));
    const tendencies = Object.fromEntries(
      MISCONCEPTIONS.map(({ id }) => [id, { offered: 500, chosen: 400, weight: 8 }]),
    );
    const full = packSuspended({ practice: { ...practice, cards, tendencies }, answered: 9999, right: 5000 });
    expect(bytes(full)).toBeLessThanOrEqual(MOST_SUSPEND_BYTES);
    const back = unpackSuspended(full, WHO);
    expect(Object.values(back?.practice.cards ?? {}).filter((each) => each === card).length).toBe(
      Object.values(cards).filter((each) => each === card).length,
    );
  });

  it.each(['', 'hello', '2AAAAAA...', '1AAA...'])('is none of ours: “%s”', (text) => {
    expect(unpackSuspended(text, WHO)).toBeNull();
  });
});
