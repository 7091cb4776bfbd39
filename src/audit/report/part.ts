/** A part of a report in words, and how numbers and statuses are put there. */
import { counted, listed, STATUS_WORDS, type Status } from '../../simulation/index.ts';

/** One part of a report, in words. */
export interface ReportPart {
  readonly id: string;
  readonly title: string;
  /** Sentences. */
  readonly lines: readonly string[];
  /** Numbers with what they count, the first cell of each row a number of rows; empty where sentences say it all. */
  readonly table: readonly (readonly [rows: string, what: string])[];
}

/** 1,234,567. */
export const number = (count: number): string => counted(count, '', '').trim();
/** "3 prospects". */
export const rowsOf = (count: number): string => counted(count, 'prospect');
export const are = (count: number): string => (count === 1 ? 'is' : 'are');

/** "mailable or transactional only": statuses as the lookup table joins them. */
export const statusList = (statuses: string): string =>
  listed(
    statuses.split(',').map((status) => STATUS_WORDS[status as Status] ?? status),
    'or',
  );

/** A part; a number that is counted in its table is written as people read it. */
export const part = (
  id: string,
  title: string,
  lines: readonly string[],
  table: readonly (readonly [number, string])[] = [],
): ReportPart => ({ id, title, lines, table: table.map(([rows, what]) => [number(rows), what]) });
