/** A choice of one among a few, side by side: native radio buttons underneath, so arrow keys and screen readers work as usual. */
import { useId } from 'react';
import './segments.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Why it cannot be chosen; shown as its tooltip, and to be said in words beside it. */
  readonly why?: string | null;
}

export interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

export function Segments<Value extends string>({ label, segments, value, onChange }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className="segments-one" title={segment.why ?? undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={segment.value === value}
            disabled={Boolean(segment.why)}
            onChange={() => onChange(segment.value)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}
