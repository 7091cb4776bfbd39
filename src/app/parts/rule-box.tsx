/** The box that a rule or an assumption is quoted in: whatever stands for its id, what it says, where that comes from. */
import type { ReactNode } from 'react';
import { type Citation, citation } from '../../simulation/index.ts';
import './rule-box.css';
import { sourceNames } from './rule-words.ts';

export function RuleBox({ id, head }: { readonly id: Citation; readonly head: ReactNode }) {
  const entry = citation(id);
  return (
    <div className="rule-box">
      <p>
        {head} {entry.text}
      </p>
      <p className="rule-box-source">
        {entry.kind === 'assumption'
          ? `Our own reading. ${entry.why}`
          : `${sourceNames(entry)}: ${entry.source.where}.`}
      </p>
    </div>
  );
}
