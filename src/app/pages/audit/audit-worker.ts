/** The audit beside the page and not on its thread. It is told what to do, one thing at a time, and ended by the page. */
import {
  type AuditReport,
  type ColumnMap,
  CRM_HEADINGS,
  csvLine,
  PROSPECT_HEADINGS,
  type ReportPart,
  reportWords,
  SAMPLE,
  sampleRows,
  whyNoCrm,
} from '../../../audit/index.ts';
import type { Organisation } from '../../../simulation/index.ts';
import { BrowserAudit, type Progress } from './audit-count.ts';
import { firstRows, listFile, type ShownRow } from './list-rows.ts';
import { type NamedFile, type Opened, type OpenedFile, openFiles } from './open-files.ts';

export type AuditRequest =
  | { readonly kind: 'sample' }
  | { readonly kind: 'open'; readonly files: readonly NamedFile[]; readonly map: ColumnMap }
  | { readonly kind: 'count'; readonly organisation: Organisation }
  /** Asks what was counted again, as the command takes it. */
  | { readonly kind: 'what-if'; readonly whatIf: readonly string[] }
  | { readonly kind: 'rows'; readonly list: string }
  | { readonly kind: 'download'; readonly list: string; readonly hasAddresses: boolean };

export type AuditMessage =
  | { readonly kind: 'sample'; readonly files: readonly NamedFile[] }
  | { readonly kind: 'opened'; readonly files: readonly OpenedFile[] }
  | { readonly kind: 'refused'; readonly error: string }
  | ({ readonly kind: 'progress' } & Progress)
  /** The files have been gone through; the report follows. */
  | { readonly kind: 'counted'; readonly milliseconds: number }
  | { readonly kind: 'report'; readonly report: AuditReport; readonly parts: readonly ReportPart[] }
  | { readonly kind: 'rows'; readonly list: string; readonly rows: readonly ShownRow[] }
  | { readonly kind: 'file'; readonly list: string; readonly blob: Blob };

/** How many rows of a list are shown; all of them are in its file. */
const MOST_SHOWN = 100;
/** How often it says how far it has come. In milliseconds. */
const INTERVAL = 80;

let opened: readonly Opened[] | null = null;
let map: ColumnMap | null = null;
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
      const found = await openFiles(request.files, request.map);
      // What was opened before stays, so that a file too many costs nothing but itself.
      if (!found.ok) return say({ kind: 'refused', error: found.error });
      [opened, map, audit] = [found.value, request.map, null];
      // The worker keeps the tables; the page needs to know what they are.
      return say({ kind: 'opened', files: opened.map(({ table: _, ...file }) => file) });
    }
    case 'count': {
      if (opened === null || map === null) return;
      const theirs = opened.find(({ side }) => side === 'crm');
      const noCrm = theirs ? whyNoCrm(theirs.name, request.organisation.settings) : null;
      if (noCrm !== null) return say({ kind: 'refused', error: noCrm });
      const begun = performance.now();
      let next = 0;
      audit = new BrowserAudit(opened, map, request.organisation);
      await audit.count((progress) => {
        const now = performance.now();
        if (now < next) return;
        say({ kind: 'progress', ...progress });
        next = now + INTERVAL;
      });
      say({ kind: 'counted', milliseconds: performance.now() - begun });
      return sayReport([]);
    }
    case 'what-if':
      return sayReport(request.whatIf);
    case 'rows':
      if (audit) say({ kind: 'rows', list: request.list, rows: await firstRows(audit, request.list, MOST_SHOWN) });
      return;
    case 'download':
      if (audit)
        say({ kind: 'file', list: request.list, blob: await listFile(audit, request.list, request.hasAddresses) });
      return;
    default:
      return request satisfies never;
  }
}

function sayReport(whatIf: readonly string[]): void {
  const report = audit?.report(whatIf);
  if (report) say({ kind: 'report', report, parts: reportWords(report) });
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
