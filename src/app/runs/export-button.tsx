/**
 * The button that opens what can be done with a run, and the page's readiness to take a dropped run file.
 * What it opens comes with the first click.
 */
import { FileDown } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useSend } from '../state/explorer.tsx';
import { IconButton } from '../ui/button.tsx';
import { useFileDrop } from './use-file-drop.ts';
import './export-button.css';

const RunsSheet = lazy(() => import('./runs-sheet.tsx').then(({ RunsSheet: sheet }) => ({ default: sheet })));

export function ExportButton() {
  const [open, setOpen] = useState(false);
  const openFile = useOpenFile();
  const dragging = useFileDrop(openFile);
  return (
    <>
      <IconButton label="Save, open and export" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FileDown size={17} aria-hidden="true" />
      </IconButton>
      {dragging && (
        <div className="drop-here" aria-hidden="true">
          <p className="told">Drop the run file to open it.</p>
        </div>
      )}
      {open && (
        <Suspense fallback={null}>
          <RunsSheet onOpen={openFile} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Opens a run file in the explorer. One that cannot be opened leaves everything as it is, and says why. */
function useOpenFile(): (file: File) => void {
  const send = useSend();
  return useCallback(
    async (file: File) => {
      const { openingOf } = await import('./run-files.ts');
      const opening = await openingOf(file);
      send(opening);
      if (opening.type === 'run.restore' && !location.hash.startsWith('#/explore')) location.hash = '#/explore';
    },
    [send],
  );
}
