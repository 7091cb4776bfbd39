/**
 * Sees without a search that a changed machine keeps a property which the machine has. Where a monitor can stand, record
 * by record, is worked out once for the machine; if each step that is not the machine's leads from such a place to such a
 * place and hits nothing, then so does every run. Where that cannot be seen nothing is said, and a search has to decide.
 */
import type { EventName, Property, PropertyId, PropertyStep, Verdict } from '../../machines/index.ts';
import type { Explored, Ground } from './explored.ts';

/** Where a changed machine takes a step to a record to which the machine itself does not, by state and event. */
export interface Difference {
  readonly ground: Ground;
  readonly steps: readonly (readonly [index: number, event: number])[];
}

/** A changed machine beside the machine itself. Records tell the machine's states apart; every step from another differs. */
export function differenceFrom(ground: Ground, { graph, records }: Explored): Difference {
  const width = ground.events.length;
  const steps: (readonly [number, number])[] = [];
  for (let index = 0; index < graph.count; index++) {
    const place = ground.byRecord.get(records[index] as number);
    for (let event = 0; event < width; event++) {
      const after = graph.next[index * width + event] as number;
      const expected = place === undefined ? -1 : (ground.graph.next[place * width + event] as number);
      if (after >= 0 && ground.records[expected] !== records[after]) steps.push([index, event]);
    }
  }
  return { ground, steps };
}

/** @param happens by the event's number, whether it can happen where the property is decided. */
export function isSeenToHold(
  property: Property,
  happens: readonly boolean[],
  { settings, graph, records, verdicts }: Explored,
  { ground, steps }: Difference,
): boolean {
  const verdict = ground.results.get(property.id)?.verdict;
  if (!graph.complete || records[0] !== ground.records[0] || (verdict !== 'holds' && verdict !== 'impossible'))
    return false;
  const asked = property.check(settings);
  // One that looks ahead sees more than the step.
  if (asked.kind === 'recoverable' || ('holds' in asked && asked.holds.length > 1)) return false;
  const { events } = ground;
  const places = 'watch' in asked ? placesOf(ground, property.id, asked.watch, happens) : null;
  return steps.every(([index, event]) => {
    if (!happens[event]) return true;
    const reached = graph.next[index * events.length + event] as number;
    const after = verdicts[reached] as Verdict;
    if (asked.kind === 'state') return asked.holds(after, lookingAhead);
    const step = { before: verdicts[index] as Verdict, event: events[event] as EventName, after };
    if (asked.kind === 'step') return asked.of?.(step.event) === false || asked.holds(step, lookingAhead);
    const [from = [], to = []] = [places?.get(records[index] as number), places?.get(records[reached] as number)];
    return from.every((place) => to.includes(asked.watch(place, step) as number));
  });
}

const lookingAhead = (): never => {
  throw new Error('A property that names no way to look ahead looked ahead.');
};

type Places = ReadonlyMap<number, readonly number[]>;
type Watch = (place: number, step: PropertyStep) => number | 'hit';

const known = new WeakMap<Ground, Map<PropertyId, Places>>();

/** Where a monitor can stand when the machine itself is at a record. */
function placesOf(ground: Ground, id: PropertyId, watch: Watch, happens: readonly boolean[]): Places {
  const ofGround = known.get(ground) ?? new Map<PropertyId, Places>();
  known.set(ground, ofGround);
  const places = ofGround.get(id) ?? findPlaces(ground, watch, happens);
  ofGround.set(id, places);
  return places;
}

function findPlaces({ graph, verdicts, records, events }: Ground, watch: Watch, happens: readonly boolean[]): Places {
  const places = new Map<number, number[]>([[records[0] as number, [0]]]);
  const queue: [index: number, place: number][] = [[0, 0]];
  for (const [index, place] of queue)
    for (const [number, event] of events.entries()) {
      if (!happens[number]) continue;
      const after = graph.next[index * events.length + number] as number;
      const step = { before: verdicts[index] as Verdict, event, after: verdicts[after] as Verdict };
      const next = watch(place, step);
      if (next === 'hit')
        throw new Error('A monitor hits on the machine itself, where its property was found to hold.');
      const there = places.get(records[after] as number) ?? [];
      if (there.includes(next)) continue;
      places.set(records[after] as number, [...there, next]);
      queue.push([after, next]);
    }
  return places;
}
