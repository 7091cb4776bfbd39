/** One event: a button to let it happen, its digit where it would change something, else why it would not. */
import { TriangleAlert } from 'lucide-react';
import {
  type Effect,
  type EventName,
  eventInfo,
  OUTCOME_WORDS,
  recordsBreach,
  wouldMailAgainstTheirWish,
} from '../../../simulation/index.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { useExplorer } from '../../session/explorer.tsx';
import './event-row.css';

export interface EventRowProps {
  readonly effect: Effect;
  /** The key that fires it; null where it has none. */
  readonly digit: number | null;
  /** The id of the element that says why it would do nothing; null where the row says so itself. */
  readonly reasonElsewhere: string | null;
  readonly onFire: (event: EventName) => void;
  readonly onPreview: (event: EventName, isPointed: boolean) => void;
}

export function EventRow({ effect, digit, reasonElsewhere, onFire, onPreview }: EventRowProps) {
  const { simulation, run, person } = useExplorer();
  const { event, outcome } = effect;
  const live = outcome === 'changed';
  const why = `why-${event}`;
  const threat = wouldMailAgainstTheirWish(run, effect);
  const breach = threat || recordsBreach(effect);
  const described = reasonElsewhere ?? (live && !breach ? undefined : why);
  return (
    <div className={live ? 'event event-live' : 'event'}>
      <button
        type="button"
        className="event-button"
        aria-describedby={described}
        aria-keyshortcuts={digit ? String(digit) : undefined}
        onClick={() => onFire(event)}
        onMouseEnter={() => onPreview(event, true)}
        onMouseLeave={() => onPreview(event, false)}
        onFocus={({ target }) => target.matches(':focus-visible') && onPreview(event, true)}
        onBlur={() => onPreview(event, false)}
      >
        <span className="event-label">{eventInfo(simulation, event).label}</span>
        {live ? (
          digit && <span className="event-digit">{digit}</span>
        ) : (
          <span className="event-tag">{OUTCOME_WORDS[outcome]}</span>
        )}
      </button>
      {live && breach && (
        <p className="event-breach" id={why} data-threat={threat || undefined}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>
            {threat
              ? `Works, and ${person} would be mailed against their wish.`
              : 'Works, but breaks the policy: nobody has asked.'}
          </span>
        </p>
      )}
      {!live && !reasonElsewhere && (
        <p className="event-why" id={why}>
          {effect.why.join(' ')} <RuleLinks ids={effect.rules} />
        </p>
      )}
    </div>
  );
}
