/** A sentence in which each step that it speaks of is a link to that step. */
import { Fragment } from 'react';
import { type Phrase, plain } from '../../../simulation/index.ts';
import { useExplorer, useSend } from '../../session/explorer.tsx';

export function PhraseView({ phrase }: { readonly phrase: Phrase }) {
  const { timeline } = useExplorer();
  const send = useSend();
  return phrase.map((part, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other identity than their place.
    if (typeof part === 'string') return <Fragment key={place}>{part}</Fragment>;
    return (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        key={place}
        type="button"
        className="told-step"
        onClick={() => send({ type: 'run.jump', branch: timeline.current, depth: part.step })}
      >
        {plain([part])}
      </button>
    );
  });
}
