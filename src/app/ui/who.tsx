/** Who acts, as a dot in the actor's colour: round for people, square for machines, so that colour never speaks alone. */
import { type EventName, isAutomation, ORIGINS, type Origin, originLabel, originOf } from '../../simulation/index.ts';
import './who.css';

const MACHINES: ReadonlySet<Origin> = new Set(ORIGINS.filter(({ automation }) => automation).map(({ id }) => id));

export function WhoDot({ who, hollow = false }: { readonly who: Origin; readonly hollow?: boolean }) {
  const shape = MACHINES.has(who) ? 'who-square' : 'who-round';
  return <i className={`who-dot ${shape} ${hollow ? 'who-hollow' : ''}`} data-who={who} aria-hidden="true" />;
}

/** The actor of an event as a small label: "The prospect". */
export function WhoBadge({ event }: { readonly event: EventName }) {
  const who = originOf(event);
  return (
    <span className="who-badge" data-who={who}>
      <i className={`who-dot ${isAutomation(event) ? 'who-square' : 'who-round'}`} aria-hidden="true" />
      {originLabel(who)}
    </span>
  );
}
