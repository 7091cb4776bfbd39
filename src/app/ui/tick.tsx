/** A field's box, ticked or blank. It shows and never takes a click: what a click would mean stands beside it. */
import { Check } from 'lucide-react';
import './tick.css';

export function Tick({ on }: { readonly on: boolean }) {
  return (
    <span className={on ? 'tick tick-on' : 'tick'}>
      {on && <Check size={13} strokeWidth={3.5} aria-hidden="true" />}
      <span className="visually-hidden">{on ? 'ticked' : 'blank'}</span>
    </span>
  );
}
