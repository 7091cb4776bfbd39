/** What the timeline's head offers beside its arrows: the macros, and the comparison. Each comes with the first click. */
import { Columns2, ListVideo } from 'lucide-react';
import { Suspense, useState } from 'react';
import { go } from '../../../session/address.ts';
import { useExplorer } from '../../../session/explorer.tsx';
import { useKeys } from '../../../session/use-keys.ts';
import { IconButton } from '../../../ui/button.tsx';
import { href } from '../../../ui/href.ts';
import { lazyNamed } from '../../../ui/lazy-named.ts';

const MacrosSheet = lazyNamed(() => import('./macros-sheet.tsx'), 'MacrosSheet');

/** The id of the first macro that can be played, in the list of what can happen: where the key for macros leads. */
export const FIRST_MACRO = 'first-macro';

export function TimelineTools() {
  const { timeline } = useExplorer();
  const [open, setOpen] = useState(false);
  const forked = timeline.branches.length > 1;
  useKeys({
    m: () => {
      const first = document.getElementById(FIRST_MACRO);
      if (first) first.focus();
      else setOpen(true);
    },
  });
  return (
    <>
      <IconButton
        label={forked ? 'Compare branches' : 'Compare with other settings'}
        className="timeline-door"
        aria-haspopup="dialog"
        onClick={() => go(href('compare'))}
      >
        <Columns2 size={16} aria-hidden="true" />
        <span>Compare</span>
      </IconButton>
      <IconButton label="Macros" className="timeline-door" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <ListVideo size={16} aria-hidden="true" />
        <span>Macros</span>
      </IconButton>
      <Suspense fallback={null}>{open && <MacrosSheet onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
