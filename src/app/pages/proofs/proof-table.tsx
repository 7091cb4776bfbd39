/**
 * Properties by columns of alike configurations as a grid: one stop for Tab, arrow keys inside, Enter opens what stands
 * behind a verdict. Rows that hold everywhere are folded; on paper they are there.
 */
import { type CSSProperties, type KeyboardEvent, useId, useRef, useState } from 'react';
import { type Property, settingsLine } from '../../../simulation/index.ts';
import { FoldLine } from './fold-line.tsx';
import { placeIn } from './proof-head.ts';
import { type Place, ProofRow, type VerdictsProps } from './proof-row.tsx';
import './proof-table.css';
import type { ProofView } from './proof-view.ts';
import { TableHead } from './table-head.tsx';
import { useFit } from './use-fit.ts';

export function ProofTable({ view, onOpen }: VerdictsProps) {
  const { rows, columns } = view;
  const box = useRef<HTMLDivElement>(null);
  const unfolds = useId();
  const [open, setOpen] = useState(false);
  const [focused, setFocused] = useState<Place>({ row: 0, column: 0 });
  const folded = rows.folded.flatMap(({ properties }) => properties);
  const last = { row: rows.exceptions.length + (open ? folded.length : 0) - 1, column: columns.length - 1 };
  const stop = within(focused, last);
  const alone = columns.filter((_, column) => isAlone(view, column)).length;
  useFit(box);
  const move = (event: KeyboardEvent) => {
    const [down, right] = ARROWS[event.key] ?? [];
    if (down === undefined || right === undefined) return;
    const { row, column } = within({ row: stop.row + down, column: stop.column + right }, last);
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`);
    if (!cell || !(event.target instanceof HTMLElement && event.target.dataset['cell'])) return;
    event.preventDefault();
    // Arrow keys step the run elsewhere in the app; here they move in the grid.
    event.stopPropagation();
    cell.focus();
  };
  const rowOf = (property: Property, row: number) => (
    <ProofRow
      key={property.id}
      view={view}
      property={property}
      row={row}
      stop={stop}
      onFocus={setFocused}
      onOpen={onOpen}
    />
  );
  return (
    <div ref={box} className="proof-table" style={{ '--columns': columns.length, '--alone': alone } as CSSProperties}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that arrow keys walk through. */}
      <table role="grid" aria-label="Properties by configurations" onKeyDown={move}>
        <colgroup>
          <col className="proof-table-first" />
          {columns.map(([{ settings }], column) => (
            <col key={settingsLine(settings)} className={isAlone(view, column) ? 'proof-table-alone' : undefined} />
          ))}
        </colgroup>
        <TableHead view={view} />
        <tbody>{rows.exceptions.map(rowOf)}</tbody>
        {folded.length > 0 && (
          <>
            <tbody className="proof-table-fold">
              <tr>
                <td colSpan={columns.length + 1}>
                  <FoldLine view={view} open={open} controls={unfolds} onToggle={() => setOpen(!open)} />
                </td>
              </tr>
            </tbody>
            <tbody id={unfolds} hidden={!open}>
              {folded.map((property, place) => rowOf(property, rows.exceptions.length + place))}
            </tbody>
          </>
        )}
      </table>
    </div>
  );
}

/** Whether a column is the only one under its words where others stand there in pairs: it needs more room. */
const isAlone = ({ head }: ProofView, column: number): boolean => Boolean(head?.last && placeIn(head, column).alone);

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const within = ({ row, column }: Place, last: Place): Place => ({
  row: Math.max(0, Math.min(row, last.row)),
  column: Math.max(0, Math.min(column, last.column)),
});
