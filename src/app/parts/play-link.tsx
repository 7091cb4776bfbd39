/** Opens a run in the explorer. In a table's row the whole row is its target. */
import { Play } from 'lucide-react';

export function PlayLink({ href, about }: { readonly href: string; readonly about: string }) {
  return (
    <a className="decision-table-play" href={href} aria-label={`Play on the chart: ${about}`}>
      <Play size={13} aria-hidden="true" /> Play
    </a>
  );
}
