/** Lets a file be dropped anywhere on the page, instead of the browser leaving the page for it. */
import { useEffect, useState } from 'react';

/**
 * @param onFile given the file, and whether the page that is shown takes files of its own and has taken it.
 * @returns whether a file is being dragged over a page that does not say so itself.
 */
export function useFileDrop(onFile: (file: File, taken: boolean) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      setDragging(!event.defaultPrevented);
      event.preventDefault();
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      const taken = event.defaultPrevented;
      event.preventDefault();
      onFile(file, taken);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFile]);
  return dragging;
}
