/** Where the address names no page. */
import { PAGES } from './routes.ts';

export function LostPage() {
  return (
    <div className="lost">
      <h1>There is no such page</h1>
      <p className="told">The address does not name a page of this site. Perhaps it was cut short on its way.</p>
      <ul>
        {PAGES.map(({ page, label }) => (
          <li key={page}>
            <a href={`#/${page}`}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
