/**
 * Everything that can happen, grouped by who acts. Nothing is hidden: what would change nothing says so, and why, in
 * place, and may be tried all the same.
 */
import { Search } from 'lucide-react';
import { memo, Suspense, useId, useMemo, useRef, useState } from 'react';
import {
  crmName,
  type Effect,
  type EventName,
  eventInfo,
  ORIGINS,
  type OriginInfo,
  originOf,
} from '../../../simulation/index.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { useExplorer } from '../../session/explorer.tsx';
import { holdsMacros, keptMacros } from '../../session/kept-macros.ts';
import { Key } from '../../ui/key.tsx';
import { lazyExtra } from '../../ui/lazy-named.ts';
import { useStore } from '../../ui/store.ts';
import { useStill } from '../../ui/use-still.ts';
import { WhoDot } from '../../ui/who.tsx';
import { digitsOf } from './digits.ts';
import { EventRow } from './event-row.tsx';
import './events-panel.css';

// Nobody has asked for them by a click, so where they do not arrive they are only missing.
const YourMacros = lazyExtra(() => import('./runs/your-macros.tsx'), 'YourMacros');

const SEARCH = 'events-search';

export interface EventsPanelProps {
  readonly onFire: (event: EventName) => void;
  readonly onPreview: (event: EventName, isPointed: boolean) => void;
}

export const EventsPanel = memo(function EventsPanel({ onFire, onPreview }: EventsPanelProps) {
  const { effects, settings, simulation } = useExplorer();
  const [words, setWords] = useState('');
  const hasMacros = useStore(keptMacros, holdsMacros);
  const digits = useMemo(() => digitsOf(effects), [effects]);
  const list = useRef<HTMLDivElement>(null);
  useStill(list, effects);
  const groups = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (origin: OriginInfo, effect: Effect) => {
      const { id, label, past } = eventInfo(simulation, effect.event);
      const text = [id, label, past, origin.label, origin.note, ...effect.why, ...effect.rules].join(' ').toLowerCase();
      const found = text.split(/[^a-z0-9]+/);
      return wanted.every((word) => found.some((each) => each.startsWith(word)));
    };
    return ORIGINS.map((origin) => ({
      origin,
      effects: effects.filter((effect) => originOf(effect.event) === origin.id && fits(origin, effect)),
    })).filter((group) => group.effects.length > 0);
  }, [effects, simulation, words]);

  return (
    <div className="events">
      <div className="events-search">
        <Search size={15} aria-hidden="true" />
        <input
          id={SEARCH}
          type="search"
          placeholder="Find what can happen"
          aria-label="Find what can happen"
          autoComplete="off"
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={({ key, currentTarget }) => {
            if (key !== 'Escape') return;
            setWords('');
            currentTarget.blur();
          }}
        />
        <Key>F</Key>
      </div>
      <div className="events-list" ref={list}>
        {groups.map(({ origin, effects: theirs }) => (
          <Group
            key={origin.id}
            origin={origin}
            note={origin.id === 'crmUser' && settings.crm !== 'none' ? `${crmName(settings)} user` : origin.note}
            effects={theirs}
            digits={digits}
            onFire={onFire}
            onPreview={onPreview}
          />
        ))}
        {groups.length === 0 && (
          <p className="events-none">
            Nothing that can happen is called “{words.slice(0, 40)}”. Try a field’s name, or who acts.
          </p>
        )}
        <Suspense fallback={null}>{hasMacros && <YourMacros words={words} />}</Suspense>
      </div>
    </div>
  );
});

/** Puts the cursor into the search field, where it is on the page. */
export function focusSearch(): void {
  const field = document.getElementById(SEARCH);
  field?.scrollIntoView({ block: 'nearest' });
  field?.focus();
}

interface GroupProps extends EventsPanelProps {
  readonly origin: OriginInfo;
  readonly note: string;
  readonly effects: readonly Effect[];
  readonly digits: ReadonlyMap<EventName, number>;
}

function Group({ origin, note, effects, digits, onFire, onPreview }: GroupProps) {
  const heading = useId();
  const shared = sharedReason(effects);
  return (
    <section className="events-group" aria-labelledby={heading} data-who={origin.id}>
      <h2>
        <WhoDot who={origin.id} />
        <span id={heading} className="events-who">
          {origin.label}
        </span>
        <span className="events-note">{note}</span>
      </h2>
      {shared && (
        <p className="events-why" id={`${heading}why`}>
          {shared.why.join(' ')} <RuleLinks ids={shared.rules} />
        </p>
      )}
      {effects.map((effect) => (
        <EventRow
          key={effect.event}
          effect={effect}
          digit={digits.get(effect.event) ?? null}
          reasonElsewhere={shared ? `${heading}why` : null}
          onFire={onFire}
          onPreview={onPreview}
        />
      ))}
    </section>
  );
}

/** What stops every event of a group alike, so that it is said once; null where they differ. */
function sharedReason(effects: readonly Effect[]): Effect | null {
  const [first, ...others] = effects;
  if (!first || others.length === 0 || first.outcome === 'changed') return null;
  const alike = (other: Effect) => other.outcome === first.outcome && other.why.join() === first.why.join();
  return others.every(alike) ? first : null;
}
