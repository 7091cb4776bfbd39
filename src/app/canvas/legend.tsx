/** The button that opens the legend, whose words come when somebody first asks. */
import { Suspense, useId, useState } from 'react';
import type { EventInfo } from '../../simulation/index.ts';
import { lazyNamed } from '../ui/lazy-named.ts';

const LegendPanel = lazyNamed(() => import('./legend-panel.tsx'), 'LegendPanel');

export function Legend({ events }: { readonly events: readonly EventInfo[] }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button inside has opened.
    <div className="chart-legend" onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}>
      <button type="button" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        Legend
      </button>
      {open && (
        <div id={panel} className="chart-legend-panel">
          <Suspense fallback={null}>
            <LegendPanel events={events} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
