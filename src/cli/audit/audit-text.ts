/** An audit for people at a terminal: the picture first, then what is to be done, then what it rests on. */
import { type AuditReport, reportWords } from '../../audit/index.ts';
import { type Style, wrapped } from '../shared/style.ts';
import { type AuditJudgement, judgedLine } from './judge-audit.ts';

/** How wide the numbers are laid. */
const NUMBERS = 12;

export function auditText(
  report: AuditReport,
  columns: readonly string[],
  judgement: AuditJudgement,
  style: Style,
): readonly string[] {
  return [
    ...columns.flatMap((line) => wrapped(line)).map(style.quiet),
    ...reportWords(report).flatMap(({ title, lines, table }) => [
      '',
      style.strong(title),
      ...lines.flatMap((line) => wrapped(line, '  ')),
      ...table.flatMap(([rows, what]) => wrapped(what, `${rows.padStart(NUMBERS)}  `)),
    ]),
    '',
    ...judgement.checks.map((judged) => {
      const paint = judged.verdict === 'found' ? style.bad : style.quiet;
      return paint(`  ${judgedLine(judged)}`);
    }),
  ];
}
