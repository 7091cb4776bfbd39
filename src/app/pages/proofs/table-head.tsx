/** The head of the proof table: what the configurations of each column have in common, and how many they are. */
import { capital, counted, listed, settingNames, settingsLine, shortValue } from '../../../simulation/index.ts';
import { showColumn } from './column-list.tsx';
import { conditionsWords } from './conditions.ts';
import type { Head, HeadCell } from './proof-head.ts';
import type { Plan } from './proof-plan.ts';
import { columnWords, type ProofView } from './proof-view.ts';
import './table-head.css';

export function TableHead({ view }: { readonly view: ProofView }) {
  const { plan, columns, head } = view;
  return (
    <thead>
      {head && <Words plan={plan} above={head.above} own={head.own} />}
      {head?.last && <Last view={view} last={head.last} />}
      <tr>
        <th scope="row">{head ? 'Configurations' : 'Configurations so far'}</th>
        {columns.map((column, place) => (
          <td key={settingsLine(column[0].settings)}>
            {head ? (
              <button
                type="button"
                className="table-head-count"
                aria-label={`${counted(column.length, 'configuration')}, list them: ${columnWords(view, place)}`}
                onClick={() => showColumn(place)}
              >
                {column.length}
              </button>
            ) : (
              column.length
            )}
          </td>
        ))}
      </tr>
    </thead>
  );
}

interface LastProps {
  readonly view: ProofView;
  readonly last: NonNullable<Head['last']>;
}

interface WordsProps {
  readonly plan: Plan;
  readonly above: readonly HeadCell[];
  readonly own: readonly HeadCell[];
}

/** Two rows where several columns share something; what does not share it reaches through both. */
function Words({ plan, above, own }: WordsProps) {
  const isUnder = ({ from }: HeadCell) => above.some((cell) => cell.from <= from && from < cell.from + cell.span);
  const first = [...above, ...own.filter((cell) => !isUnder(cell))].toSorted((a, b) => a.from - b.from);
  const second = own.filter(isUnder);
  const rows = second.length > 0 ? 2 : 1;
  return (
    <>
      <tr>
        <th scope="row" rowSpan={rows}>
          What they have in common
        </th>
        {first.map((cell) => (
          <WordsCell key={cell.from} plan={plan} cell={cell} rows={above.includes(cell) ? 1 : rows} />
        ))}
      </tr>
      {rows === 2 && (
        <tr>
          {second.map((cell) => (
            <WordsCell key={cell.from} plan={plan} cell={cell} rows={1} />
          ))}
        </tr>
      )}
    </>
  );
}

function WordsCell({ plan, cell, rows }: { readonly plan: Plan; readonly cell: HeadCell; readonly rows: number }) {
  return (
    <th scope="col" colSpan={cell.span} rowSpan={rows}>
      {cell.cases.map((conditions, place) => {
        const words = conditionsWords(plan, conditions) || 'every configuration';
        return (
          <span key={words} className="table-head-case">
            {place === 0 ? capital(words) : `or ${words}`}
          </span>
        );
      })}
    </th>
  );
}

/** The setting that only tells neighbours apart. */
function Last({ view: { plan, columns }, last: { name, values } }: LastProps) {
  return (
    <tr>
      <th scope="row">{settingNames(plan, name).label}</th>
      {columns.map(([first], place) => (
        <th scope="col" key={settingsLine(first.settings)}>
          {listed(values[place]?.map((value) => shortValue(name, value)) ?? [], 'or')}
        </th>
      ))}
    </tr>
  );
}
