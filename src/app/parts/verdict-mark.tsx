/** A verdict as mark and word, in its colour. */
import type { PropertyVerdict } from '../../simulation/index.ts';
import { VERDICT_LOOKS } from './verdict-look.ts';
import './verdict-mark.css';

export interface VerdictMarkProps {
  readonly verdict: PropertyVerdict;
  /** `cell`: mark above a short word; `line`: mark beside the whole word. */
  readonly kind: 'cell' | 'line';
}

export function VerdictMark({ verdict, kind }: VerdictMarkProps) {
  const { Icon, word, short } = VERDICT_LOOKS[verdict];
  return (
    <span className={`verdict-mark-${kind}`} data-verdict={verdict}>
      <Icon size={kind === 'cell' ? 15 : 16} strokeWidth={2.5} aria-hidden="true" />
      {kind === 'cell' ? short : word}
    </span>
  );
}
