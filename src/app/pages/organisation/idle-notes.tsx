/** What an organisation lists in vain: a rule that never acts, or one whose work the next sync undoes. */
import {
  eventInfo,
  type Idle,
  MOST_NAMED,
  type Organisation,
  simulationOf,
  type Wiped,
} from '../../../simulation/index.ts';

export interface IdleNotesProps {
  readonly idle: readonly Idle[];
  readonly settings: Organisation['settings'];
}

/** Nothing where everything that is listed can happen. */
export function IdleNotes({ idle, settings }: IdleNotesProps) {
  if (idle.length === 0) return null;
  const rest = idle.length - MOST_NAMED;
  return (
    <ul className="verdicts-idle" aria-label="What never happens">
      {idle.slice(0, MOST_NAMED).map((each) => (
        <li key={each.name}>{idleWords(each, settings)}</li>
      ))}
      {rest > 0 && <li>{rest === 1 ? 'One more' : `${rest} more`} of your automations can never act.</li>}
    </ul>
  );
}

export interface WipedNotesProps {
  readonly wiped: readonly Wiped[];
  readonly settings: Organisation['settings'];
}

/** What automations do only for the next sync to undo it; nothing where every sync keeps something of it. */
export function WipedNotes({ wiped, settings }: WipedNotesProps) {
  if (wiped.length === 0) return null;
  const simulation = simulationOf(settings);
  return (
    <ul className="verdicts-wiped" aria-label="What no sync keeps">
      {wiped.map(({ name, does }) => (
        <li key={name}>
          Nothing that “{name}” does survives a sync:{' '}
          {does.map((event) => eventInfo(simulation, event).label).join(', ')}. The next sync writes over it.
        </li>
      ))}
    </ul>
  );
}

function idleWords({ name, does, conditionsMet, entirely }: Idle, settings: Organisation['settings']): string {
  if (!conditionsMet) return `“${name}” never acts: no prospect in your organisation ever meets its conditions.`;
  if (entirely) return `“${name}” never acts: whenever it could, there is nothing for it to change.`;
  const simulation = simulationOf(settings);
  const deeds = does.map((event) => eventInfo(simulation, event).label);
  return `“${name}” does less than it is listed with. This never changes anything: ${deeds.join(', ')}.`;
}
