/** `audit`: what an export of prospects says, row by row and in all. */
import { defineCommand } from '../shared/command.ts';
import { executeAudit } from './audit.ts';
import { auditHelp } from './audit-help.ts';
import { AUDIT_OPTIONS, readAudit } from './read-audit.ts';

export const auditCommand = defineCommand({
  options: AUDIT_OPTIONS,
  mostWords: Number.POSITIVE_INFINITY,
  help: auditHelp,
  read: readAudit,
  run: executeAudit,
});
