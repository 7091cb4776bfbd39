/** Every row of some exports of prospects with the key of its answer. Rows are handed on one by one and not kept. */
import {
  type ColumnMap,
  type FieldSource,
  kindOfSource,
  type Lookup,
  rowReader,
  sourcesOf,
  standingBit,
  WHOLE_ROW,
} from '../../../audit/index.ts';
import type { CrmRecords } from './crm-records.ts';
import { type Opened, placeIn } from './open-files.ts';
import { rowsOf } from './table-stream.ts';

/** A row, with what it comes to. */
export interface AnsweredRow {
  /** Which file, where there are several; else null. */
  readonly file: string | null;
  readonly row: number;
  readonly id: string;
  readonly email: string;
  readonly answer: RowAnswer;
}

export interface RowAnswer {
  /** Null where it cannot be read. */
  readonly key: string | null;
  /** The place of the key in the lookup table, from 1 on; 0 where there is none. */
  readonly place: number;
  /** Its standing as a bit. */
  readonly standing: number;
  readonly column: string;
  readonly reason: string;
}

export interface Asked {
  readonly lookup: Lookup;
  readonly map: ColumnMap;
  /** Null where there are no Leads and Contacts. */
  readonly crm: CrmRecords | null;
}

/** Cells that differ more than this are no tick boxes, and need not be remembered. */
const MOST_KNOWN = 10_000;
/** What no cell holds. */
const BETWEEN = '\u0001';

/**
 * @param onRow where it answers false, enough was seen.
 * @param onPiece told now and then how many bytes and rows more have been read.
 */
export async function eachRow(
  files: readonly Opened[],
  asked: Asked,
  onRow: (row: AnsweredRow) => boolean,
  onPiece: (bytes: number, rows: number) => void = () => undefined,
): Promise<void> {
  const sources = sourcesOf(asked.lookup, asked.map, asked.crm !== null);
  const answerOf = answerer(sources, asked);
  for (const opened of files) {
    const at = placeIn(opened);
    const [idAt, emailAt] = [at('id'), at('email')];
    const cellsOf = cellReader(sources, opened, asked.crm);
    const file = files.length > 1 ? opened.name : null;
    for await (const { cells, row, faults, bytes } of rowsOf(opened.table)) {
      for (let place = 0; place < cells.length; place++) {
        const one = cells[place] as readonly string[];
        const reason = faults.size === 0 ? undefined : faults.get(place);
        const isWanted =
          reason === undefined
            ? onRow({
                file,
                row: row + place,
                id: one[idAt] ?? '',
                email: one[emailAt] ?? '',
                answer: answerOf(cellsOf(one)),
              })
            : onRow({ file, row: row + place, id: '', email: '', answer: noRow(reason) });
        if (!isWanted) return;
      }
      onPiece(bytes, cells.length);
    }
  }
}

const noRow = (reason: string): RowAnswer => unread(WHOLE_ROW, reason);
const unread = (column: string, reason: string): RowAnswer => ({ key: null, place: 0, standing: 0, column, reason });

/** The cells that say something, in the order of the sources: the prospect's own, and the words of its CRM record. */
function cellReader(sources: readonly FieldSource[], opened: Opened, crm: CrmRecords | null) {
  const at = placeIn(opened);
  const emailAt = at('email');
  const crmAt = (['crmId', 'crmContactId', 'crmLeadId'] as const).map(at).filter((place) => place >= 0);
  const read = sources.flatMap((source) => {
    if (source.column === null) return [];
    const isTheirs = source.column.from === 'crm';
    return [
      { ...source, at: isTheirs ? -1 : at(source.column.role), isTheirs, isDate: kindOfSource(source) === 'date' },
    ];
  });
  const crmIdOf = (one: readonly string[]): string | undefined => {
    for (const place of crmAt) {
      const cell = (one[place] ?? '').trim();
      if (cell !== '') return cell;
    }
    return undefined;
  };
  return (one: readonly string[]): string[] => {
    const theirs = crm === null ? null : crm.of(crmIdOf(one), one[emailAt] ?? '');
    return read.map(({ field, at: place, isTheirs, isDate }) => {
      if (isTheirs) return theirs?.[field] ?? 'unknown';
      const cell = one[place] ?? '';
      // Every date is another, and says the same.
      return isDate && /\d/.test(cell) ? 'x' : cell;
    });
  };
}

/** Answers are remembered by what the cells say, which is the same for nearly all rows. */
function answerer(sources: readonly FieldSource[], { lookup, map }: Asked): (cells: string[]) => RowAnswer {
  const read = rowReader(sources, map);
  const places = new Map([...lookup.entries.keys()].map((key, place) => [key, place + 1]));
  const known = new Map<string, RowAnswer>();
  return (cells) => {
    const name = cells.join(BETWEEN);
    const before = known.get(name);
    if (before) return before;
    const result = read(cells);
    const entry = result.kind === 'read' ? lookup.entries.get(result.key) : undefined;
    const answer =
      result.kind === 'unreadable'
        ? unread(result.column, result.reason)
        : {
            key: result.key,
            place: places.get(result.key) ?? 0,
            standing: entry ? standingBit(entry) : 0,
            column: '',
            reason: '',
          };
    if (known.size < MOST_KNOWN) known.set(name, answer);
    return answer;
  };
}
