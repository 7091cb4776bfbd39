/**
 * The Vite plugin of the course: gives the app the bets and pars of all lessons, worked out once, when the app is built.
 * Searching and proving them takes seconds, which nobody should wait for who opens a lesson. The titles stand apart, as the
 * window's title needs them before any lesson is loaded.
 */
import type { Plugin } from 'vite';
import { LESSONS } from '../../../stories/index.ts';
import { type Lesson, prepareLesson } from '../../course/index.ts';

/** By the module's name: what it exports. */
const MODULES: Readonly<Record<string, () => string>> = {
  'virtual:lessons': () => `export const PREPARED = ${byId(prepareLesson)};`,
  'virtual:lesson-titles': () => `export const LESSON_TITLES = ${byId(({ title }) => title)};`,
};

/** `virtual:lessons` and `virtual:lesson-titles`. */
export function lessonsPlugin(): Plugin {
  return {
    name: 'lessons',
    resolveId: { filter: { id: /^virtual:lesson/ }, handler: (id) => (id in MODULES ? `\0${id}` : null) },
    load: { filter: { id: /^\0virtual:lesson/ }, handler: (id) => MODULES[id.slice(1)]?.() ?? null },
  };
}

/** As the text of an object, by the lessons' ids. */
const byId = (told: (lesson: Lesson) => unknown): string =>
  JSON.stringify(Object.fromEntries(LESSONS.map((lesson) => [lesson.id, told(lesson)])));
