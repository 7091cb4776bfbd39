/** What a results file says and proves, and what a class proves together: claim by claim, with few answers in each file. */
import { describe, expect, it } from 'vitest';
import { drillOf } from '../../src/course/drill/drill.ts';
import { readDrillId } from '../../src/course/drill/drill-id.ts';
import { gradeDrill } from '../../src/course/drill/grade.ts';
import { checkResults } from '../../src/course/progress/check-results.ts';
import { checkClass, type ResultsFile } from '../../src/course/progress/class-results.ts';
import { examIds } from '../../src/course/progress/exam.ts';
import { practiceOf } from '../../src/course/progress/import-results.ts';
import { type Answer, answered, NO_PRACTICE, type Practice } from '../../src/course/progress/progress.ts';
import { formatResults, type LessonDone, type Results, sealOf } from '../../src/course/progress/results.ts';

const MONDAY = Date.UTC(2026, 8, 7, 9);
const drillAt = (id: string) => drillOf(readDrillId(id) ?? expect.fail()) ?? expect.fail();
const lesson = () => null;

/** Somebody's answers to these drills, as many of the first of them wrong. */
function practised(ids: readonly string[], { wrong = 0, name = 'Ito Kenji' } = {}): Practice {
  let practice: Practice = { ...NO_PRACTICE, name };
  for (const [place, id] of ids.entries()) {
    const drill = drillAt(id);
    const choice = place < wrong ? (drill.answer + 1) % drill.choices.length : drill.answer;
    practice = answered(practice, drill, choice, { now: MONDAY + place * 60_000 })?.practice ?? practice;
  }
  return practice;
}
/** An exam of these answers; the first questions of it are right. */
function sitting(name: string, word: string, { right = 20, of = 20 } = {}): NonNullable<Practice['exam']> {
  const answers = examIds(word, name)
    .slice(0, of)
    .map((id, place): Answer => {
      const drill = drillAt(id);
      const choice = place < right ? drill.answer : (drill.answer + 1) % drill.choices.length;
      return { drill: id, choice, right: gradeDrill(drill, choice)?.right ?? false, at: MONDAY };
    });
  return { word, answers };
}

const IDS = ['refused.1', 'refused.2', 'who.3'];
const PRACTICE = practised(IDS, { wrong: 1 });
const FILE: Results = JSON.parse(formatResults(PRACTICE, []));
/** The file with other content, and the seal that goes with it: only what it claims can be wrong. */
const sealed = (content: Partial<Results>): string => {
  const { seal: _, ...rest } = { ...FILE, ...content };
  return JSON.stringify({ ...rest, seal: sealOf(rest) });
};
const errorOf = (text: string, options = {}) => {
  const checked = checkResults(text, { lesson, ...options });
  return checked.ok ? null : checked.error;
};
const proofOf = (text: string) => {
  const checked = checkResults(text, { lesson });
  return checked.ok ? checked.value : expect.fail(checked.error);
};
const [FIRST, ...OTHERS] = FILE.answers as [Results['answers'][number], ...Results['answers']];

describe('a results file', () => {
  it('says what was answered, to the second, and how much of it rightly', () => {
    expect(FILE).toMatchObject({
      version: 3,
      name: 'Ito Kenji',
      lessons: [],
      exam: null,
      score: { answers: 3, right: 2 },
    });
    expect(FILE.answers.map(({ drill, seed, right }) => [drill, seed, right])).toEqual([
      ['refused.1', 1, false],
      ['refused.2', 2, true],
      ['who.3', 3, true],
    ]);
    expect(FILE.answers.map(({ at }) => at)).toEqual([
      '2026-09-07T09:00:00Z',
      '2026-09-07T09:01:00Z',
      '2026-09-07T09:02:00Z',
    ]);
  });

  it('is a text that ends with its line, with a member on each', () => {
    const text = formatResults(PRACTICE, []);
    expect(text).toMatch(/^\{\n {2}"format": "mailability-course-results",\n/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('has a seal of its content, whatever the order of its keys', () => {
    const { seal, ...content } = FILE;
    expect(seal).toMatch(/^[0-9a-f]{24}$/);
    expect(sealOf(content)).toBe(seal);
    expect(sealOf(Object.fromEntries(Object.entries(content).toReversed()) as typeof content)).toBe(seal);
    expect(sealOf({ ...content, answers: content.answers.toReversed() })).not.toBe(seal);
    expect(sealOf({ ...content, name: 'Ito Kenja' })).not.toBe(seal);
  });

  it('proves its answers, by rule the most practised first', () => {
    const proof = proofOf(sealed({}));
    expect(proof).toMatchObject({ answers: 3, right: 2, repeated: 0, tendsToThink: [], exam: null });
    const rules = IDS.map((id) => drillAt(id).rules[0]);
    for (const { rule, answers, right } of proof.rules) {
      const own = FILE.answers.filter((_, place) => rules[place] === rule);
      expect([answers, right]).toEqual([own.length, own.filter((each) => each.right).length]);
    }
    const order = proof.rules.toSorted((one, other) => other.answers - one.answers || (one.rule < other.rule ? -1 : 1));
    expect(proof.rules).toEqual(order);
  });

  it('is taken up as the practice that it was', () => {
    expect(practiceOf(proofOf(sealed({})))).toEqual(PRACTICE);
    const exam = sitting('Ito Kenji', 'Heron', { of: 1 });
    expect(practiceOf(proofOf(formatResults({ ...PRACTICE, exam }, [])))).toEqual({ ...PRACTICE, exam });
  });

  it('counts a question that was answered again by its first answer', () => {
    const twice = { ...PRACTICE, answers: [...PRACTICE.answers, ...practised(['refused.1']).answers] };
    expect(proofOf(formatResults(twice, []))).toMatchObject({ answers: 3, right: 2, repeated: 1 });
  });

  it.each<[string, Partial<Results>, string]>([
    [
      'a kind that there is not',
      { answers: [{ ...FIRST, drill: 'statu.1' }] },
      'Answer 1: Unknown kind of drill "statu". Did you mean "status"?',
    ],
    [
      'a drill that there is not, of a kind that there is',
      { answers: [FIRST, { ...FIRST, drill: 'refused.1.U99' }] },
      'Answer 2: there is no drill "refused.1.U99".',
    ],
    [
      'a drill that is never found',
      { answers: [{ ...FIRST, drill: 'next-sync.1.C1' }] },
      'Answer 1: there is no drill "next-sync.1.C1".',
    ],
    ['another seed', { answers: [{ ...FIRST, seed: 2 }] }, 'Answer 1: the seed of "refused.1" is 1, not 2.'],
    [
      'a wrong answer as right',
      { answers: [{ ...FIRST, right: true }] },
      `Answer 1: choice ${FIRST.choice} of "refused.1" is wrong, and the file says otherwise.`,
    ],
    [
      'a right answer as wrong',
      { answers: [{ ...(OTHERS[0] ?? FIRST), right: false }] },
      `Answer 1: choice ${OTHERS[0]?.choice} of "refused.2" is right, and the file says otherwise.`,
    ],
    ['one answer less', { answers: OTHERS }, 'The score speaks of 3 answers, and there are 2 to count.'],
    [
      'one right answer more',
      { score: { answers: 3, right: 3 } },
      'The score says that 3 answers are right, and 2 are.',
    ],
    [
      'a lesson twice',
      {
        lessons: [
          { id: 'x', acts: [] },
          { id: 'x', acts: [] },
        ],
      },
      'The lesson "x" is listed twice.',
    ],
  ])('is refused with %s', (_, content, why) => expect(errorOf(sealed(content))).toBe(why));

  it('is refused with a choice that the drill has not, and says which it has', () => {
    const { length } = drillAt('refused.1').choices;
    expect(errorOf(sealed({ answers: [{ ...FIRST, choice: length }] }))).toBe(
      `Answer 1: "refused.1" has no choice ${length}: its choices are 0 to ${length - 1}.`,
    );
  });

  it('is refused with a seal of something else', () => {
    expect(errorOf(JSON.stringify({ ...FILE, seal: 'abc' }))).toMatch(/The seal does not go with the file/);
  });

  it('is refused where a lesson was not done, with the reason of whoever judges lessons', () => {
    const lessons: readonly LessonDone[] = [
      { id: 'one', acts: [] },
      { id: 'other', acts: ['prospect.unsubscribed'] },
    ];
    const judge = (id: string, acts: readonly string[]) => (acts.length === 0 ? null : `No ${id}.`);
    expect(errorOf(sealed({ lessons }), { lesson: judge })).toBe('No other.');
    expect(errorOf(sealed({ lessons: lessons.slice(0, 1) }), { lesson: judge })).toBeNull();
  });

  it.each<[string, Results['model'], RegExp]>([
    ['says nothing of an edition', { upgraded: FILE.model['upgraded'] ?? 0 }, /which version of the classic edition/],
    [
      'is of an edition that there is not',
      { ...FILE.model, modern: 1 },
      /by an edition "modern", which is not known here/,
    ],
    ['is of another version', { ...FILE.model, classic: 0 }, /by version 0 of the classic edition/],
  ])('is refused where it %s', (_, model, why) => expect(errorOf(sealed({ model }))).toMatch(why));

  it('is refused as somebody else’s, and taken for whoever’s it is', () => {
    expect(errorOf(sealed({}), { name: 'Mara Lind' })).toBe('The file is "Ito Kenji"’s, not "Mara Lind"’s.');
    expect(errorOf(sealed({ name: '' }), { name: 'Mara Lind' })).toBe('The file is nobody’s, not "Mara Lind"’s.');
    expect(errorOf(sealed({}), { name: 'ITO kenji' })).toBeNull();
    expect(errorOf(sealed({}), { name: null, word: null })).toBeNull();
    expect(errorOf(sealed({}), { word: 'Heron' })).toBe('The file holds no exam, so none with the word "Heron".');
  });
});

describe('the exam of a results file', () => {
  const examOf = (how: { right?: number; of?: number }) => sitting('Ito Kenji', 'Heron', how);
  const fileOf = (how: { right?: number; of?: number }): Results =>
    JSON.parse(formatResults({ ...NO_PRACTICE, name: 'Ito Kenji', exam: examOf(how) }, []));
  const SHORT = fileOf({ of: 2, right: 1 });
  const claims = (given: Partial<NonNullable<Results['exam']>>, file: Partial<Results> = {}) =>
    errorOf(sealed({ ...SHORT, exam: SHORT.exam && { ...SHORT.exam, ...given }, ...file }));

  it('is passed with sixteen of twenty, and neither with fifteen nor with fewer questions', () => {
    const passed = [{ right: 16 }, { right: 15 }, { of: 17 }].map((how) => {
      const file = fileOf(how);
      expect(proofOf(JSON.stringify(file)).exam).toEqual({
        right: file.exam?.right,
        of: 20,
        passed: file.exam?.passed,
        code: file.exam?.code,
      });
      return file.exam?.passed;
    });
    expect(passed).toEqual([true, false, false]);
  });

  it('is refused for the first claim that is not so', () => {
    expect(claims({})).toBeNull();
    expect(claims({ right: 2 })).toBe('The exam says that 2 answers are right, and 1 are.');
    expect(claims({ passed: true })).toBe('The exam is not passed, and the file says otherwise.');
    expect(claims({ code: 'AAAA' })).toBe(`The certificate’s code is ${SHORT.exam?.code}, not "AAAA".`);
    expect(claims({}, { name: ' ' })).toMatch(/The exam has no name to go with/);
    expect(claims({ word: 'Stork' })).toMatch(
      /Question 1 of the exam is not the one that follows from the word "Stork"/,
    );
    expect(claims({ answers: SHORT.exam?.answers.toReversed() ?? [] })).toMatch(/Question 1 of the exam/);
    const [one, other] = SHORT.exam?.answers ?? [];
    expect(claims({ answers: one && other ? [one, { ...other, right: !other.right }] : [] })).toMatch(
      /^Exam answer 2: /,
    );
  });

  it('is refused where it was taken with another word than was given', () => {
    const text = JSON.stringify(SHORT);
    expect(errorOf(text, { word: 'Stork' })).toBe('The exam was taken with the word "Heron", not "Stork".');
    expect(errorOf(text, { word: ' heron' })).toBeNull();
  });

  it('counts for the rules too', () => {
    const { rules, answers } = proofOf(JSON.stringify(SHORT));
    expect(answers).toBe(0);
    expect(rules.reduce((sum, each) => sum + each.answers, 0)).toBe(2);
    expect(rules.reduce((sum, each) => sum + each.right, 0)).toBe(1);
  });
});

describe('the results of a class', () => {
  const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => `refused.${seed}`);
  const file = (path: string, practice: Practice): ResultsFile => ({
    path,
    text: { ok: true, value: formatResults(practice, []) },
  });
  const together = (...files: readonly ResultsFile[]) => checkClass(files, { lesson });

  it('are those that hold, beside those that prove nothing, each with why', () => {
    const { checked, refused } = together(
      file('ito.json', PRACTICE),
      { path: 'none.json', text: { ok: false, error: 'There is none.' } },
      { path: 'empty.json', text: { ok: true, value: '' } },
    );
    expect(checked.map(({ path, proof }) => [path, proof.answers])).toEqual([['ito.json', 3]]);
    expect(refused).toEqual([
      { path: 'none.json', error: 'There is none.' },
      { path: 'empty.json', error: 'The results file is empty.' },
    ]);
  });

  it('are added up by rule, the weakest first, and of two as weak the one that was asked more', () => {
    const { rules } = together(
      file('a.json', practised(['status.1.U3', 'status.1.U4', 'status.2.U4', 'status.6.U2'], { wrong: 1 })),
      file('b.json', practised(['status.7.U4', 'status.3.U2', 'status.4.U2', 'status.5.U3'], { wrong: 1 })),
    );
    expect(rules).toEqual([
      { rule: 'U3', answers: 2, right: 1 },
      { rule: 'U4', answers: 3, right: 2 },
      { rule: 'U2', answers: 3, right: 3 },
    ]);
  });

  it('are alike where eight answers or more are the same', () => {
    const lena = practised(EIGHT, { name: 'Lena' });
    const omar = practised(EIGHT, { name: 'Omar' });
    const other = practised(EIGHT, { name: 'Ruth', wrong: 1 });
    expect(together(file('a', lena), file('b', other), file('c', omar)).alike).toEqual([['a', 'c']]);
    const [seven, too] = [lena, omar].map((each) => ({ ...each, answers: each.answers.slice(1) }));
    expect(together(file('a', seven ?? lena), file('b', too ?? lena)).alike).toEqual([]);
  });

  it('tell what learners tend to think, what most of them do first', () => {
    const seeds = [5, 6, 7, 8, 9, 10, 11, 12];
    const believing = (belief: string, name: string): ResultsFile => {
      let practice: Practice = { ...NO_PRACTICE, name };
      for (const seed of seeds) {
        const drill = drillOf({ kind: 'status', seed, aim: belief });
        const choice = drill?.choices.findIndex(({ misconceptions }) => misconceptions.includes(belief)) ?? -1;
        if (drill && choice >= 0) practice = answered(practice, drill, choice, { now: MONDAY })?.practice ?? practice;
      }
      return file(`${name}.json`, practice);
    };
    const { tendsToThink } = together(
      believing('opted-out-gets-nothing', 'Ito'),
      believing('four-soft-bounces', 'Lena'),
      believing('four-soft-bounces', 'Omar'),
    );
    expect(tendsToThink.map(({ misconception, learners }) => [misconception.id, learners])).toEqual([
      ['four-soft-bounces', 2],
      ['opted-out-gets-nothing', 1],
    ]);
  });
});
