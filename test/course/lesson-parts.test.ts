/** The parts of a lesson, each tried by a small one made for it: the bet, the way, what is said on it, and what is found amiss. */
import { describe, expect, it } from 'vitest';
import { answerInMind, answerOf, offeredBet, sameValue } from '../../src/course/lesson/bet.ts';
import { faultsOf } from '../../src/course/lesson/faults.ts';
import { feedbackOn, nextAct, nextActWords } from '../../src/course/lesson/hints.ts';
import type { Bet, Lesson } from '../../src/course/lesson/lesson.ts';
import { lessonReport } from '../../src/course/lesson/lesson-report.ts';
import { parOf, wayToGoal } from '../../src/course/lesson/par.ts';
import { attempt, forbiddenActs, openingRun } from '../../src/course/lesson/play.ts';
import { prepareLesson } from '../../src/course/lesson/prepared.ts';
import { formatProgress, nextCase, readProgress, UNTOUCHED } from '../../src/course/lesson/progress.ts';
import { lessonFields } from '../../src/course/lesson/shown-fields.ts';
import { WORDS, type WordId, wordById } from '../../src/course/lesson/words.ts';
import { lessonJudge } from '../../src/course/progress/judge-lesson.ts';
import { type EventName, isAutomation } from '../../src/simulation/index.ts';

/** Ana unsubscribed and cannot come back by herself: she is asked, and then an administrator unticks the box. */
const LESSON: Lesson = {
  id: 'back-again',
  chapter: 'First day',
  title: 'Back again',
  person: 'Ana',
  aim: 'You bring somebody back.',
  settings: { resubscribe: false },
  opening: ['prospect.unsubscribed'],
  scene: 'Ana unsubscribed.',
  bet: {
    question: 'A marketer unticks the box. What happens?',
    after: ['marketer.untickedOptedOut'],
    about: 'outcome',
    wrong: [{ value: 'changed', because: 'A marketer may not.' }],
  },
  task: 'Bring her back.',
  goal: { optedOut: false, breach: false },
  forbidden: [],
  acts: ['prospect.askedToOptIn', 'admin.untickedOptedOut', 'marketer.untickedOptedOut'],
  hints: ['Look at Prospect Opted Out.', 'Ask first.'],
  solution: ['prospect.askedToOptIn', 'admin.untickedOptedOut'],
  why: 'Who asks first breaks no policy.',
  keep: 'Ask first.',
  teaches: ['U4'],
  explains: [],
};
const withBet = (bet: Bet, given: Partial<Lesson> = {}): Lesson => ({ ...LESSON, ...given, bet });
const bet = { question: 'What happens?', after: [] };
const wordsOf = (lesson: Lesson) => {
  const { choices, answer } = offeredBet(lesson);
  return { choices: choices.map(({ words }) => words), answer: choices[answer]?.words };
};

describe('a bet', () => {
  it('is offered with the machine’s answer among its choices, and why each other one is wrong', () => {
    expect(offeredBet(LESSON)).toEqual({
      question: 'A marketer unticks the box. What happens?',
      choices: [
        { words: 'It works.', because: 'A marketer may not.', misconception: null, belief: null },
        { words: 'It is refused.', because: null, misconception: null, belief: null },
      ],
      answer: 1,
    });
  });

  it('about a policy always has its answers in the same order', () => {
    const wrong = (['no-effect', 'refused', 'breach', 'proper'] as const).map((value) => ({ value, because: 'No.' }));
    const offered = (after: readonly EventName[], right: string) =>
      wordsOf(withBet({ ...bet, after, about: 'policy', wrong: wrong.filter(({ value }) => value !== right) }));
    const choices = [
      'It works, and the policy is kept.',
      'It works, but it breaks the policy.',
      'It is refused.',
      'Nothing changes.',
    ];
    expect(offered(['admin.untickedOptedOut'], 'breach')).toEqual({ choices, answer: choices[1] });
    expect(offered(['marketer.untickedOptedOut'], 'refused')).toEqual({ choices, answer: choices[2] });
    expect(offered(['prospect.unsubscribed'], 'no-effect')).toEqual({ choices, answer: choices[3] });
    expect(offered(['prospect.askedToOptIn'], 'proper')).toEqual({ choices, answer: choices[0] });
  });

  it('about a policy calls no act a breach that only comes after one', () => {
    const after: readonly EventName[] = ['prospect.unsubscribed'];
    const lesson = withBet(
      { ...bet, after, about: 'policy', wrong: [] },
      {
        opening: ['prospect.unsubscribed', 'admin.untickedOptedOut'],
      },
    );
    expect(answerOf(lesson)).toBe('proper');
  });

  it('about an outcome where nothing was done is that nothing changes', () => {
    expect(answerOf(withBet({ ...bet, about: 'outcome', wrong: [] }, { opening: [] }))).toBe('no-effect');
    expect(answerOf(withBet({ ...bet, about: 'policy', wrong: [] }, { opening: [] }))).toBe('no-effect');
    const asked = withBet({ ...bet, after: ['prospect.askedToOptIn'], about: 'outcome', wrong: [] });
    expect([answerOf(asked), wordsOf(asked).answer]).toEqual(['changed', 'It works.']);
  });

  it('about a status tells it as a sentence, in the order of the alphabet', () => {
    const wrong = (['undeliverable', 'mailable'] as const).map((value) => ({ value, because: 'No.' }));
    expect(wordsOf(withBet({ ...bet, about: 'status', wrong }))).toEqual({
      choices: ['Mailable.', 'Transactional only.', 'Undeliverable.'],
      answer: 'Transactional only.',
    });
  });

  it('about a breach is yes or no', () => {
    const offered = (after: readonly EventName[]) =>
      wordsOf(withBet({ ...bet, after, about: 'breach', wrong: [] })).answer;
    expect([offered([]), offered(['admin.untickedOptedOut'])]).toEqual(['No.', 'Yes.']);
    const wrong = [{ value: 'yes' as const, because: 'No.' }];
    expect(wordsOf(withBet({ ...bet, about: 'breach', wrong })).choices).toEqual(['Yes.', 'No.']);
  });

  it('about fields tells each of them', () => {
    const wrong = [{ value: { optedOut: false, doNotEmail: false }, because: 'No.' }];
    expect(wordsOf(withBet({ ...bet, about: 'fields', fields: ['optedOut', 'doNotEmail'], wrong }))).toEqual({
      choices: ['Prospect Opted Out: blank. Do Not Email: blank.', 'Prospect Opted Out: ticked. Do Not Email: blank.'],
      answer: 'Prospect Opted Out: ticked. Do Not Email: blank.',
    });
  });

  it('about a promise is answered by a proof over the account on the desk', () => {
    const promise = (automations: readonly EventName[]) =>
      answerOf(
        withBet(
          { ...bet, about: 'promise', promise: 'P1', wrong: [] },
          {
            exhibit: { kind: 'organisation', automations: [{ name: 'Nightly', does: automations }] },
          },
        ),
      );
    expect(promise(['automation.tickedOptedOut'])).toBe('yes');
    expect(promise(['automation.untickedOptedOut'])).toBe('no');
    expect(() => promise(['admin.flew' as EventName])).toThrow(/cannot be read/);
    // Where nothing lies on the desk, the account has no automations of its own.
    expect(answerOf(withBet({ ...bet, about: 'promise', promise: 'P1', wrong: [] }))).toBe('yes');
  });

  it('is answered by a misconception for itself, and says what whoever has it believes', () => {
    const wrong = [{ misconception: 'opted-out-gets-nothing', because: 'A receipt still goes.' }];
    const lesson = withBet({ ...bet, about: 'status', wrong });
    expect(offeredBet(lesson).choices).toEqual([
      { words: 'Transactional only.', because: null, misconception: null, belief: null },
      {
        words: 'Undeliverable.',
        because: 'A receipt still goes.',
        misconception: 'opted-out-gets-nothing',
        belief: expect.stringMatching(/\.$/),
      },
    ]);
    expect(answerInMind(lesson, 'opted-out-gets-nothing')).toBe('undeliverable');
    const after: readonly EventName[] = ['admin.untickedOptedOut'];
    const policy = withBet({ ...bet, after, about: 'policy', wrong: [] });
    expect(answerInMind(policy, 'opted-out-gets-nothing')).toBe('breach');
    expect(answerInMind(policy, 'asking-is-enough')).toBe('breach');
  });

  it('is not answered by what nobody thinks, or about what no run shows', () => {
    expect(() => answerInMind(LESSON, 'the-earth-is-flat')).toThrow(/the-earth-is-flat.*back-again/);
    expect(() => answerInMind(LESSON, null)).toThrow(/back-again/);
    const promise = withBet({ ...bet, about: 'promise', promise: 'P1', wrong: [] });
    expect(() => answerInMind(promise, 'opted-out-gets-nothing')).toThrow(/opted-out-gets-nothing/);
    const flown = withBet(
      { ...bet, after: ['admin.flew' as EventName], about: 'status', wrong: [] },
      {
        settings: { edition: 'classic' },
      },
    );
    expect(() => answerInMind(flown, 'classic-as-today')).toThrow(/Nobody who believes classic-as-today/);
  });

  it('has two answers that are the same where each of their fields is', () => {
    expect(sameValue('yes', 'yes')).toBe(true);
    expect(sameValue('yes', 'no')).toBe(false);
    expect(sameValue({ optedOut: true, doNotEmail: false }, { optedOut: true, doNotEmail: false })).toBe(true);
    expect(sameValue({ optedOut: true, doNotEmail: false }, { optedOut: true, doNotEmail: true })).toBe(false);
    expect(sameValue({ optedOut: true }, 'yes')).toBe(false);
    expect(sameValue('yes', { optedOut: true })).toBe(false);
    // Two words are compared as such, and not letter by letter.
    expect(sameValue('no', 'no-effect')).toBe(false);
    expect(sameValue({}, 'yes')).toBe(false);
  });
});

const PEOPLE = { kind: 'people', because: 'Nobody is there.' } as const;
const REFUSED = { kind: 'outcome', outcome: 'refused', because: 'Try what you may.' } as const;
const UNTICKING = { kind: 'acts', events: ['admin.untickedOptedOut'], because: 'No hand may.' } as const;

describe('an attempt', () => {
  it('goes on until the goal is reached, and no further', () => {
    expect(attempt(LESSON, [])).toMatchObject({ state: 'going', steps: [], failedBy: null });
    expect(attempt(LESSON, ['prospect.askedToOptIn']).state).toBe('going');
    const { state, steps, run } = attempt(LESSON, [...LESSON.solution, 'prospect.unsubscribed']);
    expect([state, steps.map(({ event }) => event)]).toEqual(['reached', LESSON.solution]);
    expect(run.record.optedOut).toBe(false);
  });

  it('fails by an act that is forbidden, by name, as people’s, or for what comes of it', () => {
    expect(attempt({ ...LESSON, forbidden: [UNTICKING] }, LESSON.solution)).toMatchObject({
      state: 'failed',
      failedBy: UNTICKING,
    });
    expect(attempt({ ...LESSON, forbidden: [PEOPLE] }, ['automation.tickedDoNotEmail']).state).toBe('going');
    expect(attempt({ ...LESSON, forbidden: [PEOPLE] }, LESSON.solution)).toMatchObject({
      state: 'failed',
      failedBy: PEOPLE,
      steps: [{ event: 'prospect.askedToOptIn' }],
    });
    const given = { ...LESSON, forbidden: [UNTICKING, REFUSED] };
    expect(attempt(given, ['prospect.askedToOptIn']).state).toBe('going');
    expect(attempt(given, ['marketer.untickedOptedOut']).failedBy).toBe(REFUSED);
  });

  it('has its forbidden acts in the order of the edition; what fails for its outcome is none of them', () => {
    expect(forbiddenActs({ ...LESSON, forbidden: [REFUSED] })).toEqual([]);
    expect(forbiddenActs({ ...LESSON, forbidden: [UNTICKING, REFUSED] })).toEqual(['admin.untickedOptedOut']);
    const people = forbiddenActs({ ...LESSON, forbidden: [PEOPLE] });
    expect(people).toContain('admin.untickedOptedOut');
    expect(people.filter(isAutomation)).toEqual([]);
  });
});

describe('the way to the goal', () => {
  it('is the shortest, and its length is the par', () => {
    expect(wayToGoal(LESSON, openingRun(LESSON))).toEqual(LESSON.solution);
    expect(parOf(LESSON)).toBe(2);
    expect(wayToGoal(LESSON, openingRun(LESSON), 1)).toBeNull();
  });

  it('has no forbidden act in it, and is none where every way has one', () => {
    expect(wayToGoal({ ...LESSON, forbidden: [UNTICKING] }, openingRun(LESSON))).not.toContain(
      'admin.untickedOptedOut',
    );
    const lost = { ...LESSON, goal: { ...LESSON.goal, crmOptOut: true } };
    expect(wayToGoal(lost, openingRun(lost))).toBeNull();
    expect(() => parOf(lost)).toThrow(/back-again/);
  });
});

describe('the next act', () => {
  const runAfter = (...acts: readonly EventName[]) => attempt(LESSON, acts).run;

  it('is that of the solution where one has followed it, even if there are others as short', () => {
    const solution: readonly EventName[] = ['prospect.askedToOptIn', 'automation.untickedOptedOut'];
    expect(nextAct({ ...LESSON, solution }, runAfter('prospect.askedToOptIn'))).toBe('automation.untickedOptedOut');
    expect(nextAct(LESSON, runAfter())).toBe('prospect.askedToOptIn');
  });

  it('is that of a shortest way where one has left it', () => {
    const run = runAfter('marketer.tickedDoNotEmail');
    expect(nextAct(LESSON, run)).toBe('prospect.askedToOptIn');
    expect(nextAct({ ...LESSON, goal: { doNotEmail: false } }, run)).toMatch(/untickedDoNotEmail$/);
    expect(nextAct(LESSON, runAfter('prospect.askedToOptIn', 'mail.softBounced'))).toBe('admin.untickedOptedOut');
  });

  it('is none at the end, and where no way leads on', () => {
    expect(nextAct(LESSON, runAfter(...LESSON.solution))).toBeNull();
    expect(nextAct(LESSON, runAfter('admin.untickedOptedOut'))).toBeNull();
    expect(nextActWords(LESSON, runAfter('admin.untickedOptedOut'))).toBeNull();
  });

  it('is told in the words of the screen', () => {
    expect(nextActWords(LESSON, runAfter())).toMatch(/^Press “.+” under “Ana”\.$/);
  });
});

describe('what is said of the last act', () => {
  const said = (lesson: Lesson, ...acts: readonly EventName[]) => feedbackOn(lesson, attempt(lesson, acts));
  /** Ana’s record with three more boxes to blank. */
  const THREE: Lesson = {
    ...LESSON,
    opening: ['prospect.unsubscribed', 'marketer.tickedDoNotEmail'],
    goal: { optedOut: false, breach: false, doNotEmail: false },
    solution: ['prospect.askedToOptIn', 'admin.untickedOptedOut', 'marketer.untickedDoNotEmail'],
  };

  it('is nothing before the first, whatever the opening was, and nothing at the goal', () => {
    expect(said(LESSON)).toBeNull();
    expect(said({ ...LESSON, opening: [], goal: { optedOut: true } })).toBeNull();
    expect(said(LESSON, ...LESSON.solution)).toBeNull();
  });

  it('counts the acts that are left', () => {
    expect(said(THREE, 'prospect.askedToOptIn')).toEqual({
      kind: 'nearer',
      text: 'That helps. Two acts are left.',
      rules: [],
    });
    expect(said(THREE, 'prospect.askedToOptIn', 'admin.untickedOptedOut')?.text).toBe('That helps. One act is left.');
    expect(said(LESSON, 'marketer.tickedDoNotEmail')).toEqual({
      kind: 'detour',
      text: 'That did something, but it brought you no nearer. Two acts are left.',
      rules: [],
    });
  });

  it('is why it is forbidden, and to take it back', () => {
    expect(said({ ...LESSON, forbidden: [REFUSED] }, 'marketer.untickedOptedOut')).toEqual({
      kind: 'forbidden',
      text: 'Try what you may. Take it back and try another way.',
      rules: [],
    });
  });

  it('is the machine’s own reason where it is refused or comes to nothing', () => {
    expect(said(LESSON, 'marketer.untickedOptedOut')).toMatchObject({ kind: 'refused', rules: ['U4'] });
    expect(said(LESSON, 'prospect.unsubscribed')?.kind).toBe('nothing');
    expect(said(LESSON, 'prospect.unsubscribed')?.text).toMatch(/\.$/);
  });

  it('is that the goal is out of reach where it is', () => {
    expect(said(LESSON, 'admin.untickedOptedOut')).toMatchObject({
      kind: 'lost',
      text: 'From here the goal is out of reach. Take this act back.',
      rules: expect.arrayContaining(['U4']),
    });
  });
});

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

describe('the progress that is kept', () => {
  const ids = (progress: string) => Object.keys(readProgress(progress, [{ id: 'back-again' }], () => true).lessons);
  const text = (lessons: Record<string, unknown>, at: string | null = null) =>
    JSON.stringify({ version: 1, at, lessons });

  it('has the last hundred cases, beside the lessons', () => {
    const cases = Array.from({ length: 101 }, (_, place) => `case-first-day-${place + 1}`);
    const kept = ids(text(Object.fromEntries([...cases, 'back-again', 'case-no-day-1'].map((id) => [id, UNTOUCHED]))));
    expect(kept).toEqual(['back-again', ...cases.slice(1)]);
  });

  it('has the case that is open', () => {
    const kept = text({ 'case-first-day-3': UNTOUCHED }, 'case-first-day-3');
    expect(readProgress(kept, [], () => true).at).toBe('case-first-day-3');
    expect(readProgress(text({}, 'case-first-day-3'), [], () => true).at).toBeNull();
  });

  it.each([
    [{ hints: 1 }, { hints: 1 }],
    [{ hints: 2 }, { hints: 2 }],
    [{ hints: 3 }, { hints: 3 }],
    [{ hints: 4 }, { hints: 0 }],
    [{ shown: true }, { shown: true }],
    [{ shown: 1 }, { shown: false }],
    [{ done: 'alone' }, { done: 'alone' }],
    [{ acts: Array.from({ length: 200 }, () => 'x') }, { acts: Array.from({ length: 200 }, () => 'x') }],
    [{ acts: Array.from({ length: 201 }, () => 'x') }, { acts: [] }],
    [{ acts: ['x', 7] }, { acts: [] }],
    [{ acts: 'x' }, { acts: [] }],
  ])('of a lesson with %o has %o', (given, kept) => {
    const { lessons } = readProgress(text({ 'back-again': given }), [{ id: 'back-again' }], () => true);
    expect(lessons['back-again']).toEqual({ ...UNTOUCHED, ...kept });
  });

  it('has nothing of a lesson that is none, and is none without its lessons', () => {
    expect(ids(text({ 'back-again': null }))).toEqual([]);
    expect(ids(text({ 'back-again': [] }))).toEqual([]);
    expect(ids('{"version":1,"lessons":null}')).toEqual([]);
    expect(ids('null')).toEqual([]);
  });

  it('asks for the next case after the last that is done, of its chapter', () => {
    const done = { ...UNTOUCHED, done: 'alone' as const };
    const next = (lessons: Record<string, typeof UNTOUCHED>) =>
      nextCase('First day', { version: 1, at: null, lessons });
    expect(next({})).toBe(1);
    expect(next({ 'case-first-day-4': done, 'case-first-day-2': done, 'back-again': done })).toBe(5);
    expect(next({ 'case-first-day-4': UNTOUCHED, 'case-coming-back-7': done })).toBe(1);
  });

  it('is written as it is read', () => {
    const progress = {
      version: 1 as const,
      at: 'back-again',
      lessons: { 'back-again': { ...UNTOUCHED, bet: 'Yes.' } },
    };
    expect(readProgress(formatProgress(progress), [{ id: 'back-again' }], () => true)).toEqual(progress);
  });
});
