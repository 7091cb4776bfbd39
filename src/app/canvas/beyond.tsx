/** Says what the step just made changed out of sight, and shows it when asked. The chart never moves by itself. */
import { useReactFlow, useViewport } from '@xyflow/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ChartLayout, TransitionLayout } from './layouts.ts';
import type { Size } from './use-canvas-size.ts';
import { outOfSight, revealing } from './viewport.ts';

interface BeyondProps {
  readonly layout: ChartLayout;
  readonly size: Size;
  /** The ids of the transitions that fired in the step just made. */
  readonly fired: readonly string[];
}

export function Beyond({ layout, size, fired }: BeyondProps) {
  const viewport = useViewport();
  const marked = layout.transitions.filter(({ id }) => fired.includes(id));
  const hidden = (side: 'above' | 'below') => marked.filter(({ chip }) => outOfSight(chip, viewport, size) === side);
  return (
    <>
      <Side side="above" hidden={hidden('above')} layout={layout} size={size} />
      <Side side="below" hidden={hidden('below')} layout={layout} size={size} />
    </>
  );
}

interface SideProps {
  readonly side: 'above' | 'below';
  readonly hidden: readonly TransitionLayout[];
  readonly layout: ChartLayout;
  readonly size: Size;
}

function Side({ side, hidden, layout, size }: SideProps) {
  const { getViewport, setViewport } = useReactFlow();
  // The nearest first: below in reading order, above the other way round.
  const [nearest] = [...hidden].sort((a, b) => (side === 'below' ? a.chip.y - b.chip.y : b.chip.y - a.chip.y));
  if (!nearest) return null;
  const regions = layout.regions.filter(({ id }) => hidden.some(({ region }) => region === id));
  const Arrow = side === 'below' ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      className={`chart-beyond ${side}`}
      onClick={() => setViewport(revealing(nearest.chip, getViewport(), size))}
    >
      <Arrow size={15} aria-hidden />
      <span>{regions.map(({ label }) => label).join(', ')}</span>
    </button>
  );
}
