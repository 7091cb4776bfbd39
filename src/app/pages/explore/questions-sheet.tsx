/** Two questions about where the run stands: how somebody can have come to this, and who may do what now. */
import { Check, Minus, Play, X } from 'lucide-react';
import {
  type Effect,
  type EventName,
  eventInfo,
  ORIGINS,
  type Origin,
  OUTCOME_WORDS,
  type Outcome,
  originOf,
  recordsBreach,
  waysHere,
  whoMayDoWhat,
} from '../../../simulation/index.ts';
import { exploreHref } from '../../parts/play-table.ts';
import { useExplorer } from '../../session/explorer.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { WhoDot } from '../../ui/who.tsx';
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
              <a href={exploreHref(settings, events, 0)}>
                <Play size={14} aria-hidden="true" />
                Play
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
  return (
    <section className="questions-part">
      <h3>Who may do what now?</h3>
      <ul className="questions-acts">
        {rows.map(({ act, label, by }) => (
          <li key={act}>
            <h4>{label}</h4>
            <ul>
              {origins.map((origin) => {
                const effect = by.get(origin);
                return effect && <May key={origin} who={origin} effect={effect} />;
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function May({ who, effect }: { readonly who: Origin; readonly effect: Effect }) {
  const { outcome, why } = effect;
  const { icon: Icon, word } = LOOKS[outcome];
  return (
    <li>
      <span className="questions-who">
        <WhoDot who={who} /> {LABELS.get(who)}
      </span>
      <span className={`questions-outcome questions-${outcome}`}>
        <Icon size={14} strokeWidth={2.5} aria-hidden="true" /> {word}
      </span>
      {outcome === 'changed' ? (
        recordsBreach(effect) && <span className="questions-breach">and breaks the policy: nobody has asked</span>
      ) : (
        <span className="questions-why">{why.join(' ')}</span>
      )}
    </li>
  );
}

const LABELS = new Map(ORIGINS.map(({ id, label }) => [id, label]));

const LOOKS = {
  changed: { icon: Check, word: 'changes' },
  'no-effect': { icon: Minus, word: OUTCOME_WORDS['no-effect'] },
  refused: { icon: X, word: OUTCOME_WORDS.refused },
} as const satisfies Record<Outcome, unknown>;
