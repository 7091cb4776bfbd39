/** A rubber stamp: the one look of every verdict, ending and status. What it says differs by its rim too, not by hue alone. */
import { OctagonAlert } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { StandingLook } from '../../simulation/index.ts';
import '../ui/stamp.css';

export interface StampProps extends ComponentProps<'p'> {
  /** Where somebody stands; `open` where nothing is certain, or nobody is judged. */
  readonly look: StandingLook | 'open';
  /** `small`: among other words, as the ending of a story. */
  readonly size?: 'small' | 'middle';
}

export function Stamp({ look, size = 'middle', className = '', children, ...rest }: StampProps) {
  const Mark = size === 'small' ? 'span' : 'p';
  return (
    <Mark className={`stamp stamp-${size} ${className}`} data-look={look} {...rest}>
      {look === 'danger' && size === 'middle' && <OctagonAlert size={18} aria-hidden="true" />}
      {children}
    </Mark>
  );
}
