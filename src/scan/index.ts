/** The door of the room that reads a Salesforce project: texts of files in, automations with their evidence out. It touches no file system. */
export { isOptOutField, mentionsField } from './field.ts';
export {
  CLEARS,
  type Evidence,
  type EvidenceKind,
  type Fact,
  type Finding,
  type FindingKind,
  type Place,
  type ScanResult,
  TICKS,
  together,
  type Unread,
} from './finding.ts';
export type { ProjectView, Reader, SourceText } from './reader.ts';
export { type ProjectFile, type Scanned, type ScanOptions, scan } from './scan.ts';
