/** A status as a small stamp: a word in its colour, with a rim of its own, so that hue never speaks alone. */
import { STATUS_WORDS, type Status } from '../../../simulation/index.ts';
import './status-stamp.css';

export function StatusStamp({ status }: { readonly status: Status }) {
  return (
    <span className="status-stamp" data-status={status}>
      {STATUS_WORDS[status]}
    </span>
  );
}
