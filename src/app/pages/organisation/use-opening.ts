/**
 * Opens an organisation's files that are chosen, or dropped on the page. What cannot be opened is said above the page, and
 * what is on screen stays.
 */
import { useEffect, useRef, useState } from 'react';
import { useExplorer, useSend } from '../../session/explorer.tsx';
import { currentDescription, openFile } from './organisation-store.ts';
import { holdsRun, readFile } from './organisation-text.ts';
import { projectDropped } from './scan/project.ts';
import { readProject } from './scan/scan-store.ts';

export interface Opening {
  readonly open: (file: File | undefined) => void;
  /** Why the last file could not be opened; null where it was, or there was none. */
  readonly refused: string | null;
  /** Whether a file is being dragged over the page. */
  readonly over: boolean;
}

/** Call it once, on the page. */
export function useOpening(): Opening {
  const { notice, setAside } = useExplorer();
  const send = useSend();
  const [refused, setRefused] = useState<string | null>(null);
  const open = async (file: File | undefined, isDropped = false) => {
    if (!file) return;
    const read = await readFile(file);
    if (read.ok) {
      // The sentence on the file before goes, unless the way back to a run stands beside it.
      if (refused !== null && notice === refused && !setAside) send({ type: 'notice.dismiss' });
      setRefused(null);
      openFile(read.value, `“${file.name}” was opened.`);
    } else if (!isDropped || !(await holdsRun(file))) {
      setRefused(read.error);
      send({ type: 'notice.show', text: read.error });
    }
  };
  /** A folder or a zip file is a project; anything else is a file to open. */
  const drop = (dropped: DataTransfer) => {
    const project = projectDropped(dropped);
    if (!project) return open(dropped.files[0], true);
    return project.then((found) => readProject(found, currentDescription().draft.notes.conditions ?? {}));
  };
  return { open, refused, over: useDrop((dropped) => drop(dropped)) };
}

/** @returns whether a file is being dragged over the page. */
function useDrop(onDrop: (dropped: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFile(event)) return;
      event.preventDefault();
      if (event.dataTransfer) latest.current(event.dataTransfer);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
