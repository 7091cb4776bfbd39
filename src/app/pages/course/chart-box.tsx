/** The chart of the machine at the record of a lesson, for whoever wants to see it; it comes when it is opened. */
import { Suspense, useState } from 'react';
import { type EventName, previews, type Run } from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { lazyNamed } from '../../ui/lazy-named.ts';
import './chart-box.css';

const Chart = lazyNamed(() => import('../../canvas/index.ts'), 'Chart');

interface ChartBoxProps {
  readonly run: Run;
  readonly onFire: (event: EventName) => void;
}

export function ChartBox({ run, onFire }: ChartBoxProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="chart-box">
      <Button weight="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide the chart' : 'Show it on the chart'}
      </Button>
      {open && (
        <div className="chart-box-room">
          <Suspense fallback={<p>One moment.</p>}>
            <LessonChart run={run} onFire={onFire} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

function LessonChart({ run, onFire }: ChartBoxProps) {
  const [previewed, setPreviewed] = useState<EventName | null>(null);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  return (
    <>
      <div className="chart-box-tools" ref={setTools} />
      <Chart
        simulation={run.simulation}
        run={run}
        effects={previews(run)}
        fired={run.last?.fired.map(({ id }) => id) ?? []}
        previewed={previewed}
        tools={tools}
        byHand={true}
        onFire={onFire}
        onPreview={(event, isPointed) => setPreviewed(isPointed ? event : null)}
      />
    </>
  );
}
