/**
 * The audit of some files in the browser: opened, told apart, counted, and gone through again for the rows of a list. It holds
 * counts and what the CRM's records say, never the rows.
 */
import {
  type AuditReport,
  type ColumnMap,
  type Columns,
  columnsOfFields,
  csvLine,
  type DaysTally,
  type Lookup,
  lookupOf,
  NOT_COMPARABLE,
  type ReportPart,
  readWhatIf,
  reportOf,
  reportWords,
  safeCell,
  sameRoleOf,
  type UnreadableRow,
} from '../../../audit/index.ts';
import { accepted, formatRecordLink, type Organisation, type Result, rejected } from '../../../simulation/index.ts';
import { Addresses } from './addresses.ts';
import { CrmRecords } from './crm-records.ts';
import type { Opened } from './open-files.ts';
import { eachRow, type RowsAsked } from './prospect-rows.ts';
import { TwoDays } from './two-days.ts';

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

/** What came of a count, for the page and for who takes the report along. */
export interface Found {
  readonly report: AuditReport;
  readonly parts: readonly ReportPart[];
}

const MOST_LISTED = 1000;

/** One audit, ready to be counted and gone through. */
export class BrowserAudit {
  readonly #prospects: readonly Opened[];
  readonly #earlier: readonly Opened[];
  readonly #hasCrm: boolean;
  readonly #crm: CrmRecords;
  readonly #map: ColumnMap;
  readonly #lookup: Lookup;
  readonly #whatIf: readonly string[];
  #report: AuditReport | null = null;

  constructor(opened: readonly Opened[], map: ColumnMap, organisation: Organisation, whatIf: readonly string[]) {
    const [prospects, crm] = (['prospects', 'crm'] as const).map((side) => opened.filter((each) => each.side === side));
    this.#prospects = (prospects ?? []).filter(({ isEarlier }) => !isEarlier);
    this.#earlier = (prospects ?? []).filter(({ isEarlier }) => isEarlier);
    this.#map = { ...map, prospects: columnsOf(this.#prospects), crm: columnsOf(crm ?? []) };
    this.#hasCrm = (crm ?? []).length > 0;
    this.#crm = new CrmRecords(crm ?? [], this.#map);
    this.#whatIf = whatIf;
    this.#lookup = this.#lookupOf(organisation);
  }

  #lookupOf(organisation: Organisation): Lookup {
    const told = [
      ...columnsOfFields('prospects', this.#map.prospects),
      ...(this.#hasCrm ? columnsOfFields('crm', this.#map.crm) : []),
    ];
    return lookupOf(
      organisation,
      told.map(({ field }) => field),
    );
  }

  /**
   * Goes through all rows once.
   * @param onProgress told now and then; where it answers false, this ends with null.
   * @returns one sentence where the rows of two days cannot be compared.
   */
  async count(onProgress: (progress: Progress) => boolean): Promise<Result<Found> | null> {
    const tally = new Map<string, number>();
    const listed: UnreadableRow[] = [];
    const addresses = new Addresses();
    let lost = 0;
    const { email } = this.#map.prospects;
    const same = this.#earlier.length === 0 ? null : sameRoleOf(this.#map.prospects, columnsOf(this.#earlier));
    if (this.#earlier.length > 0 && same === null) return rejected(NOT_COMPARABLE);
    const days = same === null ? null : new TwoDays();
    if (!(await this.#crm.read(this.#progress(onProgress, 0)))) return null;
    if (days && !(await this.#noteEarlier(days, same, onProgress))) return null;
    const onRows = this.#progress(onProgress, this.#crm.size + sizeOf(this.#earlier));
    const isDone = await eachRow(this.#asked(this.#prospects), onRows, (row) => {
      if (row.key === null) {
        lost++;
        if (listed.length < MOST_LISTED)
          listed.push({ file: row.file, row: row.row, column: row.column, reason: row.reason });
        return true;
      }
      tally.set(row.key, (tally.get(row.key) ?? 0) + 1);
      if (typeof email === 'string') addresses.note(row.email, row.standing);
      if (same !== null) days?.note('now', row[same], row.key);
      return true;
    });
    if (!isDone) return null;
    const shared = typeof email === 'string' ? addresses.shared() : null;
    return accepted(this.#found(tally, { rows: lost, listed }, shared, days?.tally() ?? null));
  }

  #found(
    tally: ReadonlyMap<string, number>,
    unreadable: { readonly rows: number; readonly listed: readonly UnreadableRow[] },
    shared: ReturnType<Addresses['shared']> | null,
    days: DaysTally | null,
  ): Found {
    const others = this.#whatIf.flatMap((name) => {
      const other = readWhatIf(this.#lookup.organisation, name);
      return other.ok ? [{ name, lookup: this.#lookupOf(other.value) }] : [];
    });
    const report = reportOf(this.#lookup, { tally, unreadable, shared, days }, others);
    this.#report = report;
    return { report, parts: reportWords(report) };
  }

  #noteEarlier(days: TwoDays, same: 'id' | 'email' | null, onProgress: (progress: Progress) => boolean) {
    return eachRow(this.#asked(this.#earlier), this.#progress(onProgress, this.#crm.size), (row) => {
      if (row.key !== null && same !== null) days.note('before', row[same], row.key);
      return true;
    });
  }

  /** The first rows of a list. */
  async rows(list: string, most: number): Promise<readonly ShownRow[]> {
    const keys = this.#keysOf(list);
    const found: ShownRow[] = [];
    const { settings } = this.#lookup.organisation;
    await eachRow(
      this.#asked(this.#prospects),
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
    await eachRow(
      this.#asked(this.#prospects),
      () => true,
      ({ key, file, row, id, email }) => {
        const entry = key === null ? undefined : this.#lookup.entries.get(key);
        if (!entry || !keys.has(entry.key)) return true;
        const { statuses, afterSync } = entry.answer;
        const whose = [file ?? '', String(row), id, ...(hasAddresses ? [email] : [])];
        lines.push(csvLine([...whose, statuses.join(' '), afterSync.join(' ')].map(safeCell)));
        return true;
      },
    );
    return new Blob(lines, { type: 'text/csv' });
  }

  #keysOf(list: string): ReadonlySet<string> {
    return new Set(this.#report?.lists.find(({ id }) => id === list)?.keys ?? []);
  }

  /** How far through all files somebody is who has read so many bytes behind those before. */
  #progress(onProgress: (progress: Progress) => boolean, before: number): (bytes: number, rows: number) => boolean {
    const total = this.#crm.size + sizeOf(this.#earlier) + sizeOf(this.#prospects);
    return (bytes, rows) => onProgress({ bytes: before + bytes, total, rows });
  }

  #asked(files: readonly Opened[]): RowsAsked {
    const map = { ...this.#map, prospects: columnsOf(files) };
    return { files, map, lookup: this.#lookup, crm: this.#crm, hasCrm: this.#hasCrm };
  }
}

const columnsOf = (some: readonly Opened[]): Columns => some[0]?.recognised.columns ?? {};
const sizeOf = (some: readonly Opened[]): number => some.reduce((sum, { table }) => sum + table.file.size, 0);
