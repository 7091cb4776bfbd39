/** What DuckDB is told to read: one file as it is or as it was written anew, and all files of a side as one. */
import type { Head, Recognised } from '../../audit/index.ts';
import { sqlText } from './duck.ts';
import type { FileHead } from './file-head.ts';

/** One file. */
export interface Part {
  readonly path: string;
  readonly name: string;
  readonly opened: FileHead;
  readonly head: Head;
  readonly recognised: Recognised;
  /** Where it was written anew; null where it is read as it is. */
  readonly clean: string | null;
}

/** Expressions to read from. */
export interface SourceSql {
  /** Without numbers of rows: quicker to count. */
  readonly from: string;
  /** The same with `file` and `row`, in the order of the files and their rows. */
  readonly numbered: string;
  /** Rows that are no rows: `file`, `row` and the reason; null where every file is whole. */
  readonly faults: string | null;
}

/** The places of the columns that were recognised, among the headings. */
export const placesOf = ({ head, recognised }: Pick<Part, 'head' | 'recognised'>): readonly number[] =>
  recognised.found.map(({ heading }) => head.headings.indexOf(heading));

/** A name as SQL takes it. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A file of text. Columns go by their places, since headings may be alike but for their case, or empty. */
export function readCsv({ path, opened, head }: Pick<Part, 'path' | 'opened' | 'head'>): string {
  const columns = head.headings.map((_, place) => `'c${place}': 'VARCHAR'`).join(', ');
  const packed = opened.kind === 'csv.gz' ? ", compression='gzip'" : '';
  return `read_csv(${sqlText(path)}, auto_detect=false, header=true, delim=${sqlText(opened.table?.delimiter ?? ',')}, quote='"', escape='"', columns={${columns}}${packed})`;
}

/** A file that was written anew. */
const readClean = (part: Part): string => {
  const kept = part.recognised.found.map((_, place) => `, 'k${place}': 'VARCHAR'`).join('');
  const columns = `{'row': 'BIGINT', 'fault': 'VARCHAR'${kept}}`;
  return `read_csv(${sqlText(part.clean ?? '')}, auto_detect=false, header=false, delim=',', quote='"', escape='"', columns=${columns})`;
};

/** All files as one, with a column for each role. */
export function expressions(parts: readonly Part[], roles: readonly string[]): SourceSql {
  const cells = (part: Part) =>
    roles.map((role) => {
      const place = part.recognised.found.findIndex((each) => each.role === role);
      const found = part.recognised.found[place];
      const column =
        part.clean !== null
          ? `k${place}`
          : part.opened.kind === 'parquet'
            ? `CAST(${quotedName(found?.heading ?? '')} AS VARCHAR)`
            : `c${part.head.headings.indexOf(found?.heading ?? '')}`;
      return `${column} AS ${quotedName(role)}`;
    });
  const table = (part: Part) =>
    part.opened.kind === 'parquet' && part.clean === null
      ? `read_parquet(${sqlText(part.path)})`
      : part.clean === null
        ? readCsv(part)
        : readClean(part);
  const where = (part: Part) => (part.clean === null ? '' : ' WHERE fault IS NULL');
  const number = (part: Part) => (part.clean === null ? 'row_number() OVER ()' : '"row"');
  const all = (select: (part: Part, place: number) => string) => `(${parts.map(select).join(' UNION ALL ')})`;
  const broken = parts.flatMap((part, place) =>
    part.clean === null
      ? []
      : [`SELECT ${place} AS file, "row", fault FROM ${readClean(part)} WHERE fault IS NOT NULL`],
  );
  return {
    from: all((part) => `SELECT ${cells(part).join(', ')} FROM ${table(part)}${where(part)}`),
    numbered: all(
      (part, place) =>
        `SELECT ${place} AS "file", ${number(part)} AS "row", ${cells(part).join(', ')} FROM ${table(part)}${where(part)}`,
    ),
    faults: broken.length > 0 ? `(${broken.join(' UNION ALL ')})` : null,
  };
}
