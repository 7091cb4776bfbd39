/** What is done of the course, where the browser keeps nothing: it holds, is told for a results file, taken up, and forgotten. */
import { afterEach, describe, expect, it } from 'vitest';
import { forgetCourse, lessonsDone, noteLesson, takeUpLessons } from '../../src/app/session/course-store.ts';

afterEach(forgetCourse);

describe('the lessons that are done', () => {
  it('are told with the acts that did them', () => {
    noteLesson('may-we-write', { acts: ['prospect.unsubscribed'], done: 'alone' });
    noteLesson('the-fifth', { acts: ['mail.softBounced'] });
    expect(lessonsDone()).toEqual([{ id: 'may-we-write', acts: ['prospect.unsubscribed'] }]);
  });

  it('are told again only when they are done again', () => {
    noteLesson('may-we-write', { acts: ['prospect.unsubscribed'], done: 'alone' });
    noteLesson('may-we-write', { acts: [] });
    expect(lessonsDone()).toEqual([]);
  });

  it('are taken up from elsewhere, and what is done here stays', () => {
    noteLesson('may-we-write', { acts: ['prospect.unsubscribed'], done: 'hinted' });
    takeUpLessons([
      { id: 'may-we-write', acts: ['marketer.tickedDoNotEmail', 'prospect.unsubscribed'] },
      { id: 'two-boxes', acts: ['marketer.tickedDoNotEmail'] },
    ]);
    expect(lessonsDone()).toEqual([
      { id: 'may-we-write', acts: ['prospect.unsubscribed'] },
      { id: 'two-boxes', acts: ['marketer.tickedDoNotEmail'] },
    ]);
  });

  it('are forgotten when somebody starts over', () => {
    noteLesson('may-we-write', { acts: ['prospect.unsubscribed'], done: 'alone' });
    forgetCourse();
    expect(lessonsDone()).toEqual([]);
  });
});
