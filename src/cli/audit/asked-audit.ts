/** What `audit` was asked for, after every word of it was checked. */
import type { Dialect } from '../../audit/index.ts';
import type { Target } from '../shared/target.ts';

export const AUDIT_FORMATS = ['text', 'json', 'ndjson', 'csv', 'parquet', 'markdown', 'html'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

/** What makes the exit status 1, or 2 for rows that cannot be read; each may be accepted up to a limit. */
export const AUDIT_CHECKS = ['against-crm', 'reopenable', 'unreadable'] as const;
export type AuditCheck = (typeof AUDIT_CHECKS)[number];

export interface AuditAcceptance {
  /** How many rows are tolerated. */
  readonly limit: number;
  readonly reason: string;
}

export interface AskedAudit {
  /** The parts of an export of prospects. */
  readonly files: readonly string[];
  /** Leads and Contacts. */
  readonly crm: readonly string[];
  /** An export of the same prospects of an earlier day. */
  readonly before: readonly string[];
  readonly target: Target;
  /** Where the columns are named; null where they are to be recognised. */
  readonly map: string | null;
  /** Where the columns that were recognised are written, to be kept. */
  readonly saveMap: string | null;
  readonly whatIf: readonly string[];
  /** Print SQL instead; null for an audit of files. */
  readonly sql: Dialect | null;
  readonly format: AuditFormat;
  /** Where it is written; null for standard output. */
  readonly out: string | null;
  /** Only the rows of one list; null for all. */
  readonly list: string | null;
  /** Whether addresses are written into rows. */
  readonly addresses: boolean;
  readonly checks: readonly AuditCheck[];
  readonly accept: ReadonlyMap<AuditCheck, AuditAcceptance>;
}
