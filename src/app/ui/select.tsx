/** A native choice from a list, drawn like the rest of the interface: the list itself is the browser's. */
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import './select.css';

export function Select(props: ComponentProps<'select'>) {
  return (
    <span className="select">
      <select {...props} />
      <ChevronDown size={15} aria-hidden="true" />
    </span>
  );
}
