/**
 * The machine against the independent judge, on every reachable state and event of every configuration: record and
 * outcome agree, each outcome says why and by which rule, the compiled machine goes where XState goes, and a batch writes
 * what is told of a run. One walk asks it all, since XState's own steps are what takes long.
 */
import { describe, expect, it } from 'vitest';
import { configurationsOf, type Settings } from '../../machines/vocabulary/settings.ts';
import { explore, interpret, stateKey } from '../../src/engine/index.ts';
import { act, begin, EDITIONS, type Run, type RunStep, runWriter, simulationOf } from '../../src/simulation/index.ts';
import { blankEither, judgeEither } from '../judge/either-judge.ts';
import { againstTheirWish as isAgainstTheirWish, RECEIVES } from '../judge/upgraded-judge.ts';

const CONFIGURATIONS = EDITIONS.flatMap(({ id }) => configurationsOf(id));
const nameOf = (settings: Settings) =>
  `${settings.edition}, ${settings.crm}${settings.optedOutSync ? `, ${settings.optedOutSync}` : ''}${settings.assigned ? '' : ', unassigned'}${settings.overwriteOptedOut ? ', overwrite' : ''}${settings.resubscribe ? ', resubscribe' : ''}`;

/** What a walk over every reachable state and event found wrong, claim by claim. */
function walk(settings: Settings) {
  const simulation = simulationOf(settings);
  const { events } = simulation;
  const { count, next, states, system } = simulation.graph();
  const keys = Array.from(states, (state) => stateKey(system.stateOf(state)));
  const records = simulation.verdicts().map((verdict) => JSON.stringify(verdict));
  const none = (): unknown[] => [];
  const wrong = { records: none(), receives: none(), outcomes: none(), words: none(), steps: none(), texts: none() };
  const write = runWriter(simulation);
  /** A run to each state that was met and not yet left, by its index, and how it is written as far as there. */
  const waiting = new Map<number, { readonly run: Run; readonly beginning: string }>();
  waiting.set(0, { run: begin(simulation), beginning: `{"settings":${JSON.stringify(settings)},"steps":[` });
  for (let index = 0; index < count; index++) {
    const { run, beginning } = waiting.get(index) ?? { run: null, beginning: '' };
    // Not kept longer than it is needed, for the runs of all states fill the memory.
    waiting.delete(index);
    if (!run || stateKey(run.state) !== keys[index]) {
      wrong.steps.push({ index, never: 'met by XState where the compiled machine meets it' });
      break;
    }
    const before = simulation.edition.verdict(run.state);
    const been = run.steps.map(({ event }) => event);
    // What is written of a longer run begins with this, and so on back to the beginning.
    const written = `${beginning}${been.length > 0 ? ',' : ''}`;
    if (JSON.stringify(before) !== records[index]) wrong.records.push({ before, read: records[index] });
    for (const [place, event] of events.entries()) {
      const after = act(run, event);
      const to = next[index * events.length + place] as number;
      if (stateKey(after.state) !== keys[to]) wrong.steps.push({ before, event, xstate: after.state, to: keys[to] });
      if (!after.last) throw new Error('A step was taken and is not there.');
      const { outcome, rules, why, verdict } = after.last;
      const told = judgeEither(settings, before, event);
      if (JSON.stringify(told.after) !== JSON.stringify(verdict))
        wrong.records.push({ before, event, told: told.after, after: verdict });
      const { receives, againstTheirWish } = after.record;
      const receiving = RECEIVES[settings.edition][verdict.status as never];
      const mailedAgainst = isAgainstTheirWish(run.record.againstTheirWish, before, event, verdict);
      if (JSON.stringify(receives) !== JSON.stringify(receiving) || againstTheirWish !== mailedAgainst)
        wrong.receives.push({ before, event, receives, receiving, againstTheirWish, mailedAgainst });
      const record = JSON.stringify(after.record);
      const longer = `${written}${stepText(after.last, record)}`;
      if (to > index && !waiting.has(to)) waiting.set(to, { run: after, beginning: longer });
      const text = `${longer}],"final":${record}}`;
      if (write([...been, event]) !== text) wrong.texts.push({ events: [...been, event], text });
      if (told.outcome !== outcome) wrong.outcomes.push({ before, event, told: told.outcome, outcome });
      if (rules.length === 0 || why.length === 0) wrong.words.push({ before, event, outcome, rules, why });
    }
  }
  return { ...wrong, known: records };
}

/** A step as `simulate` prints it. */
const stepText = ({ event, outcome, rules }: RunStep, recordText: string) =>
  `${JSON.stringify({ event, outcome, rules }).slice(0, -1)},"record":${recordText}}`;

describe.each(CONFIGURATIONS.map((settings) => [nameOf(settings), settings] as const))('%s', (_, settings) => {
  let walked: ReturnType<typeof walk> | undefined;
  const found = () => {
    walked ??= walk(settings);
    return walked;
  };

  it('does on every reachable state and event what the judge says', { timeout: 120_000 }, () => {
    expect(found().records).toEqual([]);
  });

  it('says which mail reaches somebody, and whether it is against her wish, as the judge does', () =>
    expect(found().receives).toEqual([]));

  it('comes to the outcome that the judge says', () => expect(found().outcomes).toEqual([]));

  it('says of every event by which rules and why', () => expect(found().words).toEqual([]));

  // From the same beginning, and with the same record after every event, the judge can reach no others.
  it('begins where the judge begins, and no two states share a record', () => {
    const { known } = found();
    expect(known[0]).toBe(JSON.stringify(blankEither(settings)));
    expect(new Set(known).size).toBe(known.length);
  });

  it('is compiled into exactly the steps that XState takes', () => expect(found().steps).toEqual([]));

  it('is written by a batch as a run is told, to the letter', () => expect(found().texts).toEqual([]));
});

describe.each(EDITIONS)('where the $id edition has the most states', ({ id, machine }) => {
  const [largest] = configurationsOf(id)
    .map((settings) => simulationOf(settings))
    .toSorted((one, other) => other.graph().count - one.graph().count);

  // The walk above takes steps with less apparatus around them than `transition` sets up each time.
  it('goes where XState’s own `transition` goes', { timeout: 120_000 }, () => {
    if (!largest) throw new Error('An edition has configurations.');
    const { settings, events } = largest;
    const reference = explore(interpret(machine, { settings }, events));
    const keysOf = ({ states, system }: typeof reference) =>
      Array.from(states, (state) => stateKey(system.stateOf(state)));
    // Both number states in the order in which they are met, so equal machines give equal arrays.
    expect(keysOf(largest.graph())).toEqual(keysOf(reference));
    expect(largest.graph().next).toEqual(reference.next);
  });
});
