/** Every configuration by its settings, column by column: what the table folds can be read here, and is on paper. */
import { counted, settingsLine } from '../../../simulation/index.ts';
import { exploreHref } from '../../parts/play-table.ts';
import './column-list.css';
import { columnWords, configurationWords, type ProofView } from './proof-view.ts';

export function ColumnList({ view }: { readonly view: ProofView }) {
  return (
    <section className="column-list" aria-labelledby="column-list-title">
      <h2 id="column-list-title">Configurations with the same verdicts</h2>
      {view.columns.map((column, place) => (
        <details key={settingsLine(column[0].settings)} id={columnId(place)}>
          <summary>
            {columnWords(view, place)} <span>· {counted(column.length, 'configuration')}</span>
          </summary>
          <ul>
            {column.map(({ settings }) => (
              <li key={settingsLine(settings)}>
                <a href={exploreHref(settings, [], 0)}>{configurationWords(settings)}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** Unfolds a column’s list and goes there. */
export function showColumn(place: number): void {
  const list = document.getElementById(columnId(place));
  if (!(list instanceof HTMLDetailsElement)) return;
  list.open = true;
  list.querySelector('summary')?.focus({ preventScroll: true });
  list.scrollIntoView({ block: 'nearest' });
}

const columnId = (place: number): string => `column-${place}`;
