/**
 * What every classic record becomes on the day of the upgrade, which changes no value (U10), and what a resubscribe makes
 * of it then. All of it is read off the states that the two machines can reach.
 */
import type { EventName, Simulation, Verdict } from '../../../simulation/index.ts';
import { SOFT_BOUNCE_LIMIT, simulationOf } from '../../../simulation/index.ts';
import { twinSettings } from './twin-run.ts';

export interface CarryOver {
  readonly classic: Verdict;
  /** The same four fields, as the upgraded edition understands them. */
  readonly upgraded: Verdict;
  /** Each after the prospect resubscribes. */
  readonly resubscribed: { readonly classic: Verdict; readonly upgraded: Verdict };
  /** A shortest upgraded run to these fields, and the resubscribe. */
  readonly events: readonly EventName[];
}

const RESUBSCRIBE = 'prospect.resubscribed' satisfies EventName;

/** One row for each combination of the four fields that a classic run can reach; soft bounces as below five, or five. */
export function carryOvers(): readonly CarryOver[] {
  const settings = twinSettings('none');
  const classic = simulationOf(settings.classic);
  const upgraded = simulationOf(settings.upgraded);
  const places = new Map<string, number>();
  for (const [index, verdict] of classic.verdicts().entries())
    if (!places.has(groupOf(verdict))) places.set(groupOf(verdict), index);
  return [...places.values()]
    .map((index) => carryOver(classic, index, upgraded))
    .toSorted((a, b) => groupOf(a.classic).localeCompare(groupOf(b.classic)));
}

function carryOver(classic: Simulation, index: number, upgraded: Simulation): CarryOver {
  const before = verdictAt(classic, index);
  const place = upgraded.verdicts().findIndex((verdict) => fieldsOf(verdict) === fieldsOf(before));
  return {
    classic: before,
    upgraded: verdictAt(upgraded, place),
    resubscribed: {
      classic: verdictAt(classic, after(classic, index)),
      upgraded: verdictAt(upgraded, after(upgraded, place)),
    },
    events: [...runTo(upgraded, place), RESUBSCRIBE],
  };
}

const fieldsOf = ({ optedOut, doNotEmail, hardBounced, softBounces }: Verdict): string =>
  [Number(optedOut), Number(doNotEmail), Number(hardBounced), softBounces].join();

export const isAtLimit = ({ softBounces }: Verdict): boolean => softBounces === SOFT_BOUNCE_LIMIT;

const groupOf = (verdict: Verdict): string =>
  fieldsOf({ ...verdict, softBounces: isAtLimit(verdict) ? SOFT_BOUNCE_LIMIT : 0 });

function verdictAt(simulation: Simulation, index: number): Verdict {
  const verdict = simulation.verdicts()[index];
  if (!verdict) throw new Error('Today’s edition reaches all that the classic one does, and both graphs are whole.');
  return verdict;
}

const after = ({ graph, events }: Simulation, index: number): number =>
  graph().next[index * events.length + events.indexOf(RESUBSCRIBE)] ?? -1;

function runTo(simulation: Simulation, index: number): readonly EventName[] {
  const { parent, parentEvent } = simulation.graph();
  const events: EventName[] = [];
  for (let at = index; (parent[at] ?? -1) >= 0; at = parent[at] ?? -1) {
    const event = simulation.events[parentEvent[at] ?? -1];
    if (event) events.push(event);
  }
  return events.reverse();
}
