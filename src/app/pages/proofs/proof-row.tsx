/** One property of the proof table: its verdict in each column, which opens what stands behind it. */
import { type Property, type PropertyVerdict, settingsLine } from '../../../simulation/index.ts';
import { VERDICT_LOOKS } from '../../parts/verdict-look.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { resultIn } from './alike.ts';
import { placeIn } from './proof-head.ts';
import type { Opened } from './proof-sheet.tsx';
import { columnWords, type ProofView } from './proof-view.ts';

export interface VerdictsProps {
  readonly view: ProofView;
  readonly onOpen: (opened: Opened) => void;
}

/** A cell of the grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface ProofRowProps extends VerdictsProps {
  readonly property: Property;
  readonly row: number;
  readonly stop: Place;
  readonly onFocus: (place: Place) => void;
}

export function ProofRow({ view, property, row, stop, onFocus, onOpen }: ProofRowProps) {
  return (
    <tr data-property={property.id}>
      <th scope="row">
        <span className="proof-table-name">
          <b>{property.id}</b>
          <span>
            {property.title}
            {!property.counts && <span className="proof-table-note">reported only</span>}
          </span>
        </span>
      </th>
      {view.columns.map((verifications, column) => {
        const { verdict } = resultIn(verifications, property) ?? { verdict: 'undecided' };
        const starts = view.head && placeIn(view.head, column).first;
        return (
          <td key={settingsLine(verifications[0].settings)} className={starts ? 'proof-table-start' : undefined}>
            <button
              type="button"
              className="proof-table-cell"
              data-verdict={verdict}
              data-cell={`${row}-${column}`}
              tabIndex={stop.row === row && stop.column === column ? 0 : -1}
              aria-haspopup="dialog"
              aria-label={cellName(property, columnWords(view, column), verdict)}
              onFocus={({ currentTarget }) => {
                onFocus({ row, column });
                outFromUnder(currentTarget);
              }}
              onClick={() => onOpen({ plan: view.plan.id, property, column: verifications })}
            >
              <VerdictMark verdict={verdict} kind="cell" />
            </button>
          </td>
        );
      })}
    </tr>
  );
}

/** "P1, Salesforce, linked: violated". The cell's own word is in it, for who speaks to the page. */
function cellName({ id }: Property, column: string, verdict: PropertyVerdict): string {
  const { word, short } = VERDICT_LOOKS[verdict];
  return `${id}, ${column}: ${word === short ? word : `${short}, ${word}`}`;
}

/** What keys go to does not stay hidden behind the head. Who clicks sees it, and what is pressed must not move away. */
function outFromUnder(cell: HTMLElement): void {
  const head = cell.closest('table')?.tHead?.getBoundingClientRect();
  if (!head || !cell.matches(':focus-visible')) return;
  const hidden = cell.getBoundingClientRect().top < head.bottom;
  cell.scrollIntoView({ block: hidden ? 'start' : 'nearest', inline: 'nearest' });
}
