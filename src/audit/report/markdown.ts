/** A report as Markdown, to be handed on. Whatever came from a file is text in it and never markup. */
import type { ReportPart } from './part.ts';

/** The report as Markdown, in which nothing from a file becomes markup. */
export function reportMarkdown(title: string, parts: readonly ReportPart[]): string {
  return [
    `# ${plain(title)}`,
    ...parts.flatMap((each) => [
      '',
      `## ${plain(each.title)}`,
      ...each.lines.flatMap((line) => ['', plain(line)]),
      ...(each.table.length > 0
        ? ['', '| Prospects | |', '| ---: | --- |', ...each.table.map((row) => `| ${row.map(plain).join(' | ')} |`)]
        : []),
    ]),
    '',
  ].join('\n');
}

/** Text in which nothing is taken for markup, on one line. */
const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|#~]/g, (mark) => `\\${mark}`).replace(/[\r\n]+/g, ' ');
