/** The audit as its two users see it: what the command line prints of some files, and what the page makes of them. */
import { BrowserAudit } from '../../src/app/pages/audit/audit-count.ts';
import { openFiles } from '../../src/app/pages/audit/open-files.ts';
import { NO_MAP } from '../../src/audit/index.ts';
import type { Organisation } from '../../src/simulation/index.ts';
import { execute, readCommand, worldOf } from './command-line.ts';

const WORLD = worldOf();

/** Runs `audit` with these words behind it. */
export async function auditCommand(...args: readonly string[]) {
  const command = readCommand(['audit', ...args]);
  if (!command.ok) return { out: '', err: [command.error], exitCode: 2 };
  const report = execute(command.value, WORLD);
  const out: string[] = [];
  for await (const piece of report.out) out.push(piece);
  return { out: out.join('\n'), err: [...report.err, ...(report.late?.() ?? [])], exitCode: report.exitCode() };
}

/** What the page is given. */
export interface GivenToPage {
  readonly files: readonly (readonly [name: string, content: BlobPart])[];
  readonly before?: readonly (readonly [name: string, content: BlobPart])[];
  readonly organisation: Organisation;
  readonly whatIf?: readonly string[];
}

/** The page's audit of files, counted; or the sentence by which it refuses them. */
export async function pageAudit({ files, before = [], organisation }: GivenToPage) {
  const named = (some: GivenToPage['files'], isEarlier: boolean) =>
    some.map(([name, content]) => ({ name, file: new Blob([content]), isEarlier }));
  const opened = await openFiles([...named(files, false), ...named(before, true)], NO_MAP);
  if (!opened.ok) return opened.error;
  const audit = new BrowserAudit(opened.value, NO_MAP, organisation);
  await audit.count(() => undefined);
  return { audit, opened: opened.value };
}

/** The page's report as the command prints it as JSON, without settings and checks; or the sentence. */
export async function pageReport(given: GivenToPage): Promise<Readonly<Record<string, unknown>> | string> {
  const counted = await pageAudit(given);
  if (typeof counted === 'string') return counted;
  const report = counted.audit.report(given.whatIf ?? []);
  if (report === null) throw new Error('It was counted, and has no report.');
  const { organisation, lists, ...told } = report;
  const now = counted.opened.filter(({ isEarlier }) => !isEarlier);
  const columns = (['prospects', 'crm'] as const).flatMap(
    (side) => now.find((file) => file.side === side)?.recognised.found ?? [],
  );
  return { columns, ...told, lists: lists.map(({ id, title, what, rows }) => ({ id, title, what, rows })) };
}
