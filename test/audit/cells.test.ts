/** How a cell of each kind is read, which column speaks where two could, and how a whole row is looked up. */
import { describe, expect, it } from 'vitest';
import {
  addressKey,
  type CellKind,
  crmKey,
  kindOfSource,
  lookupOf,
  NO_MAP,
  rowReader,
  sourcesOf,
  spellingsOf,
} from '../../src/audit/index.ts';
import { expectedIn, isAssumedField, kindOfField, readCell, wordsOfField } from '../../src/audit/values/spellings.ts';
import { completeSettings, organisationOf } from '../../src/simulation/index.ts';

const said = (kind: CellKind, cell: string) => readCell(kind, spellingsOf(kind), cell);

describe('a cell', () => {
  it.each<[CellKind, string, string | null]>([
    ['tick', ' Wahr ', 'yes'],
    ['tick', '✓', 'yes'],
    ['tick', 'NOT CHECKED', 'no'],
    ['tick', 'Não', 'no'],
    ['tick', '', 'no'],
    ['tick', '?', 'unknown'],
    ['tick', 'maybe', null],
    ['count', '', 'assumed'],
    ['count', '0', '0'],
    ['count', '4', '4'],
    ['count', '5', '5'],
    ['count', '6', '5'],
    ['count', '99', '5'],
    ['count', '100', null],
    ['count', 'n/a', 'unknown'],
    ['connector', '', 'assumed'],
    ['connector', 'Running', 'verified'],
    ['connector', 'verified', 'verified'],
    ['connector', 'paused', 'unverified'],
    ['connector', 'unverified', 'unverified'],
    ['connector', 'null', 'unknown'],
    ['connector', 'on', null],
    ['lastChanged', '', 'unknown'],
    ['lastChanged', 'none', 'none'],
    ['lastChanged', 'Account Engagement', 'pardot'],
    ['lastChanged', 'Salesforce', 'crm'],
    ['lastChanged', 'undefined', 'unknown'],
    ['lastChanged', 'me', null],
    ['date', '', 'no'],
    ['date', '31.12.2025', 'yes'],
    ['date', 'NULL', 'unknown'],
  ])('of a %s that says %j is %j', (kind, cell, word) => expect(said(kind, cell)).toBe(word));

  it('that is blank says what the map says of blank ticks, and an account’s own words go before the usual', () => {
    const own = spellingsOf('tick', 'unknown', { ' Abgemeldet': 'yes', no: 'unknown' });
    expect(['', 'abgemeldet', 'No', 'yes'].map((cell) => readCell('tick', own, cell))).toEqual([
      'unknown',
      'yes',
      'unknown',
      'yes',
    ]);
    expect(readCell('count', spellingsOf('count', 'unknown', { '7': 'no' }), '7')).toBe('5');
  });

  it('that cannot be read is told by what it should hold', () => {
    const kinds: readonly CellKind[] = ['tick', 'count', 'connector', 'lastChanged', 'date'];
    expect(kinds.map(expectedIn)).toEqual([
      'true, yes, 1, x, false, no, 0 or nothing',
      'a whole number from 0 to 99',
      'verified or unverified',
      'pardot, crm or none',
      'a date or nothing',
    ]);
  });
});

describe('a field', () => {
  it('has a kind of cell, and of some something is taken for granted', () => {
    const fields = ['optedOut', 'softBounces', 'connector', 'lastChanged'] as const;
    expect(fields.map(kindOfField)).toEqual(['tick', 'count', 'connector', 'lastChanged']);
    expect(fields.map(isAssumedField)).toEqual([false, true, true, false]);
    expect(wordsOfField('optedOut')).toEqual(['yes', 'no', 'unknown']);
    expect(wordsOfField('connector')).toEqual(['verified', 'unverified', 'unknown', 'assumed']);
  });
});

const SYNCED = organisationOf(completeSettings({ crm: 'salesforce', optedOutSync: 'salesforce' }));
const lookup = lookupOf(SYNCED);
const MAP = {
  ...NO_MAP,
  prospects: { optedOut: 'Opted Out', bouncedDate: 'Bounced', crmOptOut: 'Carried along' },
  crm: { crmOptOut: 'Email Opt Out' },
};

describe('a row', () => {
  it('is read from the prospect’s columns, and of the CRM’s box from the CRM’s own file where there is one', () => {
    const headings = (hasCrm: boolean) =>
      sourcesOf(lookup, MAP, hasCrm).map(({ field, column }) => `${field} ${column?.from} ${column?.heading}`);
    const own = ['optedOut prospects Opted Out', 'doNotEmail undefined undefined', 'hardBounced prospects Bounced'];
    expect(headings(true)).toEqual([...own, 'crmOptOut crm Email Opt Out']);
    expect(headings(false)).toEqual([...own, 'crmOptOut prospects Carried along']);
    expect(sourcesOf(lookup, MAP, true).map(kindOfSource)).toEqual(['tick', null, 'date', 'tick']);
  });

  it('says what each cell says, is unknown where no column is, and is refused by the first cell that says nothing', () => {
    const read = rowReader(sourcesOf(lookup, MAP, true), MAP);
    expect(read(['x', '2025-01-01', ''])).toEqual({ kind: 'read', key: 'yes,unknown,yes,no' });
    // Fewer cells than headings: what is missing is blank.
    expect(read(['x'])).toEqual({ kind: 'read', key: 'yes,unknown,no,no' });
    expect(read(['x', '', 'perhaps'])).toEqual({
      kind: 'unreadable',
      column: 'Email Opt Out',
      reason: 'it should hold true, yes, 1, x, false, no, 0 or nothing',
    });
  });

  it('is joined by the first 15 characters of an id, and by an address in small letters', () => {
    expect(crmKey(' 003Hv00000AbCdEXYZ ')).toBe('003Hv00000AbCdE');
    expect(addressKey(' Ana@Example.COM ')).toBe('ana@example.com');
  });
});

describe('the table', () => {
  const classic = organisationOf(completeSettings({ edition: 'classic' }));

  it('has the boxes that an export has, and others where the files speak of them and the organisation has them', () => {
    const fields = (told: Parameters<typeof lookupOf>[1]) => lookupOf(classic, told).fields;
    expect(fields([])).toEqual(['optedOut', 'doNotEmail', 'hardBounced']);
    expect(fields(['crmOptOut'])).toEqual(['optedOut', 'doNotEmail', 'hardBounced']);
  });

  it('leaves out of a record what is taken for granted, and tells it from what is not known', () => {
    const { entries, fields } = lookupOf(classic, ['softBounces']);
    const place = fields.indexOf('softBounces');
    const given = (word: string) =>
      [...entries.values()].find(({ words }) => words[place] === word && words[0] === 'no')?.given;
    expect(given('assumed')).not.toHaveProperty('softBounces');
    expect(given('unknown')).toMatchObject({ optedOut: false, softBounces: 'unknown' });
    expect(given('5')).toMatchObject({ softBounces: 5 });
    expect(entries.get('unknown,no,no,assumed')?.given).toEqual({ doNotEmail: false, hardBounced: false });
  });

  it('names what the next sync changes in some state of a record, each once', () => {
    const { entries } = lookupOf(SYNCED);
    expect(entries.get('no,no,no,yes')).toMatchObject({ changed: ['optedOut'], reopenedBy: [] });
    expect(entries.get('no,no,no,no')?.changed).toEqual([]);
    expect(entries.get('yes,unknown,no,no')?.answer).toMatchObject({
      afterSync: ['mailable', 'transactional-only'],
      reopenable: true,
    });
    expect(lookupOf(classic).entries.get('no,no,no')?.answer.afterSync).toEqual(['mailable']);
  });
});
