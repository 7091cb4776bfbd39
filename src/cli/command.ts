/** What somebody asked for, after every word of it was checked. The one type between reading arguments and acting on them. */
import type { EditionId, EventName, GivenRecord, PropertyId, Settings } from '../simulation/index.ts';
import type { AuditCommand } from './audit/audit-command.ts';
import type { CourseCommand } from './course/course-command.ts';

export const COMMANDS = ['simulate', 'verify', 'ask', 'diagnose', 'audit', 'scan', 'stories', 'course'] as const;
export type CommandName = (typeof COMMANDS)[number];

export type TextFormat = 'text' | 'json';
/** How a scan is written down; `src/cli/scan/formats.ts` says by what. */
export const SCAN_FORMATS = ['text', 'json', 'settings', 'sarif', 'junit', 'markdown'] as const;
export type ScanFormat = (typeof SCAN_FORMATS)[number];
export type VerifyFormat = TextFormat | 'junit';

/** Reasons by property: violations that are known and tolerated. */
export type Acceptances = ReadonlyMap<PropertyId, string>;

export type Command =
  | { readonly kind: 'help'; readonly topic: CommandName | null }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'simulate';
      readonly settings: Settings;
      readonly events: readonly EventName[];
      readonly format: TextFormat;
    }
  | { readonly kind: 'batch' }
  | VerifyCommand
  | AskCommand
  | DiagnoseCommand
  | AuditCommand
  | ScanCommand
  | StoriesCommand
  | CourseCommand;

export interface AskCommand {
  readonly kind: 'ask';
  readonly settings: Settings;
  /** The run whose end is asked about; empty for a blank record. */
  readonly events: readonly EventName[];
  readonly format: TextFormat;
  /** Where the explorer is served; null where nobody said. */
  readonly explorer: string | null;
}

export interface DiagnoseCommand {
  readonly kind: 'diagnose';
  readonly target: RecordTarget;
  readonly given: GivenRecord;
  readonly format: TextFormat;
  /** Where the explorer is served; null where nobody said. */
  readonly explorer: string | null;
}

export interface ScanCommand {
  readonly kind: 'scan';
  /** As they were typed. */
  readonly folders: readonly string[];
  readonly target: RecordTarget;
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

/** Whose record it is: one under settings alone, or in an organisation that a file describes. */
export type RecordTarget = Exclude<VerifyTarget, { readonly kind: 'all' }>;

export interface StoriesCommand {
  readonly kind: 'stories';
  /** Null for the list of them. */
  readonly id: string | null;
  readonly format: TextFormat;
}

export interface VerifyCommand {
  readonly kind: 'verify';
  readonly target: VerifyTarget;
  /** Null where none was named: then all are reported, and those that count are counted. */
  readonly properties: readonly PropertyId[] | null;
  readonly accept: Acceptances;
  readonly format: VerifyFormat;
  /** Stop exploring a configuration after so many states; null for never. */
  readonly maxStates: number | null;
  /** Where the explorer is served; null where nobody said. */
  readonly explorer: string | null;
}

export type VerifyTarget =
  | { readonly kind: 'one'; readonly settings: Settings }
  | { readonly kind: 'all'; readonly edition: EditionId | null }
  | { readonly kind: 'file'; readonly path: string };
