/**
 * A panel above the page: a native modal dialog with a title and a way out by button, Escape or a click beside it.
 * The browser keeps focus inside and gives it back; this only opens, closes and draws.
 */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from './button.tsx';
import './sheet.css';

export interface SheetProps {
  /** A few quiet words above the title. */
  readonly kicker: string;
  readonly title: string;
  /** Called after the dialog has closed, whichever way; then stop rendering it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

export function Sheet({ kicker, title, onClose, children, wide = false }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const panel = (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the panel is an extra; Escape and the button are the keyboard's ways.
    <dialog
      ref={dialog}
      className={wide ? 'sheet sheet-wide' : 'sheet'}
      aria-labelledby={heading}
      onClose={(event) => {
        // React lets it rise to the dialog that this one was opened from, which stays open.
        event.stopPropagation();
        if (event.target === dialog.current) onClose();
      }}
      onClick={({ target }) => {
        const chosen = target instanceof Element ? target.closest('a') : null;
        if (target === dialog.current || chosen?.getAttribute('href')?.startsWith('#')) close();
      }}
    >
      <div className="sheet-body">
        <header className="sheet-head">
          <div>
            <p className="sheet-kicker">{kicker}</p>
            <h2 className="sheet-title" id={heading}>
              {title}
            </h2>
          </div>
          <IconButton label="Close" className="sheet-close" onClick={close}>
            <X size={18} aria-hidden="true" />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  );
  // In a portal, because the link that opens it may stand in a paragraph, where a dialog may not.
  return typeof document === 'undefined' ? panel : createPortal(panel, document.body);
}
