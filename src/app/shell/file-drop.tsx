/** The readiness of every page to take a dropped run file; without it the browser would leave the page for the file. */

import { useOpenFile } from '../session/use-open-file.ts';
import { useFileDrop } from './use-file-drop.ts';
import './file-drop.css';

export function FileDrop() {
  const dragging = useFileDrop(useOpenFile());
  return (
    dragging && (
      <div className="drop-here" aria-hidden="true">
        <p className="told">Drop the run file to open it.</p>
      </div>
    )
  );
}
