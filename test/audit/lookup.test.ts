/** The one table, held against `diagnose` itself and against the independent judge, which walks the records on its own. */
import { describe, expect, it } from 'vitest';
import { type Answer, type Entry, lookupOf, NO_MAP, rowReader, sourcesOf } from '../../src/audit/index.ts';
import { agrees } from '../../src/simulation/diagnose/given-record.ts';
import {
  completeSettings,
  configurationsOf,
  diagnose,
  EDITIONS,
  editionOf,
  GIVEN_FIELDS,
  isAutomation,
  type Organisation,
  organisationOf,
  readOrganisation,
  type Settings,
  type Status,
  type Verdict,
} from '../../src/simulation/index.ts';
import { blankEither, judgeEither } from '../judge/either-judge.ts';
import { keyOf as judgeKey } from '../judge/explore.ts';
import { shuffled } from './shuffled.ts';

const STATUSES: readonly Status[] = ['mailable', 'unmailable', 'transactional-only', 'undeliverable'];

const inOrder = (statuses: Iterable<Status>) => {
  const met = new Set(statuses);
  return STATUSES.filter((status) => met.has(status));
};

const FILE = readOrganisation({
  settings: { crm: 'salesforce', optedOutSync: 'most-recent' },
  automations: [
    { name: 'Consent flow', does: ['crmAutomation.tickedOptOut'] },
    { name: 'Load', does: ['crmAutomation.untickedOptOut'], need: ['Prospect Opted Out is blank'] },
  ],
});
if (!FILE.ok) throw new Error(FILE.error);

const ORGANISATIONS: readonly (readonly [string, Organisation])[] = [
  ['without a CRM', organisationOf(completeSettings({}))],
  [
    'with Salesforce as the master',
    organisationOf(completeSettings({ crm: 'salesforce', optedOutSync: 'salesforce' })),
  ],
  ['whose automations are known', FILE.value],
  ['of the classic edition', organisationOf(completeSettings({ edition: 'classic', crm: 'salesforce' }))],
];

describe('the table', () => {
  it.each(ORGANISATIONS)('answers as diagnose does for every record of an organisation %s', (_, organisation) => {
    const lookup = lookupOf(organisation);
    expect(lookup.entries.size).toBe(3 ** lookup.fields.length);
    for (const { given, answer, reopenedBy } of lookup.entries.values()) {
      const told = diagnose(organisation, given);
      const statuses = told.verdicts.map(({ status }) => status);
      const afterSync = told.nextSync === null ? statuses : inOrder(told.nextSync.map(({ status }) => status));
      const expected: Answer = {
        possible: told.possible,
        statuses,
        afterSync,
        reopenable: told.reopenedBy.length > 0,
        blockedBy: told.blockedBy,
      };
      expect(answer, JSON.stringify(given)).toEqual(expected);
      expect(reopenedBy).toEqual(told.reopenedBy);
    }
  });

  it('finds for rows in random order, read from cells, what diagnose says of their records', () => {
    const organisation = FILE.value;
    const lookup = lookupOf(organisation);
    const map = { ...NO_MAP, prospects: Object.fromEntries(lookup.fields.map((field) => [field, field])) };
    const read = rowReader(sourcesOf(lookup, map, false), map);
    const cells: Readonly<Record<string, readonly string[]>> = {
      yes: ['TRUE', 'true', '1', 'Yes', 'x', ' X '],
      no: ['FALSE', 'false', '0', 'No', '', ' '],
      unknown: ['unknown', 'NULL', '?'],
    };
    const rows = [...lookup.entries.values()].flatMap((entry) =>
      Array.from({ length: 6 }, (_, way) => ({ entry, way })),
    );
    for (const { entry, way } of shuffled(rows)) {
      const row = entry.words.map(
        (word, place) => (cells[word] ?? [''])[(way + place) % (cells[word]?.length ?? 1)] ?? '',
      );
      const found = read(row);
      expect(found).toEqual({ kind: 'read', key: entry.key });
    }
  });

  it.each([
    ['soft bounces', {}, 'softBounces'],
    ['who changed last', { edition: 'classic', crm: 'salesforce', overwriteOptedOut: true }, 'lastChanged'],
  ] as const)('tells %s apart where a column says it', (_, settings, field) => {
    const organisation = organisationOf(completeSettings(settings));
    const lookup = lookupOf(organisation, [field]);
    const entries: readonly Entry[] = shuffled([...lookup.entries.values()]).slice(0, 40);
    expect(lookup.fields).toContain(field);
    for (const { given, answer } of entries) {
      const { verdicts, possible } = diagnose(organisation, given);
      expect(answer.statuses, JSON.stringify(given)).toEqual(verdicts.map(({ status }) => status));
      expect(answer.possible).toBe(possible);
    }
  });
});

describe('the table, held against the judge', () => {
  const settings: readonly Settings[] = shuffled(EDITIONS.flatMap(({ id }) => configurationsOf(id))).slice(0, 6);

  it.each(settings.map((each) => [JSON.stringify(each), each] as const))('is right as to sets under %s', (_, each) => {
    const world = worldOf(each);
    for (const { given, answer } of lookupOf(organisationOf(each)).entries.values()) {
      const set = world.records.flatMap((record, at) =>
        GIVEN_FIELDS.every((field) => agrees(record, field, given)) ? [at] : [],
      );
      const statusOf = (at: number) => (world.records[at] as Verdict).status;
      expect(answer.possible).toBe(set.length > 0);
      expect(answer.statuses).toEqual(inOrder(set.map(statusOf)));
      expect(answer.afterSync).toEqual(inOrder(set.map((at) => statusOf(world.synced(at)))));
      const blocked = set.filter((at) => !(world.records[at] as Verdict).mailable);
      expect(answer.reopenable).toBe(blocked.some((at) => world.leadsToMailable.has(at)));
    }
  });
});

/** Everything that the judge can reach, and from where automation alone leads to mailable. */
function worldOf(settings: Settings) {
  const events = editionOf(settings).events.map(({ id }) => id);
  const records: Verdict[] = [blankEither(settings)];
  const numbers = new Map([[judgeKey(records[0] as Verdict), 0]]);
  const next: number[][] = [];
  for (let index = 0; index < records.length; index++)
    next.push(
      events.map((event) => {
        const { after } = judgeEither(settings, records[index] as Verdict, event);
        const key = judgeKey(after);
        const known = numbers.get(key) ?? records.push(after) - 1;
        numbers.set(key, known);
        return known;
      }),
    );
  const alone = events.flatMap((event, place) => (isAutomation(event) ? [place] : []));
  const leadsToMailable = new Set(records.flatMap(({ mailable }, at) => (mailable ? [at] : [])));
  for (let grew = true; grew; ) {
    grew = false;
    for (const [at, after] of next.entries()) {
      if (leadsToMailable.has(at) || !alone.some((place) => leadsToMailable.has(after[place] as number))) continue;
      leadsToMailable.add(at);
      grew = true;
    }
  }
  const sync = events.indexOf('connector.synced');
  return { records, leadsToMailable, synced: (at: number) => next[at]?.[sync] as number };
}
