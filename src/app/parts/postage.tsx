/** A postage stamp with the person's initial, cancelled by a postmark. A picture only: what it says stands in the text too. */
import './postage.css';

export interface PostageProps {
  readonly person: string;
  /** What stands in the postmark: the CRM. */
  readonly postmark: string;
}

export function Postage({ person, postmark }: PostageProps) {
  return (
    <div className="postage" aria-hidden="true">
      <span className="postage-mark">
        <span>{postmark}</span>
      </span>
      <span className="postage-stamp">
        <b>{person.charAt(0)}</b>
        <span>{person}</span>
      </span>
    </div>
  );
}
