/** An audit summed up, in the format that was asked for; rows are written elsewhere. */
import { type AuditReport, reportHtml, reportMarkdown, reportWords } from '../../audit/index.ts';
import { quoted } from '../../simulation/index.ts';
import type { Style } from '../shared/style.ts';
import { auditJson } from './audit-json.ts';
import { auditText } from './audit-text.ts';
import type { AuditJudgement } from './judge-audit.ts';
import type { Question } from './question.ts';

const TITLE = 'What the records say';

export function summaryOf(
  format: 'text' | 'json' | 'markdown' | 'html',
  report: AuditReport,
  question: Question,
  judgement: AuditJudgement,
  style: Style,
): readonly string[] {
  const found = [...question.prospects.recognised.found, ...(question.crm?.recognised.found ?? [])];
  switch (format) {
    case 'text':
      return auditText(report, columnLines(question), judgement, style);
    case 'json':
      return [JSON.stringify(auditJson(report, found, judgement), null, 2)];
    case 'markdown':
      return [reportMarkdown(TITLE, reportWords(report)).trimEnd()];
    case 'html':
      return [reportHtml(TITLE, reportWords(report)).trimEnd()];
    default:
      return format satisfies never;
  }
}

/** Which column is read for what, so that somebody can see that it was guessed right. */
function columnLines({ sources, prospects, crm }: Question): readonly string[] {
  const read = sources.flatMap(({ field, column }) => (column ? [`${field} from ${quoted(column.heading)}`] : []));
  const open = sources.flatMap(({ field, column }) => (column ? [] : [field]));
  const names = [...prospects.parts, ...(crm?.parts ?? [])].map(({ name }) => name);
  return [
    `Read ${names.join(', ')}: ${read.join(', ')}.`,
    ...(open.length > 0 ? [`Unknown, as no column says it: ${open.join(', ')}.`] : []),
  ];
}
