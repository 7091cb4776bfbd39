/**
 * What comes from outside, mangled: nothing throws, what is refused is refused in one sentence, and what is accepted is what
 * was written, for it comes out the same when it is written again. 200 of each; `FC_RUNS=50` makes it ten thousand.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLines } from '../../src/cli/simulate/answer-line.ts';
import {
  act,
  begin,
  configurationsOf,
  EDITIONS,
  type EventName,
  formatLink,
  formatPair,
  formatRecordLink,
  formatRunFile,
  givenFrom,
  parseJson,
  type Result,
  readLink,
  readOrganisation,
  readPair,
  readRecordLink,
  readRunFile,
  type SavedRun,
  type Settings,
  simulate,
  simulationOf,
  verifyOrganisation,
} from '../../src/simulation/index.ts';
import { GOOD_FILES } from '../support/organisation-files.ts';
import { parameters } from '../support/random.ts';
import { mangled, whyNoSentence } from './mangled.ts';

const RUNS = parameters(200);
const settings = fc.constantFrom<Settings>(...EDITIONS.flatMap(({ id }) => configurationsOf(id)));
const eventsOf = (given: Settings, maxLength = 8): fc.Arbitrary<EventName[]> =>
  fc.array(fc.constantFrom(...simulationOf(given).events), { maxLength });
const linked = settings.chain((given) =>
  fc
    .record({ settings: fc.constant(given), events: eventsOf(given), at: fc.nat(8) })
    .map((run) => ({ ...run, at: Math.min(run.at, run.events.length) })),
);

/** Reads a text; whatever it is, the answer is a value or one sentence. */
function read<T>(reader: (text: string) => Result<T>, text: string): T | null {
  const result = reader(text);
  if (result.ok) return result.value;
  expect(whyNoSentence(result.error)).toBeNull();
  return null;
}

describe('mangled', () => {
  it('links are read or refused, and what was read is what is written', () => {
    fc.assert(
      fc.property(mangled(linked.map(formatLink)), (text) => {
        const run = read(readLink, text);
        if (run) expect(read(readLink, formatLink(run))).toEqual({ ...run, olderModel: null });
      }),
      RUNS,
    );
  });

  it('links of two runs are read or refused', () => {
    const pair = fc
      .tuple(linked, fc.option(fc.string({ maxLength: 10 })), linked)
      .map(([left, name, right]) => formatPair({ left: { ...left, name }, right: { ...right, name: null } }));
    fc.assert(
      fc.property(mangled(pair), (text) => void read(readPair, text)),
      RUNS,
    );
  });

  it('links of a record are read or refused, and what was read is what is written', () => {
    const record = fc
      .tuple(settings, fc.constantFrom('optedOut:yes', 'optedOut:no,softBounces:5', 'connector:unverified', ''))
      .map(([given, fields]) => {
        const [settingsPart] = formatLink({ settings: given, events: [], at: 0 }).split('&run=');
        return `${settingsPart}&record=${fields}`;
      });
    fc.assert(
      fc.property(mangled(record), (text) => {
        const found = read(readRecordLink, text);
        if (found) expect(read(readRecordLink, formatRecordLink(found))).toEqual(found);
      }),
      RUNS,
    );
  });

  it('run files are opened or refused', () => {
    const saved = linked.chain((run) =>
      fc.record({ name: fc.constantFrom(null, 'Unsubscribed'), other: eventsOf(run.settings) }).map(
        ({ name, other }): SavedRun => ({
          ...run,
          name,
          person: 'Ana',
          branches: [{ name: 'Another', events: other }],
          macros: [{ name: 'Twice', events: other.slice(0, 3) }],
        }),
      ),
    );
    fc.assert(
      fc.property(mangled(saved.map(formatRunFile)), (text) => {
        const run = read(readRunFile, text);
        // What was opened can be saved, and then opens as it is.
        if (run)
          expect(read(readRunFile, formatRunFile(run))).toMatchObject({
            events: run.events,
            at: run.at,
            branches: run.branches,
            divergence: null,
          });
      }),
      RUNS,
    );
  });

  it('organisations’ files are read or refused, and what was read can be judged', () => {
    let judged = 0;
    fc.assert(
      fc.property(mangled(fc.constantFrom(...GOOD_FILES.map((file) => JSON.stringify(file)))), (text) => {
        const json = parseJson(text);
        if (!json.ok) return;
        const organisation = read(() => readOrganisation(json.value), text);
        // Judging takes long: a few will do.
        if (organisation && judged++ < 5) expect(verifyOrganisation(organisation, ['P1']).properties).toHaveLength(1);
      }),
      RUNS,
    );
  });

  it('lines of a batch have one answer each, and a run’s is what is told of it', () => {
    const line = linked.map(({ settings: given, events }) => JSON.stringify({ settings: given, events }));
    fc.assert(
      fc.property(fc.array(mangled(line), { minLength: 1, maxLength: 4 }), (lines) => {
        const answers = answerLines(lines).text.split('\n');
        expect(answers).toHaveLength(lines.length);
        for (const answer of answers) {
          const { error, ...told } = JSON.parse(answer);
          if (error === undefined)
            expect(answer).toBe(
              JSON.stringify(
                simulate(
                  told.settings,
                  told.steps.map(({ event }: { event: EventName }) => event),
                ),
              ),
            );
          else expect(whyNoSentence(error)).toBeNull();
        }
      }),
      RUNS,
    );
  });
});

it('whatever record a run ends in is one that can be given, and is written as it is read', () => {
  fc.assert(
    fc.property(linked, ({ settings: given, events }) => {
      const { record } = events.reduce(act, begin(simulationOf(given)));
      const link = { settings: given, given: givenFrom(record) };
      expect(read(readRecordLink, formatRecordLink(link))).toEqual(link);
    }),
    RUNS,
  );
});
