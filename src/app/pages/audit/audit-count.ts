/**
 * The audit of some files in the browser: opened, told apart, counted, and gone through again for the rows of a list. It holds
 * counts and what the CRM's records say, never the rows.
 */
import {
  type AuditReport,
  addressKey,
  type ColumnMap,
  type Columns,
  columnsOfFields,
  crmKey,
  csvLine,
  type Lookup,
  lookupOf,
  type ReportPart,
  readWhatIf,
  reportOf,
  reportWords,
  rowReader,
  STANDINGS,
  safeCell,
  sourcesOf,
  spellingsOf,
  standingOfEntry,
  type UnreadableRow,
} from '../../../audit/index.ts';
import { formatRecordLink, type Organisation } from '../../../simulation/index.ts';
import { Addresses } from './addresses.ts';
import type { Opened } from './open-files.ts';
import { rowsOf } from './table-stream.ts';

/** What a row of a list shows. */
export interface ShownRow {
  readonly file: string | null;
  readonly row: number;
  readonly id: string;
  readonly email: string;
  /** The record's own link, as its page reads it. */
  readonly link: string;
}

export interface Progress {
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
}

const MOST_LISTED = 1000;

/** One audit, ready to be counted and gone through. */
export class BrowserAudit {
  readonly #prospects: readonly Opened[];
  readonly #crm: readonly Opened[];
  readonly #map: ColumnMap;
  readonly #lookup: Lookup;
  readonly #whatIf: readonly string[];
  readonly #said: { readonly byId: Map<string, string>; readonly byAddress: Map<string, string> } = {
    byId: new Map(),
    byAddress: new Map(),
  };
  #report: AuditReport | null = null;

  constructor(opened: readonly Opened[], map: ColumnMap, organisation: Organisation, whatIf: readonly string[]) {
    this.#prospects = opened.filter(({ side }) => side === 'prospects');
    this.#crm = opened.filter(({ side }) => side === 'crm');
    const columns = (some: readonly Opened[]): Columns => some[0]?.recognised.columns ?? {};
    this.#map = { ...map, prospects: columns(this.#prospects), crm: columns(this.#crm) };
    this.#whatIf = whatIf;
    this.#lookup = this.#lookupOf(organisation);
  }

  #lookupOf(organisation: Organisation): Lookup {
    const told = [
      ...columnsOfFields('prospects', this.#map.prospects),
      ...(this.#crm.length > 0 ? columnsOfFields('crm', this.#map.crm) : []),
    ];
    return lookupOf(
      organisation,
      told.map(({ field }) => field),
    );
  }

  /** Goes through all rows once. @param onProgress told now and then; where it answers false, this ends with null. */
  async count(
    onProgress: (progress: Progress) => boolean,
  ): Promise<{ report: AuditReport; parts: readonly ReportPart[] } | null> {
    const tally = new Map<string, number>();
    const listed: UnreadableRow[] = [];
    const addresses = new Addresses();
    let lost = 0;
    if (!(await this.#readCrm(onProgress))) return null;
    const hasAddresses = typeof this.#map.prospects.email === 'string';
    const isDone = await this.#each(onProgress, (row) => {
      if (row.key === null) {
        lost++;
        if (listed.length < MOST_LISTED)
          listed.push({ file: row.file, row: row.row, column: row.column, reason: row.reason });
        return true;
      }
      tally.set(row.key, (tally.get(row.key) ?? 0) + 1);
      if (hasAddresses) addresses.note(row.email, row.standing);
      return true;
    });
    if (!isDone) return null;
    const others = this.#whatIf.flatMap((name) => {
      const other = readWhatIf(this.#lookup.organisation, name);
      return other.ok ? [{ name, lookup: this.#lookupOf(other.value) }] : [];
    });
    const report = reportOf(
      this.#lookup,
      { tally, unreadable: { rows: lost, listed }, shared: hasAddresses ? addresses.shared() : null, days: null },
      others,
    );
    this.#report = report;
    return { report, parts: reportWords(report) };
  }

  /** The first rows of a list. */
  async rows(list: string, most: number): Promise<readonly ShownRow[]> {
    const keys = this.#keysOf(list);
    const found: ShownRow[] = [];
    const { settings } = this.#lookup.organisation;
    await this.#each(
      () => true,
      ({ key, file, row, id, email }) => {
        const entry = key === null ? undefined : this.#lookup.entries.get(key);
        if (entry && keys.has(entry.key))
          found.push({ file, row, id, email, link: formatRecordLink({ settings, given: entry.given }) });
        return found.length < most;
      },
    );
    return found;
  }

  /** A list as a CSV file. */
  async download(list: string, hasAddresses: boolean): Promise<Blob> {
    const keys = this.#keysOf(list);
    const lines = [csvLine(['file', 'row', 'id', ...(hasAddresses ? ['email'] : []), 'statuses', 'after_sync'])];
    await this.#each(
      () => true,
      ({ key, file, row, id, email }) => {
        const entry = key === null ? undefined : this.#lookup.entries.get(key);
        if (!entry || !keys.has(entry.key)) return true;
        const { statuses, afterSync } = entry.answer;
        const cells = [
          file ?? '',
          String(row),
          id,
          ...(hasAddresses ? [email] : []),
          statuses.join(' '),
          afterSync.join(' '),
        ];
        lines.push(csvLine(cells.map(safeCell)));
        return true;
      },
    );
    return new Blob(lines, { type: 'text/csv' });
  }

  #keysOf(list: string): ReadonlySet<string> {
    return new Set(this.#report?.lists.find(({ id }) => id === list)?.keys ?? []);
  }

  /** What the CRM's records say, by id and by address; where two say different things nothing is known. */
  async #readCrm(onProgress: (progress: Progress) => boolean): Promise<boolean> {
    const fields = columnsOfFields('crm', this.#map.crm);
    if (fields.length === 0 || this.#said.byId.size + this.#said.byAddress.size > 0) return true;
    const spellings = spellingsOf('tick', this.#map.blank, this.#map.words);
    for (const { table } of this.#crm) {
      const at = (heading: string | null | undefined) =>
        typeof heading === 'string' ? table.head.headings.indexOf(heading) : -1;
      const [id, email] = [at(this.#map.crm.id), at(this.#map.crm.email)];
      const places = fields.map(({ heading }) => at(heading));
      for await (const { cells, bytes, row } of rowsOf(table)) {
        for (const one of cells) {
          const words = places.map((place) => spellings.get((one[place] ?? '').trim().toLowerCase()) ?? 'unreadable');
          note(this.#said.byId, crmKey(one[id] ?? ''), words);
          note(this.#said.byAddress, addressKey(one[email] ?? ''), words);
        }
        if (!onProgress({ bytes, total: this.#total(), rows: row + cells.length })) return false;
      }
    }
    return true;
  }

  #total = (): number => [...this.#prospects, ...this.#crm].reduce((sum, { table }) => sum + table.file.size, 0);

  /** Every row with its key. @param onRow where it answers false, enough was seen. @returns whether the end was come to. */
  async #each(onProgress: (progress: Progress) => boolean, onRow: (row: ReadAs) => boolean): Promise<boolean> {
    const sources = sourcesOf(this.#lookup, this.#map, this.#crm.length > 0);
    const read = rowReader(sources, this.#map);
    const known = new Map<string, Pick<ReadAs, 'key' | 'column' | 'reason' | 'standing'>>();
    const crmFields = columnsOfFields('crm', this.#map.crm);
    let [before, all] = [this.#crm.reduce((sum, { table }) => sum + table.file.size, 0), 0];
    for (const { table, name } of this.#prospects) {
      const at = (heading: string | null | undefined) =>
        typeof heading === 'string' ? table.head.headings.indexOf(heading) : -1;
      const { id, email, crmId, crmContactId, crmLeadId } = this.#map.prospects;
      const [idAt, emailAt] = [at(id), at(email)];
      const crmAt = [crmId, crmContactId, crmLeadId].map(at).filter((place) => place >= 0);
      const places = sources.flatMap(({ column, field }) =>
        column === null
          ? []
          : [
              column.from === 'prospects'
                ? at(column.heading)
                : -1 - crmFields.findIndex((each) => each.field === field),
            ],
      );
      const isDate = sources.flatMap(({ column }) => (column === null ? [] : [column.role === 'bouncedDate']));
      const file = this.#prospects.length > 1 ? name : null;
      for await (const { cells, row, faults, bytes } of rowsOf(table)) {
        for (let place = 0; place < cells.length; place++) {
          const one = cells[place] as readonly string[];
          const address = one[emailAt] ?? '';
          const whose = { file, row: row + place, id: one[idAt] ?? '', email: address };
          const reason = faults.get(place);
          if (reason !== undefined) {
            if (!onRow({ ...whose, id: '', email: '', key: null, column: 'the whole row', reason, standing: 0 }))
              return false;
            continue;
          }
          const theirs = crmFields.length > 0 ? this.#crmOf(one, crmAt, address) : null;
          // Every date is another, and says the same.
          const said = places.map((each, which) => {
            const cell = each >= 0 ? (one[each] ?? '') : (theirs?.split(',')[-1 - each] ?? 'unknown');
            return isDate[which] && /\d/.test(cell) ? 'x' : cell;
          });
          const name = said.join('\u0001');
          let found = known.get(name);
          if (!found) {
            const result = read(said);
            const entry = result.kind === 'read' ? this.#lookup.entries.get(result.key) : undefined;
            found =
              result.kind === 'unreadable'
                ? { key: null, column: result.column, reason: result.reason, standing: 0 }
                : {
                    key: result.key,
                    column: '',
                    reason: '',
                    standing: entry ? 1 << STANDINGS.indexOf(standingOfEntry(entry)) : 0,
                  };
            if (known.size < MOST_KNOWN) known.set(name, found);
          }
          if (!onRow({ ...whose, ...found })) return false;
        }
        all += cells.length;
        if (!onProgress({ bytes: before + bytes, total: this.#total(), rows: all })) return false;
      }
      before += table.file.size;
    }
    return true;
  }

  #crmOf(cells: readonly string[], places: readonly number[], address: string): string | null {
    const id = places.map((place) => (cells[place] ?? '').trim()).find((cell) => cell !== '');
    const byId = id === undefined ? undefined : this.#said.byId.get(crmKey(id));
    return byId ?? this.#said.byAddress.get(addressKey(address)) ?? null;
  }
}

/** Cells that differ more than this are no tick boxes, and need not be remembered. */
const MOST_KNOWN = 10_000;

interface ReadAs {
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

function note(said: Map<string, string>, key: string, words: readonly string[]): void {
  if (key === '') return;
  const before = said.get(key)?.split(',');
  const now = before ? words.map((word, place) => (before[place] === word ? word : 'unknown')) : words;
  said.set(key, now.join(','));
}
