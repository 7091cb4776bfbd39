/** The formats of a scan's report: a line here, and a file beside this one that writes it. */
import type { Style } from '../shared/style.ts';
import type { ScanFormat } from './asked-scan.ts';
import { scanJson } from './scan-json.ts';
import { scanJunit } from './scan-junit.ts';
import { scanMarkdown } from './scan-markdown.ts';
import type { ScanReport } from './scan-report.ts';
import { scanSarif } from './scan-sarif.ts';
import { scanText } from './scan-text.ts';
import { settingsText } from './settings-text.ts';

export const WRITERS: Readonly<Record<ScanFormat, (report: ScanReport, style: Style) => readonly string[]>> = {
  text: scanText,
  json: (report) => [scanJson(report)],
  settings: (report) => [settingsText(report)],
  sarif: (report) => [scanSarif(report)],
  junit: (report) => [scanJunit(report)],
  markdown: scanMarkdown,
};
