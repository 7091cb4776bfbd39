/** Every outcome of every event in every reachable state, against the judge's; and that each says why, by rule. */
import { describe, expect, it } from 'vitest';
import { configurationsOf } from '../../machines/vocabulary/settings.ts';
import { runTo } from '../../src/engine/index.ts';
import { type EventName, play, previews, type Run, simulationOf } from '../../src/simulation/index.ts';
import { judgeEither } from '../judge/either-judge.ts';

/** Playing XState to each state takes a while, so a run is continued from the state before its own. */
function* everyRun(settings: ReturnType<typeof configurationsOf>[number]): Generator<Run> {
  const simulation = simulationOf(settings);
  const graph = simulation.graph();
  for (let index = 0; index < graph.count; index++) yield play(simulation, runTo(graph, index) as EventName[]);
}

// Resubscribe on and off differ in one event alone, so the larger of each pair of configurations is walked.
describe.each(
  [...configurationsOf('classic'), ...configurationsOf('upgraded')]
    .filter(({ resubscribe, crm, assigned }) => resubscribe || (crm === 'none' && assigned))
    .map(
      (settings) =>
        [
          `${settings.edition} ${settings.crm} ${settings.optedOutSync} ${settings.assigned} ${settings.overwriteOptedOut} ${settings.resubscribe}`,
          settings,
        ] as const,
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
