/** What the chart's colours and shapes mean. Folded until somebody asks. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { type EventInfo, ORIGINS } from '../../simulation/index.ts';
import { originColour, originKind } from './origin-look.ts';

export function Legend({ events }: { readonly events: readonly EventInfo[] }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const Chevron = open ? ChevronDown : ChevronUp;
  return (
    <div className="chart-legend">
      {open && (
        <div id={panel} className="chart-legend-panel nowheel">
          <Actors events={events} />
          <Shapes />
          <p>Drawn with React Flow. Laid out with ELK when this page was built.</p>
        </div>
      )}
      <button type="button" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        Legend <Chevron size={14} aria-hidden />
      </button>
    </div>
  );
}

function Actors({ events }: { readonly events: readonly EventInfo[] }) {
  return (
    <section>
      <h3>Who acts</h3>
      <ul>
        {ORIGINS.flatMap(({ id, label }) => {
          const event = events.find(({ origin }) => origin === id);
          return event ? (
            <li key={id}>
              <i className={`chart-dot ${originKind(event.id)}`} style={{ color: originColour(event.id) }} />
              {label}
            </li>
          ) : (
            []
          );
        })}
      </ul>
      <p>A round dot: somebody decides. A square: it happens by itself.</p>
    </section>
  );
}

function Shapes() {
  return (
    <section>
      <h3>What the shapes say</h3>
      <ul>
        <li>
          <i className="chart-sample chart-state active" /> how it stands now
        </li>
        <li>
          <i className="chart-sample chart-state" /> how it could stand
        </li>
        <li>
          <i className="chart-sample chart-chip ready" /> would happen here
        </li>
        <li>
          <i className="chart-sample chart-chip" /> would not, as things stand
        </li>
        <li>
          <Stroke name="fired" /> what just happened
        </li>
        <li>
          <Stroke name="previewed" /> what you point at would do
        </li>
      </ul>
    </section>
  );
}

const Stroke = ({ name }: { readonly name: 'fired' | 'previewed' }) => (
  <svg className="chart-sample" viewBox="0 0 26 14" aria-hidden="true">
    <g className={`chart-line ${name}`}>
      <path className="chart-line-path" d="M0 7 H18" />
      <path className="chart-line-head" d="M18 3 L26 7 L18 11 Z" />
    </g>
  </svg>
);
