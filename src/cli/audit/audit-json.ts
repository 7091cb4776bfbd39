/** An audit as one object for scripts. No address is in it, and of a row that cannot be read only its number, column and reason. */
import type { AuditReport, FoundColumn } from '../../audit/index.ts';
import type { AuditJudgement } from './judge-audit.ts';

export function auditJson(report: AuditReport, columns: readonly FoundColumn[], { checks }: AuditJudgement) {
  const { organisation, lists, ...rest } = report;
  return {
    settings: organisation.settings,
    columns,
    ...rest,
    lists: lists.map(({ id, title, what, rows }) => ({ id, title, what, rows })),
    checks,
  };
}
