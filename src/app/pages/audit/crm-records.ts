/** What the CRM's records say, by their id and by their address; where two say different things nothing is known. */
import { addressKey, type ColumnMap, columnsOfFields, crmKey, spellingsOf } from '../../../audit/index.ts';
import type { Opened } from './open-files.ts';
import { rowsOf } from './table-stream.ts';

/** Leads and Contacts, read once and then asked of every prospect. */
export class CrmRecords {
  readonly #files: readonly Opened[];
  readonly #map: ColumnMap;
  readonly #byId = new Map<string, string>();
  readonly #byAddress = new Map<string, string>();
  /** What is said, taken apart: there are few ways to say it, and millions who do. */
  readonly #words = new Map<string, readonly string[]>();
  #isRead = false;

  constructor(files: readonly Opened[], map: ColumnMap) {
    this.#files = files;
    this.#map = map;
  }

  /** How many bytes their files have. */
  get size(): number {
    return this.#files.reduce((sum, { table }) => sum + table.file.size, 0);
  }

  /** @param onRows told how many bytes and rows were read; where it answers false, this ends. @returns whether it came to the end. */
  async read(onRows: (bytes: number, rows: number) => boolean): Promise<boolean> {
    const fields = columnsOfFields('crm', this.#map.crm);
    if (fields.length === 0 || this.#isRead) return true;
    const spellings = spellingsOf('tick', this.#map.blank, this.#map.words);
    for (const { table } of this.#files) {
      const at = (heading: string | null | undefined) =>
        typeof heading === 'string' ? table.head.headings.indexOf(heading) : -1;
      const [id, email] = [at(this.#map.crm.id), at(this.#map.crm.email)];
      const places = fields.map(({ heading }) => at(heading));
      for await (const { cells, bytes, row } of rowsOf(table)) {
        for (const one of cells) {
          const words = places.map((place) => spellings.get((one[place] ?? '').trim().toLowerCase()) ?? 'unreadable');
          note(this.#byId, crmKey(one[id] ?? ''), words);
          note(this.#byAddress, addressKey(one[email] ?? ''), words);
        }
        if (!onRows(bytes, row + cells.length)) return false;
      }
    }
    this.#isRead = true;
    return true;
  }

  /** What the record of a prospect says, field by field; null where there is none. @param id in the CRM, blank where it has none. */
  of(id: string, address: string): readonly string[] | null {
    const said = (id === '' ? undefined : this.#byId.get(crmKey(id))) ?? this.#byAddress.get(addressKey(address));
    if (said === undefined) return null;
    const words = this.#words.get(said) ?? said.split(',');
    this.#words.set(said, words);
    return words;
  }
}

function note(said: Map<string, string>, key: string, words: readonly string[]): void {
  if (key === '') return;
  const before = said.get(key)?.split(',');
  const now = before ? words.map((word, place) => (before[place] === word ? word : 'unknown')) : words;
  said.set(key, now.join(','));
}
