/** The button that opens what can be done with a run. What it opens comes with the first click. */
import { FileDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useOpenFile } from '../../../session/use-open-file.ts';
import { IconButton } from '../../../ui/button.tsx';
import { lazyNamed } from '../../../ui/lazy-named.ts';

const RunsSheet = lazyNamed(() => import('./runs-sheet.tsx'), 'RunsSheet');

export function ExportButton() {
  const [open, setOpen] = useState(false);
  const openFile = useOpenFile();
  return (
    <>
      <IconButton label="Save, open and export" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FileDown size={17} aria-hidden="true" />
        <span className="button-word">Save</span>
      </IconButton>
      {open && (
        <Suspense fallback={null}>
          <RunsSheet onOpen={openFile} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
