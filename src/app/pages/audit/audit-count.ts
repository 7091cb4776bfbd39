/**
 * The audit of some files in the browser: counted in one pass, asked again under other circumstances without one, and gone
 * through again for the rows of a list. It holds counts and numbers made of ids and addresses, never the rows.
 */
import {
  type AuditReport,
  type ColumnMap,
  type Columns,
  type Counted,
  columnsOfFields,
  type Lookup,
  listOf,
  lookupOf,
  MOST_LISTED,
  readWhatIf,
  reportOf,
  type UnreadableRow,
} from '../../../audit/index.ts';
import type { Organisation } from '../../../simulation/index.ts';
import { Addresses } from './addresses.ts';
import { CrmRecords } from './crm-records.ts';
import { type Opened, type Sorted, sortedFiles } from './open-files.ts';
import { PairedDays } from './paired-days.ts';
import { RepeatedIds } from './repeated-ids.ts';
import { type AnsweredRow, type Asked, eachRow } from './row-answers.ts';

export interface Progress {
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
}

/** One audit, ready to be counted and gone through. */
export class BrowserAudit {
  readonly files: Sorted;
  readonly lookup: Lookup;
  readonly #map: ColumnMap;
  #crm: CrmRecords | null = null;
  #days: PairedDays | null = null;
  #counted: Counted | null = null;

  constructor(opened: readonly Opened[], map: ColumnMap, organisation: Organisation) {
    this.files = sortedFiles(opened);
    const { prospects, crm } = this.files;
    this.#map = { ...map, prospects: columnsOf(prospects), crm: columnsOf(crm) };
    this.lookup = this.#lookupOf(organisation);
  }

  #lookupOf(organisation: Organisation): Lookup {
    const told = [
      ...columnsOfFields('prospects', this.#map.prospects),
      ...(this.files.crm.length > 0 ? columnsOfFields('crm', this.#map.crm) : []),
    ];
    return lookupOf(
      organisation,
      told.map(({ field }) => field),
    );
  }

  /** Goes through all rows once. @param onProgress told now and then how far it has come. */
  async count(onProgress: (progress: Progress) => void): Promise<void> {
    const { prospects, crm, before } = this.files;
    const all = [...crm, ...before, ...prospects];
    const total = all.reduce((sum, { table }) => sum + table.file.size, 0);
    let [bytes, rows] = [0, 0];
    const onPiece = (moreBytes: number, moreRows: number) => {
      bytes += moreBytes;
      rows += moreRows;
      onProgress({ bytes, total, rows });
    };
    if (crm.length > 0) {
      this.#crm = new CrmRecords();
      await this.#crm.read(crm, this.#map, onPiece);
    }
    this.#days = before.length > 0 ? new PairedDays(this.#map.prospects, columnsOf(before)) : null;
    const older = { ...this.#asked(), map: { ...this.#map, prospects: columnsOf(before) } };
    const { lookup } = this;
    await eachRow(before, older, (row) => this.#days?.noteBefore(row) ?? true, onPiece);
    const tally = new Uint32Array(lookup.entries.size + 1);
    const listed: UnreadableRow[] = [];
    const isTold = typeof this.#map.prospects.id === 'string' && (prospects.length > 1 || before.length > 0);
    const ids = isTold ? new RepeatedIds() : null;
    const addresses = typeof this.#map.prospects.email === 'string' ? new Addresses() : null;
    await eachRow(
      prospects,
      this.#asked(),
      (row) => {
        const { key, place, standing, column, reason } = row.answer;
        ids?.note(row.id);
        tally[place] = (tally[place] as number) + 1;
        if (key === null) {
          if (listed.length < MOST_LISTED) listed.push({ file: row.file, row: row.row, column, reason });
          return true;
        }
        addresses?.note(row.email, standing);
        this.#days?.noteNow(row);
        return true;
      },
      onPiece,
    );
    this.#counted = {
      tally: new Map([...lookup.entries.keys()].map((key, place) => [key, tally[place + 1] as number])),
      unreadable: { rows: tally[0] as number, listed },
      unreadableCrm: this.#crm?.unreadable ?? null,
      shared: addresses?.shared() ?? null,
      repeated: ids?.count ?? null,
      days: this.#days?.tally([...lookup.entries.keys()], crm.length > 0) ?? null,
    };
  }

  #asked = (): Asked => ({ lookup: this.lookup, map: this.#map, crm: this.#crm });

  /** What was counted comes to. @param whatIf what else is asked of the same rows, as the command takes it. */
  report(whatIf: readonly string[]): AuditReport | null {
    if (this.#counted === null) return null;
    const others = whatIf.flatMap((name) => {
      const other = readWhatIf(this.lookup.organisation, name);
      return other.ok ? [{ name, lookup: this.#lookupOf(other.value) }] : [];
    });
    return reportOf(this.lookup, this.#counted, others);
  }

  /** The rows of a list, in the order of the files. @param onRow where it answers false, enough was seen. */
  async each(list: string, onRow: (row: AnsweredRow) => boolean): Promise<void> {
    const report = this.report([]);
    const found = report && listOf(report, list);
    if (!found) return;
    const keys = new Set(found.keys);
    const isListed =
      found.pairs === null
        ? ({ answer: { key } }: AnsweredRow) => key !== null && keys.has(key)
        : (this.#days?.among(found.pairs, [...this.lookup.entries.keys()]) ?? (() => false));
    await eachRow(this.files.prospects, this.#asked(), (row) => !isListed(row) || onRow(row));
  }
}

const columnsOf = (files: readonly Opened[]): Columns => files[0]?.recognised.columns ?? {};
