/** A button in one of three weights: `primary` once a page at most, `plain` with a hairline, `quiet` as text. */
import type { ComponentProps } from 'react';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly weight?: 'primary' | 'plain' | 'quiet';
}

export function Button({ weight = 'plain', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`button button-${weight} ${className}`} {...rest} />;
}

/** A square button that shows an icon alone; `label` is its name, for the eye as a tooltip. */
export function IconButton({ label, className = '', ...rest }: ComponentProps<'button'> & { readonly label: string }) {
  return (
    <button type="button" className={`button button-icon ${className}`} aria-label={label} title={label} {...rest} />
  );
}
