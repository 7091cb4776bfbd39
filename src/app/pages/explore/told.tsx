/** A sentence in which each "step 3" is a link to that step. */
import { Fragment } from 'react';
import { useExplorer, useSend } from '../../session/explorer.tsx';

export function Told({ text }: { readonly text: string }) {
  const { timeline } = useExplorer();
  const send = useSend();
  return text.split(/(step \d+)/).map((part, place) => {
    const [, number] = /^step (\d+)$/.exec(part) ?? [];
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other identity than their place.
    if (!number) return <Fragment key={place}>{part}</Fragment>;
    return (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        key={place}
        type="button"
        className="told-step"
        onClick={() => send({ type: 'run.jump', branch: timeline.current, depth: Number(number) })}
      >
        {part}
      </button>
    );
  });
}
