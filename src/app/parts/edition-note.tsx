/** Says which edition a page speaks of, and one line more: what differs today, or what is shown of today’s. */
import { editionName, type Settings } from '../../simulation/index.ts';
import './edition-note.css';

export interface EditionNoteProps {
  readonly today: string;
  readonly edition?: Settings['edition'];
}

export function EditionNote({ today, edition = 'upgraded' }: EditionNoteProps) {
  const classic = edition === 'classic';
  return (
    <p className="edition-note">
      <b className="edition-note-tag" data-edition={edition}>
        {editionName({ edition })}
      </b>
      <span>
        {classic
          ? 'No account of Pardot (Account Engagement) runs it any more.'
          : 'Every account of Pardot (Account Engagement) has been on it since Winter ’22.'}{' '}
        {today}
      </span>
    </p>
  );
}
