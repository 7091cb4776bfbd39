/** `scan`: what the automations of a Salesforce project do to Email Opt Out, and what that means for the organisation. */
import { resolve } from 'node:path';
import {
  type Baseline,
  baselineText,
  compareWith,
  judgeScan,
  meaningsOf,
  type ProjectFile,
  scan,
  shown,
} from '../../scan/index.ts';
import {
  accepted,
  type Organisation,
  parseJson,
  quoted,
  type Result,
  readScanNotes,
  rejected,
} from '../../simulation/index.ts';
import type { Progress } from '../shared/progress.ts';
import { readSettingsFile } from '../shared/read-settings-file.ts';
import { type ExitCode, type Report, refused } from '../shared/report.ts';
import { PLAIN, type Style } from '../shared/style.ts';
import type { AskedScan } from './asked-scan.ts';
import { WRITERS } from './formats.ts';
import { type FileToWrite, openCache, readBaselineFile, writeFiles } from './kept-files.ts';
import { projectFiles, whyNoFolder } from './project-files.ts';
import { isRed, missed, type ScanReport } from './scan-report.ts';

/** What the command needs of the process. */
interface World {
  readonly readFile: (path: string) => Result<string>;
  readonly style: Style;
  readonly progress: Progress;
  readonly version: () => string;
}

/** Everything that was typed is checked at once; files are read when the report is. */
export function executeScan(command: AskedScan, world: World): Report {
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
    const { report, files: asked } = await reportOf(command, base.ok ? base.value : never(), world);
    const { files, unread } = report.scanned;
    if (files.read === 0) {
      const why = unread.find(({ outside }) => outside !== true);
      late.push(
        why
          ? `Nothing could be read: ${shown(why.file)} ${why.why}.`
          : `There is nothing to read: ${command.folders.map((folder) => quoted(folder)).join(', ')} holds no metadata of Salesforce’s.`,
      );
      exitCode = 2;
      return;
    }
    writeFiles(asked);
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
  /** null where none was named. */
  readonly baseline: Baseline | null;
}

interface Written {
  readonly report: ScanReport;
  readonly files: readonly FileToWrite[];
}

async function reportOf(command: AskedScan, base: Base, world: World): Promise<Written> {
  const { organisation, known, written, baseline } = base;
  const { progress } = world;
  const conditions = meaningsOf(organisation.conditions ?? {});
  const version = world.version();
  const cache = openCache(command.cache, `${version} ${JSON.stringify([...conditions])}`);
  const scanned = await scan(counted(command.folders, progress), { conditions, ...cache.options });
  progress.end();
  const compared = baseline && compareWith(baseline, scanned.automations);
  // What is written down now is known from now on.
  const inBaseline = command.writeBaseline === null ? (compared?.known ?? []) : scanned.automations;
  const fromBaseline = Object.fromEntries(inBaseline.map(({ name }) => [name, 'in the baseline']));
  const verdict = judgeScan(scanned.automations, organisation, { ...fromBaseline, ...known });
  const report: ScanReport = {
    folders: command.folders,
    settings: organisation.settings,
    scanned,
    verdict,
    written,
    strict: command.strict,
    baseline: compared ? new Set(compared.known.map(({ name }) => name)) : null,
    gone: compared?.gone ?? [],
    version,
  };
  return { report, files: filesToWrite(command, report, cache.text) };
}

/** Every file that was asked for beside the report: kept apart, as nothing is written where nothing could be read. */
function filesToWrite(command: AskedScan, report: ScanReport, cache: () => string): readonly FileToWrite[] {
  const { reports, writeBaseline } = command;
  return [
    ...reports.map(({ format, path }) => ({ path, text: `${WRITERS[format](report, PLAIN).join('\n')}\n` })),
    ...(writeBaseline === null ? [] : [{ path: writeBaseline, text: baselineText(report.scanned.automations) }]),
    ...(command.cache === null ? [] : [{ path: command.cache, text: cache() }]),
  ];
}

function* counted(folders: readonly string[], progress: Progress): Generator<ProjectFile> {
  let count = 0;
  // Folders may lie within each other, or be named twice.
  const seen = new Set<string>();
  for (const folder of folders)
    for (const file of projectFiles(folder)) {
      const path = resolve(file.path);
      if (seen.has(path)) continue;
      seen.add(path);
      count += 1;
      progress.at(count, count, 'files so far');
      yield file;
    }
}

/** What was described by hand: a file, or settings alone, in which there is no automation but what is found. */
function readBase({ target, accept, baseline: path }: AskedScan, { readFile }: World): Result<Base> {
  const known = readKnown(accept, readFile);
  if (!known.ok) return known;
  const baseline = path === null ? accepted(null) : readBaselineFile(path);
  if (!baseline.ok) return baseline;
  if (target.kind === 'one') {
    const organisation: Organisation = { settings: target.settings, automations: [], cannot: [], accept: {} };
    return accepted({ organisation, known: known.value, written: null, baseline: baseline.value });
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
    baseline: baseline.value,
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
function notes(report: ScanReport, { format }: AskedScan): readonly string[] {
  const gone = report.gone.map((name) => `The baseline holds ${quoted(name)}, which is gone: write it anew.`);
  if (format !== 'settings') return gone;
  const unread = missed(report).map(({ file, why }) => `Not read: ${shown(file)} ${why}.`);
  const isNew = report.written !== null && report.written['automations'] === undefined;
  return [
    ...gone,
    ...unread,
    ...(isNew
      ? ['With this list only what it names can happen: add what Pardot (Account Engagement) does by itself.']
      : []),
  ];
}
