/** A scan as Markdown, for a job's page. */
import { markdownSummary } from '../../scan/index.ts';
import type { ScanReport } from './scan-report.ts';

export const scanMarkdown = ({ scanned, verdict }: ScanReport): readonly string[] => markdownSummary(scanned, verdict);
