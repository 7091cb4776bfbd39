/** What stands in the legend: who acts, what the shapes say, and by whom the chart is drawn. */
import { type EventInfo, ORIGINS } from '../../simulation/index.ts';

export function LegendPanel({ events }: { readonly events: readonly EventInfo[] }) {
  return (
    <>
      <Actors events={events} />
      <Shapes />
      <p>Drawn with React Flow. Laid out with ELK when this page was built.</p>
    </>
  );
}

function Actors({ events }: { readonly events: readonly EventInfo[] }) {
  return (
    <section>
      <h3>Who acts</h3>
      <ul>
        {ORIGINS.filter(({ id }) => events.some(({ origin }) => origin === id)).map(({ id, label, automation }) => (
          <li key={id}>
            <i className={`chart-dot ${automation ? 'square' : ''}`} data-who={id} />
            {label}
          </li>
        ))}
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
          <i className="chart-sample chart-standing" /> worked out, and set by nobody
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
