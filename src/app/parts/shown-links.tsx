/** What a story shows, as links: rules open where they stand, rows of the tables lead to the rulebook. */
import { isCitable, type Shown, TABLES } from '../../simulation/index.ts';
import { RuleLink } from './rule-link.tsx';
import { rulesHref } from './rule-words.ts';
import { shownOnce } from './shown.ts';
import './shown-links.css';

export function ShownLinks({ shows }: { readonly shows: readonly Shown[] }) {
  return (
    <ul className="shown-links" aria-label="Rules shown">
      {shownOnce(shows).map((id) => (
        <li key={id}>{isCitable(id) ? <RuleLink id={id} /> : <RowLink id={id} />}</li>
      ))}
    </ul>
  );
}

function RowLink({ id }: { readonly id: string }) {
  const row = TABLES.flatMap(({ rows }) => rows).find((each) => each.id === id);
  const table = id.split('.')[0] ?? id;
  const name = `Table ${table}, row: ${row?.label ?? id}`;
  return (
    <a className="shown-links-row" href={rulesHref(id)} aria-label={name} title={name}>
      {table}
    </a>
  );
}
