/**
 * From the cells of a row to the key under which it is looked up. A row that cannot be read is told by its column and the
 * reason, never by its content.
 */
import type { GivenField } from '../../simulation/index.ts';
import type { ColumnMap } from '../columns/column-map.ts';
import { columnsOfFields } from '../columns/recognise.ts';
import { kindOfRole, type Role } from '../columns/roles.ts';
import { keyOf, type Lookup } from '../table/lookup.ts';
import {
  ASSUMED,
  type CellKind,
  expectedIn,
  isAssumedField,
  readCell,
  type Said,
  spellingsOf,
  UNKNOWN,
} from '../values/spellings.ts';

/** A cell that says nothing that is known. */
export interface Unreadable {
  /** The heading of the cell. */
  readonly column: string;
  readonly reason: string;
}

/** A key of the lookup table, or why there is none. */
export type ReadRow = { readonly kind: 'read'; readonly key: string } | ({ readonly kind: 'unreadable' } & Unreadable);

/** A field of the lookup table with the column that says it. */
export interface FieldSource {
  readonly field: GivenField;
  /** Null where no column says anything of it. */
  readonly column: { readonly role: Role; readonly heading: string; readonly from: 'prospects' | 'crm' } | null;
}

/** Where each field of the table is read from: the prospect's own columns first, then those of its CRM record. */
export function sourcesOf({ fields }: Lookup, map: ColumnMap, hasCrm: boolean): readonly FieldSource[] {
  const own = columnsOfFields('prospects', map.prospects);
  const crm = hasCrm ? columnsOfFields('crm', map.crm) : [];
  return fields.map((field) => {
    const [theirs, mine] = [crm.find((each) => each.field === field), own.find((each) => each.field === field)];
    // What the CRM's own file says of the CRM's box is newer than what an export of prospects carries along.
    if (theirs) return { field, column: { role: theirs.role, heading: theirs.heading, from: 'crm' } };
    return { field, column: mine ? { role: mine.role, heading: mine.heading, from: 'prospects' } : null };
  });
}

/** The kind of the cells of a source; null where there is no column. */
export const kindOfSource = ({ column }: FieldSource): CellKind | null => (column ? kindOfRole(column.role) : null);

/** What is said where no column says anything. */
export const saidByNobody = (field: GivenField): Said => (isAssumedField(field) ? ASSUMED : UNKNOWN);

/**
 * A reader of rows.
 * @param sources the fields of the lookup table with their columns.
 * @returns a function of the cells of those sources that have a column, in the order of the sources.
 */
export function rowReader(
  sources: readonly FieldSource[],
  { blank, words }: Pick<ColumnMap, 'blank' | 'words'>,
): (cells: readonly string[]) => ReadRow {
  const readers = sources.map((source) => {
    const kind = kindOfSource(source);
    return { source, kind, spellings: kind === null ? null : spellingsOf(kind, blank, words) };
  });
  return (cells) => {
    const said: Said[] = [];
    let place = 0;
    for (const { source, kind, spellings } of readers) {
      if (kind === null || spellings === null || source.column === null) {
        said.push(saidByNobody(source.field));
        continue;
      }
      const word = readCell(kind, spellings, cells[place++] ?? '');
      if (word === null) {
        return { kind: 'unreadable', ...unreadableCell(source.column.heading, kind) };
      }
      said.push(word);
    }
    return { kind: 'read', key: keyOf(said) };
  };
}

/** What is said of a cell that cannot be read: where it stands and what it should hold. */
export const unreadableCell = (heading: string, kind: CellKind): Unreadable => ({
  column: heading,
  reason: `it should hold ${expectedIn(kind)}`,
});

/** What is said of a row of which no cell can be read. */
export const WHOLE_ROW = 'the whole row';

/** An id as the two sides compare it: of 15 or 18 characters the first 15, which tell the record (Salesforce). */
export const crmKey = (id: string): string => id.trim().slice(0, 15);

/** An address as it is compared. */
export const addressKey = (address: string): string => address.trim().toLowerCase();
