/** A scan as JUnit XML: a case for each write of Email Opt Out, which fails where it opens a hole. */
import { type JudgedFinding, type ShortestRun, shortestRuns, verdictWordsOf, writeWords } from '../../scan/index.ts';
import { settingsLine } from '../../simulation/index.ts';
import { element, text } from '../shared/xml.ts';
import { missed, type ScanReport } from './scan-report.ts';

export function scanJunit(report: ScanReport): string {
  const { settings, verdict, strict } = report;
  const run = shortestRuns(verdict);
  const writes = verdict.findings.map((judged) => testcase(judged, run));
  const unread = missed(report).map(({ file, why }) => ({
    isFailure: strict,
    isSkipped: !strict,
    xml: element('testcase', { classname: 'mailability.scan.unread', name: file }, [
      strict
        ? element('failure', { message: `${file} ${why}.`, type: 'unread' })
        : element('skipped', { message: why }),
    ]),
  }));
  const cases = [...writes, ...unread];
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ isFailure }) => isFailure).length,
    errors: 0,
    skipped: cases.filter(({ isSkipped }) => isSkipped).length,
  };
  const xml = cases.map((each) => each.xml);
  const suite = element('testsuite', { name: `Scan: ${settingsLine(settings)}`, ...counts }, xml);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'mailability', ...counts }, [suite])}`;
}

function testcase(judged: JudgedFinding, run: ShortestRun) {
  const { finding, standing, opens, fix } = judged;
  const [worst] = opens;
  const isFailure = worst !== undefined;
  const isSkipped = standing === 'idle';
  const told = [
    writeWords(finding),
    ...finding.path.map(({ file, line, kind, words }) => `${file}:${line}  ${kind}: ${words}`),
    ...(worst === undefined ? [] : run(finding, worst).map((step, place) => `${place + 1}. ${step}`)),
    ...(fix ? [fix.words] : []),
  ].join('\n');
  const verdict = verdictWordsOf(judged);
  const inside = isFailure
    ? element('failure', { message: verdict, type: opens.join(' ') }, [text(told)])
    : isSkipped
      ? element('skipped', { message: verdict })
      : element('system-out', {}, [text(`${verdict}\n${told}`)]);
  const attributes = { classname: `mailability.scan.${finding.kind}`, name: finding.name, file: finding.from.file };
  return { isFailure, isSkipped, xml: element('testcase', attributes, [inside]) };
}
