/** One of the infographic's tables, played on the machine: each cell says whether the source still shows it. */
import { BookOpen, PencilLine, Play } from 'lucide-react';
import { useMemo } from 'react';
import type { TABLES } from '../../simulation/index.ts';
import { type PlayedCell, type PlayedRow, playTable } from './play-table.ts';
import { RuleLinks } from './rule-link.tsx';
import { TableBox } from './table-box.tsx';

export function InfographicTable({ table }: { readonly table: (typeof TABLES)[number] }) {
  const rows = useMemo(() => playTable(table), [table]);
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
              <Row key={row.row.id} played={row} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Row({ played: { row, cells, cases, agree, href } }: { readonly played: PlayedRow }) {
  return (
    <tr id={row.id} tabIndex={-1}>
      <th scope="row">
        <span className="decision-table-case">{row.label}</span>
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

/** Opens a run in the explorer. */
export function PlayLink({ href, about }: { readonly href: string; readonly about: string }) {
  return (
    <a className="decision-table-play" href={href} aria-label={`Play on the chart: ${about}`}>
      <Play size={13} aria-hidden="true" /> Play
    </a>
  );
}
