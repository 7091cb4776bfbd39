/** A scan as SARIF, for code scanning. */
import { sarifLog } from '../../scan/index.ts';
import type { ScanReport } from './scan-report.ts';

export const scanSarif = ({ scanned, verdict, version, baseline }: ScanReport): string =>
  JSON.stringify(sarifLog(scanned, verdict, { version, baseline }), null, 2);
