/** `course`: every lesson, as data or as a list for people. The lessons are data, and what is worked out of them is the course's. */
import { LESSONS } from '../../../stories/index.ts';
import { CHAPTERS, lessonReport } from '../../course/index.ts';
import { done, type Report } from '../shared/report.ts';
import { type Style, wrapped } from '../shared/style.ts';
import type { AskedCourse, AskedLessons } from './asked-course.ts';
import { executeCheck } from './check.ts';
import { executeDrill } from './drill.ts';

export function executeCourse(command: AskedCourse, world: World): Report {
  switch (command.part) {
    case 'list':
      return executeList(command, world);
    case 'drill':
      return executeDrill(command, world.style);
    case 'check':
      return executeCheck(command, world);
    default:
      return command satisfies never;
  }
}

function executeList({ format }: AskedLessons, { program, style }: World): Report {
  if (format === 'json') return done([JSON.stringify(LESSONS.map(lessonReport), null, 2)]);
  return done(courseText(program, style));
}

/** What the command needs of the process. */
interface World {
  readonly readFile: Parameters<typeof executeCheck>[1]['readFile'];
  readonly program: string;
  readonly style: Style;
}

function courseText(program: string, style: Style): readonly string[] {
  const width = Math.max(...LESSONS.map(({ id }) => id.length));
  return [
    ...CHAPTERS.flatMap((chapter) => [
      style.strong(chapter.id),
      ...wrapped(chapter.note).map(style.quiet),
      '',
      ...LESSONS.filter((lesson) => lesson.chapter === chapter.id).flatMap(({ id, title, aim }) =>
        wrapped(`${title}. ${aim}`, `  ${id.padEnd(width)}  `),
      ),
      '',
    ]),
    style.quiet(`${program} course --format json   prints every lesson with its bet, goal, solution and par`),
  ];
}
