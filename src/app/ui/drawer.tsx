/** A panel that slides over the page from the left: a native modal dialog, so the browser keeps focus inside and gives it back. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from './button.tsx';
import './drawer.css';

export interface DrawerProps {
  readonly title: string;
  /** Called after it has closed, whichever way; then stop rendering it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Drawer({ title, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the panel is an extra; Escape and the button are the keyboard's ways.
    <dialog
      ref={dialog}
      className="drawer"
      aria-label={title}
      onClose={onClose}
      onClick={({ target }) => {
        if (target === dialog.current) close();
      }}
    >
      <header className="drawer-head">
        <h2>{title}</h2>
        <IconButton label="Close" onClick={close}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </header>
      <div className="drawer-body">{children}</div>
    </dialog>
  );
}
