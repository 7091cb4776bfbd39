/**
 * The machine against the independent judge: on every reachable state and event of every configuration, record and
 * outcome must agree. It also walks XState's own steps there, so that the compiled machine is shown equal to it.
 */
import { describe, expect, it } from 'vitest';
import { sameFields } from '../../machines/index.ts';
import { configurationsOf, type Settings } from '../../machines/vocabulary/settings.ts';
import { explore, interpret, stateKey } from '../../src/engine/index.ts';
import { simulationOf } from '../../src/simulation/index.ts';
import { judgeEither } from '../judge/either-judge.ts';
import { reachableFromBlank } from '../judge/explore.ts';

const CONFIGURATIONS = [...configurationsOf('classic'), ...configurationsOf('upgraded')];
const nameOf = (settings: Settings) =>
  `${settings.edition}, ${settings.crm}${settings.optedOutSync ? `, ${settings.optedOutSync}` : ''}${settings.assigned ? '' : ', unassigned'}${settings.overwriteOptedOut ? ', overwrite' : ''}${settings.resubscribe ? ', resubscribe' : ''}`;

it('knows 22 configurations of the classic edition and 18 of the upgraded one', () => {
  expect(configurationsOf('classic')).toHaveLength(22);
  expect(configurationsOf('upgraded')).toHaveLength(18);
  expect(new Set(CONFIGURATIONS.map(nameOf)).size).toBe(40);
});

describe.each(CONFIGURATIONS.map((settings) => [nameOf(settings), settings] as const))('%s', (_, settings) => {
  const simulation = simulationOf(settings);
  const graph = simulation.graph();
  const verdicts = simulation.verdicts();

  it('does on every reachable state and event what the judge says', () => {
    const disagreements: unknown[] = [];
    verdicts.forEach((before, index) => {
      simulation.events.forEach((event, place) => {
        const after = verdicts[graph.next[index * simulation.events.length + place] as number];
        const told = judgeEither(settings, before, event);
        if (JSON.stringify(told.after) !== JSON.stringify(after))
          disagreements.push({ before, event, told: told.after, after });
        // `refused` is told apart from `no-effect` by the run, in its own test; that a change is a change shows here.
        if ((told.outcome === 'changed') !== (after !== undefined && !sameFields(before, after)))
          disagreements.push({ before, event });
      });
    });
    expect(disagreements).toEqual([]);
  });

  it('reaches the records that the judge reaches, and no two states share one', () => {
    const records = verdicts.map((verdict) => JSON.stringify(verdict));
    expect(new Set(records).size).toBe(records.length);
    expect(records.toSorted()).toEqual(
      reachableFromBlank(settings)
        .map((verdict) => JSON.stringify(verdict))
        .toSorted(),
    );
  });

  it('is compiled into exactly the steps that XState takes', () => {
    const reference = explore(interpret(simulation.edition.machine, { settings }, simulation.events));
    const keysOf = ({ states, system }: typeof graph) => Array.from(states, (state) => stateKey(system.stateOf(state)));
    // Both number states in the order in which they are met, so equal machines give equal arrays.
    expect(keysOf(graph)).toEqual(keysOf(reference));
    expect(graph.next).toEqual(reference.next);
  });
});
