/**
 * Which of these records cannot be. In the classic edition that can be asked of any record; in today’s every record that one
 * can see is possible, and only right after a sync are there some that are not.
 */
import {
  type Citation,
  capital,
  type EventName,
  fieldLabel,
  listed,
  memoBy,
  runTo,
  type Simulation,
  simulationOf,
  type Verdict,
} from '../../../simulation/index.ts';
import { type Mind, mindsOf } from '../../misconceptions/mind.ts';
import type { DrillKind, Option } from '../draft.ts';
import { CLASSIC, FOUR_BEHAVIOURS } from '../organisations.ts';
import { reasonOf, rulesAmong, toldRun } from '../words.ts';

type Box = 'optedOut' | 'doNotEmail' | 'hardBounced' | 'crmOptOut';
type Boxes = Readonly<Partial<Record<Box, boolean | null>>>;

const isToday = ({ settings }: Simulation): boolean => settings.edition === 'upgraded';
const boxesOf = (simulation: Simulation): readonly Box[] =>
  isToday(simulation) ? ['optedOut', 'doNotEmail', 'crmOptOut'] : ['optedOut', 'doNotEmail', 'hardBounced'];

/** Every record that can be, by the boxes that are asked about, with a shortest run to it. */
const possibleIn = memoBy((simulation: Simulation): ReadonlyMap<string, readonly EventName[]> => {
  const { events, system } = { events: simulation.events, system: simulation.graph() };
  const sync = events.indexOf('connector.synced');
  const found = new Map<string, readonly EventName[]>();
  for (let index = 0; index < system.count; index++) {
    const verdict = simulation.verdicts()[index] as Verdict;
    // Right after a sync: where the schedule runs, and so its sync did.
    const isSync = isToday(simulation);
    if (isSync && verdict.connector !== 'verified') continue;
    const at = isSync ? (system.next[index * events.length + sync] as number) : index;
    const key = keyOf(simulation, simulation.verdicts()[at] as Verdict);
    if (!found.has(key))
      found.set(key, [
        ...(runTo(system, index) as readonly EventName[]),
        ...(isSync ? (['connector.synced'] as const) : []),
      ]);
  }
  return found;
});

const keyOf = (simulation: Simulation, verdict: Boxes): string =>
  JSON.stringify(boxesOf(simulation).map((box) => verdict[box] === true));

const everyRecord = (boxes: readonly Box[]): readonly Boxes[] =>
  boxes.reduce<readonly Boxes[]>(
    (records, box) =>
      records.flatMap((record) => [
        { ...record, [box]: true },
        { ...record, [box]: false },
      ]),
    [{}],
  );

export const IMPOSSIBLE: DrillKind = {
  id: 'impossible',
  title: 'Which record cannot be',
  shows: 'fields',
  accounts: [...FOUR_BEHAVIOURS.filter(({ optedOutSync }) => optedOutSync !== 'unmapped'), ...CLASSIC],
  draft: ({ simulation, random, person, settings, minds }) => {
    const boxes = boxesOf(simulation);
    const possible = possibleIn(simulation);
    const records = random.shuffled(everyRecord(boxes));
    const right = records.find((record) => !possible.has(keyOf(simulation, record)));
    if (!right) return null;
    const why = whyNever(boxes, right, [...possible.keys()]);
    // Whoever takes the right one for possible looks for another.
    const believers = minds.flatMap(({ mind }) =>
      mind && mind.simulation.settings.edition === settings.edition && canBeIn(mind, right) ? mind : [],
    );
    const option = (record: Boxes): Option => {
      const run = possible.get(keyOf(simulation, record));
      const words = run && toldRun(simulation.edition, run, person);
      const by = believers.flatMap((mind) => (run && !canBeIn(mind, record) ? mind.misconception.id : []));
      const otherwise = run?.length === 0 ? 'That is a record on which nothing has happened.' : `It can be: ${words}.`;
      return {
        text: boxes.map((box) => `${fieldLabel(box)}: ${record[box] ? 'ticked' : 'blank'}`).join(', '),
        reason: reasonOf(by, run ? otherwise : why),
        by,
        means: { kind: 'record', record: record as Readonly<Record<string, boolean>> },
      };
    };
    const wrong = records.filter((record) => possible.has(keyOf(simulation, record))).map(option);
    const rules: readonly Citation[] = isToday(simulation) ? ['U7'] : ['C7', 'C4'];
    return {
      events: [],
      question: isToday(simulation)
        ? `A sync has just run for ${person}, and nothing since. Which of these records cannot be?`
        : `Which of these records can ${person} never have?`,
      right: option(right),
      wrong: [...wrong.filter(({ by }) => by.length > 0), ...wrong.filter(({ by }) => by.length === 0)],
      why,
      rules: rulesAmong(settings.edition === 'classic' && right.optedOut === false ? rules.toReversed() : rules),
    };
  },
};

/** Finds out beforehand which records can be, in everybody's eyes. */
export function* prepareImpossible(): Generator<void, void, void> {
  for (const settings of IMPOSSIBLE.accounts) {
    possibleIn(simulationOf(settings));
    yield;
    for (const { simulation } of mindsOf(settings)) {
      simulation.graph();
      yield;
      possibleIn(simulation);
      yield;
    }
  }
}

/** Whether there is such a record in somebody's eyes. */
const canBeIn = ({ simulation }: Mind, record: Boxes): boolean => possibleIn(simulation).has(keyOf(simulation, record));

/** Two boxes that are never so together, found among all records that can be; the whole record where no two are to blame. */
function whyNever(boxes: readonly Box[], record: Boxes, possible: readonly string[]): string {
  const lists = possible.map((key) => JSON.parse(key) as readonly boolean[]);
  for (const [one, box] of boxes.entries())
    for (const [other, second] of boxes.entries()) {
      if (other <= one) continue;
      const isMet = lists.some((list) => list[one] === record[box] && list[other] === record[second]);
      if (!isMet) return `${words(record, [box, second])} is never seen together there: every run was tried.`;
    }
  return `${words(record, boxes)} is never seen together there: every run was tried.`;
}

const words = (record: Boxes, boxes: readonly Box[]): string =>
  capital(listed(boxes.map((box) => `${fieldLabel(box)} ${record[box] ? 'ticked' : 'blank'}`)));
