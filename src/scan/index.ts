/** The door of the room that reads a Salesforce project: texts of files in, automations with their evidence out. It touches no file system. */
export { type Encoding, encodingOf } from './encoding.ts';
export type {
  Evidence,
  EvidenceKind,
  Fact,
  Finding,
  FindingKind,
  Place,
  ScanResult,
  Unread,
} from './finding.ts';
export { ignoredBy } from './ignored.ts';
export { shown } from './legible.ts';
export { meaningsOf } from './meanings.ts';
export type { ProjectView, Reader, SourceText } from './reader.ts';
export { READERS, readerFor } from './readers.ts';
export { type Baseline, baselineText, compareWith, readBaseline } from './report/baseline.ts';
export { type CachedReaders, cachedReaders, cacheText, readCache } from './report/cache.ts';
export { verdictWordsOf, writeWords } from './report/finding-words.ts';
export { markdownSummary } from './report/markdown.ts';
export { sarifLog } from './report/sarif.ts';
export { type ShortestRun, shortestRuns } from './report/shortest-run.ts';
export { type ProjectFile, type Scanned, type ScanOptions, scan } from './scan.ts';
export { type JudgedFinding, judgeScan, type ScanVerdict } from './verdict/judge.ts';
export { handWritten, type Merged } from './verdict/merge.ts';
export type { ScanFix } from './verdict/scan-fix.ts';
export { LARGEST_FILE, readZip, type Unzipped } from './zip/read-zip.ts';
