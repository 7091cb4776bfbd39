/** The rows of exports of prospects, each with what it says: the key of its entry in the lookup table, or why it cannot be read. */
import {
  type ColumnMap,
  columnsOfFields,
  type Lookup,
  rowReader,
  STANDINGS,
  sourcesOf,
  standingOfEntry,
} from '../../../audit/index.ts';
import type { CrmRecords } from './crm-records.ts';
import type { Opened } from './open-files.ts';
import { rowsOf } from './table-stream.ts';

/** What a row says, and whose it is. */
export interface ReadAs {
  readonly file: string | null;
  readonly row: number;
  readonly id: string;
  readonly email: string;
  /** Null where it cannot be read. */
  readonly key: string | null;
  readonly column: string;
  readonly reason: string;
  /** Its standing as a bit. */
  readonly standing: number;
}

/** What is gone through. */
export interface RowsAsked {
  readonly files: readonly Opened[];
  readonly map: ColumnMap;
  readonly lookup: Lookup;
  readonly crm: CrmRecords;
  readonly hasCrm: boolean;
}

/** Cells that differ more than this are no tick boxes, and need not be remembered. */
const MOST_KNOWN = 10_000;

/**
 * Goes through every row once.
 * @param onRow where it answers false, enough was seen.
 * @param onRows told how many bytes and rows were read; where it answers false, this ends.
 * @returns whether it came to the end.
 */
export async function eachRow(
  { files, map, lookup, crm, hasCrm }: RowsAsked,
  onRows: (bytes: number, rows: number) => boolean,
  onRow: (row: ReadAs) => boolean,
): Promise<boolean> {
  const sources = sourcesOf(lookup, map, hasCrm);
  const read = rowReader(sources, map);
  const known = new Map<string, Pick<ReadAs, 'key' | 'column' | 'reason' | 'standing'>>();
  const crmFields = columnsOfFields('crm', map.crm);
  let [before, all] = [0, 0];
  for (const { table, name } of files) {
    const at = (heading: string | null | undefined) =>
      typeof heading === 'string' ? table.head.headings.indexOf(heading) : -1;
    const { id, email, crmId, crmContactId, crmLeadId } = map.prospects;
    const [idAt, emailAt] = [at(id), at(email)];
    const crmAt = [crmId, crmContactId, crmLeadId].map(at).filter((place) => place >= 0);
    const places = sources.flatMap(({ column, field }) =>
      column === null
        ? []
        : [column.from === 'prospects' ? at(column.heading) : -1 - crmFields.findIndex((each) => each.field === field)],
    );
    const isDate = sources.flatMap(({ column }) => (column === null ? [] : [column.role === 'bouncedDate']));
    const file = files.length > 1 ? name : null;
    for await (const { cells, row, faults, bytes } of rowsOf(table)) {
      for (let place = 0; place < cells.length; place++) {
        const one = cells[place] as readonly string[];
        const address = one[emailAt] ?? '';
        const whose = { file, row: row + place, id: one[idAt] ?? '', email: address };
        const reason = faults.get(place);
        if (reason !== undefined) {
          const broken = { ...whose, id: '', email: '', key: null, column: 'the whole row', reason, standing: 0 };
          if (!onRow(broken)) return false;
          continue;
        }
        const theirs = crmFields.length > 0 ? crm.of(firstOf(one, crmAt), address) : null;
        // Every date is another, and says the same.
        const said = places.map((each, which) => {
          const cell = each >= 0 ? (one[each] ?? '') : (theirs?.[-1 - each] ?? 'unknown');
          return isDate[which] && /\d/.test(cell) ? 'x' : cell;
        });
        const words = said.join('\u0001');
        let found = known.get(words);
        if (!found) {
          found = foundIn(read(said), lookup);
          if (known.size < MOST_KNOWN) known.set(words, found);
        }
        if (!onRow({ ...whose, ...found })) return false;
      }
      all += cells.length;
      if (!onRows(before + bytes, all)) return false;
    }
    before += table.file.size;
  }
  return true;
}

/** The first of some cells that is not blank. */
function firstOf(cells: readonly string[], places: readonly number[]): string {
  for (const place of places) {
    const cell = (cells[place] ?? '').trim();
    if (cell !== '') return cell;
  }
  return '';
}

function foundIn(
  result: ReturnType<ReturnType<typeof rowReader>>,
  lookup: Lookup,
): Pick<ReadAs, 'key' | 'column' | 'reason' | 'standing'> {
  if (result.kind === 'unreadable') return { key: null, column: result.column, reason: result.reason, standing: 0 };
  const entry = lookup.entries.get(result.key);
  const standing = entry ? 1 << STANDINGS.indexOf(standingOfEntry(entry)) : 0;
  return { key: result.key, column: '', reason: '', standing };
}
