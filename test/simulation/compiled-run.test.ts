/** Runs by the compiled machine: told as XState's own are, whatever happens and whatever people cannot do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeSettings,
  type EventName,
  effectIn,
  play,
  playCompiled,
  previews,
  type Simulation,
  simulationOf,
} from '../../src/simulation/index.ts';

const SIMULATIONS: readonly (readonly [string, Simulation])[] = [
  ['today', simulationOf(completeSettings({ edition: 'upgraded', crm: 'salesforce', assigned: true }))],
  [
    'today, where nobody may clear an opt-out',
    simulationOf(completeSettings({ edition: 'upgraded' }), ['admin.untickedOptedOut', 'prospect.unsubscribed']),
  ],
  ['classic', simulationOf(completeSettings({ edition: 'classic', crm: 'salesforce' }))],
];

describe.each(SIMULATIONS)('a compiled run: %s', (_, simulation) => {
  const someEvents = fc.array(fc.constantFrom(...simulation.events), { maxLength: 12 });

  it('tells each step as a run of XState’s does', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const compiled = playCompiled(simulation, events);
        const told = play(simulation, events).steps.map(({ candidates, record, ...step }) => ({
          ...step,
          againstTheirWish: record.againstTheirWish,
        }));
        expect(compiled.steps).toEqual(told);
        expect(compiled.last).toBe(compiled.steps.at(-1) ?? null);
      }),
      { numRuns: 200 },
    );
  });

  it('says of every event what a preview says', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const { state } = playCompiled(simulation, events);
        for (const { event, outcome, rules, why, changes, verdict } of previews(play(simulation, events)))
          expect(effectIn(simulation, state, event)).toMatchObject({ event, outcome, rules, why, changes, verdict });
      }),
      { numRuns: 20 },
    );
  });

  it('refuses an event that the edition does not have', () => {
    expect(() => playCompiled(simulation, ['prospect.sneezed' as EventName])).toThrow(/no event of the/);
  });
});
