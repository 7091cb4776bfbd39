/** `course`: the lessons, drills from a seed, and the check of somebody’s results. */
import { DRILL_KINDS } from '../../course/index.ts';
import { defineCommand } from '../shared/command.ts';
import { optionHelp } from '../shared/help-lines.ts';
import { executeCourse } from './course.ts';
import { COURSE_OPTIONS, readCourse } from './read-course.ts';

export const courseCommand = defineCommand({
  options: COURSE_OPTIONS,
  mostWords: Number.POSITIVE_INFINITY,
  help: (program) => [
    `${program} course [--format text|json]`,
    `${program} course drill [--seed N] [--count N] [--kind KIND] [--format text|json]`,
    `${program} course check FILE… [--name NAME] [--word WORD] [--format text|json]`,
    '',
    'Lists the lessons of the course, chapter after chapter; makes drills; or plays somebody’s results',
    'file again and prints what it proves. The first claim of a file that is not so ends it with status 2.',
    'Each question counts once, by its first answer. Of several files each is a line, with what the class',
    'is weakest in; a file that is refused is named, the others are checked, and the status is 2.',
    '',
    ...optionHelp('--seed', 'A whole number from 0: the same seed makes the same drills everywhere. Unless given, 1.'),
    ...optionHelp('--count', 'How many drills, each from the next seed. Unless given, 1.'),
    ...optionHelp('--kind', `One kind of drill alone: ${DRILL_KINDS.map(({ id }) => id).join(', ')}.`),
    ...optionHelp('--name', 'Whose results file it has to be, of one file.'),
    ...optionHelp('--word', 'The word from which the questions of the exam have to follow, with the name.'),
    ...optionHelp(
      '--format',
      'text (the default) or json: each lesson with its settings, opening, bet, goal, what is forbidden,',
    ),
    ...optionHelp('', 'hints, solution, par (the fewest events that reach the goal) and the rules that it teaches.'),
  ],
  read: readCourse,
  run: executeCourse,
});
