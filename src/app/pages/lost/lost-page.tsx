/** Where the address names no page: the letter comes back, and what there is to go to instead. */
import { Stamp } from '../../parts/stamp.tsx';
import { href } from '../../ui/href.ts';
import './lost-page.css';

interface LostPageProps {
  /** What there is to go to, and what each is for, in a line. */
  readonly pages: readonly { readonly id: string; readonly label: string; readonly about: string }[];
}

export function LostPage({ pages }: LostPageProps) {
  return (
    <div className="lost">
      <header className="lost-head">
        <Stamp look="unmailable" className="lost-mark" aria-hidden="true">
          Return to sender
        </Stamp>
        <div>
          <h1>There is no such page</h1>
          <p className="told">The address does not name a page of this site. Perhaps it was cut short on its way.</p>
        </div>
      </header>
      <ul>
        {pages.map(({ id, label, about }) => (
          <li key={id}>
            <a href={href(id)}>
              <b>{label}</b>
              <span>{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
