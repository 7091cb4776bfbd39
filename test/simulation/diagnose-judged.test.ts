/** What a record alone tells, held against the independent judge: it walks the records by itself and answers by itself. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksPolicy } from '../../machines/index.ts';
import { agrees } from '../../src/simulation/diagnose/given-record.ts';
import {
  configurationsOf,
  type Diagnosis,
  diagnose,
  EDITIONS,
  type EventName,
  editionOf,
  FIELDS,
  GIVEN_FIELDS,
  type GivenRecord,
  isAutomation,
  organisationOf,
  type Settings,
  type Verdict,
} from '../../src/simulation/index.ts';
import { blankEither, judgeEither } from '../judge/either-judge.ts';
import { parameters } from '../support/random.ts';
import { anyRecord } from '../support/records.ts';

/** Every record that the judge reaches, with what it says of each event there. */
function judged(settings: Settings) {
  const events = editionOf(settings).events.map(({ id }) => id);
  const records: Verdict[] = [blankEither(settings)];
  const numbers = new Map([[keyOf(records[0] as Verdict), 0]]);
  const next: number[][] = [];
  for (let index = 0; index < records.length; index++)
    next.push(
      events.map((event) => {
        const { after } = judgeEither(settings, records[index] as Verdict, event);
        const key = keyOf(after);
        const known = numbers.get(key) ?? records.push(after) - 1;
        numbers.set(key, known);
        return known;
      }),
    );
  return {
    settings,
    events,
    records,
    next,
    after: (at: number, event: EventName) => next[at]?.[events.indexOf(event)] as number,
  };
}
type Judged = ReturnType<typeof judged>;

const keyOf = (verdict: Verdict) => JSON.stringify([FIELDS.map(({ name }) => verdict[name] ?? null), verdict.status]);

const SETTINGS = EDITIONS.flatMap(({ id }) => configurationsOf(id));
const JUDGED = new Map<string, Judged>();
function judgedOf(settings: Settings): Judged {
  const key = JSON.stringify(settings);
  const known = JUDGED.get(key) ?? judged(settings);
  JUDGED.set(key, known);
  return known;
}

const anySettings = fc.constantFrom(...SETTINGS);

/** Every state's own record is one that can be; most random ones are not. */
const possibleRecord = (settings: Settings) =>
  fc.tuple(fc.nat(), fc.array(fc.constantFrom(...GIVEN_FIELDS))).map(([at, left]) => {
    const { records } = judgedOf(settings);
    const record = records[at % records.length] as Verdict;
    const said = GIVEN_FIELDS.flatMap((field) => {
      const value = record[field];
      if (left.includes(field) || value === undefined || (value === null && field !== 'lastChanged')) return [];
      return [[field, value ?? 'none']];
    });
    return Object.fromEntries(said) as GivenRecord;
  });

describe('a diagnosis, held against the judge', () => {
  const everything = anySettings.chain((settings) =>
    fc.tuple(fc.constant(settings), fc.oneof(anyRecord, possibleRecord(settings), possibleRecord(settings))),
  );

  it('is right in every part, whatever the settings and the record', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(everything, ([settings, given]) => {
        const diagnosis = diagnose(organisationOf(settings), given);
        const world = judgedOf(settings);
        const set = world.records.flatMap((record, at) =>
          GIVEN_FIELDS.every((field) => agrees(record, field, given)) ? [at] : [],
        );
        expect(diagnosis.states).toBe(set.length);
        expect(diagnosis.possible).toBe(set.length > 0);
        const standing = (at: number) => {
          const { mailable, status } = world.records[at] as Verdict;
          return JSON.stringify({ mailable, status });
        };
        expect(new Set(diagnosis.verdicts.map((each) => JSON.stringify(each)))).toEqual(new Set(set.map(standing)));
        checkSync(world, set, diagnosis);
        checkWays(world, set, diagnosis);
        checkCame(world, set, diagnosis);
        checkReopened(world, set, diagnosis);
        if (diagnosis.contradiction) checkContradiction(world, given, diagnosis);
      }),
      parameters(250),
    );
  });
});

function checkSync({ records, after }: Judged, set: readonly number[], { nextSync }: Diagnosis) {
  const syncs = records.some((_, at) => after(at, 'connector.synced') !== at);
  if (!syncs) return expect(nextSync).toBeNull();
  const effects = set.map((at) => {
    const [before, then] = [records[at] as Verdict, records[after(at, 'connector.synced')] as Verdict];
    const changes = Object.fromEntries(
      FIELDS.filter(({ name }) => before[name] !== then[name]).map(({ name }) => [name, then[name]]),
    );
    return JSON.stringify({ changes, mailable: then.mailable, status: then.status });
  });
  return expect(new Set(nextSync?.map((each) => JSON.stringify(each)))).toEqual(new Set(effects));
}

function checkWays({ records, after }: Judged, set: readonly number[], { waysBack }: Diagnosis) {
  const lengths = waysBack.map(({ events }) => events.length);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  // P13 promises a proper way from every state; where some of the set needs one, one that works from all of it is told.
  const isNeeded = set.some((at) => !records[at]?.mailable);
  expect(waysBack.some((way) => way.always && !way.breaksPolicy)).toBe(isNeeded || waysBack.length > 0);
  for (const way of waysBack) {
    let [breaks, always, survives] = [false, true, true];
    for (const from of set) {
      let at = from;
      for (const event of way.events) {
        const to = after(at, event);
        breaks ||= breaksPolicy({ before: records[at] as Verdict, event, after: records[to] as Verdict });
        at = to;
      }
      if (!records[at]?.mailable) always = false;
      else if (!records[after(at, 'connector.synced')]?.mailable) survives = false;
    }
    expect([way.events, way.always, way.survivesSync, way.breaksPolicy]).toEqual([
      way.events,
      always,
      survives,
      breaks,
    ]);
    expect(way.events.every((event) => !isAutomation(event) || event === 'connector.synced')).toBe(true);
  }
}

/** Each run ends in the set, and its last step from mailable to blocked is another one for each run; none is missing. */
function checkCame({ records, events, next, after }: Judged, set: readonly number[], { cameBy }: Diagnosis) {
  const ends = new Set(set.filter((at) => !records[at]?.mailable));
  const closers = cameBy.map((run) => {
    let [at, closer] = [0, ''];
    for (const event of run) {
      const to = after(at, event);
      if (records[at]?.mailable && !records[to]?.mailable) closer = event;
      at = to;
    }
    expect(ends.has(at)).toBe(true);
    return closer;
  });
  expect(new Set(closers).size).toBe(closers.length);
  // Who can have closed it: from each closing step, whether the set can be reached without opening it again.
  const expected = events.filter((_, event) => {
    const behind = new Set<number>();
    for (const [at, row] of next.entries()) {
      const to = row[event] as number;
      if (records[at]?.mailable && !records[to]?.mailable) behind.add(to);
    }
    for (const at of behind) for (const to of next[at] ?? []) if (!records[to]?.mailable) behind.add(to);
    return [...behind].some((at) => ends.has(at));
  });
  expect(new Set(closers)).toEqual(new Set(expected));
}

function checkReopened({ records, events, next }: Judged, set: readonly number[], { reopenedBy }: Diagnosis) {
  const automatic = events.flatMap((event, number) => (isAutomation(event) ? [number] : []));
  const canReopen = (from: number) => {
    const met = new Set([from]);
    for (const at of met) for (const number of automatic) met.add(next[at]?.[number] as number);
    return [...met].some((at) => records[at]?.mailable);
  };
  expect(reopenedBy.length > 0).toBe(set.some((at) => !records[at]?.mailable && canReopen(at)));
}

/** The fields exclude each other, any fewer of them do not, and some rule says why. */
function checkContradiction({ records }: Judged, given: GivenRecord, { contradiction }: Diagnosis) {
  const { fields = [], rules = [] } = contradiction ?? {};
  const some = (among: readonly (typeof GIVEN_FIELDS)[number][]) =>
    records.some((record) => among.every((field) => agrees(record, field, given)));
  expect(some(fields)).toBe(false);
  for (const field of fields) expect(some(fields.filter((other) => other !== field))).toBe(true);
  expect([fields, rules.length > 0]).toEqual([fields, true]);
}
