/** The summary for a job's page, line by line, where nothing is broken: what it shows, how much of it, and what it folds away. */
import { describe, expect, it } from 'vitest';
import { escaped, markdownSummary } from '../../src/scan/report/markdown.ts';
import type { JudgedFinding, ScanVerdict } from '../../src/scan/verdict/judge.ts';
import { verifyOrganisation } from '../../src/simulation/index.ts';
import { judged, organisation } from './written-finding.ts';

describe('a summary', () => {
  const summary = (
    findings: readonly JudgedFinding[],
    scanned: Partial<Parameters<typeof markdownSummary>[0]> = {},
  ): readonly string[] => {
    const verdict: ScanVerdict = {
      organisation,
      verification: verifyOrganisation(organisation, []),
      findings,
      opened: [],
      openAnyway: [],
      stale: [],
    };
    return markdownSummary(
      { automations: [], facts: [], unread: [], files: { seen: 1, read: 1 }, ...scanned },
      verdict,
    );
  };

  it('has one row for each write that breaks nothing, and no table without any', () => {
    const row = `| The flow “Welcome: Save” clears Email Opt Out: Back\\_\\_c is true, on update of a Contact. | In this organisation it breaks no promise. | flows/Welcome.flow-meta.xml:7 |`;
    const lines = summary([judged()]);
    expect(lines.slice(6)).toEqual([
      '| Write | Here | Where |',
      '| --- | --- | --- |',
      row,
      '',
      'A model was checked, not an account.',
    ]);
    expect(lines[2]).toBe('**Nothing that was found opens a hole.**');
    expect(lines[4]).toMatch(/^1 file read, 1 write of Email Opt Out found\. /);
    expect(summary([]).slice(6)).toEqual(['A model was checked, not an account.']);
  });

  it('shows a hundred rows, and counts the rest', () => {
    const rows = (count: number) => summary(Array.from({ length: count }, () => judged()));
    expect(rows(100).filter((line) => line.startsWith('| The flow'))).toHaveLength(100);
    expect(rows(100).some((line) => line.startsWith('…'))).toBe(false);
    expect(rows(103).filter((line) => line.startsWith('| The flow'))).toHaveLength(100);
    expect(rows(103)).toContain('… and 3 more.');
  });

  it('folds away what else the files say, and what was not read of the project', () => {
    const lines = summary([], {
      facts: [{ id: 'may-edit', file: 'a*b', line: 2, says: 'people may' }],
      unread: [
        { file: 'a.js', why: 'is not followed' },
        { file: 'Packages', why: 'x', outside: true },
      ],
    });
    expect(lines.slice(6, -1)).toEqual([
      '<details><summary>What else the files say (1)</summary>',
      '',
      '- people may (a\\*b:2)',
      '',
      '</details>',
      '',
      '<details><summary>Not read (1)</summary>',
      '',
      '- a.js is not followed',
      '',
      '</details>',
      '',
    ]);
    const many = summary([], {
      facts: Array.from({ length: 101 }, () => ({ id: 'x', file: 'a', line: 1, says: 'b' })),
    });
    expect(many.filter((line) => line.startsWith('- '))).toHaveLength(100);
  });

  it('lets no sign at a line’s beginning, and no run of spaces, mean anything', () => {
    expect(escaped('-  a\n\n - b')).toBe('\\- a - b');
    expect(escaped('+=@~')).toBe('\\+=\\@\\~');
  });
});
