/** Says at the canvas's edge what the step just made changed out of sight, and shows it when asked. It never moves the chart by itself. */
import { useReactFlow, useViewport } from '@xyflow/react';
import { ArrowDown } from 'lucide-react';
import type { ChartLayout } from './layouts.ts';
import type { Size } from './use-canvas-size.ts';
import { beyond, following } from './viewport.ts';

interface BeyondProps {
  readonly layout: ChartLayout;
  readonly size: Size;
  /** The ids of the transitions that fired in the step just made. */
  readonly fired: readonly string[];
}

export function Beyond({ layout, size, fired }: BeyondProps) {
  const { setViewport } = useReactFlow();
  const viewport = useViewport();
  const marked = layout.transitions.filter(({ id }) => fired.includes(id));
  return (['above', 'below'] as const).map((side) => {
    const regions = layout.regions.filter((region) => {
      const chips = marked.flatMap(({ region: home, chip }) => (home === region.id ? chip : []));
      return chips.length > 0 && beyond(region, chips, viewport, size) === side;
    });
    if (regions.length === 0) return null;
    const hidden = marked.flatMap(({ id, region }) => (regions.some((each) => each.id === region) ? id : []));
    return (
      <button
        key={side}
        type="button"
        className={`chart-beyond ${side}`}
        onClick={() => setViewport(following(layout, hidden, viewport, size))}
      >
        <ArrowDown size={15} aria-hidden />
        <span>{`Changed ${side}: ${regions.map(({ label }) => label).join(', ')}`}</span>
      </button>
    );
  });
}
