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

  const whyNot = (given: Head, map = {}, side: 'prospects' | 'crm' = 'prospects') => {
    const found = recogniseColumns(side, given, map);
    return found.ok ? null : found.error;
  };
  const BOXES = ['Opted Out', 'Do Not Email'];

  it('are those that a map names, to the letter where two differ in their case alone', () => {
    const given = head(['opted', 'OPTED', 'Do Not Email']);
    for (const optedOut of ['opted', 'OPTED'])
      expect(recogniseColumns('prospects', given, { optedOut })).toMatchObject({
        ok: true,
        value: {
          columns: { optedOut },
          found: expect.arrayContaining([{ role: 'optedOut', heading: optedOut, by: 'map' }]),
        },
      });
    expect(recogniseColumns('prospects', head(['Raus', 'Do Not Email']), { optedOut: ' rAUS ' })).toMatchObject({
      value: { columns: { optedOut: 'Raus' } },
    });
    expect(whyNot(head(['a.b', 'Raus', 'Do Not Email']), { optedOut: 'Raux' })).toBe(
      'has no column that the map gives for optedOut. Unknown heading "Raux". Did you mean "Raus"?',
    );
  });

  it('are recognised by content only where all cells speak for one column, and none is empty of them', () => {
    const emailOf = (headings: readonly string[], ...rows: readonly (readonly string[])[]) => {
      const found = recogniseColumns(
        'prospects',
        head([...BOXES, ...headings], ...rows.map((row) => ['0', '0', ...row])),
        {},
      );
      return found.ok ? found.value.columns.email : found.error;
    };
    expect(emailOf(['Kontakt'], ['ana@example.com'], [''], [' bo@example.com '])).toBe('Kontakt');
    expect(emailOf(['Kontakt'], ['ana@example.com'], ['Bo'])).toBeUndefined();
    expect(emailOf(['Kontakt'], [''], [''])).toBeUndefined();
    expect(emailOf(['Kontakt', 'Zweite'], ['ana@example.com', 'bo@example.com'])).toBeUndefined();
    expect(emailOf(['', 'Zweite'], ['ana@example.com', 'Bo'])).toBeUndefined();
    expect(emailOf(['Kontakt', 'Kontakt'], ['ana@example.com', 'Bo'])).toBeUndefined();
    expect(emailOf(['Email', 'Zweite'], ['ana@example.com', 'bo@example.com'])).toBe('Email');
  });

  it('that are missing are asked for with those that are left, six of them and how many more', () => {
    const others = Array.from({ length: 8 }, (_, place) => `Column ${place + 1}`);
    expect(whyNot(head(['Opted Out', ' ', ...others]))).toBe(
      'has no column for Do Not Email. Its other columns are "Column 1", "Column 2", "Column 3", "Column 4", "Column 5", "Column 6" and 2 more. Say which it is in a map file: {"doNotEmail": "heading"}, or null if there is none',
    );
    expect(whyNot(head(['Opted Out', ...others.slice(0, 6)]))).not.toContain('more');
    expect(whyNot(head(['Opted Out', 'Name', 'Sperre'], ['0', 'Ana', '1'], ['1', 'Bo', '']))).toContain(
      'Columns that hold tick boxes are "Sperre". Say',
    );
    expect(whyNot(head(['Opted Out', 'Name', 'Sperre'], ['0', 'Ana', '1'], ['1', 'Bo', 'Cy']))).toContain(
      'Its other columns are "Name" and "Sperre"',
    );
    expect(whyNot(head(['Opted Out', 'Email']))).toContain(
      'Each of its columns is something else: "Opted Out" and "Email".',
    );
  });

  it('are asked for as the map of their side is written', () => {
    expect(whyNot(head(['Lead ID', 'Contact ID', 'Email Opt Out']), {}, 'crm')).toContain('{"crm": {"id": "Lead ID"}}');
    expect(whyNot(head(['Email']), {}, 'crm')).toContain('{"crm": {"crmOptOut": "heading"}}');
    expect(whyNot(head(['Email', 'Opted Out', 'opted_out', 'Do Not Email']))).toContain('{"optedOut": "Opted Out"}');
  });

  it.each([
    ['an address', ['1', 'ana@example.com', 'x'], true],
    ['an Id', ['Ana', ' 003Hv00001abcdEFGH '], true],
    ['a tick box', ['Ana', ' TRUE '], true],
    ['a word that begins as one', ['Trueman', '10', '0x'], false],
  ])('are no columns where the first row holds %s', (_, headings, isRecord) => {
    expect(whyNot(head(headings))?.startsWith('has a record in its first row')).toBe(isRecord);
  });

  it('may be called 0 where everything else is there', () => {
    expect(whyNot(head([...BOXES, '0']))).toBeNull();
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

  it.each([
    [{ ...NO_MAP, prospects: { optedOut: 'A' } }, ['prospects']],
    [{ ...NO_MAP, crm: { id: 'B', email: null } }, ['prospects', 'crm']],
    [{ ...NO_MAP, tables: { ...NO_MAP.tables, crm: 'sf.contact' } }, ['prospects', 'tables']],
    [{ ...NO_MAP, tables: { ...NO_MAP.tables, prospects: 'a.b_1$.c-d.é' } }, ['prospects', 'tables']],
    [
      { ...NO_MAP, blank: 'unknown' as const, words: { ja: 'yes', nö: 'no', '-': 'unknown' } as const },
      ['prospects', 'blank', 'words'],
    ],
  ])('is written with what is not as usual, and read as it was: %#', (map, keys) => {
    const written = JSON.parse(formatColumnMap(map));
    expect(Object.keys(written)).toEqual(keys);
    expect(readColumnMap(written)).toEqual({ ok: true, value: map });
  });

  it('of nothing names nothing', () => expect(readColumnMap({})).toEqual({ ok: true, value: NO_MAP }));

  it('may name columns of prospects alone', () => {
    expect(readColumnMap({ optedOut: 'Abgemeldet' })).toMatchObject({
      ok: true,
      value: { prospects: { optedOut: 'Abgemeldet' } },
    });
  });

  it.each([
    [[], 'must be an object'],
    [null, 'must be an object'],
    ['x', 'must be an object'],
    [{ prospects: 'x' }, '"prospects" must be an object of columns by field'],
    [{ crm: ['x'] }, '"crm" must be an object of columns by field'],
    [{ crm: { optedOut: 'x' } }, 'Unknown field in "crm" "optedOut"'],
    [{ prospects: { optedOut: ' ' } }, 'must be a heading, or null'],
    [{ prospects: { optedOut: 1 } }, 'must be a heading, or null'],
    [{ tables: 'x' }, '"tables" must be an object'],
    [{ tables: { prospect: 'x' } }, 'Unknown key "prospect"'],
    [{ tables: { crm: 7 } }, 'a table is named like'],
    [{ tables: { crm: 'a.b.c.d.e' } }, 'a table is named like'],
    [{ tables: { crm: 'a.1b' } }, 'a table is named like'],
    [{ tables: { crm: 'a.b c' } }, 'a table is named like'],
    [{ words: 'ja' }, '"words" must be an object'],
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
