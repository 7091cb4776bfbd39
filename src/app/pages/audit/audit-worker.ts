/** The audit beside the page and not on its thread. It is told what to do, one thing at a time, and ended by the page. */
import { type ColumnMap, CRM_HEADINGS, csvLine, PROSPECT_HEADINGS, SAMPLE, sampleRows } from '../../../audit/index.ts';
import type { Organisation } from '../../../simulation/index.ts';
import { BrowserAudit, type Found, type Progress, type ShownRow } from './audit-count.ts';
import { type NamedFile, type Opened, type OpenedFile, openFiles } from './open-files.ts';

export type AuditRequest =
  | { readonly kind: 'sample' }
  | { readonly kind: 'open'; readonly files: readonly NamedFile[]; readonly map: ColumnMap }
  | { readonly kind: 'count'; readonly organisation: Organisation; readonly whatIf: readonly string[] }
  | { readonly kind: 'rows'; readonly list: string }
  | { readonly kind: 'download'; readonly list: string; readonly hasAddresses: boolean };

export type AuditMessage =
  | { readonly kind: 'sample'; readonly files: readonly NamedFile[] }
  | { readonly kind: 'opened'; readonly files: readonly OpenedFile[] }
  | { readonly kind: 'refused'; readonly error: string }
  | ({ readonly kind: 'progress' } & Progress)
  | ({ readonly kind: 'report'; readonly milliseconds: number } & Found)
  | { readonly kind: 'rows'; readonly list: string; readonly rows: readonly ShownRow[] }
  | { readonly kind: 'file'; readonly list: string; readonly blob: Blob };

/** How many rows of a list are shown; all of them are in its file. */
const MOST_SHOWN = 100;
/** How often it says how far it has come. In milliseconds. */
const INTERVAL = 80;

/** The files that were last opened, with the columns by which they are read. */
let opened: { readonly files: readonly Opened[]; readonly map: ColumnMap } | null = null;
let audit: BrowserAudit | null = null;

const say = (message: AuditMessage): void => postMessage(message);

/** What was asked last is done when what was asked before is. */
let line: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<AuditRequest>) => {
  line = line.then(() => answer(data)).catch(() => say({ kind: 'refused', error: UNREAD }));
});

const UNREAD = 'A file could not be read to its end: it is damaged, or it has changed since it was chosen.';

async function answer(request: AuditRequest): Promise<void> {
  switch (request.kind) {
    case 'sample':
      return say({ kind: 'sample', files: sampleFiles() });
    case 'open': {
      // What cannot be opened leaves everything as it was.
      const read = await openFiles(request.files, request.map);
      if (!read.ok) return say({ kind: 'refused', error: read.error });
      opened = { files: read.value, map: request.map };
      audit = null;
      const files = read.value.map(({ table: _, ...file }) => file);
      return say({ kind: 'opened', files });
    }
    case 'count': {
      if (opened === null) return;
      const begun = performance.now();
      let next = 0;
      audit = new BrowserAudit(opened.files, opened.map, request.organisation, request.whatIf);
      const found = await audit.count((progress) => {
        const now = performance.now();
        if (now >= next) say({ kind: 'progress', ...progress });
        if (now >= next) next = now + INTERVAL;
        return true;
      });
      if (found === null) return;
      if (!found.ok) return say({ kind: 'refused', error: found.error });
      return say({ kind: 'report', ...found.value, milliseconds: performance.now() - begun });
    }
    case 'rows':
      if (audit) say({ kind: 'rows', list: request.list, rows: await audit.rows(request.list, MOST_SHOWN) });
      return;
    case 'download':
      if (audit)
        say({ kind: 'file', list: request.list, blob: await audit.download(request.list, request.hasAddresses) });
      return;
    default:
      return request satisfies never;
  }
}

function sampleFiles(): readonly NamedFile[] {
  const [prospects, crm] = [[csvLine(PROSPECT_HEADINGS)], [csvLine(CRM_HEADINGS)]];
  for (const row of sampleRows(SAMPLE)) {
    prospects.push(csvLine(row.prospect));
    if (row.crm) crm.push(csvLine(row.crm));
  }
  return [
    { name: 'prospects.csv', file: new Blob(prospects) },
    { name: 'leads-and-contacts.csv', file: new Blob(crm) },
  ];
}
