/** What a scan came to, for whatever writes it down. */
import type { Scanned, ScanVerdict } from '../../scan/index.ts';
import type { Settings } from '../../simulation/index.ts';

export interface ScanReport {
  /** As they were typed. */
  readonly folders: readonly string[];
  readonly settings: Settings;
  readonly scanned: Scanned;
  readonly verdict: ScanVerdict;
  /** The organisation's file as it was written, where one was named. */
  readonly written: Readonly<Record<string, unknown>> | null;
  /** Whether an unread file is a failure. */
  readonly strict: boolean;
  /** Names of what a baseline knows; null where there is none. */
  readonly baseline: ReadonlySet<string> | null;
  /** What a baseline holds and nobody finds any more, by name. */
  readonly gone: readonly string[];
  /** The version of this package. */
  readonly version: string;
}

/** What was not read and should have been: what lies outside any project is no failure. */
export const missed = ({ scanned }: ScanReport) => scanned.unread.filter(({ outside }) => outside !== true);

/** Whether the report is bad news. */
export const isRed = (report: ScanReport): boolean =>
  report.verdict.opened.length > 0 || (report.strict && missed(report).length > 0);
