/** What one results file proves, to be read. */
import { LESSONS } from '../../../stories/index.ts';
import { type Proof, readCaseId } from '../../course/index.ts';
import { citation, counted, isCitable, listed, quoted } from '../../simulation/index.ts';
import { type Style, wrapped } from '../shared/style.ts';
import { WHAT_IT_PROVES } from './what-it-proves.ts';

/** Line by line: what was done, the exam, and how each rule is known. */
export function proofText(
  { results, answers, right, repeated, rules, tendsToThink, exam }: Proof,
  style: Style,
): readonly string[] {
  const cases = results.lessons.filter(({ id }) => readCaseId(id) !== null).length;
  const lessons = results.lessons.length - cases;
  const weak = rules.filter((each) => each.answers >= 3 && each.right / each.answers < 0.7);
  return [
    style.strong(results.name === '' ? 'Nobody named' : results.name),
    '',
    `${counted(lessons, 'lesson')} of ${LESSONS.length} done, each played again to its goal.`,
    ...(cases > 0 ? [`${counted(cases, 'case')} done beside them, each played again as well.`] : []),
    `${counted(answers, 'answer')} in practice, of which ${right} right: each drill was made and graded again.`,
    ...(repeated > 0
      ? [`${counted(repeated, 'answer')} beside them to questions answered before, which count for nothing.`]
      : []),
    ...(exam
      ? [
          '',
          (exam.passed ? style.good : style.bad)(
            `Exam with the word ${quoted(results.exam?.word ?? '')}: ${exam.passed ? 'passed' : 'not passed'}, ${exam.right} of ${exam.of} right.`,
          ),
          `Certificate: ${exam.code}`,
        ]
      : ['', 'No exam was taken.']),
    ...(rules.length > 0 ? ['', style.strong('By rule')] : []),
    ...rules.flatMap((each) =>
      wrapped(
        `${isCitable(each.rule) ? citation(each.rule).title : ''}`,
        `  ${each.rule.padEnd(4)} ${String(each.right).padStart(3)} of ${String(each.answers).padStart(3)}  `,
      ),
    ),
    ...(weak.length > 0 ? ['', ...wrapped(`Worth practising: ${listed(weak.map(({ rule }) => rule))}.`)] : []),
    ...(tendsToThink.length > 0 ? ['', style.strong('Tends to think')] : []),
    ...tendsToThink.flatMap(({ says, because }) => wrapped(`“${says}” ${because}`, '  - ')),
    '',
    style.quiet(WHAT_IT_PROVES),
  ];
}
