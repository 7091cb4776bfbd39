/** Where something comes from, in a line: the documents by their short names, and where in them. */
import type { Rule } from '../../../simulation/index.ts';
import { sourceNames } from '../../parts/rule-words.ts';

export function SourceLine({ source }: Pick<Rule, 'source'>) {
  return (
    <cite className="places-source">
      {sourceNames({ source })}: {source.where}.
    </cite>
  );
}
