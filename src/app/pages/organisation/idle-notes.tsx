/** What an organisation lists and can never happen there: a rule that waits for something that never comes, or has nothing to do. */
import { eventInfo, type Idle, type Organisation, simulationOf } from '../../../simulation/index.ts';

/** How many are told before the rest are counted; the JSON of verify has them all. */
const TOLD = 3;

export interface IdleNotesProps {
  readonly idle: readonly Idle[];
  readonly settings: Organisation['settings'];
}

/** Nothing where everything that is listed can happen. */
export function IdleNotes({ idle, settings }: IdleNotesProps) {
  if (idle.length === 0) return null;
  const rest = idle.length - TOLD;
  return (
    <ul className="verdicts-idle" aria-label="What never happens">
      {idle.slice(0, TOLD).map((each) => (
        <li key={each.name}>{idleWords(each, settings)}</li>
      ))}
      {rest > 0 && <li>{rest === 1 ? 'One more' : `${rest} more`} of your automations can never act.</li>}
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
