/**
 * P1 and its companions by random sequences over random settings. Exhaustive search already decides them; this drives
 * the machine as a script would, one XState step after the other, and knows nothing of how the search works.
 * A failure prints its seed and path: run again with FC_SEED=… to see the same.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationsOf, type Settings } from '../../machines/vocabulary/settings.ts';
import {
  type EventName,
  type FieldName,
  isAutomation,
  isOwnAutomation,
  neverClearing,
  play,
  type RunStep,
  simulationOf,
} from '../../src/simulation/index.ts';
import { judgeEither } from '../judge/either-judge.ts';
import { parameters } from '../support/random.ts';

const settings = fc.constantFrom(...configurationsOf('classic'), ...configurationsOf('upgraded'));
const isUpgraded = ({ edition }: Settings) => edition === 'upgraded';
const mayHappen = (settings: Settings, event: EventName) =>
  !isUpgraded(settings) || !isOwnAutomation(event) || neverClearing(settings.edition).includes(event);

const runOf = (events: readonly EventName[]) => fc.array(fc.constantFrom(...events), { maxLength: 40 });
/** Any run, automations that clear included. */
const anything = (given: Settings) => runOf(simulationOf(given).events);
/** Any run in an organisation whose automations, in the upgraded edition, never clear a field (U11). */
const anythingButClearing = (given: Settings) =>
  runOf(simulationOf(given).events.filter((event) => mayHappen(given, event)));
/** Automation alone, under the same condition. */
const automatic = (given: Settings) =>
  runOf(simulationOf(given).events.filter((event) => isAutomation(event) && mayHappen(given, event)));
const optOut = fc.constantFrom<EventName>(
  'prospect.unsubscribed',
  'prospect.reportedSpam',
  'automation.importedOptOut',
);

/** Where Salesforce's blank can clear an opt-out: the overwrite by a workflow's untick, the `salesforce` sync by itself. */
const hasHole = ({ crm, assigned, overwriteOptedOut, optedOutSync }: Settings) =>
  crm === 'salesforce' && assigned && (overwriteOptedOut || optedOutSync === 'salesforce');

/** Settings, and whatever is drawn under them. */
const under = <T>(where: (settings: Settings) => boolean, draw: (settings: Settings) => fc.Arbitrary<T>) =>
  settings.filter(where).chain((given) => draw(given).map((drawn) => [given, drawn] as const));
const everywhere = () => true;

const stepsOf = (given: Settings, events: readonly EventName[]): readonly RunStep[] =>
  play(simulationOf(given), events).steps;

describe('whatever came before', () => {
  it('P1: after an opt-out, automation alone never makes the prospect mailable, except through the hole', () => {
    fc.assert(
      fc.property(
        under(
          (s) => !hasHole(s),
          (s) => fc.tuple(anythingButClearing(s), optOut, automatic(s)),
        ),
        ([given, [before, out, after]]) => {
          const all = stepsOf(given, [...before, out, ...after]);
          // An opt-out is the step in which Prospect Opted Out goes from blank to ticked.
          fc.pre(!all[before.length - 1]?.record.optedOut);
          const steps = all.slice(before.length);
          expect(steps.filter(({ record }) => record.mailable)).toEqual([]);
        },
      ),
      parameters(300),
    );
  });

  it('P3: once unmailable, automation alone never makes the prospect mailable, except through the hole', () => {
    fc.assert(
      fc.property(
        under(
          (s) => !hasHole(s) && s.doNotEmailSync !== 'salesforce',
          (s) => fc.tuple(anythingButClearing(s), automatic(s)),
        ),
        ([given, [before, after]]) => {
          const steps = stepsOf(given, [...before, 'automation.tickedDoNotEmail', ...after]).slice(before.length);
          expect(steps.filter(({ record }) => record.mailable)).toEqual([]);
        },
      ),
      parameters(300),
    );
  });

  it('P4, P7, P12: the records of any run keep the laws that every state keeps', () => {
    fc.assert(
      fc.property(under(everywhere, anything), ([given, events]) => {
        let before = { optedOut: false, requested: false, breach: false };
        for (const { event, record } of stepsOf(given, events)) {
          expect(record.hardBounced && record.mailable).toBe(false);
          // P7 is the classic edition's alone.
          expect(!isUpgraded(given) && record.optedOut && !record.doNotEmail).toBe(false);
          expect(before.breach && !record.breach).toBe(false);
          const unasked = before.optedOut && !record.optedOut && !before.requested && event !== 'prospect.resubscribed';
          expect(unasked && !record.breach).toBe(false);
          before = record;
        }
      }),
      parameters(300),
    );
  });

  it('does what the judge says, step by step, record and outcome', () => {
    fc.assert(
      fc.property(under(everywhere, anything), ([given, events]) => {
        const run = play(simulationOf(given), events);
        let before = simulationOf(given).edition.verdict(play(simulationOf(given), []).state);
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
      fc.property(under(everywhere, anything), ([given, events]) => {
        const { steps, simulation } = play(simulationOf(given), events);
        const blocks = (field: FieldName, at: RunStep | undefined) =>
          at !== undefined && simulation.edition.blocks(field, at.record);
        for (const { record } of steps)
          for (const { field, event, step } of record.reasons) {
            const [before, began] = [steps[step - 2], steps[step - 1]];
            expect([blocks(field, before), blocks(field, began), began?.event]).toEqual([false, true, event]);
            // It has stood ever since.
            const since = steps.slice(step - 1, steps.findIndex((s) => s.record === record) + 1);
            expect(since.every((s) => blocks(field, s))).toBe(true);
          }
      }),
      parameters(300),
    );
  });

  it.each(['classic', 'upgraded'] as const)('finds the hole by chance too: %s', (edition) => {
    const found = fc.check(
      fc.property(
        under(
          (s) => hasHole(s) && s.edition === edition,
          (s) => fc.tuple(optOut, automatic(s)),
        ),
        ([given, [out, after]]) => stepsOf(given, [out, ...after]).every(({ record }) => !record.mailable),
      ),
      { numRuns: 2000, seed: 1 },
    );
    expect(found.failed).toBe(true);
  });
});
