/** The sentences of a lesson that somebody reads, in the order in which they are met. */
import { type Lesson, offeredBet, wordById } from '../../src/course/index.ts';

/** All that is written for people, without the words that the machine adds. */
export const textsOf = (lesson: Lesson): readonly string[] => [
  lesson.aim,
  lesson.scene,
  ...lesson.explains.map((id) => wordById(id).says),
  lesson.bet.question,
  ...lesson.bet.wrong.map(({ because }) => because),
  lesson.task,
  ...lesson.forbidden.map(({ because }) => because),
  ...lesson.hints,
  lesson.why,
  `${lesson.keep}`,
];

/** The same with the title and the choices of the bet, in which words stand that have to be known. */
export const wordsToKnow = (lesson: Lesson): string =>
  [lesson.title, ...textsOf(lesson), ...offeredBet(lesson).choices.map(({ words }) => words)].join('\n');

/** A capital counts only where the form has one: "flow" is a word of the course, and so is "Opt In". */
export function hasWord(text: string, form: string): boolean {
  const flags = form === form.toLowerCase() ? 'iu' : 'u';
  return new RegExp(`(?<![\\p{Letter}-])${form}(?![\\p{Letter}])`, flags).test(text);
}
