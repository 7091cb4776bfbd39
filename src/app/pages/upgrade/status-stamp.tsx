/** A status as a small stamp, set straight, as it stands in tables and among sentences. */
import { STATUS_WORDS, type Status } from '../../../simulation/index.ts';
import { Stamp } from '../../parts/stamp.tsx';
import './status-stamp.css';

export function StatusStamp({ status }: { readonly status: Status }) {
  return (
    <Stamp look={status} size="small" className="status-stamp" data-status={status}>
      {STATUS_WORDS[status]}
    </Stamp>
  );
}
