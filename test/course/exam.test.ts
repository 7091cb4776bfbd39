/** The exam follows from a word and a name, and a guesser does not pass it. */
import { describe, expect, it } from 'vitest';
import { certificateCode, EXAM_LENGTH, examDrill, examIds, PASS_MARK } from '../../src/course/index.ts';

describe('an exam', () => {
  it('asks the same of the same word and name, however they are written', { timeout: 60_000 }, () => {
    expect(examIds('Heron', 'Ito Kenji')).toEqual(examIds(' heron ', 'ito  kenji'));
    expect(examIds('Heron', 'Ito Kenji')).toHaveLength(EXAM_LENGTH);
  });

  it('asks something else of another word, and of another name', { timeout: 60_000 }, () => {
    const ids = new Set(examIds('Heron', 'Ito Kenji'));
    for (const other of [examIds('Stork', 'Ito Kenji'), examIds('Heron', 'Mara Lind')])
      expect(other.filter((id) => ids.has(id))).toEqual([]);
  });

  it('asks every question once, of many kinds', { timeout: 60_000 }, () => {
    const ids = examIds('Heron', 'Mara Lind');
    expect(new Set(ids).size).toBe(EXAM_LENGTH);
    expect(new Set(ids.map((id) => id.split('.')[0])).size).toBeGreaterThanOrEqual(11);
  });

  it('is not passed by guessing: less often than once in ten thousand', { timeout: 60_000 }, () => {
    const chances = Array.from(
      { length: EXAM_LENGTH },
      (_, place) => 1 / examDrill('Heron', 'Ito', place).choices.length,
    );
    // The distribution of how many are right by chance, question by question.
    let spread = [1];
    for (const chance of chances)
      spread = [...spread, 0].map((share, right) => share * (1 - chance) + (spread[right - 1] ?? 0) * chance);
    const passing = spread.slice(PASS_MARK).reduce((sum, share) => sum + share, 0);
    expect(passing).toBeLessThan(1e-4);
  });
});

describe('a certificate’s code', () => {
  const answers = [
    { drill: 'status.1', choice: 0 },
    { drill: 'who.2', choice: 3 },
  ];
  const code = certificateCode('Heron', 'Ito Kenji', answers);

  it('is the same for the same word, name and answers', () => {
    expect(certificateCode(' heron', 'ITO KENJI ', answers)).toBe(code);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  });

  it('is another one for another word, name or answer', () => {
    const others = [
      certificateCode('Stork', 'Ito Kenji', answers),
      certificateCode('Heron', 'Ito Kenzi', answers),
      certificateCode('Heron', 'Ito Kenji', [{ drill: 'status.1', choice: 1 }, ...answers.slice(1)]),
      certificateCode('Heron', 'Ito Kenji', answers.slice(1)),
    ];
    for (const other of others) expect(other).not.toBe(code);
  });
});
