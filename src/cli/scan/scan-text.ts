/** A scan for people: first what opens a hole and how to close it, then the other writes, the facts, and what was not read. */
import { type JudgedFinding, shown } from '../../scan/index.ts';
import { capital, counted, listed, settingsLine } from '../../simulation/index.ts';
import { editionNote } from '../shared/cli-words.ts';
import { type Style, wrapped } from '../shared/style.ts';
import { findingLines } from './finding-text.ts';
import { isRed, missed, type ScanReport } from './scan-report.ts';
import { verdictLines } from './verdict-lines.ts';

export function scanText(report: ScanReport, style: Style): readonly string[] {
  const { settings, verdict } = report;
  const { findings, stale } = verdict;
  const opening = findings.filter(({ opens }) => opens.length > 0);
  const harmless = findings.filter(({ standing, opens }) => standing === 'counted' && opens.length === 0);
  const idle = findings.filter(({ standing }) => standing === 'idle');
  const known = findings.filter(({ standing }) => standing === 'known');
  const section = (title: string, list: readonly JudgedFinding[]) =>
    list.length === 0 ? [] : [style.strong(title), ...list.flatMap((each) => [...findingLines(each, style), ''])];
  const note = editionNote(settings);
  return [
    ...wrapped(settingsLine(settings)).map(style.strong),
    ...(note === '' ? [] : wrapped(note).map(style.quiet)),
    headline(report),
    '',
    ...section('Opens a hole', opening),
    ...section('Writes Email Opt Out, and opens nothing here', harmless),
    ...section('Not active', idle),
    ...section('Known', known),
    ...(stale.length > 0 ? wrapped(`Accepted and not found any more: ${listed(stale)}.`) : []),
    ...facts(report, style),
    ...unread(report, style),
    ...verdictLines(report, style),
    ...summary(report, style),
    style.quiet('A model was checked, not an account.'),
  ];
}

function headline({ scanned, verdict }: ReportOf): string {
  const { findings } = verdict;
  const running = findings.filter(({ finding }) => finding.active).length;
  const writes =
    findings.length === 0
      ? 'nothing that writes Email Opt Out'
      : `${counted(findings.length, 'write')} of Email Opt Out, ${activeWords(running, findings.length)}`;
  return `${counted(scanned.files.read, 'file')} read: ${writes}.`;
}

/** How many of several run: "active", "both active", "1 of them active". */
function activeWords(running: number, all: number): string {
  if (all === 1) return running === 1 ? 'active' : 'not active';
  if (running < all) return `${running === 0 ? 'none' : running} of them active`;
  return all === 2 ? 'both active' : 'all of them active';
}

type ReportOf = Pick<ScanReport, 'scanned' | 'verdict'>;

/** Facts of one kind together; long lists are counted. */
function facts({ scanned }: ScanReport, style: Style): readonly string[] {
  if (scanned.facts.length === 0) return [];
  const kinds = [...new Set(scanned.facts.map(({ id }) => id))];
  const lines = kinds.flatMap((kind) => {
    const alike = scanned.facts.filter(({ id }) => id === kind);
    const told = alike
      .slice(0, MOST_FACTS)
      .flatMap(({ says, file, line }) => wrapped(`${capital(says)} (${shown(file)}:${line}).`, '  - '));
    return alike.length > MOST_FACTS ? [...told, `  - and ${alike.length - MOST_FACTS} more of this kind`] : told;
  });
  return [style.strong('What else the files say'), ...lines, ''];
}

const MOST_FACTS = 5;

function unread({ scanned }: ScanReport, style: Style): readonly string[] {
  const lines = scanned.unread.flatMap(({ file, why }) =>
    // What is no file of the project is named in words.
    wrapped(`${shown(file)}${/[./]/.test(file) ? '' : ':'} ${why}.`, '  - '),
  );
  return [style.strong('Not read'), ...lines, ''];
}

/** What the exit status says, in words. */
function summary(report: ScanReport, style: Style): readonly string[] {
  const { opened } = report.verdict;
  const misses = report.strict ? missed(report).length : 0;
  if (!isRed(report)) return [style.good('Nothing that was found opens a hole.')];
  return [
    ...(opened.length > 0 ? [`What was found breaks ${listed(opened)}.`] : []),
    ...(misses > 0 ? [`${counted(misses, 'file')} could not be read, and --strict was asked for.`] : []),
  ].map(style.bad);
}
