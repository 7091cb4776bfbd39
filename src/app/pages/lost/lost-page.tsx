/** Where the address names no page: the letter comes back, and what there is to go to instead. */
import { PAGES, type Page } from '../../session/routes.ts';
import './lost-page.css';

/** What each page is for, in a line. */
const FOR: Readonly<Record<Page, string>> = {
  explore: 'Let things happen to a prospect, and see whether mail may go out.',
  stories: 'Letters about one person each, played step by step.',
  rules: 'Every rule, where it comes from, and what differs today.',
  proofs: 'What always holds, checked over every state in your browser.',
  organisation: 'Describe your account, and see whether opt-outs survive it.',
  upgrade: 'One prospect in both editions, and the trap between them.',
};

export function LostPage() {
  return (
    <div className="lost">
      <header className="lost-head">
        <p className="lost-mark" aria-hidden="true">
          Return to sender
        </p>
        <div>
          <h1>There is no such page</h1>
          <p className="told">The address does not name a page of this site. Perhaps it was cut short on its way.</p>
        </div>
      </header>
      <ul>
        {PAGES.map(({ page, label }) => (
          <li key={page}>
            <a href={`#/${page}`}>
              <b>{label}</b>
              <span>{FOR[page]}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
