/** Every outcome of every event in every reachable state, against the judge's; and that each says why, by rule. */
import { describe, expect, it } from 'vitest';
import { configurationsOf, type Settings } from '../../machines/vocabulary/settings.ts';
import { act, begin, previews, type Run, simulationOf } from '../../src/simulation/index.ts';
import { judgeEither } from '../judge/either-judge.ts';

/** A run to every reachable state: each is the run to the state before its own, with one more event. */
function* everyRun(settings: Settings): Generator<Run> {
  const simulation = simulationOf(settings);
  const graph = simulation.graph();
  const runs: Run[] = [begin(simulation)];
  for (let index = 0; index < graph.count; index++) {
    const before = runs[graph.parent[index] as number];
    const event = simulation.events[graph.parentEvent[index] as number];
    const run = before && event ? act(before, event) : begin(simulation);
    runs[index] = run;
    yield run;
  }
}

const nameOf = ({ edition, crm, optedOutSync, assigned, overwriteOptedOut, resubscribe }: Settings) =>
  [edition, crm, optedOutSync, assigned && 'assigned', overwriteOptedOut && 'overwrite', resubscribe && 'resubscribe']
    .filter(Boolean)
    .join(', ');

describe.each(
  [...configurationsOf('classic'), ...configurationsOf('upgraded')].map(
    (settings) => [nameOf(settings), settings] as const,
  ),
)('%s', (_, settings) => {
  it('says of every event what comes of it, by which rules, and why', () => {
    const disagreements: unknown[] = [];
    for (const run of everyRun(settings))
      for (const { event, outcome, rules, why } of previews(run)) {
        const told = judgeEither(settings, run.record, event).outcome;
        if (told !== outcome) disagreements.push({ event, told, outcome, record: run.record });
        if (rules.length === 0 || why.length === 0) disagreements.push({ event, outcome, rules, why });
      }
    expect(disagreements).toEqual([]);
  }, 120_000);
});
