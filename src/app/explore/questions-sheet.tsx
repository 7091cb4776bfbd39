/** Two questions about where the run stands: how somebody can have come to this, and who may do what now. */
import { Play } from 'lucide-react';
import {
  type Effect,
  type EventName,
  eventInfo,
  formatLink,
  ORIGINS,
  originOf,
  waysHere,
  whoMayDoWhat,
} from '../../simulation/index.ts';
import { Sheet } from '../rules/sheet.tsx';
import { useExplorer } from '../state/explorer.tsx';
import { WhoDot } from '../ui/who.tsx';
import { OUTCOMES, recordsBreach } from './outcomes.ts';
import './questions-sheet.css';

/** How many runs are told; there is one for each event that can lead straight here. */
const TOLD = 6;

export function QuestionsSheet({ onClose }: { readonly onClose: () => void }) {
  const { person } = useExplorer();
  return (
    <Sheet kicker="Questions about this record" title={`${person}, as the record stands now`} onClose={onClose} wide>
      <WaysHere />
      <WhoMay />
    </Sheet>
  );
}

function WaysHere() {
  const { run, settings, simulation, person } = useExplorer();
  const found = waysHere(run);
  return (
    <section className="questions-part">
      <h3>How could it have come to this?</h3>
      <p>
        {found.length === 0
          ? 'Nothing leads here but the beginning.'
          : 'A shortest run for each thing that can have happened last, shortest first.'}
      </p>
      <ul className="questions-ways">
        {found.slice(0, TOLD).map((events) => (
          <li key={events.join()}>
            <span>
              {events.length === 0
                ? 'Nothing has happened yet.'
                : events.map((event) => nameOf(event, person, eventInfo(simulation, event).short)).join(' → ')}
            </span>
            {events.length > 0 && (
              <a href={`#/explore?${formatLink({ settings, events, at: 0 })}`}>
                <Play size={13} aria-hidden="true" /> Play
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Ana unsubscribed"; the short words of an admin's or automation's event name their actor themselves. */
const nameOf = (event: EventName, person: string, short: string): string =>
  originOf(event) === 'prospect' ? `${person} ${short}` : short;

function WhoMay() {
  const { run } = useExplorer();
  const { origins, rows } = whoMayDoWhat(run);
  const labels = new Map(ORIGINS.map(({ id, label }) => [id, label]));
  return (
    <section className="questions-part">
      <h3>Who may do what now?</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <section className="questions-box" aria-label="Who may do what now" tabIndex={0}>
        <table className="questions-table">
          <thead>
            <tr>
              <th scope="col">Act</th>
              {origins.map((origin) => (
                <th key={origin} scope="col">
                  <WhoDot who={origin} /> {labels.get(origin)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.act}>
                <th scope="row">{row.label}</th>
                {origins.map((origin) => (
                  <td key={origin}>
                    <Cell effect={row.by.get(origin)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Cell({ effect }: { readonly effect: Effect | undefined }) {
  if (!effect) return <span className="questions-none">–</span>;
  return (
    <span className={`questions-${effect.outcome}`} title={effect.why.join(' ')}>
      {MARKS[effect.outcome]} {OUTCOMES[effect.outcome]}
      {recordsBreach(effect) && <b> breach</b>}
    </span>
  );
}

const MARKS = { changed: '✓', 'no-effect': '○', refused: '✗' } as const;
