/** Writes what was counted: as a summary, row by row, as a query, or into a file. */
import { writeFileSync } from 'node:fs';
import { auditSql, type ColumnMap, formatColumnMap, listIds, listOf } from '../../audit/index.ts';
import { unknownWord } from '../../simulation/index.ts';
import type { Style } from '../shared/style.ts';
import { writing } from '../shared/unwritten.ts';
import type { AskedAudit } from './asked-audit.ts';
import type { Audit } from './count-all.ts';
import type { Duck } from './duck.ts';
import type { Question } from './question.ts';
import { rowLines, writeParquet } from './rows.ts';
import type { Scratch } from './scratch.ts';
import { summaryOf } from './summary.ts';

/** Lines, each when it is known; files are written on the way. */
export async function* written(
  command: AskedAudit,
  audit: Audit,
  duck: Duck,
  scratch: Scratch,
  style: Style,
): AsyncGenerator<string> {
  const { question, report, judgement } = audit;
  const { format, out, list: listId, addresses } = command;
  if (command.saveMap !== null) {
    const path = command.saveMap;
    writing(path, () => writeFileSync(path, formatColumnMap(mapOf(question))));
  }
  const list = listId === null ? null : listOf(report, listId);
  if (list === undefined) throw new Error(unknownWord('list', listId ?? '', listIds(report)));
  const options = { list: list && { list, by: report.days?.by ?? null }, addresses };
  if (command.sql !== null) {
    const { lookup, crm } = question;
    yield `${auditSql(lookup, { dialect: command.sql, map: mapOf(question), hasCrm: crm !== null })};`;
    return;
  }
  if (format === 'parquet') {
    const whole = scratch.whole(out ?? '');
    await writeParquet(duck, question, whole.draft, options);
    whole.finish();
    return;
  }
  const pieces =
    format === 'ndjson' || format === 'csv'
      ? rowLines(duck, question, format, options)
      : [summaryOf(format, report, question, judgement, style).join('\n')];
  if (out === null) {
    yield* pieces;
    return;
  }
  const whole = scratch.whole(out);
  for await (const piece of pieces) whole.write(`${piece}\n`);
  whole.finish();
}

/** The map with every column that was recognised. */
const mapOf = ({ map, prospects, crm }: Question): ColumnMap => ({
  ...map,
  prospects: prospects.recognised.columns,
  crm: crm?.recognised.columns ?? {},
});
