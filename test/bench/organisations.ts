/**
 * How long an organisation's verdict takes once the machine's table is there, as its automations grow in number: all
 * properties, the automations named, and what would mend a violation. Some organisations hold what they promise, and some
 * violate it.
 */
import { completeSettings } from '../../machines/index.ts';
import {
  type Automation,
  type EventName,
  isOwnAutomation,
  NEED_WORDS,
  neverClearing,
  simulationOf,
  verifyOrganisation,
} from '../../src/simulation/index.ts';
import { count, median, table, time } from './measure.ts';

const TARGET = 50;
const ROUNDS = 7;

/** Prints the table. */
export function organisations(): void {
  const settings = completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' });
  const simulation = simulationOf(settings);
  const compiling = time(() => simulation.verdicts());
  const own = simulation.events.filter(isOwnAutomation);
  const harmless = neverClearing('upgraded');
  const everything = [...own.filter((event) => !harmless.includes(event)), ...harmless];
  const verdict = (automations: readonly Automation[]) =>
    verifyOrganisation({ settings, automations, cannot: [], accept: {} });
  for (let warm = 0; warm < 5; warm++) verdict(automations(10, everything));
  const row = (name: string, list: readonly Automation[]) => {
    const times = Array.from({ length: ROUNDS }, () => time(() => verdict(list)));
    const violated = verdict(list).properties.filter((each) => each.verdict === 'violated').length;
    return [name, count(list.length), String(violated), median(times).toFixed(1), Math.max(...times).toFixed(1)];
  };
  const rows = [
    ...[1, 10, 100, 1000].flatMap((number) => [
      row('never clears', automations(number, harmless)),
      row('does everything', automations(number, everything)),
    ]),
    ...[211, 633].map((number) => row('each on conditions of its own', conditional(number, own))),
  ];
  console.log(
    `\nAn organisation's verdict (upgraded, Salesforce, most-recent), once the table is there (${compiling.toFixed(0)} ms); the aim is ${TARGET} ms`,
  );
  console.log(table([['what automation does', 'automations', 'violated', 'median ms', 'slowest ms'], ...rows]));
}

/** So many automations, each with one thing to do, and two of three with a condition: the same list each time. */
const automations = (number: number, events: readonly EventName[]): readonly Automation[] =>
  Array.from({ length: number }, (_, place) => ({
    name: `Automation ${place + 1}`,
    does: [events[place % events.length] as EventName],
    need: place % 3 === 0 ? [] : [NEED_WORDS[place % NEED_WORDS.length] as string],
  }));

/** So many automations whose conditions differ: every combination that can be met, one after the other. */
const conditional = (number: number, events: readonly EventName[]): readonly Automation[] =>
  Array.from({ length: number }, (_, place) => ({
    name: `Automation ${place + 1}`,
    does: [events[place % events.length] as EventName],
    need: NEED_WORDS.filter((_word, bit) => Math.floor((place * 7 + 1) / 3 ** (bit >> 1)) % 3 === (bit & 1) + 1),
  }));
