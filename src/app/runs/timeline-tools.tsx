/** What the timeline's head offers beside its arrows: the macros, and the comparison. Each comes with the first click. */
import { Columns2, Zap } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useExplorer } from '../state/explorer.tsx';
import { IconButton } from '../ui/button.tsx';

const MacrosSheet = lazy(() => import('./macros-sheet.tsx').then(({ MacrosSheet: sheet }) => ({ default: sheet })));
const CompareSheet = lazy(() => import('./compare-sheet.tsx').then(({ CompareSheet: sheet }) => ({ default: sheet })));
const SettingsList = lazy(() =>
  import('../shell/settings-dialog.tsx').then(({ SettingsList: list }) => ({ default: list })),
);

export function TimelineTools() {
  const { timeline } = useExplorer();
  const [open, setOpen] = useState<'macros' | 'compare' | null>(null);
  const forked = timeline.branches.length > 1;
  const close = () => setOpen(null);
  return (
    <>
      <IconButton label="Macros" aria-haspopup="dialog" onClick={() => setOpen('macros')}>
        <Zap size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={forked ? 'Compare branches' : 'Compare with other settings'}
        aria-haspopup="dialog"
        onClick={() => setOpen('compare')}
      >
        <Columns2 size={16} aria-hidden="true" />
      </IconButton>
      <Suspense fallback={null}>
        {open === 'macros' && <MacrosSheet onClose={close} />}
        {open === 'compare' && (
          <CompareSheet first={forked ? 'branch' : 'settings'} editor={SettingsList} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
