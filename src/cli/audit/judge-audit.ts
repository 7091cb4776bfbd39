/** What an audit comes to for a pipeline: which checks fail, and what was accepted of them. */
import type { AuditReport } from '../../audit/index.ts';
import { counted } from '../../simulation/index.ts';
import type { ExitCode } from '../shared/report.ts';
import type { AskedAudit, AuditCheck } from './asked-audit.ts';

export interface Judged {
  readonly check: AuditCheck;
  readonly rows: number;
  /** Of how many of them it is certain. */
  readonly certain: number;
  readonly verdict: 'clear' | 'found' | 'accepted';
  /** Why so many are tolerated; null where none were. */
  readonly reason: string | null;
  readonly limit: number | null;
}

export interface AuditJudgement {
  readonly checks: readonly Judged[];
  readonly exitCode: ExitCode;
}

export function judgeAudit(
  report: AuditReport,
  { checks, accept }: Pick<AskedAudit, 'checks' | 'accept'>,
): AuditJudgement {
  const found: Readonly<Record<AuditCheck, number>> = {
    'against-crm': report.againstCrm.rows,
    reopenable: report.reopenable.rows,
    unreadable: report.unreadable.rows + (report.unreadableCrm?.rows ?? 0),
  };
  const judged = checks.map((check): Judged => {
    const rows = found[check];
    const certain = check === 'against-crm' ? report.againstCrm.certain : rows;
    const known = accept.get(check);
    const isWithin = known !== undefined && rows <= known.limit;
    return {
      check,
      rows,
      certain,
      verdict: rows === 0 ? 'clear' : isWithin ? 'accepted' : 'found',
      reason: known?.reason ?? null,
      limit: known?.limit ?? null,
    };
  });
  const failing = judged.filter(({ verdict }) => verdict === 'found').map(({ check }) => check);
  return { checks: judged, exitCode: failing.includes('unreadable') ? 2 : failing.length > 0 ? 1 : 0 };
}

/** What is so of the rows that a check counts. */
const CHECK_WORDS: Readonly<Record<AuditCheck, (are: 'is' | 'are', open: number) => string>> = {
  'against-crm': (are, open) => `${are} ${open > 0 ? 'or may be ' : ''}mailable although the CRM says opted out`,
  reopenable: (are) => `${are} blocked, and automation could mail them again`,
  unreadable: () => 'cannot be read',
};

/** One line a check: what was found, and why it is tolerated. */
export const judgedLine = ({ check, rows, certain, verdict, reason, limit }: Judged): string => {
  const words = `${counted(rows, check === 'unreadable' ? 'row' : 'prospect')} ${CHECK_WORDS[check](rows === 1 ? 'is' : 'are', rows - certain)}`;
  if (verdict === 'accepted') return `accepted  ${check}: ${words}; up to ${limit} are accepted: ${reason}`;
  if (verdict === 'found' && limit !== null)
    return `found     ${check}: ${words}, more than the ${limit} that are accepted`;
  return verdict === 'found' ? `found     ${check}: ${words}` : `clear     ${check}`;
};
