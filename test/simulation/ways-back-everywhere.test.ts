/** The ways back to mailable, asked of every state in turn: what must be so of each of them. */
import { describe, expect, it } from 'vitest';
import { breaksPolicy } from '../../machines/index.ts';
import { configurationsOf } from '../../machines/vocabulary/settings.ts';
import { runTo } from '../../src/engine/index.ts';
import { act, type EventName, isAutomation, isSync, play, simulationOf, waysBack } from '../../src/simulation/index.ts';

describe('the ways back to mailable', () => {
  it('exist from every state, obey the policy, and last through the next sync', () => {
    for (const settings of configurationsOf('classic').filter((s) => s.resubscribe)) {
      const simulation = simulationOf(settings);
      const graph = simulation.graph();
      for (let index = 0; index < graph.count; index += 7) {
        const run = play(simulation, runTo(graph, index) as EventName[]);
        for (const { events, safe } of waysBack(run)) {
          let before = run;
          for (const event of events) {
            const after = act(before, event);
            // A safe way may hold a step that is only needed if a sync has come in between.
            expect(['changed', safe ? 'no-effect' : 'changed']).toContain(after.steps.at(-1)?.outcome);
            expect(breaksPolicy({ before: before.record, event, after: after.record })).toBe(false);
            expect(!isAutomation(event) || isSync(event)).toBe(true);
            before = after;
          }
          expect(before.record.mailable).toBe(true);
          expect(act(act(before, 'admin.verifiedConnector'), 'connector.synced').record.mailable).toBe(true);
        }
        if (!run.record.mailable && !run.record.againstTheirWish) expect(waysBack(run).length).toBeGreaterThan(0);
      }
    }
  }, 60_000);
});
