/** `scan`: what the automations of a Salesforce project do to Email Opt Out, and what that means for the organisation. */
import { judgeScan, type ProjectFile, scan } from '../../scan/index.ts';
import {
  accepted,
  type Organisation,
  parseJson,
  quoted,
  type Result,
  readScanNotes,
  rejected,
} from '../../simulation/index.ts';
import type { ScanCommand } from '../command.ts';
import type { Progress } from '../progress.ts';
import { readSettingsFile } from '../read-settings-file.ts';
import { type ExitCode, type Report, refused } from '../report.ts';
import type { Style } from '../style.ts';
import { WRITERS } from './formats.ts';
import { projectFiles, whyNoFolder } from './project-files.ts';
import { isRed, missed, type ScanReport } from './scan-report.ts';

/** What the command needs of the process. */
interface World {
  readonly readFile: (path: string) => Result<string>;
  readonly style: Style;
  readonly progress: Progress;
}

/** Everything that was typed is checked at once; files are read when the report is. */
export function executeScan(command: ScanCommand, world: World): Report {
  const wrong = command.folders.map(whyNoFolder).find((why) => why !== null);
  if (wrong) return refused(wrong);
  const base = readBase(command, world);
  if (!base.ok) return refused(base.error);
  const { settings } = base.value.organisation;
  if (settings.crm !== 'salesforce')
    return refused(
      `The settings say crm ${quoted(settings.crm)}, and a Salesforce project writes nothing there: give "crm": "salesforce".`,
    );
  let exitCode: ExitCode = 0;
  const late: string[] = [];
  async function* lines(): AsyncGenerator<string> {
    const report = await reportOf(command, base.ok ? base.value : never(), world);
    const { files, unread } = report.scanned;
    if (files.read === 0) {
      const why = unread.find(({ outside }) => outside !== true);
      late.push(
        why
          ? `Nothing could be read: ${quoted(why.file)} ${why.why}.`
          : `There is nothing to read: ${command.folders.map((folder) => quoted(folder)).join(', ')} holds no metadata of Salesforce’s.`,
      );
      exitCode = 2;
      return;
    }
    yield* WRITERS[command.format](report, world.style);
    late.push(...notes(report, command));
    exitCode = isRed(report) ? 1 : 0;
  }
  return { out: lines(), err: [], exitCode: () => exitCode, late: () => late };
}

function never(): never {
  throw new Error('What was refused before is not reported on.');
}

interface Base {
  readonly organisation: Organisation;
  readonly known: Readonly<Record<string, string>>;
  readonly written: ScanReport['written'];
}

async function reportOf(command: ScanCommand, base: Base, { progress }: World): Promise<ScanReport> {
  const { organisation, known, written } = base;
  const conditions = new Map(
    Object.entries(organisation.conditions ?? {}).map(([name, need]) => [
      name.split('.').at(-1)?.toLowerCase() ?? '',
      need,
    ]),
  );
  const scanned = await scan(counted(command.folders, progress), { conditions });
  progress.end();
  const verdict = judgeScan(scanned.automations, organisation, known);
  const { folders, strict } = command;
  return { folders, settings: organisation.settings, scanned, verdict, written, strict };
}

function* counted(folders: readonly string[], progress: Progress): Generator<ProjectFile> {
  let count = 0;
  for (const folder of folders)
    for (const file of projectFiles(folder)) {
      count += 1;
      progress.at(count, count, 'files so far');
      yield file;
    }
}

/** What was described by hand: a file, or settings alone, in which there is no automation but what is found. */
function readBase({ target, accept }: ScanCommand, { readFile }: World): Result<Base> {
  const known = readKnown(accept, readFile);
  if (!known.ok) return known;
  if (target.kind === 'one') {
    const organisation: Organisation = { settings: target.settings, automations: [], cannot: [], accept: {} };
    return accepted({ organisation, known: known.value, written: null });
  }
  const text = readFile(target.path);
  if (!text.ok) return text;
  const organisation = readSettingsFile(target.path, text.value);
  if (!organisation.ok) return organisation;
  const written = parseJson(text.value);
  return accepted({
    organisation: organisation.value,
    known: { ...organisation.value.findings, ...known.value },
    written: written.ok ? (written.value as Record<string, unknown>) : null,
  });
}

/** A file of reasons by finding. */
function readKnown(path: string | null, readFile: World['readFile']): Result<Readonly<Record<string, string>>> {
  if (path === null) return accepted({});
  const text = readFile(path);
  if (!text.ok) return rejected(text.error.replace('The settings file', 'The file of accepted findings'));
  const parsed = parseJson(text.value);
  const name = `The file of accepted findings ${quoted(path)}`;
  if (!parsed.ok) return rejected(`${name} ${parsed.error}.`);
  const notes = readScanNotes({ findings: parsed.value });
  return notes.ok ? accepted(notes.value.findings ?? {}) : rejected(`${name}: ${notes.error}`);
}

/** What is said beside the report, where the report has no place for it. */
function notes(report: ScanReport, { format }: ScanCommand): readonly string[] {
  if (format !== 'settings') return [];
  const unread = missed(report).map(({ file, why }) => `Not read: ${file} ${why}.`);
  const isNew = report.written !== null && report.written['automations'] === undefined;
  return [
    ...unread,
    ...(isNew ? ['With this list only what it names can happen: add what Account Engagement does by itself.'] : []),
  ];
}
