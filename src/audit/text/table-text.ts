/**
 * The beginning of a text as a table: how it is written, its headings and some rows. Command and page read a file's first bytes
 * each in its own way, and say here what they have.
 */
import { accepted, type Result, rejected } from '../../simulation/index.ts';
import {
  type Delimiter,
  delimitersOf,
  type Encoding,
  encodingOf,
  newlineOf,
  oneLineEnd,
  SNIFFED,
  separatorLine,
} from './sniff.ts';

/** The head of a file: its headings, and the cells of some rows under them. */
export interface Head {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How a text is written as a table, and its head. */
export interface TableText {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
  /** How many letters stand before the headings: Excel's line of its own. */
  readonly skipped: number;
  readonly head: Head;
}

/** What reads text and cells: the platform's decoder and a parser of CSV. */
export interface TextTools {
  readonly decode: (bytes: Uint8Array, encoding: Encoding) => string;
  /** The first rows, without empty lines. */
  readonly split: (
    text: string,
    written: { readonly delimiter: Delimiter; readonly newline: '\n' | '\r'; readonly rows: number },
  ) => string[][];
}

/** How many rows are looked at to tell columns by what they hold. */
const ROWS = 200;

/** @param bytes the first of it, unpacked. @returns one sentence without its subject where it is no table. */
export function tableTextOf(bytes: Uint8Array, { decode, split }: TextTools): Result<TableText> {
  if (bytes.length === 0) return rejected('is empty');
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  const line = separatorLine(text);
  const skipped = line?.length ?? 0;
  const body = oneLineEnd(text.slice(skipped));
  const likely = line ? accepted([line.delimiter]) : delimitersOf(body);
  if (!likely.ok) return likely;
  const newline = newlineOf(body);
  const isCut = bytes.length >= SNIFFED;
  const tables = likely.value.map((delimiter): TableText => {
    const [headings = [], ...rows] = split(body, { delimiter, newline, rows: ROWS + 1 });
    const whole = isCut && rows.length < ROWS ? rows.slice(0, -1) : rows;
    return { encoding, delimiter, newline, skipped, head: { headings, rows: whole } };
  });
  // The delimiter that stands oftenest in the headings, unless the rows under them speak for another.
  const [table] = tables.toSorted((one, other) => Number(isEven(other)) - Number(isEven(one)));
  if (!table) return rejected('is empty');
  if (isCut && table.head.rows.length === 0 && table.head.headings.join('').length > SNIFFED / 2)
    return rejected('is no table: its first line does not end where headings would');
  return accepted(table);
}

/** Whether most rows have as many cells as there are headings. */
function isEven({ head: { headings, rows } }: TableText): boolean {
  return rows.filter(({ length }) => length === headings.length).length * 2 >= rows.length;
}
