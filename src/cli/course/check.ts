/** `course check`: plays somebody’s results file again and prints what it proves, or the first claim of it that is not so. */
import { LESSONS } from '../../../stories/index.ts';
import { checkResults, lessonJudge, type Proof, readCaseId } from '../../course/index.ts';
import { citation, counted, isCitable, listed, MAX_FILE_SIZE, quoted, type Result } from '../../simulation/index.ts';
import { done, type Report, refused } from '../shared/report.ts';
import { type Style, wrapped } from '../shared/style.ts';
import type { AskedCheck } from './asked-course.ts';

/** What the command needs of the process. */
interface World {
  readonly readFile: (path: string, what?: string, most?: number) => Result<string>;
  readonly style: Style;
}

export function executeCheck({ path, name, word, format }: AskedCheck, { readFile, style }: World): Report {
  const text = readFile(path, 'results file', MAX_FILE_SIZE);
  if (!text.ok) return refused(text.error);
  const proof = checkResults(text.value, { name, word, lesson: lessonJudge(LESSONS) });
  if (!proof.ok) return refused(`${quoted(path)}: ${proof.error}`);
  return done(format === 'json' ? [JSON.stringify(proofJson(proof.value), null, 2)] : proofText(proof.value, style));
}

function proofJson({ results, answers, right, repeated, rules, tendsToThink, exam }: Proof) {
  return {
    name: results.name,
    model: results.model,
    lessons: results.lessons.map(({ id }) => id),
    answers,
    right,
    repeated,
    rules,
    tendsToThink: tendsToThink.map(({ id, says, because }) => ({ id, says, because })),
    exam: exam && { word: results.exam?.word, ...exam },
    proves: WHAT_IT_PROVES,
  };
}

const WHAT_IT_PROVES = 'The answers are right for these questions. Who gave them, no file can tell.';

function proofText(
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
