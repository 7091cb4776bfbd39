/** A field's box in a table: ticked or blank, by shape and by word. */
import { Check } from 'lucide-react';
import './table-box.css';

export interface TableBoxProps {
  readonly ticked: boolean;
  /** What is said instead of "ticked" or "blank". */
  readonly words?: string;
  readonly changed?: boolean;
}

export function TableBox({ ticked, words, changed = false }: TableBoxProps) {
  return (
    <span className={`table-box${ticked ? ' table-box-ticked' : ''}${changed ? ' table-box-changed' : ''}`}>
      <span className="table-box-mark" aria-hidden="true">
        {ticked && <Check size={12} strokeWidth={3.5} />}
      </span>
      <span className="table-box-words">
        {words ?? (ticked ? 'ticked' : 'blank')}
        {changed && <span className="visually-hidden">, changed</span>}
      </span>
    </span>
  );
}
