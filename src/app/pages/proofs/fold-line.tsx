/** What holds everywhere in one line, and the button that unfolds it. */
import { ChevronDown } from 'lucide-react';
import { Fragment } from 'react';
import { listed } from '../../../simulation/index.ts';
import type { Fold } from './alike.ts';
import './fold-line.css';
import type { ProofView } from './proof-view.ts';

export interface FoldLineProps {
  readonly view: ProofView;
  readonly open: boolean;
  /** The id of what it unfolds. */
  readonly controls: string;
  readonly onToggle: () => void;
}

export function FoldLine({ view: { rows, whole }, open, controls, onToggle }: FoldLineProps) {
  return (
    <button type="button" className="fold-line" aria-expanded={open} aria-controls={controls} onClick={onToggle}>
      <ChevronDown size={18} aria-hidden="true" />
      <span>
        {rows.folded.map(({ fold, properties }, place) => (
          <Fragment key={fold}>
            <span className="fold-line-part" data-fold={fold}>
              <b>
                {properties.length}
                {place === 0 && (properties.length === 1 ? ' property' : ' properties')}{' '}
                {WORDS[fold][properties.length === 1 ? 0 : 1]}
                {fold === 'everywhere' && !whole && ' so far'}
              </b>
              : {listed(properties.map(({ id }) => id))}.
            </span>{' '}
          </Fragment>
        ))}
      </span>
    </button>
  );
}

const WORDS: Readonly<Record<Fold, readonly [one: string, many: string]>> = {
  everywhere: ['holds in every configuration', 'hold in every configuration'],
  'where-it-applies': ['holds wherever it applies', 'hold wherever they apply'],
  nowhere: ['applies in no configuration', 'apply in no configuration'],
};
