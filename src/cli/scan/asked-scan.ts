/** What `scan` may be asked. */
import type { Target } from '../shared/target.ts';

/** How a scan is written down; `formats.ts` says by what. */
export const SCAN_FORMATS = ['text', 'json', 'settings', 'sarif', 'junit', 'markdown'] as const;
export type ScanFormat = (typeof SCAN_FORMATS)[number];

export interface AskedScan {
  /** As they were typed. */
  readonly folders: readonly string[];
  readonly target: Target;
  /** A file of accepted findings; null where none was named. */
  readonly accept: string | null;
  /** Whether a file that cannot be read is a failure. */
  readonly strict: boolean;
  readonly format: ScanFormat;
  /** Reports beside that on standard output, each into a file of its own. */
  readonly reports: readonly { readonly format: ScanFormat; readonly path: string }[];
  /** A file of findings that do not fail; null where none was named. */
  readonly baseline: string | null;
  /** Where to write such a file of what is found now; null where none is asked for. */
  readonly writeBaseline: string | null;
  /** A file that remembers what was read; null where everything is read anew. */
  readonly cache: string | null;
}
