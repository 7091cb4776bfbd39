/** Which column is what: names of the APIs and labels, content, a map that people keep, and what is asked for in one sentence. */
import { describe, expect, it } from 'vitest';
import { formatColumnMap, type Head, NO_MAP, readColumnMap, recogniseColumns, rolesOf } from '../../src/audit/index.ts';
import { GIVEN_FIELDS } from '../../src/simulation/index.ts';

const head = (headings: readonly string[], ...rows: readonly (readonly string[])[]): Head => ({ headings, rows });

const recognised = (headings: readonly string[], side: 'prospects' | 'crm' = 'prospects') => {
  const found = recogniseColumns(side, head(headings), {});
  if (!found.ok) throw new Error(found.error);
  return found.value.columns;
};

describe('columns of a file', () => {
  it.each(GIVEN_FIELDS)('may tell %s, as a person may', (field) => {
    expect(rolesOf('prospects').map(({ role }) => role)).toContain(field);
  });

  it.each([
    ['API v5', ['id', 'email', 'salesforceId', 'optedOut', 'isDoNotEmail', 'isEmailHardBounced', 'emailBouncedDate']],
    [
      'labels',
      ['Prospect Id', 'Email', 'Salesforce Id', 'Opted Out', 'Do Not Email', 'Hard Bounced', 'Email Bounced Date'],
    ],
    ['API v4', ['id', 'email', 'crm_lead_fid', 'opted_out', 'is_do_not_email', 'hard_bounced', 'email_bounced_date']],
  ])('are recognised by the names of %s', (_, headings) => {
    const columns = recognised(headings);
    expect(columns).toMatchObject({
      id: headings[0],
      email: headings[1],
      optedOut: headings[3],
      doNotEmail: headings[4],
    });
    expect(columns.hardBounced).toBe(headings[5]);
    expect(columns.bouncedDate).toBe(headings[6]);
  });

  it('are those of Leads and Contacts on the other side', () => {
    expect(recognised(['Id', 'Email', 'HasOptedOutOfEmail'], 'crm')).toEqual({
      id: 'Id',
      email: 'Email',
      crmOptOut: 'HasOptedOutOfEmail',
    });
    expect(recognised(['Lead ID', 'Email', 'Email Opt Out'], 'crm')).toMatchObject({ crmOptOut: 'Email Opt Out' });
  });

  it('are recognised by what they hold where a heading says nothing', () => {
    const found = recogniseColumns(
      'prospects',
      head(['Adresse', 'Verweis', 'Opted Out', 'Do Not Email'], ['ana@example.com', '003Hv00001abcdEFGH', '1', '0']),
      {},
    );
    expect(found).toMatchObject({ ok: true, value: { columns: { email: 'Adresse', crmId: 'Verweis' } } });
  });

  it.each([
    [['Opted Out', 'opted_out', 'Do Not Email'], {}, 'could be Prospect Opted Out: "Opted Out" and "opted_out"'],
    [['Opted Out', 'Opted Out', 'Do Not Email'], {}, 'the heading "Opted Out" twice'],
    [['Abgemeldet', 'Do Not Email'], {}, 'no column for Prospect Opted Out'],
    [['Opted Out', 'Do Not Email'], { hardBounced: 'Hard Bouncd' }, 'no column that the map gives for hardBounced'],
  ])('are asked for in one sentence: %s', (headings, map, words) => {
    const found = recogniseColumns('prospects', head(headings), map);
    expect(found).toMatchObject({ ok: false });
    expect(found.ok ? '' : found.error).toContain(words);
  });

  it('names the candidates by what they hold', () => {
    const found = recogniseColumns('prospects', head(['Name', 'Abgemeldet', 'Do Not Email'], ['Ana', '1', '0']), {});
    expect(found.ok ? '' : found.error).toContain('Columns that hold tick boxes are "Abgemeldet"');
  });

  it('takes a null in the map for a column that there is not', () => {
    const found = recogniseColumns('prospects', head(['Do Not Email']), { optedOut: null });
    expect(found).toMatchObject({ ok: true, value: { columns: { doNotEmail: 'Do Not Email' } } });
    const left = recogniseColumns('prospects', head(['Opted Out', 'Do Not Email', 'Hard Bounced']), {
      hardBounced: null,
    });
    expect(left).toMatchObject({ ok: true, value: { unused: ['Hard Bounced'] } });
  });
});

describe('a map', () => {
  it('reads what it wrote', () => {
    const map = {
      ...NO_MAP,
      prospects: { optedOut: 'Abgemeldet' },
      crm: { crmOptOut: 'Aus' },
      blank: 'unknown' as const,
    };
    expect(readColumnMap(JSON.parse(formatColumnMap(map)))).toEqual({ ok: true, value: map });
  });

  it('may name columns of prospects alone', () => {
    expect(readColumnMap({ optedOut: 'Abgemeldet' })).toMatchObject({
      ok: true,
      value: { prospects: { optedOut: 'Abgemeldet' } },
    });
  });

  it.each([
    [[], 'must be an object'],
    [{ prospects: { optdOut: 'x' } }, 'Did you mean "optedOut"?'],
    [{ prospects: { optedOut: '' } }, 'must be a heading, or null'],
    [{ prospects: {}, blank: 'maybe' }, '"blank" must be "no" or "unknown"'],
    [{ prospects: {}, tables: { prospects: 'a; drop table b' } }, 'a table is named like'],
    [{ prospects: {}, words: { ja: 'maybe' } }, 'must stand for yes, no or unknown'],
    [{ prospects: {}, colums: {} }, 'Unknown key "colums"'],
  ])('is refused in one sentence: %j', (given, words) => {
    const map = readColumnMap(given);
    expect(map.ok ? '' : map.error).toContain(words);
  });
});
