/** What the CRM's records say, by id and by address; where two say different things nothing is known. */
import {
  addressKey,
  type ColumnMap,
  columnsOfFields,
  crmKey,
  MOST_LISTED,
  spellingsOf,
  type UnreadableRow,
  type UnreadableRows,
  unreadableCell,
  WHOLE_ROW,
} from '../../../audit/index.ts';
import { type Opened, placeIn } from './open-files.ts';
import { rowsOf } from './table-stream.ts';
import { TextTable } from './text-table.ts';

/** The words for each field that the CRM's files tell, by field. */
type Words = Readonly<Record<string, string>>;

export class CrmRecords {
  readonly #byId = new TextTable();
  readonly #byAddress = new TextTable();
  /** What records say: few things, so each is held once, and a record is the number of it, from 1 on. */
  readonly #said: Words[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #listed: UnreadableRow[] = [];
  #lost = 0;

  /** @param onRows told now and then how many bytes and rows more have been read. */
  async read(files: readonly Opened[], map: ColumnMap, onRows: (bytes: number, rows: number) => void): Promise<void> {
    const spellings = spellingsOf('tick', map.blank, map.words);
    const note = (table: TextTable, key: string, number: number): void => {
      if (key !== '') table.update(key, (before) => (before === 0 ? number : this.#agreed(before, number)));
    };
    for (const file of files) {
      const at = placeIn(file);
      const [id, email] = [at('id'), at('email')];
      const fields = columnsOfFields('crm', file.recognised.columns).map(
        ({ field, role, heading }) => [field, at(role), heading] as const,
      );
      const name = files.length > 1 ? file.name : null;
      for await (const { cells, row, faults, bytes } of rowsOf(file.table)) {
        for (let place = 0; place < cells.length; place++) {
          const one = cells[place] as readonly string[];
          const fault = faults.get(place);
          if (fault !== undefined) {
            this.#note({ file: name, row: row + place, column: WHOLE_ROW, reason: fault });
            continue;
          }
          const said = fields.map(
            ([field, where]) =>
              [field, spellings.get((one[where] ?? '').trim().toLowerCase()) ?? 'unreadable'] as const,
          );
          const bad = said.findIndex(([, word]) => word === 'unreadable');
          if (bad >= 0) this.#note({ file: name, row: row + place, ...unreadableCell(fields[bad]?.[2] ?? '', 'tick') });
          const number = this.#numberOf(said);
          note(this.#byId, crmKey(one[id] ?? ''), number);
          note(this.#byAddress, addressKey(one[email] ?? ''), number);
        }
        onRows(bytes, cells.length);
      }
    }
  }

  /** What the record of a prospect says: that of its id, else that of its address; null where there is none. */
  of(id: string | undefined, address: string): Words | null {
    const byId = id === undefined ? 0 : this.#byId.get(crmKey(id));
    const key = byId === 0 ? addressKey(address) : '';
    return this.#said[(key === '' ? byId : this.#byAddress.get(key)) - 1] ?? null;
  }

  /** Rows that cannot be read: all are counted, and the first are listed. */
  get unreadable(): UnreadableRows {
    return { rows: this.#lost, listed: this.#listed };
  }

  #note(row: UnreadableRow): void {
    this.#lost++;
    if (this.#listed.length < MOST_LISTED) this.#listed.push(row);
  }

  #numberOf(said: readonly (readonly [string, string])[]): number {
    const name = said.join(';');
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#said.push(Object.fromEntries(said));
    this.#numbers.set(name, this.#said.length);
    return this.#said.length;
  }

  #agreed(one: number, other: number): number {
    if (one === other) return one;
    const [mine = {}, theirs = {}] = [this.#said[one - 1], this.#said[other - 1]];
    return this.#numberOf(
      Object.entries(mine).map(([field, word]) => [field, theirs[field] === word ? word : 'unknown'] as const),
    );
  }
}
