/** Says which edition a page speaks of, and in one line what differs today. */
import './edition-note.css';

export function EditionNote({ today }: { readonly today: string }) {
  return (
    <p className="edition-note">
      <b className="edition-note-tag">Classic edition</b>
      <span>No account of Pardot (Account Engagement) runs it any more. {today}</span>
    </p>
  );
}
