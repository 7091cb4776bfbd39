/**
 * Results files, mangled: nothing throws, what does not hold is named in one sentence, and what a file proves is what its
 * answers are when they are graded anew. 200 of each; `FC_RUNS=25` makes it five thousand.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  checkResults,
  type Drill,
  drillsFrom,
  EXAM_LENGTH,
  examDrill,
  formatPractice,
  formatResults,
  gradeDrill,
  lessonJudge,
  NO_PRACTICE,
  type Practice,
  practiceOf,
  readPractice,
} from '../../src/course/index.ts';
import { LESSONS } from '../../stories/index.ts';
import { parameters } from '../support/random.ts';
import { mangled, whyNoSentence } from './mangled.ts';

const RUNS = parameters(200);
const lesson = lessonJudge(LESSONS);
const MONDAY = Date.UTC(2026, 8, 7, 9);

/** Made once, as making drills is what takes time. */
const DRILLS = [...drillsFrom(1, 40, null)];
const LEARNERS = ['Ito Kenji', 'Åsa Lind', ''] as const;
const EXAMS = new Map(
  LEARNERS.map((name) => [name, Array.from({ length: EXAM_LENGTH }, (_, place) => examDrill('Heron', name, place))]),
);

interface Given {
  readonly drill: Drill;
  readonly choice: number;
}

const givenTo = (drill: Drill): fc.Arbitrary<Given> =>
  fc.nat(drill.choices.length - 1).map((choice) => ({ drill, choice }));
const answersOf = fc.array(fc.constantFrom(...DRILLS).chain(givenTo), { maxLength: 4 });

const practice = fc
  .constantFrom(...LEARNERS)
  .chain((name) =>
    fc.record({
      name: fc.constant(name),
      given: answersOf,
      // An exam needs somebody whose it is, and takes long to play again: one in eight will do.
      sat: fc.oneof(
        { weight: 7, arbitrary: fc.constant(null) },
        { weight: name === '' ? 0 : 1, arbitrary: fc.tuple(...(EXAMS.get(name) ?? []).map(givenTo)) },
      ),
    }),
  )
  .map(({ name, given, sat }): Practice => {
    const start: Practice = { ...NO_PRACTICE, name };
    const practised = given.reduce(
      (all, { drill, choice }, place) =>
        answered(all, drill, choice, { now: MONDAY + 60_000 * place })?.practice ?? all,
      start,
    );
    const answers = sat?.map(({ drill, choice }) => ({
      drill: drill.id,
      choice,
      right: choice === drill.answer,
      at: MONDAY,
    }));
    return { ...practised, exam: answers ? { word: 'Heron', answers } : null };
  });

const done = fc.subarray(LESSONS.slice(0, 3)).map((some) => some.map(({ id, solution }) => ({ id, acts: solution })));
const file = fc.tuple(practice, done).map(([learner, lessons]) => formatResults(learner, lessons));

/** A question that was asked twice counts once, by its first answer. */
const firstAnswers = <Answer extends { readonly drill: string }>(answers: readonly Answer[]): readonly Answer[] => [
  ...new Map(answers.toReversed().map((answer) => [answer.drill, answer])).values(),
];

describe('a results file', () => {
  it('as it is written proves what was answered, and is taken up as the practice that it was', () => {
    fc.assert(
      fc.property(practice, done, (learner, lessons) => {
        const proof = checkResults(formatResults(learner, lessons), { lesson });
        if (!proof.ok) throw new Error(proof.error);
        const first = firstAnswers(learner.answers);
        expect(proof.value.answers).toBe(first.length);
        expect(proof.value.right).toBe(first.filter(({ right }) => right).length);
        expect(proof.value.results.lessons).toEqual(lessons);
        const taken = practiceOf(proof.value);
        expect({ ...taken, cards: {} }).toEqual({ ...learner, cards: {} });
      }),
      RUNS,
    );
  });

  it('that is mangled is refused in one sentence, or says the same as before', () => {
    fc.assert(
      fc.property(mangled(file), (text) => {
        const proof = checkResults(text, { lesson });
        if (!proof.ok) {
          expect(whyNoSentence(proof.error)).toBeNull();
          return;
        }
        const { results, right } = proof.value;
        const graded = firstAnswers(results.answers).filter(({ drill: id, choice }) => {
          const drill = DRILLS.find((each) => each.id === id);
          return drill !== undefined && gradeDrill(drill, choice)?.right;
        });
        expect(right).toBe(graded.length);
      }),
      RUNS,
    );
  });

  it('with a value in it that was changed is refused, whichever it is', () => {
    const edit = fc.tuple(file, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(9));
    fc.assert(
      fc.property(edit, ([text, where, by]) => {
        const places = [...text.matchAll(/\d|true|false|(?<=": ")[A-Za-z]/g)];
        const at = places[Math.floor(where * places.length)];
        if (at === undefined) return;
        const [old] = at;
        const others = /\d/.test(old) ? String((Number(old) + 1 + by) % 10) : old === 'true' ? 'false' : 'true';
        const put = /^[A-Za-z]$/.test(old) ? (old === 'Q' ? 'R' : 'Q') : others;
        if (put === old) return;
        const proof = checkResults(text.slice(0, at.index) + put + text.slice(at.index + old.length), { lesson });
        expect(proof.ok, `${old} at ${at.index} became ${put}`).toBe(false);
        if (!proof.ok) expect(whyNoSentence(proof.error)).toBeNull();
      }),
      RUNS,
    );
  });
});

it('what a browser kept of somebody’s practice, mangled, is read as far as it holds, and kept again as it was read', () => {
  fc.assert(
    fc.property(mangled(practice.map(formatPractice)), (text) => {
      const read = readPractice(text);
      expect(readPractice(formatPractice(read))).toEqual(read);
    }),
    RUNS,
  );
});
