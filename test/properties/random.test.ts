/**
 * P1 and its companions by random sequences over random settings. Exhaustive search already decides them; this drives
 * the machine as a script would, one XState step after the other, and knows nothing of how the search works.
 * A failure prints its seed and path: run again with FC_SEED=… to see the same.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationsOf, type Settings } from '../../machines/vocabulary/settings.ts';
import { type EventName, isAutomation, play, type RunStep, simulationOf } from '../../src/simulation/index.ts';
import { judgeEither } from '../judge/either-judge.ts';
import { parameters } from '../support/random.ts';

const CONFIGURATIONS = configurationsOf('classic');
const EVENTS = simulationOf(CONFIGURATIONS[0] as Settings).events;
const settings = fc.constantFrom(...CONFIGURATIONS);
const anything = fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 });
const automatic = fc.array(fc.constantFrom(...EVENTS.filter(isAutomation)), { maxLength: 40 });
const optOut = fc.constantFrom<EventName>(
  'prospect.unsubscribed',
  'prospect.reportedSpam',
  'automation.importedOptOut',
);
const hasHole = ({ crm, assigned, overwriteOptedOut }: Settings) =>
  crm === 'salesforce' && assigned && overwriteOptedOut;

const stepsOf = (given: Settings, events: readonly EventName[]): readonly RunStep[] =>
  play(simulationOf(given), events).steps;

describe('whatever came before', () => {
  it('P1: after an opt-out, automation alone never makes the prospect mailable, except through the hole', () => {
    fc.assert(
      fc.property(
        settings.filter((s) => !hasHole(s)),
        anything,
        optOut,
        automatic,
        (given, before, out, after) => {
          const steps = stepsOf(given, [...before, out, ...after]).slice(before.length);
          expect(steps.filter(({ record }) => record.mailable)).toEqual([]);
        },
      ),
      parameters(300),
    );
  });

  it('P3: once unmailable, automation alone never makes the prospect mailable, except through the hole', () => {
    fc.assert(
      fc.property(
        settings.filter((s) => !hasHole(s)),
        anything,
        automatic,
        (given, before, after) => {
          const steps = stepsOf(given, [...before, 'automation.tickedDoNotEmail', ...after]).slice(before.length);
          expect(steps.filter(({ record }) => record.mailable)).toEqual([]);
        },
      ),
      parameters(300),
    );
  });

  it('P4, P7, P12: the records of any run keep the laws that every state keeps', () => {
    fc.assert(
      fc.property(settings, anything, (given, events) => {
        let breach = false;
        for (const { record } of stepsOf(given, events)) {
          expect(record.hardBounced && record.mailable).toBe(false);
          expect(record.optedOut && !record.doNotEmail).toBe(false);
          expect(breach && !record.breach).toBe(false);
          breach = record.breach;
        }
      }),
      parameters(300),
    );
  });

  it('does what the judge says, step by step, record and outcome', () => {
    fc.assert(
      fc.property(settings, anything, (given, events) => {
        const run = play(simulationOf(given), events);
        let { reasons: _, ...before } = play(simulationOf(given), []).record;
        for (const { event, outcome, verdict } of run.steps) {
          const told = judgeEither(given, before, event);
          expect({ after: verdict, outcome }).toEqual(told);
          before = verdict;
        }
      }),
      parameters(300),
    );
  });

  it('says of every block when it began, from the run itself', () => {
    fc.assert(
      fc.property(settings, anything, (given, events) => {
        const { steps } = play(simulationOf(given), events);
        for (const { record } of steps)
          for (const { field, event, step } of record.reasons) {
            const before = steps[step - 2]?.record[field as 'optedOut'] ?? false;
            expect([before, steps[step - 1]?.record[field], steps[step - 1]?.event]).toEqual([false, true, event]);
            // It has stood ever since.
            expect(
              steps.slice(step - 1, steps.findIndex((s) => s.record === record) + 1).every((s) => s.record[field]),
            ).toBe(true);
          }
      }),
      parameters(300),
    );
  });

  it('finds the hole of Overwrite Prospect Opted Out by chance too', () => {
    const found = fc.check(
      fc.property(settings.filter(hasHole), optOut, automatic, (given, out, after) =>
        stepsOf(given, [out, ...after]).every(({ record }) => !record.mailable),
      ),
      { numRuns: 2000, seed: 1 },
    );
    expect(found.failed).toBe(true);
  });
});
