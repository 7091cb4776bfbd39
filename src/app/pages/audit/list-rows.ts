/** The rows of a list: the first of them to be shown, and all of them as a file. */
import { csvLine, safeCell } from '../../../audit/index.ts';
import { formatRecordLink } from '../../../simulation/index.ts';
import type { BrowserAudit } from './audit-count.ts';

/** What a row of a list shows. */
export interface ShownRow {
  readonly file: string | null;
  readonly row: number;
  readonly id: string;
  readonly email: string;
  /** The record's own link, as its page reads it. */
  readonly link: string;
}

/** The first rows of a list. */
export async function firstRows(audit: BrowserAudit, list: string, most: number): Promise<readonly ShownRow[]> {
  const found: ShownRow[] = [];
  const { entries, organisation } = audit.lookup;
  await audit.each(list, ({ answer, file, row, id, email }) => {
    const entry = entries.get(answer.key ?? '');
    const link = formatRecordLink({ settings: organisation.settings, given: entry?.given ?? {} });
    found.push({ file, row, id, email, link });
    return found.length < most;
  });
  return found;
}

/** How many lines are put together before the browser may lay them aside. */
const BATCH = 20_000;

/** A list as a CSV file. */
export async function listFile(audit: BrowserAudit, list: string, hasAddresses: boolean): Promise<Blob> {
  const pieces: Blob[] = [];
  let lines = [csvLine(['file', 'row', 'id', ...(hasAddresses ? ['email'] : []), 'statuses', 'after_sync'])];
  await audit.each(list, ({ answer, file, row, id, email }) => {
    const { statuses = [], afterSync = [] } = audit.lookup.entries.get(answer.key ?? '')?.answer ?? {};
    const address = hasAddresses ? [email] : [];
    const cells = [file ?? '', String(row), id, ...address, statuses.join(' '), afterSync.join(' ')];
    lines.push(csvLine(cells.map(safeCell)));
    if (lines.length >= BATCH) {
      pieces.push(new Blob(lines));
      lines = [];
    }
    return true;
  });
  return new Blob([...pieces, ...lines], { type: 'text/csv' });
}
