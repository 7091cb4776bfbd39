/** A key of the keyboard. */
import './key.css';

export function Key({ children }: { readonly children: string }) {
  return <kbd className="key">{children}</kbd>;
}
