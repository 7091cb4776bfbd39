/** One of the infographic's tables, played on the machine: each cell says whether the source still shows it. */
import { BookOpen, PencilLine } from 'lucide-react';
import { useMemo } from 'react';
import type { TABLES } from '../../../simulation/index.ts';
import { PlayLink } from '../../parts/play-link.tsx';
import { type PlayedCell, type PlayedRow, playTable } from '../../parts/play-table.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { TableBox } from '../../parts/table-box.tsx';
import { useExplorer } from '../../session/explorer.tsx';
import { FitsNow } from './fits-now.tsx';
import { rowsFor } from './table-check.ts';
import { TableFinding } from './table-finding.tsx';

export function InfographicTable({ table }: { readonly table: (typeof TABLES)[number] }) {
  const rows = useMemo(() => playTable(table), [table]);
  const { settings, run } = useExplorer();
  const lit = useMemo(
    () => (settings.edition === 'classic' ? rowsFor(table, run.record) : new Set<string>()),
    [table, settings, run],
  );
  return (
    <section className="decision-table" aria-labelledby={table.id}>
      <h3 className="decision-table-title" id={table.id} tabIndex={-1}>
        {table.title}
      </h3>
      <p className="decision-table-note">
        {table.note}{' '}
        {table.settings.resubscribe ? 'Prospect resubscribe is on, and there is no CRM.' : 'There is no CRM.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="decision-table-scroll" tabIndex={0} aria-label={`${table.title}, as a table`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Case</th>
              {table.columns.map(({ id, label }) => (
                <th scope="col" key={id}>
                  {label}
                </th>
              ))}
              <th scope="col">On the chart</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.row.id} played={row} lit={lit.has(row.row.id)} />
            ))}
          </tbody>
        </table>
      </section>
      <TableFinding table={table} />
    </section>
  );
}

interface RowProps {
  readonly played: PlayedRow;
  /** Whether it fits the prospect of the run on screen. */
  readonly lit: boolean;
}

function Row({ played: { row, cells, cases, agree, href }, lit }: RowProps) {
  return (
    <tr id={row.id} tabIndex={-1} className={lit ? 'decision-table-lit' : undefined}>
      <th scope="row">
        <span className="decision-table-case">{row.label}</span>
        {lit && <FitsNow />}
        <span className="decision-table-about">
          <RuleLinks ids={row.rules} /> {agreement(cases, agree)}
        </span>
      </th>
      {cells.map((cell) => (
        <td key={cell.column.id}>
          {cell.ticked === null ? cell.words : <TableBox ticked={cell.ticked} words={cell.words} />}
          <Provenance cell={cell} />
        </td>
      ))}
      <td>
        <PlayLink href={href} about={row.label} />
      </td>
    </tr>
  );
}

function Provenance({ cell: { provenance } }: { readonly cell: PlayedCell }) {
  const Icon = provenance === 'source' ? BookOpen : PencilLine;
  return (
    <span className="decision-table-provenance" data-provenance={provenance}>
      <Icon size={13} aria-hidden="true" /> {provenance}
    </span>
  );
}

function agreement(cases: number, agree: boolean): string {
  if (!agree) return `Played in ${cases} ways, and they do not agree.`;
  return cases === 1 ? '' : `Played in ${cases} ways; all agree.`;
}
