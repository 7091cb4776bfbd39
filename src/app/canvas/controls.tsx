/** The chart's zoom buttons. They change what is seen, never what is drawn. */
import { useReactFlow, useStore } from '@xyflow/react';
import { Minus, Plus, ScanLine } from 'lucide-react';
import type { ChartLayout } from './layouts.ts';
import type { Size } from './use-canvas-size.ts';
import { fitWhole, fitWidth } from './viewport.ts';

const ICON = { size: 16, 'aria-hidden': true } as const;

export function Controls({ layout, size }: { readonly layout: ChartLayout; readonly size: Size }) {
  const { zoomIn, zoomOut, setViewport } = useReactFlow();
  const whole = fitWhole(layout, size);
  const isWhole = useStore(({ transform }) => transform[2] === whole.zoom);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a look of its own.
    <div className="chart-controls" role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => zoomOut()}>
        <Minus {...ICON} />
      </button>
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => zoomIn()}>
        <Plus {...ICON} />
      </button>
      <button
        type="button"
        aria-label="Show the whole chart"
        aria-pressed={isWhole}
        title="Show the whole chart"
        onClick={() => setViewport(isWhole ? fitWidth(layout, size) : whole)}
      >
        <ScanLine {...ICON} />
      </button>
    </div>
  );
}
