/** What is asked of the opened files: the lookup table, and the queries' beginning that says of every row what is said in it. */
import {
  type AuditSqlOptions,
  type ColumnMap,
  CRM_TABLES,
  columnOf,
  crmSql,
  type FieldSource,
  givenSql,
  type Lookup,
  sourcesOf,
} from '../../audit/index.ts';
import type { Duck } from './duck.ts';
import type { Source } from './source.ts';

export interface Question {
  readonly lookup: Lookup;
  readonly prospects: Source;
  readonly crm: Source | null;
  readonly map: ColumnMap;
  /** The fields of the table with their columns, by the headings that people see. */
  readonly sources: readonly FieldSource[];
  /** The columns of `given`, one for each field of the table. */
  readonly columns: readonly string[];
}

export function questionOf(lookup: Lookup, prospects: Source, crm: Source | null, map: ColumnMap): Question {
  const shown = { ...map, prospects: prospects.recognised.columns, crm: crm?.recognised.columns ?? {} };
  return {
    lookup,
    prospects,
    crm,
    map,
    sources: sourcesOf(lookup, shown, crm !== null),
    columns: lookup.fields.map(columnOf),
  };
}

/** Reads what the CRM's records say into tables, once for all queries. */
export async function makeCrmTables(duck: Duck, { lookup, prospects, crm, map }: Question): Promise<void> {
  const queries = crmSql(lookup, {
    dialect: 'duckdb',
    map: { ...map, prospects: prospects.columns, crm: crm?.columns ?? {} },
    hasCrm: crm !== null,
    from: crm ? { crm: crm.from } : {},
  });
  for (const [place, query] of queries.entries())
    await duck.run(`CREATE OR REPLACE TABLE ${CRM_TABLES[place]} AS ${query}`);
}

/** `makeCrmTables` comes first. @param kept the columns that are passed on, by the name they get. @param isNumbered whether `file` and `row` are needed. */
export function given(
  { lookup, prospects, crm, map }: Question,
  kept: AuditSqlOptions['kept'],
  isNumbered: boolean,
): string {
  return givenSql(lookup, {
    dialect: 'duckdb',
    map: { ...map, prospects: prospects.columns, crm: crm?.columns ?? {} },
    hasCrm: crm !== null,
    from: { prospects: isNumbered ? prospects.numbered : prospects.from, isCrmMade: true },
    kept: { ...(isNumbered ? { file: 'file', row: 'row' } : {}), ...kept },
    isRaw: true,
  });
}

/** The cells of a row of `given` that the row reader wants: those of fields that have a column. */
export const cellsFor = ({ sources }: Question, said: readonly (string | number | null)[]): readonly string[] =>
  sources.flatMap(({ column }, place) => (column === null ? [] : [String(said[place] ?? '')]));
