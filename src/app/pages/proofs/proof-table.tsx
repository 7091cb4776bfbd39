/**
 * Properties by configurations as a grid: one stop for Tab, arrow keys inside, Enter opens what stands behind a verdict.
 */
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import {
  type Property,
  type PropertyVerdict,
  type Settings,
  settingsLine,
  type Verification,
} from '../../../simulation/index.ts';
import { headRowsOf, lineBefore } from './proof-columns.ts';
import type { Plan } from './proof-plan.ts';
import type { Opened } from './proof-sheet.tsx';
import './proof-table.css';
import { VERDICT_LOOKS } from '../../parts/verdict-look.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';

export interface ProofTableProps {
  readonly plan: Plan;
  readonly verifications: readonly (Verification | undefined)[];
  readonly onOpen: (opened: Opened) => void;
}

export function ProofTable({ plan, verifications, onOpen }: ProofTableProps) {
  const { properties, configurations } = plan;
  const grid = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState({ row: 0, column: 0 });
  const move = (event: KeyboardEvent) => {
    const [down, right] = ARROWS[event.key] ?? [];
    if (down === undefined || right === undefined) return;
    const row = clamp(stop.row + down, properties.length);
    const column = clamp(stop.column + right, configurations.length);
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`);
    event.preventDefault();
    // Arrow keys step the run elsewhere in the app; here they move in the grid.
    event.stopPropagation();
    if (!cell) return;
    setStop({ row, column });
    cell.focus();
  };
  return (
    <div className="proof-table">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that arrow keys walk through. */}
      <table ref={grid} role="grid" aria-label="Properties by configurations" onKeyDown={move}>
        <Head plan={plan} />
        <tbody>
          {properties.map((property, row) => (
            <tr key={property.id}>
              <th scope="row">
                <span className="proof-table-name">
                  <b>{property.id}</b>
                  <span>
                    {property.title}
                    {!property.counts && <span className="proof-table-note">reported only</span>}
                  </span>
                </span>
              </th>
              {configurations.map((settings, column) => {
                const verification = verifications[column];
                const result = verification?.properties.find(({ id }) => id === property.id);
                return (
                  <td key={settingsLine(settings)} className={LINES[lineBefore(plan, column)]}>
                    {verification && result ? (
                      <button
                        type="button"
                        className="proof-table-cell"
                        data-verdict={result.verdict}
                        data-cell={`${row}-${column}`}
                        tabIndex={stop.row === row && stop.column === column ? 0 : -1}
                        aria-haspopup="dialog"
                        aria-label={cellName(property, settings, result.verdict)}
                        onFocus={() => setStop({ row, column })}
                        onClick={() => onOpen({ plan: plan.id, property, result, verification })}
                      >
                        <VerdictMark verdict={result.verdict} kind="cell" />
                      </button>
                    ) : (
                      <span className="proof-table-waiting">
                        <span className="visually-hidden">not decided yet</span>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ plan }: { readonly plan: Plan }) {
  const rows = headRowsOf(plan);
  return (
    <>
      <colgroup>
        <col className="proof-table-first" />
      </colgroup>
      {rows[0]?.cells.map(({ from, span }) => (
        <colgroup key={from} span={span} />
      ))}
      <thead>
        {rows.map(({ label, cells }, depth) => (
          <tr key={label}>
            <td className="proof-table-setting">{label}</td>
            {cells.map((cell) => (
              <Fragment key={cell.from}>
                <th
                  scope={cell.span > 1 ? 'colgroup' : 'col'}
                  colSpan={cell.span}
                  className={LINES[lineBefore(plan, cell.from)]}
                  data-depth={depth}
                >
                  {cell.label}
                </th>
              </Fragment>
            ))}
          </tr>
        ))}
      </thead>
    </>
  );
}

const LINES = { none: undefined, part: 'proof-table-part', group: 'proof-table-group' } as const;

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const clamp = (place: number, count: number): number => Math.min(Math.max(place, 0), count - 1);

/** "P1, Salesforce, prospect assigned, ...: violated". The cell's own word is in it, for who speaks to the page. */
function cellName({ id }: Property, settings: Settings, verdict: PropertyVerdict): string {
  const { word, short } = VERDICT_LOOKS[verdict];
  return `${id}, ${settingsLine(settings)}: ${word === short ? word : `${short}, ${word}`}`;
}
