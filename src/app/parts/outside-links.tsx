/** What stands outside the model and bears on an answer: the ids, each a link to its entry in the rulebook. */
import type { Outside } from '../../simulation/index.ts';
import { rulesHref } from './rule-words.ts';
import './rule-link.css';

export function OutsideLinks({ entries }: { readonly entries: readonly Outside[] }) {
  return (
    <span className="rule-links">
      {entries.map(({ id, title }) => (
        <a key={id} className="rule-link" href={rulesHref(id)} title={title} aria-label={`${id}: ${title}`}>
          {id}
        </a>
      ))}
    </span>
  );
}
