/** The lists by what is to be done: how many are on each, its first rows, and all of it as a file. Addresses are masked until asked for. */
import type { ToDoList } from '../../../audit/index.ts';
import { counted } from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { href } from '../../ui/href.ts';
import { type AuditState, saveList, showAddresses, showRows } from './audit-store.ts';
import type { ShownRow } from './list-rows.ts';

export function AuditLists({ state, lists }: { readonly state: AuditState; readonly lists: readonly ToDoList[] }) {
  const { shown, hasAddresses } = state;
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="audit-lists">
      <h2 id="audit-lists">What is to be done</h2>
      <label className="audit-addresses">
        <input
          type="checkbox"
          checked={hasAddresses}
          onChange={({ currentTarget }) => showAddresses(currentTarget.checked)}
        />
        Show addresses, and write them into files
      </label>
      <ul className="audit-lists">
        {lists.map(({ id, title, what, rows }) => {
          const isShown = shown?.list === id;
          // Many lists are of ways back, and told apart by the way alone.
          const [head, below] = id.startsWith('way-') ? [what.replace(/\.$/, ''), `${title}.`] : [title, what];
          return (
            <li key={id} data-list={id}>
              <h3>
                {counted(rows, 'prospect')}: {head}
              </h3>
              <p>{below}</p>
              <p className="audit-buttons">
                <Button aria-expanded={isShown} onClick={() => showRows(isShown ? null : id)}>
                  {isShown ? 'Hide' : 'Show'} who
                </Button>
                <Button onClick={() => saveList(id)}>Save as CSV</Button>
              </p>
              {isShown && <RowsOf rows={shown.rows} all={rows} hasAddresses={hasAddresses} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function RowsOf({
  rows,
  all,
  hasAddresses,
}: {
  readonly rows: readonly ShownRow[] | null;
  readonly all: number;
  readonly hasAddresses: boolean;
}) {
  if (rows === null) return <p>Looking for them.</p>;
  return (
    <>
      <ol className="audit-rows">
        {rows.map(({ file, row, id, email, link }) => (
          <li key={`${file} ${row}`}>
            <a href={href('record', null, link)}>
              Row {row.toLocaleString('en-GB')}
              {file === null ? '' : ` of ${file}`}
              {id === '' ? '' : `, prospect ${id}`}
            </a>{' '}
            <span className="audit-address">{hasAddresses ? email : masked(email)}</span>
          </li>
        ))}
      </ol>
      {all > rows.length && <p>These are the first {rows.length}; the file has all of them.</p>}
    </>
  );
}

/** `a•••@example.com`: enough to recognise one's own contact, too little to copy. */
const masked = (address: string): string => {
  const at = address.indexOf('@');
  return at > 0 ? `${address.slice(0, 1)}•••${address.slice(at)}` : address === '' ? '' : '•••';
};
