/** The door of the audit: what records tell by the million. The command, the page and the tests enter here. */
export { lackingIn, whyNoCrm, whyUnjoined } from './columns/alike.ts';
export {
  type ColumnMap,
  type Columns,
  formatColumnMap,
  NO_MAP,
  readColumnMap,
  usualColumns,
} from './columns/column-map.ts';
export {
  type AskedColumn,
  columnsOfFields,
  type FoundColumn,
  type Recognised,
  recogniseColumns,
  withStop,
} from './columns/recognise.ts';
export { type Role, type RoleInfo, rolesOf, type Side } from './columns/roles.ts';
export {
  type AuditReport,
  type Counted,
  MOST_LISTED,
  reportOf,
  type SharedAddresses,
  type UnreadableRow,
  type UnreadableRows,
} from './report/audit-report.ts';
export { type Became, type Days, type DaysTally, pairKey, readPair, sameBy } from './report/days.ts';
export { listIds, listOf } from './report/find-list.ts';
export { reportHtml } from './report/html.ts';
export { prepareLists, type ToDoList } from './report/lists.ts';
export { reportMarkdown } from './report/markdown.ts';
export type { ReportPart } from './report/part.ts';
export { reportWords } from './report/report-words.ts';
export { safeCell } from './report/safe-cell.ts';
export { STANDING_WORDS, type Standing, standingBit, standingOfEntry } from './report/standing.ts';
export { ANY_TIME, readWhatIf, type WhatIf } from './report/what-if.ts';
export {
  addressKey,
  crmKey,
  type FieldSource,
  kindOfSource,
  type ReadRow,
  rowReader,
  sourcesOf,
  type Unreadable,
  unreadableCell,
  WHOLE_ROW,
} from './row/row-reader.ts';
export {
  CRM_HEADINGS,
  csvLine,
  PROSPECT_HEADINGS,
  SAMPLE,
  SAMPLE_COMPANY,
  SAMPLE_ORGANISATION,
  type SampleOptions,
  type SampleRow,
  sampleRows,
} from './sample/sample.ts';
export { type AuditSqlOptions, auditSql, CRM_TABLES, columnOf, crmSql, givenSql } from './sql/audit-sql.ts';
export { DIALECTS, type Dialect } from './sql/dialects.ts';
export { type Answer, type Entry, type Lookup, lookupOf } from './table/lookup.ts';
export {
  type Delimiter,
  delimitersOf,
  type Encoding,
  encodingOf,
  type FileKind,
  kindOfFile,
  SNIFFED,
  separatorLine,
} from './text/sniff.ts';
export { type ParsePiece, type Rows, rowsOfText } from './text/table-rows.ts';
export { type Head, type TableText, type TextTools, tableTextOf } from './text/table-text.ts';
export { type Blank, type CellKind, type OwnWords, type Said, spellingsOf } from './values/spellings.ts';
