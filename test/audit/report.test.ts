/** What a tally of records comes to, without files: the numbers of the report, who is on which list, and what two days changed. */
import { describe, expect, it } from 'vitest';
import { type Counted, listIds, listOf, lookupOf, readWhatIf, reportOf, sameBy } from '../../src/audit/index.ts';
import { MOST_LISTED } from '../../src/audit/report/audit-report.ts';
import { completeSettings, type Organisation, organisationOf, readOrganisation } from '../../src/simulation/index.ts';

const read = readOrganisation({
  settings: { crm: 'salesforce', optedOutSync: 'salesforce' },
  automations: [
    { name: 'Consent flow', does: ['crmAutomation.tickedOptOut'] },
    { name: 'Nightly load', does: ['crmAutomation.untickedOptOut'] },
  ],
});
if (!read.ok) throw new Error(read.error);
const organisation = read.value;
/** Prospect Opted Out, Do Not Email, Hard Bounced and the CRM's Email Opt Out, in this order. */
const lookup = lookupOf(organisation);
const classic = lookupOf(organisationOf(completeSettings({ edition: 'classic' })));

const NONE = { rows: 0, listed: [] };
const counted = (tally: Readonly<Record<string, number>>, more: Partial<Counted> = {}): Counted => ({
  tally: new Map(Object.entries(tally)),
  unreadable: NONE,
  unreadableCrm: null,
  shared: null,
  repeated: null,
  days: null,
  ...more,
});

/** As whoever counted met them: in no order. */
const TALLY = {
  'no,no,yes,no': 4,
  'no,no,no,no': 10,
  'no,no,no,yes': 2,
  'yes,no,no,yes': 3,
  'no,no,unknown,yes': 1,
  'yes,no,no,no': 3,
  'yes,yes,yes,yes': 0,
};

describe('a report', () => {
  const report = () => reportOf(lookup, counted(TALLY, { unreadable: { rows: 2, listed: [] } }));

  it('counts all rows, also those that cannot be read, and draws the picture without empty standings', () => {
    expect(report().rows).toBe(25);
    expect(report().picture).toEqual([
      { standing: 'mailable', rows: 12 },
      { standing: 'transactional-only', rows: 6 },
      { standing: 'undeliverable', rows: 4 },
      { standing: 'open', rows: 1 },
    ]);
  });

  it('tells what blocks, for certain and perhaps, what blocks the most first', () => {
    expect(report().blockedBy).toEqual([
      { field: 'optedOut', certain: 6, possible: 0 },
      { field: 'hardBounced', certain: 4, possible: 1 },
    ]);
    const other = reportOf(lookup, counted({ 'yes,no,no,yes': 1, 'no,no,yes,no': 4, 'no,yes,no,no': 2 }));
    expect(other.blockedBy.map(({ field }) => field)).toEqual(['hardBounced', 'doNotEmail', 'optedOut']);
  });

  it('tells what the next sync makes of whom, and which boxes people will see changed', () => {
    expect(report().nextSync).toEqual({
      rows: 6,
      moves: [
        { from: 'transactional-only', to: 'mailable', rows: 3 },
        { from: 'mailable', to: 'transactional-only', rows: 2 },
        { from: 'open', to: 'transactional-only,undeliverable', rows: 1 },
      ],
      changed: [{ field: 'optedOut', rows: 6 }],
    });
  });

  it('tells whom automation could mail again, and which, by the name that people know', () => {
    expect(report().reopenable).toEqual({
      rows: 6,
      by: [
        { name: 'The connector: synchronizes with the CRM', rows: 6 },
        { name: '“Nightly load”', rows: 3 },
      ],
    });
  });

  it('tells where the two sides disagree, and whom mail reaches against the CRM', () => {
    expect(report().disagreements).toEqual(
      [
        { optedOut: false, crmOptOut: true, rows: 3 },
        { optedOut: true, crmOptOut: false, rows: 3 },
      ].toReversed(),
    );
    expect(report().againstCrm).toEqual({ rows: 3, certain: 2 });
    // Unknown on one side is no disagreement.
    expect(reportOf(lookup, counted({ 'unknown,no,no,yes': 1, 'no,no,no,unknown': 1 })).disagreements).toEqual([]);
  });

  it('has lists of whom to look at, each with who is on it and no empty one', () => {
    expect(report().lists.map(({ id, rows, keys }) => [id, rows, keys])).toEqual([
      ['against-crm', 3, ['no,no,no,yes', 'no,no,unknown,yes']],
      ['reopenable', 6, ['yes,no,no,yes', 'yes,no,no,no']],
      ['way-1', 6, ['yes,no,no,yes', 'yes,no,no,no']],
      ['way-2', 4, ['no,no,yes,no']],
      ['open', 1, ['no,no,unknown,yes']],
    ]);
    expect(
      report()
        .lists.slice(2, 4)
        .map(({ what }) => what),
    ).toEqual(['The prospect resubscribes by the form.', 'An administrator or a marketer corrects the email address.']);
  });

  it('names the way back also of those whose record leaves something open', () => {
    const { lists } = reportOf(lookup, counted({ 'yes,no,unknown,no': 1 }));
    expect(lists.find(({ id }) => id === 'way-1')?.what).toBe('The prospect resubscribes by the form.');
  });

  it('is the same in whatever order the rows were met', () => {
    const turned = Object.fromEntries(Object.entries(TALLY).toReversed());
    expect(reportOf(lookup, counted(turned))).toEqual(reportOf(lookup, counted(TALLY)));
  });

  it('says of what cannot be which rule forbids it', () => {
    const found = reportOf(classic, counted({ 'yes,no,no': 3, 'no,no,no': 1 }));
    expect(found.picture).toEqual([
      { standing: 'mailable', rows: 1 },
      { standing: 'impossible', rows: 3 },
    ]);
    expect(found.impossible).toEqual([
      {
        key: 'yes,no,no',
        rows: 3,
        why: expect.stringMatching(/^Prospect Opted Out ticked and Do Not Email blank cannot be.* C7: Whenever/),
      },
    ]);
    expect(found.lists.map(({ id, keys }) => [id, keys])).toEqual([['impossible', ['yes,no,no']]]);
  });

  it('lists a thousand unreadable rows, whoever counted them', () => expect(MOST_LISTED).toBe(1000));
});

describe('a list by its id', () => {
  const report = () => reportOf(lookup, counted(TALLY));

  it('is that of the report, an empty one where nobody is on it, and none where there is no such list', () => {
    expect(listIds(report())).toEqual(['against-crm', 'reopenable', 'way-1', 'way-2', 'open', 'impossible']);
    expect(listOf(report(), 'way-2')).toEqual(report().lists[3]);
    expect(listOf(report(), 'impossible')).toMatchObject({ id: 'impossible', rows: 0, keys: [], pairs: null });
    expect(listOf(report(), 'way-3')).toBeUndefined();
    expect(listOf(report(), 'reopened')).toBeUndefined();
  });
});

describe('what if', () => {
  const changed = (text: string): Organisation => {
    const other = readWhatIf(organisation, text);
    if (!other.ok) throw new Error(other.error);
    return other.value;
  };
  const whatIf = (name: string, tally: Readonly<Record<string, number>>) =>
    reportOf(lookup, counted(tally), [{ name, lookup: lookupOf(changed(name)) }]).whatIf[0];

  it('another value wins, counts whose answer is another, and what the sync would make of them', () => {
    expect(whatIf('optedOutSync=account-engagement', { ...TALLY, 'of no table': 7 })).toEqual({
      name: 'optedOutSync=account-engagement',
      changed: 9,
      standings: [],
      afterSync: [
        { from: 'mailable', to: 'transactional-only', rows: 3 },
        { from: 'transactional-only', to: 'mailable', rows: 2 },
        { from: 'transactional-only,undeliverable', to: 'mailable,undeliverable', rows: 1 },
      ],
      reopenable: { before: 6, after: 0 },
      mailedAgainst: { before: 0, after: 3 },
    });
  });

  it('the CRM wins again, counts whom the sync would no longer leave mailable', () => {
    const now = lookupOf(changed('optedOutSync=account-engagement'));
    const [back] = reportOf(now, counted(TALLY), [{ name: 'optedOutSync=salesforce', lookup }]).whatIf;
    expect(back).toMatchObject({
      changed: 9,
      mailedAgainst: { before: 3, after: 0 },
      reopenable: { before: 0, after: 6 },
    });
  });

  it('an automation is gone, counts whom nothing could re-open any more', () => {
    expect(whatIf('without=Nightly load', TALLY)).toMatchObject({
      changed: 3,
      afterSync: [],
      reopenable: { before: 6, after: 3 },
      mailedAgainst: { before: 0, after: 0 },
    });
  });

  it('there is no CRM, takes of a record what it still has', () => {
    const other = lookupOf(organisationOf(completeSettings({})));
    const name = 'crm=none';
    expect(reportOf(lookup, counted(TALLY), [{ name, lookup: other }]).whatIf[0]).toMatchObject({
      standings: [],
      afterSync: [
        { from: 'mailable', to: 'transactional-only', rows: 3 },
        { from: 'transactional-only', to: 'mailable', rows: 2 },
        { from: 'transactional-only,undeliverable', to: 'mailable,undeliverable', rows: 1 },
      ],
    });
  });

  it('the other edition is in use, counts who would stand otherwise', () => {
    const found = reportOf(lookup, counted({ 'yes,yes,no,no': 2, 'no,yes,no,no': 1, 'no,no,no,no': 5 }), [
      { name: 'edition=classic', lookup: classic },
    ]);
    expect(found.whatIf[0]?.standings).toEqual([{ from: 'transactional-only', to: 'unmailable', rows: 3 }]);
  });
});

describe('two days', () => {
  const PAIRS = [
    ['of no table', 'no,no,no,no', 8],
    ['no,no,no,no', 'of no table', 8],
    ['no,no,no,no', 'no,no,yes,no', 4],
    ['no,no,no,no', 'yes,no,no,no', 3],
    ['no,no,no,no', 'no,no,no,no', 9],
    ['no,no,no,yes', 'no,no,no,no', 7],
    ['unknown,no,no,yes', 'no,no,no,no', 1],
    ['unknown,no,no,no', 'no,no,no,no', 2],
    ['no,no,yes,yes', 'no,no,no,no', 1],
    ['yes,no,no,no', 'no,no,no,no', 1],
    ['yes,yes,no,no', 'no,no,no,no', 5],
    ['yes,no,no,yes', 'no,no,no,no', 2],
    ['no,no,no,no', 'no,no,unknown,no', 2],
  ] as const;
  const tally = {
    pairs: PAIRS.map(([before, now, rows]) => ({ before, now, rows })),
    onlyBefore: 6,
    onlyNow: 7,
    by: 'id',
    hasCrm: true,
  } as const;
  const report = () => reportOf(lookup, counted({}, { days: tally }));

  it('are compared prospect by prospect, as far as both can be read', () => {
    expect(report().days).toMatchObject({ both: 37, onlyBefore: 6, onlyNow: 7, by: 'id', hasCrm: true });
    expect(report().days?.moves).toEqual([
      { from: 'transactional-only', to: 'mailable', rows: 8 },
      { from: 'undeliverable', to: 'mailable', rows: 1 },
      { from: 'mailable', to: 'transactional-only', rows: 3 },
      { from: 'mailable', to: 'undeliverable', rows: 4 },
      { from: 'mailable', to: 'open', rows: 2 },
      { from: 'open', to: 'mailable', rows: 3 },
    ]);
  });

  it('tell who became what for certain, because of which box, the most first', () => {
    expect(report().days?.became).toEqual({
      unmailable: {
        rows: 7,
        by: [
          { field: 'hardBounced', rows: 4 },
          { field: 'optedOut', rows: 3 },
        ],
      },
      mailable: {
        rows: 9,
        by: [
          { field: 'optedOut', rows: 8 },
          { field: 'doNotEmail', rows: 5 },
          { field: 'hardBounced', rows: 1 },
        ],
      },
    });
  });

  it('tell who opted out on either side and is mailable again, by what, and whom people alone can have lifted', () => {
    expect(report().days).toMatchObject({
      reopened: 10,
      reopenedBy: [
        { name: 'The connector: synchronizes with the CRM', rows: 4 },
        { name: '“Nightly load”', rows: 3 },
      ],
      reopenedByPeopleAlone: 6,
    });
  });

  it('tell rows of the same prospect by the id, else by the address, where both have it', () => {
    const both = { id: 'Id', email: 'Mail' };
    expect(sameBy(both, both)).toEqual({ ok: true, value: 'id' });
    expect(sameBy(both, { id: null, email: 'Mail' })).toEqual({ ok: true, value: 'email' });
    expect(sameBy({ email: 'Mail' }, both)).toEqual({ ok: true, value: 'email' });
    expect(sameBy({ id: 'Id' }, { email: 'Mail' })).toMatchObject({ ok: false });
  });

  it('have lists of their own, in the order of the table', () => {
    expect(report().lists.map(({ id, rows, keys, pairs }) => [id, rows, keys, pairs])).toEqual([
      [
        'reopened',
        10,
        ['no,no,no,no'],
        [
          'yes,yes,no,no>no,no,no,no',
          'yes,no,no,yes>no,no,no,no',
          'yes,no,no,no>no,no,no,no',
          'no,no,yes,yes>no,no,no,no',
          'unknown,no,no,yes>no,no,no,no',
        ],
      ],
      [
        'became-mailable',
        9,
        ['no,no,no,no'],
        [
          'yes,yes,no,no>no,no,no,no',
          'yes,no,no,yes>no,no,no,no',
          'yes,no,no,no>no,no,no,no',
          'no,no,yes,yes>no,no,no,no',
        ],
      ],
      [
        'became-unmailable',
        7,
        ['yes,no,no,no', 'no,no,yes,no'],
        ['no,no,no,no>yes,no,no,no', 'no,no,no,no>no,no,yes,no'],
      ],
    ]);
    expect(listIds(report())).toEqual(expect.arrayContaining(['reopened', 'became-mailable', 'became-unmailable']));
    const calm = reportOf(lookup, counted({}, { days: { ...tally, pairs: [] } }));
    expect(calm.lists).toEqual([]);
    expect(listOf(calm, 'reopened')).toMatchObject({ rows: 0, keys: [] });
  });
});
