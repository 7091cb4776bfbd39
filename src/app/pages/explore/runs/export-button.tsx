/** The button that opens what can be done with a run. What it opens comes with the first click. */
import { FileDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useOpenFile } from '../../../session/use-open-file.ts';
import { IconButton } from '../../../ui/button.tsx';

const RunsSheet = lazy(() => import('./runs-sheet.tsx').then(({ RunsSheet: sheet }) => ({ default: sheet })));

export function ExportButton() {
  const [open, setOpen] = useState(false);
  const openFile = useOpenFile();
  return (
    <>
      <IconButton label="Save, open and export" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FileDown size={17} aria-hidden="true" />
      </IconButton>
      {open && (
        <Suspense fallback={null}>
          <RunsSheet onOpen={openFile} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
