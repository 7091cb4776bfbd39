/** Reads what follows `course`: nothing for the list of lessons. Each further part of the course is a word of its own. */
import { accepted, type Result, rejected, unknownWord } from '../../simulation/index.ts';
import type { OptionInfos, Options } from '../options.ts';
import type { CourseCommand } from './course-command.ts';

export const COURSE_OPTIONS: OptionInfos = { format: { value: 'text or json' } };

/** The words that may follow `course`. */
const PARTS: readonly string[] = [];

const FORMATS = ['text', 'json'] as const;

export function readCourse({ words, values }: Options): Result<CourseCommand> {
  const [part] = words;
  if (part !== undefined)
    return rejected(
      PARTS.length === 0
        ? `course takes no word: leave out "${part}".`
        : unknownWord('part of the course', part, PARTS),
    );
  const word = values.get('format')?.[0] ?? 'text';
  const format = FORMATS.find((known) => known === word);
  if (!format) return rejected(unknownWord('format', word, FORMATS));
  return accepted({ kind: 'course', part: 'list', format });
}
