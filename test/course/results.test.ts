/** A results file proves what it says, and every claim of it that is not so is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  checkResults,
  drillsFrom,
  EXAM_LENGTH,
  examDrill,
  formatResults,
  gradeDrill,
  lessonJudge,
  NO_PRACTICE,
  type Practice,
} from '../../src/course/index.ts';
import { sealOf } from '../../src/course/progress/results.ts';
import { LESSONS } from '../../stories/index.ts';

const MONDAY = Date.UTC(2026, 8, 7, 9);
const lesson = lessonJudge(LESSONS);

function practised(name: string, word: string): Practice {
  let practice: Practice = { ...NO_PRACTICE, name };
  for (const drill of drillsFrom(11, 12, null)) {
    const choice = drill.answer === 0 ? 1 : drill.answer;
    practice = answered(practice, drill, choice, { now: MONDAY })?.practice ?? practice;
  }
  const answers = Array.from({ length: EXAM_LENGTH }, (_, place) => {
    const drill = examDrill(word, name, place);
    const choice = place < 18 ? drill.answer : (drill.answer + 1) % drill.choices.length;
    return { drill: drill.id, choice, right: gradeDrill(drill, choice)?.right ?? false, at: MONDAY };
  });
  return { ...practice, exam: { word, answers } };
}

const LESSON = LESSONS[0];
const TEXT = formatResults(practised('Ito Kenji', 'Heron'), LESSON ? [{ id: LESSON.id, acts: LESSON.solution }] : []);
const errorOf = (text: string, options = {}) => {
  const checked = checkResults(text, { lesson, ...options });
  return checked.ok ? null : checked.error;
};
/** The file with one change, its seal left as it is. */
const changed = (edit: (file: ReturnType<typeof JSON.parse>) => void): string => {
  const file = JSON.parse(TEXT);
  edit(file);
  return JSON.stringify(file);
};

describe('a results file', () => {
  it('proves its score, its lessons, its exam and its code', () => {
    const checked = checkResults(TEXT, { lesson, name: 'ito kenji', word: 'heron' });
    if (!checked.ok) throw new Error(checked.error);
    expect(checked.value).toMatchObject({ answers: 12, exam: { right: 18, of: 20, passed: true } });
    expect(checked.value.exam?.code).toBe(JSON.parse(TEXT).exam.code);
    expect(checked.value.rules.reduce((sum, { answers }) => sum + answers, 0)).toBe(12 + EXAM_LENGTH);
  });

  it.each([
    ['cut short', TEXT.slice(0, TEXT.length / 2), /cut short/],
    ['empty', '', /empty/],
    ['no JSON', 'hello', /cut short|JSON/],
    ['something else', '{"steps":[]}', /no results file/],
    ['of a newer version', changed((file) => (file.version = 4)), /version 4.*newer/],
    ['of an older version', changed((file) => (file.version = 1)), /version 1.*of its time/],
    ['graded by another machine', changed((file) => (file.model.upgraded = 1)), /version 1 of the upgraded edition/],
    ['graded by nobody knows what', changed((file) => (file.model = {})), /does not say by which version/],
    [
      'graded by something else',
      changed((file) => (file.model = JSON.parse(`{"__proto__":3,${JSON.stringify(file.model).slice(1)}`))),
      /edition "__proto__", which is not known/,
    ],
    [
      'of a day that there is not',
      changed((file) => (file.answers[0].at = '2026-02-30T00:00:00Z')),
      /Answer 1.*incomplete/,
    ],
    ['with a forged score', changed((file) => (file.score.right = 12)), /says that 12 answers are right/],
    ['with a forged number', changed((file) => (file.score.answers = 99)), /speaks of 99 answers/],
    [
      'with a wrong answer called right',
      changed((file) => (file.answers.find((each: { right: boolean }) => !each.right).right = true)),
      /is wrong, and the file says otherwise/,
    ],
    [
      'with a right answer changed',
      changed((file) => (file.answers.find((each: { right: boolean }) => each.right).choice = 9)),
      /has no choice 9/,
    ],
    [
      'with an answer left out',
      changed((file) => file.answers.pop()),
      /The score speaks of 12 answers, and there are 11 to count/,
    ],
    ['with another seed', changed((file) => (file.answers[0].seed = 5)), /the seed of/],
    ['with a drill that there is not', changed((file) => (file.answers[0].drill = 'statu.3')), /Did you mean "status"/],
    ['with a forged exam', changed((file) => (file.exam.right = 20)), /The exam says that 20/],
    ['with a forged code', changed((file) => (file.exam.code = 'AAAA-AAAA-AAAA')), /certificate’s code is/],
    [
      'under somebody else’s name',
      changed((file) => (file.name = 'Mara Lind')),
      /Question 1 of the exam is not the one that follows/,
    ],
    ['with another word', changed((file) => (file.exam.word = 'Stork')), /Question 1 of the exam/],
    ['with a lesson that there is not', changed((file) => (file.lessons[0].id = 'may-we-writ')), /Unknown lesson/],
    ['with acts that do not do a lesson', changed((file) => (file.lessons[0].acts = [])), /do not end at its goal/],
    ['with a changed date', changed((file) => (file.answers[0].at = '2026-01-01T00:00:00Z')), /seal does not go/],
    ['with something of its own', changed((file) => (file.note = 'hello')), /which no results file has/],
  ])('is refused %s', (_, text, why) => {
    expect(errorOf(text)).toMatch(why);
    expect(errorOf(text)?.split('\n')).toHaveLength(1);
  });

  it('counts each question once, by its first answer', () => {
    let practice: Practice = { ...NO_PRACTICE, name: 'Ito Kenji' };
    const [drill, other] = [...drillsFrom(11, 2, null)];
    if (!drill || !other) throw new Error('Two drills were asked for.');
    const wrong = (drill.answer + 1) % drill.choices.length;
    for (const [of, choice] of [
      [drill, wrong],
      [drill, drill.answer],
      [other, other.answer],
      [other, other.answer],
      [other, other.answer],
    ] as const)
      practice = answered(practice, of, choice, { now: MONDAY })?.practice ?? practice;
    const text = formatResults(practice, []);
    expect(JSON.parse(text).score).toEqual({ answers: 2, right: 1 });
    const checked = checkResults(text, { lesson });
    if (!checked.ok) throw new Error(checked.error);
    expect(checked.value).toMatchObject({ answers: 2, right: 1, repeated: 3 });
    expect(checked.value.rules.reduce((sum, each) => sum + each.answers, 0)).toBe(2);
    // Before, each answer counted: such a file is still read, and proves no more than one of today.
    const { seal: _, ...file } = JSON.parse(text);
    const older = { ...file, version: 2, score: { answers: 5, right: 4 } };
    const asBefore = JSON.stringify({ ...older, seal: sealOf(older) });
    const proof = checkResults(asBefore, { lesson });
    expect(proof.ok && proof.value).toMatchObject({ answers: 2, right: 1, repeated: 3 });
    const forged = { ...file, score: { answers: 5, right: 4 } };
    expect(errorOf(JSON.stringify({ ...forged, seal: sealOf(forged) }))).toMatch(
      /speaks of 5 answers, and there are 2/,
    );
  });

  it('is refused where it is another one’s than who was asked for, or of another exam', () => {
    expect(errorOf(TEXT, { name: 'Mara Lind' })).toMatch(/"?Ito Kenji"?.*not.*Mara Lind/);
    expect(errorOf(TEXT, { word: 'Stork' })).toMatch(/Heron.*not.*Stork/);
  });

  it('is found out, or means the same, whatever one value or character is changed to', { timeout: 300_000 }, () => {
    const original = checkResults(TEXT, { lesson });
    if (!original.ok) throw new Error(original.error);
    const place = fc.integer({ min: 0, max: TEXT.length - 1 });
    const character = fc.constantFrom(...'0123456789abcxyzU "{}[],:.-truefals\n');
    fc.assert(
      fc.property(place, character, fc.boolean(), (at, letter, isCut) => {
        const text = isCut ? TEXT.slice(0, at) : TEXT.slice(0, at) + letter + TEXT.slice(at + 1);
        const checked = checkResults(text, { lesson });
        // Other spaces between the values are the same file.
        if (checked.ok) expect(checked.value).toEqual(original.value);
        else expect(checked.error).toMatch(/\S/);
      }),
      { numRuns: 300 },
    );
  });
});
