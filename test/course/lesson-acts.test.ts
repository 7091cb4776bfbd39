/** What somebody does in a lesson: attempts, the way to the goal, the next act, and what is said of the last. */
import { describe, expect, it } from 'vitest';
import { feedbackOn, nextAct, nextActWords } from '../../src/course/lesson/hints.ts';
import type { Lesson } from '../../src/course/lesson/lesson.ts';
import { parOf, wayToGoal } from '../../src/course/lesson/par.ts';
import { attempt, forbiddenActs, openingRun } from '../../src/course/lesson/play.ts';
import { type EventName, isAutomation } from '../../src/simulation/index.ts';
import { LESSON, PEOPLE, REFUSED, UNTICKING } from './small-lesson.ts';

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
