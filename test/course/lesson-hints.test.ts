/** Hints name what stands on the screen, lead to the goal from anywhere, and answer what was just tried. */
import { describe, expect, it } from 'vitest';
import {
  actWords,
  attempt,
  feedbackOn,
  type Lesson,
  lessonFields,
  lessonReport,
  lessonSimulation,
  nextAct,
  nextActWords,
  openingRun,
} from '../../src/course/index.ts';
import type { EventName } from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';

/** What is written on the screen of a lesson: the labels of its record's fields, and of its acts. */
const onScreen = (lesson: Lesson): readonly string[] => {
  const { edition } = lessonSimulation(lesson);
  return [
    ...lessonFields(lesson, openingRun(lesson)).map(({ label }) => label),
    ...edition.events.map(({ label }) => label),
  ];
};

const lessonOf = (id: string): Lesson => LESSONS.find((lesson) => lesson.id === id) ?? expect.fail();
const said = (id: string, ...acts: readonly EventName[]) => feedbackOn(lessonOf(id), attempt(lessonOf(id), acts));

describe.each(LESSONS)('the hints of $id', (lesson) => {
  it('are three, and each names a field or an act of the screen', () => {
    const { hints } = lessonReport(lesson);
    expect(hints).toHaveLength(3);
    for (const hint of hints)
      expect([hint, onScreen(lesson).some((label) => hint.includes(label))]).toEqual([hint, true]);
  });

  it('lead to the goal if one follows the third again and again', () => {
    const acts: EventName[] = [];
    for (let run = openingRun(lesson); attempt(lesson, acts).state === 'going'; { run } = attempt(lesson, acts)) {
      const next = nextAct(lesson, run) ?? expect.fail();
      expect(nextActWords(lesson, run)).toContain(actWords(run.simulation, next, lesson.person));
      acts.push(next);
    }
    expect(attempt(lesson, acts).state).toBe('reached');
  });

  it('lay out the acts of the solution, and others beside them', () => {
    expect(lesson.acts).toEqual(expect.arrayContaining([...lesson.solution]));
    expect(lesson.acts.length).toBeGreaterThan(new Set(lesson.solution).size);
  });
});

describe('what is said of what one just tried', () => {
  it('is nothing before the first act, and nothing more at the goal', () => {
    expect(said('ask-first')).toBeNull();
    expect(said('ask-first', 'prospect.askedToOptIn', 'admin.untickedOptedOut')).toBeNull();
  });

  it('answers a forbidden act with why it is none', () => {
    expect(said('a-reset-is-no-cure', 'admin.resetHardBounce')).toMatchObject({ kind: 'forbidden' });
    expect(said('a-reset-is-no-cure', 'admin.resetHardBounce')?.text).toContain('dead address');
  });

  it('answers a refused act, and one that does nothing, with the machine’s reason and rule', () => {
    expect(said('ask-first', 'marketer.untickedOptedOut')).toMatchObject({ kind: 'refused', rules: ['U4'] });
    expect(said('who-may', 'admin.untickedDoNotEmail')).toMatchObject({ kind: 'nothing' });
  });

  it('tells a detour from a step that helps', () => {
    expect(said('three-locks', 'marketer.untickedDoNotEmail')).toMatchObject({ kind: 'nearer' });
    expect(said('three-locks', 'mail.softBounced')?.kind).toBe('detour');
  });

  it('says when the goal is out of reach', () => {
    expect(said('ask-first', 'admin.untickedOptedOut')).toMatchObject({ kind: 'lost' });
  });
});
