/** What the timeline's head offers beside its arrows: the macros, and the comparison. Each comes with the first click. */
import { Columns2, ListVideo } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { FIRST_MACRO } from '../../../session/any-macros.ts';
import { useExplorer } from '../../../session/explorer.tsx';
import { useKeys } from '../../../session/use-keys.ts';
import { IconButton } from '../../../ui/button.tsx';

const MacrosSheet = lazy(() => import('./macros-sheet.tsx').then(({ MacrosSheet: sheet }) => ({ default: sheet })));

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
        onClick={() => {
          location.hash = '#/compare';
        }}
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
