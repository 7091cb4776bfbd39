/** What the results files of a class prove, for whoever holds it: a line each, then what to teach again. */
import type { ClassResults, Proof, RuleShown } from '../../course/index.ts';
import { citation, counted, isCitable, listed, quoted } from '../../simulation/index.ts';
import { type Style, wrapped } from '../shared/style.ts';
import { WHAT_IT_PROVES } from './what-it-proves.ts';

const MOST_RULES = 5;

/** Fewer answers about a rule say nothing of a class. */
const LEAST_ANSWERS = 5;

export function classText(results: ClassResults, style: Style): readonly string[] {
  const { checked, refused, rules, tendsToThink, alike } = results;
  const said = rules.filter(({ answers }) => answers >= LEAST_ANSWERS);
  const weak = said.filter(({ answers, right }) => right < answers).slice(0, MOST_RULES);
  return [
    style.strong(
      `${counted(checked.length, 'results file')} checked${refused.length > 0 ? `, ${refused.length} refused` : ''}`,
    ),
    ...(checked.length > 0 ? ['', ...learnersTable(checked, style)] : []),
    ...alike.flatMap((paths) => [
      '',
      ...wrapped(`The practice in ${listed(paths.map((path) => quoted(path)))} is the same to the answer.`).map(
        style.bad,
      ),
    ]),
    ...(weak.length > 0 ? ['', style.strong('What to teach again, the weakest first'), ...weak.flatMap(ruleLine)] : []),
    ...(tendsToThink.length > 0 ? ['', style.strong('What learners tend to think')] : []),
    ...tendsToThink.flatMap(({ misconception: { says, because }, learners }) =>
      wrapped(`“${says}” ${because}`, `  ${String(learners).padStart(3)}  `),
    ),
    '',
    style.quiet(WHAT_IT_PROVES),
  ];
}

function learnersTable(checked: ClassResults['checked'], style: Style): readonly string[] {
  const rows = checked.map(({ path, proof }) => ({ proof, cells: cellsOf(path, proof) }));
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    style.quiet(line(HEADS)),
    ...rows.map(({ proof, cells }) => {
      const { exam } = proof;
      if (!exam) return line(cells);
      return exam.passed ? style.good(line(cells)) : style.bad(line(cells));
    }),
  ];
}

const HEADS = ['Learner', 'Lessons', 'Practice', 'Exam', 'Certificate', 'File'] as const;

function cellsOf(path: string, { results, answers, right, exam }: Proof): readonly string[] {
  return [
    results.name === '' ? 'nobody named' : results.name,
    String(results.lessons.length),
    answers === 0 ? '-' : `${right} of ${answers}`,
    exam ? `${exam.passed ? 'passed' : 'not passed'}, ${exam.right} of ${exam.of}` : '-',
    exam ? exam.code : '-',
    path,
  ];
}

const ruleLine = ({ rule, answers, right }: RuleShown): readonly string[] =>
  wrapped(
    isCitable(rule) ? citation(rule).title : rule,
    `  ${rule.padEnd(4)} ${String(right).padStart(4)} of ${String(answers).padStart(4)}  `,
  );
