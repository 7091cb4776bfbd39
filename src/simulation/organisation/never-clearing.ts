/**
 * The extreme of today's automations that the promise can be kept under: those that never clear a field. Which they are
 * is found by looking at what each does wherever the machine can be; nothing is listed here.
 */
import { configurationsOf, type EditionId, type EventName, FIELDS, type Settings } from '../../../machines/index.ts';
import { type Simulation, simulationOf } from '../run/simulation.ts';
import { isOwnAutomation, type Organisation } from './organisation.ts';

/** The fields of the record that somebody may tick. */
const BOXES = FIELDS.filter(({ side }) => side !== 'bookkeeping').map(({ name }) => name);

const known = new Map<EditionId, readonly EventName[]>();

/**
 * What an organisation's own automations may do without ever unticking a box, on either side of the sync, in any state of
 * any configuration. In canonical order. The first answer explores every configuration, which whoever verifies them
 * does anyway, and is kept.
 */
export function neverClearing(edition: EditionId): readonly EventName[] {
  const found = known.get(edition) ?? whatNeverClears(edition);
  known.set(edition, found);
  return found;
}

function whatNeverClears(edition: EditionId): readonly EventName[] {
  const simulations = configurationsOf(edition).map((settings) => simulationOf(settings));
  const own = simulations[0]?.events.filter(isOwnAutomation) ?? [];
  return own.filter((event) => !simulations.some((simulation) => clears(simulation, event)));
}

/** Whether an event unticks a box in some state that can be reached. */
function clears(simulation: Simulation, event: EventName): boolean {
  const { events } = simulation;
  const { next } = simulation.graph();
  const verdicts = simulation.verdicts();
  const number = events.indexOf(event);
  return verdicts.some((before, index) => {
    const after = verdicts[next[index * events.length + number] as number];
    return BOXES.some((box) => before[box] === true && after?.[box] === false);
  });
}

/** An organisation whose automations do these things, each at any time, and nothing else. */
export const organisationThat = (settings: Settings, does: readonly EventName[]): Organisation => ({
  settings,
  automations: does.map((event) => ({ name: event, does: [event], need: [] })),
  cannot: [],
  accept: {},
});
