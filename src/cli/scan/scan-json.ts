/** A scan as the object that section 9c fixes; what it means for the organisation follows. */
import type { JudgedFinding } from '../../scan/index.ts';
import type { ScanReport } from './scan-report.ts';

export function scanJson({ settings, scanned, verdict }: ScanReport): string {
  const { facts, unread } = scanned;
  const automations = verdict.findings.map(automationJson);
  const { verification, opened, openAnyway, stale } = verdict;
  return JSON.stringify(
    {
      automations,
      facts,
      unread: unread.map(({ file, why }) => ({ file, why })),
      settings,
      files: scanned.files,
      properties: verification.properties,
      opened,
      openAnyway,
      ...(stale.length > 0 ? { stale } : {}),
    },
    null,
    2,
  );
}

/** The finding itself, and where it matters what it opens or why it is known. */
const automationJson = ({ finding, opens, reason, fix }: JudgedFinding) => ({
  ...finding,
  ...(opens.length > 0 ? { opens } : {}),
  ...(fix === null ? {} : { fix }),
  ...(reason === null ? {} : { accepted: reason }),
});
