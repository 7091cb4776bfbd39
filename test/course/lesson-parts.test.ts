/** The parts of a lesson, each tried by a small one made for it: what is at fault, what is shown and told, and its judge. */
import { describe, expect, it } from 'vitest';
import { offeredBet } from '../../src/course/lesson/bet.ts';
import { faultsOf } from '../../src/course/lesson/faults.ts';
import { nextActWords } from '../../src/course/lesson/hints.ts';
import type { Lesson } from '../../src/course/lesson/lesson.ts';
import { lessonReport } from '../../src/course/lesson/lesson-report.ts';
import { attempt, openingRun } from '../../src/course/lesson/play.ts';
import { prepareLesson } from '../../src/course/lesson/prepared.ts';
import { lessonFields } from '../../src/course/lesson/shown-fields.ts';
import { WORDS, type WordId, wordById } from '../../src/course/lesson/words.ts';
import { lessonJudge } from '../../src/course/progress/judge-lesson.ts';
import type { EventName } from '../../src/simulation/index.ts';
import { LESSON, REFUSED, UNTICKING } from './small-lesson.ts';

const bet = { question: 'What happens?', after: [] };

describe('a lesson is at fault', () => {
  it('by nothing where it comes out as told', () => expect(faultsOf(LESSON)).toEqual([]));

  it.each<[string, Partial<Lesson>, readonly string[]]>([
    [
      'where an act of its opening changes nothing',
      { opening: ['prospect.unsubscribed', 'prospect.unsubscribed'] },
      ['The opening act prospect.unsubscribed changes nothing.'],
    ],
    [
      'where its goal is reached at once',
      { goal: { optedOut: true } },
      [
        'The goal is reached before anything is done.',
        'The solution goes on after the goal.',
        'The solution has 2 acts, and the shortest way 0.',
      ],
    ],
    [
      'where a wrong choice is right',
      { bet: { ...bet, after: [], about: 'breach', wrong: [{ value: 'no', because: 'It is.' }] } },
      ['The bet has the answer "no" twice, so a wrong choice is right or says what another says.'],
    ],
    [
      'where its solution ends before the goal',
      { solution: ['prospect.askedToOptIn'] },
      ['The solution does not reach the goal.'],
    ],
    [
      'where its solution goes on after the goal',
      { solution: [...LESSON.solution, 'prospect.unsubscribed'] },
      ['The solution goes on after the goal.', 'The solution has 3 acts, and the shortest way 2.'],
    ],
    [
      'where there is a shorter way',
      { solution: ['prospect.askedToOptIn', 'marketer.tickedDoNotEmail', 'admin.untickedOptedOut'] },
      ['The solution has 3 acts, and the shortest way 2.'],
    ],
  ])('%s', (_, given, faults) => expect(faultsOf({ ...LESSON, ...given })).toEqual(faults));
});

describe('a lesson for scripts', () => {
  it('has what the machine worked out beside what is written', () => {
    const report = lessonReport({ ...LESSON, forbidden: [UNTICKING, REFUSED] });
    expect(report).toMatchObject({
      id: 'back-again',
      settings: { edition: 'upgraded', resubscribe: false },
      bet: {
        after: ['marketer.untickedOptedOut'],
        choices: ['It works.', 'It is refused.'],
        answer: 'It is refused.',
        because: { 'It works.': 'A marketer may not.' },
      },
      forbidden: ['admin.untickedOptedOut', 'refused'],
      hints: [...LESSON.hints, nextActWords(LESSON, openingRun(LESSON))],
    });
    expect(Object.keys(report.bet.because)).toEqual(['It works.']);
    expect(lessonReport(LESSON)).toMatchObject({ forbidden: [], par: 2 });
  });

  it('is prepared with its bet, its par and the row that lies on the desk', () => {
    expect(prepareLesson(LESSON)).toEqual({ bet: offeredBet(LESSON), par: 2, row: null });
    const given = { optedOut: true, doNotEmail: false, hardBounced: false, softBounces: 0 };
    const rowOf = (differs: Partial<typeof given>) =>
      prepareLesson({ ...LESSON, exhibit: { kind: 'row', row: 2, given: { ...given, ...differs } } }).row;
    // An automation may untick the box; of a dead address none makes a living one.
    expect(rowOf({})).toEqual({ today: 'transactional only', reopenable: true });
    expect(rowOf({ hardBounced: true })).toEqual({ today: 'undeliverable', reopenable: false });
    // Where a record does not say it all, each status that there may be is told.
    const { optedOut } = given;
    const row = prepareLesson({ ...LESSON, exhibit: { kind: 'row', row: 2, given: { optedOut } } }).row;
    expect(row?.today).toBe('transactional only, undeliverable');
  });
});

describe('what a lesson shows of the record', () => {
  const named = (given: Partial<Lesson>, ...acts: readonly EventName[]) => {
    const lesson = { ...LESSON, goal: { optedOut: false }, ...given };
    return lessonFields(lesson, attempt(lesson, acts).run).map(({ name }) => name);
  };

  it('is the boxes, and of what is on file only what there is, or what the lesson speaks of', () => {
    expect(named({})).toContain('optedOut');
    expect(named({})).not.toContain('breach');
    expect(named({ goal: { breach: false, optedOut: false } })).toContain('breach');
    expect(named({ goal: { optedOut: false, doNotEmail: true } }, 'admin.untickedOptedOut')).toContain('breach');
  });

  it('is what a hint names', () => {
    const { label } = lessonFields({ ...LESSON, goal: { breach: false } }, openingRun(LESSON)).find(
      ({ name }) => name === 'breach',
    ) ?? { label: '' };
    expect(named({ hints: ['Look.', `Look at ${label}.`] })).toContain('breach');
  });

  it('is what the last act changed, even where it says nothing any more', () => {
    const goal = { optedOut: false, doNotEmail: true };
    expect(named({ goal }, 'prospect.askedToOptIn')).toContain('requested');
    expect(named({ goal }, 'prospect.askedToOptIn', 'admin.untickedOptedOut')).toContain('requested');
    expect(named({ goal }, 'prospect.askedToOptIn', 'admin.untickedOptedOut', 'mail.hardBounced')).not.toContain(
      'requested',
    );
  });
});

describe('a word of the course', () => {
  it('is found by its id, and none by another', () => {
    for (const word of WORDS) expect(wordById(word.id)).toBe(word);
    expect(() => wordById('pardoned' as WordId)).toThrow(/pardoned/);
  });
});

describe('a judge of lessons', () => {
  const judge = lessonJudge([LESSON, { ...LESSON, id: 'forbidden', forbidden: [UNTICKING] }]);

  it('takes acts that end at the goal', () => expect(judge('back-again', LESSON.solution)).toBeNull());

  it.each<[string, string, readonly string[], string]>([
    ['of no lesson', 'back-agian', [], 'Unknown lesson "back-agian". Did you mean "back-again"?'],
    ['that there are not', 'back-again', ['admin.flew'], 'The lesson "back-again" knows no "admin.flew".'],
    ['that stop short', 'back-again', ['prospect.askedToOptIn'], 'do not end at its goal'],
    ['that go on', 'back-again', [...LESSON.solution, 'prospect.unsubscribed'], 'do not end at its goal'],
    ['that fail', 'forbidden', LESSON.solution, 'The acts of the lesson "forbidden" fail it.'],
  ])('refuses acts %s', (_, id, acts, why) => expect(judge(id, acts as readonly EventName[])).toContain(why));
});
