/** A scan as a summary for a job's page. Nothing from a scanned file becomes markup: it is all escaped. */

import { counted, settingsLine } from '../../simulation/index.ts';
import { shown } from '../legible.ts';
import type { Scanned } from '../scan.ts';
import type { JudgedFinding, ScanVerdict } from '../verdict/judge.ts';
import { verdictWordsOf, writeWords } from './finding-words.ts';
import { shortestRuns } from './shortest-run.ts';

/** GitHub shows a megabyte of a step's summary; nobody reads more rows than this. */
const MOST_ROWS = 100;

/** @returns the lines of the summary. */
export function markdownSummary(scanned: Scanned, verdict: ScanVerdict): readonly string[] {
  const { findings, opened, organisation } = verdict;
  const opening = findings.filter(({ opens }) => opens.length > 0);
  const others = findings.filter(({ opens }) => opens.length === 0);
  const missed = scanned.unread.filter(({ outside }) => outside !== true);
  return [
    '## Mailability',
    '',
    opened.length === 0
      ? '**Nothing that was found opens a hole.**'
      : `**What was found breaks ${opened.map(escaped).join(', ')}.**`,
    '',
    `${counted(scanned.files.read, 'file')} read, ${counted(findings.length, 'write')} of Email Opt Out found. ${escaped(settingsLine(organisation.settings))}.`,
    '',
    ...opening.flatMap((judged) => openingSection(judged, verdict)),
    ...(others.length > 0
      ? ['| Write | Here | Where |', '| --- | --- | --- |', ...others.slice(0, MOST_ROWS).map(row)]
      : []),
    ...(others.length > MOST_ROWS ? ['', `… and ${others.length - MOST_ROWS} more.`] : []),
    ...(others.length > 0 ? [''] : []),
    ...list(
      'What else the files say',
      scanned.facts.map(({ says, file, line }) => `${says} (${file}:${line})`),
    ),
    ...list(
      'Not read',
      missed.map(({ file, why }) => `${file} ${why}`),
    ),
    'A model was checked, not an account.',
  ];
}

function openingSection(judged: JudgedFinding, verdict: ScanVerdict): readonly string[] {
  const { finding, opens, fix } = judged;
  const run = shortestRuns(verdict);
  const steps = opens[0] === undefined ? [] : run(finding, opens[0]);
  return [
    `### ${escaped(finding.name)}`,
    '',
    `${escaped(writeWords(finding))} ${escaped(verdictWordsOf(judged))}`,
    '',
    ...steps.map((step, place) => `${place + 1}. ${escaped(step)}`),
    '',
    ...finding.path.map(({ file, line, kind, words }) => `- ${escaped(`${file}:${line}`)}: ${kind}, ${escaped(words)}`),
    '',
    ...(fix ? [escaped(fix.words), ''] : []),
  ];
}

const row = (judged: JudgedFinding): string => {
  const { from } = judged.finding;
  return `| ${escaped(writeWords(judged.finding))} | ${escaped(verdictWordsOf(judged))} | ${escaped(`${from.file}:${from.line}`)} |`;
};

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [
        `<details><summary>${title} (${lines.length})</summary>`,
        '',
        ...lines.slice(0, MOST_ROWS).map((line) => `- ${escaped(line)}`),
        '',
        '</details>',
        '',
      ];

/** Every character that may mean something in Markdown, or in the HTML that it lets through, stands for itself. */
export const escaped = (text: string): string =>
  shown(text.replaceAll(/\s+/g, ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]#|~@]/g, (found) => `\\${found}`)
    .replace(/^[-+=]/, (found) => `\\${found}`);
