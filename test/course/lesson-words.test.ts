/** Lessons are easy to read, and none needs a word that neither it nor an earlier one has explained. */
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../src/course/index.ts';
import { LESSONS } from '../../stories/index.ts';
import { readability, sentencesOf, syllablesOf, wordsOf } from '../support/readability.ts';
import { hasWord, textsOf, wordsToKnow } from './lesson-texts.ts';

describe('the measure of reading', () => {
  it('counts syllables as they are heard', () => {
    const heard = {
      cat: 1,
      box: 1,
      unsubscribe: 3,
      prospect: 2,
      automation: 4,
      ticked: 1,
      wanted: 2,
      pages: 2,
      people: 2,
      syllable: 3,
      bounces: 2,
    };
    expect(Object.fromEntries(Object.keys(heard).map((word) => [word, syllablesOf(word)]))).toEqual(heard);
  });

  it('tells a child’s book from a contract', () => {
    expect(readability('The cat sat on the mat. It was a fat cat.').ease).toBeGreaterThan(100);
    const contract =
      'Notwithstanding the aforementioned provisions, the undersigned organisation indemnifies all participating subsidiaries.';
    expect(readability(contract).ease).toBeLessThan(10);
    expect(sentencesOf('One. Two? Three: four.')).toHaveLength(3);
    expect(wordsOf('She’s got 2 boxes.')).toHaveLength(4);
  });
});

describe.each(LESSONS)('the text of $id', (lesson) => {
  it('reads at an ease of 55 or more, in sentences of at most twenty words', () => {
    const { ease, longest } = readability(textsOf(lesson).join(' '));
    expect(ease).toBeGreaterThanOrEqual(55);
    expect(longest).toBeLessThanOrEqual(20);
  });
});

describe('all lessons together', () => {
  it('read at an ease of 70 or more in the median', () => {
    const eases = LESSONS.map((lesson) => readability(textsOf(lesson).join(' ')).ease).toSorted((a, b) => a - b);
    expect(eases[Math.floor(eases.length / 2)]).toBeGreaterThanOrEqual(70);
  });

  it('explain each word before they need it', () => {
    const known = new Set<string>();
    const early: string[] = [];
    for (const lesson of LESSONS) {
      for (const id of lesson.explains) known.add(id);
      const text = wordsToKnow(lesson);
      for (const { id, forms } of WORDS)
        if (!known.has(id) && forms.some((form) => hasWord(text, form))) early.push(`${lesson.id} needs "${id}"`);
    }
    expect(early).toEqual([]);
  });

  it('explain each word once, where it is first needed', () => {
    const explained = LESSONS.flatMap(({ explains }) => explains);
    expect(explained.toSorted()).toEqual(WORDS.map(({ id }) => id).toSorted());
    for (const lesson of LESSONS)
      for (const id of lesson.explains) {
        const { forms } = WORDS.find((word) => word.id === id) ?? expect.fail();
        expect([lesson.id, id, forms.some((form) => hasWord(wordsToKnow(lesson), form))]).toEqual([
          lesson.id,
          id,
          true,
        ]);
      }
  });

  it('need no more than ninety words before the first bet', () => {
    const [first] = LESSONS;
    expect(wordsOf([first?.title, first?.aim, first?.scene, first?.bet.question].join(' ')).length).toBeLessThanOrEqual(
      90,
    );
  });
});
