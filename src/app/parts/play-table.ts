/** Computes the infographic's tables: every cell by running the row's cases on the machine. No cell is written here. */
import {
  completeSettings,
  editionOf,
  formatLink,
  play,
  runAt,
  type Settings,
  simulationOf,
  type TABLES,
  valueWords,
} from '../../simulation/index.ts';
import { href } from '../ui/href.ts';

type Table = (typeof TABLES)[number];
type Row = Table['rows'][number];
type Column = Table['columns'][number];

export interface PlayedCell {
  readonly column: Column;
  readonly words: string;
  /** Null where the cell is words alone. */
  readonly ticked: boolean | null;
  readonly provenance: 'source' | 'reading';
}

export interface PlayedRow {
  readonly row: Row;
  readonly cells: readonly PlayedCell[];
  /** How many runs the row was played in. */
  readonly cases: number;
  /** Whether all of them gave what the cells say. */
  readonly agree: boolean;
  /** The shortest of these runs, after its last event, in the explorer. */
  readonly href: string;
}

/** Plays a table's rows under its own settings. */
export function playTable({ settings: given, columns, rows }: Table): readonly PlayedRow[] {
  const settings = completeSettings(given);
  return rows.map((row) => playRow(row, columns, settings));
}

function playRow(row: Row, columns: readonly Column[], settings: Settings): PlayedRow {
  const cases = [row, ...row.also];
  const [events = []] = cases.map(({ given, event }) => [...given, event]).sort((a, b) => a.length - b.length);
  const cells = columns.map((column): PlayedCell => {
    const { text, provenance = 'reading' } = row.cells[column.id] ?? {};
    if (text !== undefined || column.kind === 'text') return { column, words: text ?? '', ticked: null, provenance };
    const ticked = valueIn(row, column, settings);
    return { column, words: wordsFor(column, ticked, settings), ticked, provenance };
  });
  const agree = cells.every(
    ({ column, ticked }) =>
      column.kind === 'text' || ticked === null || cases.every((each) => valueIn(each, column, settings) === ticked),
  );
  return { row, cells, cases: cases.length, agree, href: exploreHref(settings, events, events.length) };
}

function valueIn(
  { given, event }: Pick<Row, 'given' | 'event'>,
  { field, when }: Extract<Column, { kind: 'value' }>,
  settings: Settings,
): boolean {
  const run = play(simulationOf(settings), [...given, event]);
  return (when === 'before' ? runAt(run, given.length) : run).record[field];
}

function wordsFor({ words, field }: Extract<Column, { kind: 'value' }>, ticked: boolean, settings: Settings): string {
  return words ? (ticked ? words.ticked : words.blank) : valueWords(editionOf(settings), field, ticked);
}

/** A run in the explorer, standing after `at` of its events. */
export const exploreHref = (settings: Settings, events: Parameters<typeof formatLink>[0]['events'], at: number) =>
  href('explore', null, formatLink({ settings, events, at }));
