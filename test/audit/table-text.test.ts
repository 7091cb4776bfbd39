/** A text as a table: its delimiter by headings and rows, its lines however they end, and the rows that are none. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  type ParsePiece,
  recogniseColumns,
  rowsOfText,
  SNIFFED,
  type TableText,
  tableTextOf,
} from '../../src/audit/index.ts';

const begunWith = (bytes: Uint8Array) =>
  tableTextOf(bytes, {
    decode: (some) => new TextDecoder().decode(some),
    split: (some, { rows, ...written }) =>
      Papa.parse<string[]>(some, { ...written, preview: rows, skipEmptyLines: true }).data,
  });

const tableOf = (text: string): TableText => {
  const table = begunWith(Buffer.from(text));
  if (!table.ok) throw new Error(table.error);
  return table.value;
};

describe('the beginning of a file', () => {
  const whyNot = (text: string) => {
    const table = begunWith(Buffer.from(text).subarray(0, SNIFFED));
    return table.ok ? null : table.error;
  };

  it('is refused where there is none, or no table', () => {
    expect(whyNot('')).toBe('is empty');
    expect(whyNot('{"a": 1}')).toContain('JSON');
    expect(whyNot(`${'word, '.repeat(60_000)}`)).toBe('is no table: its first line does not end where headings would');
    expect(whyNot(`a,b\n${'word, '.repeat(60_000)}`)).toBeNull();
  });

  it('may be long, where the line of its headings ends', () => {
    const headings = 'word,'.repeat(40_000);
    expect(whyNot(headings)).toBeNull();
    expect(whyNot(`${headings}\n${'1,0\n'.repeat(60_000)}`)).toBeNull();
  });

  it('needs no row under its headings', () => {
    expect(tableOf('Id,Opted Out').head).toEqual({ headings: ['Id', 'Opted Out'], rows: [] });
  });

  it('may say in a line of its own what stands between its cells', () => {
    expect(tableOf('sep=;\nId;A,B,C\n1;2\n')).toMatchObject({
      delimiter: ';',
      skipped: 6,
      head: { headings: ['Id', 'A,B,C'] },
    });
    expect(tableOf('Id;A\n1;2\n')).toMatchObject({ skipped: 0, head: { rows: [['1', '2']] } });
  });

  it('has two hundred rows to look at, or as many as are whole', () => {
    const rows = (count: number, cell: string) =>
      ['Id,Text', ...Array.from({ length: count }, (_, place) => `${place},${cell}`)].join('\n');
    expect(tableOf(rows(500, 'x')).head.rows).toHaveLength(200);
    expect(tableOf(rows(3, 'x')).head.rows).toHaveLength(3);
    const cut = begunWith(Buffer.from(rows(200, 'x'.repeat(3000))).subarray(0, SNIFFED));
    if (!cut.ok) throw new Error(cut.error);
    // Of what is cut off, the row in the middle of which the cut is says nothing.
    expect(cut.value.head.rows.length).toBe(Math.floor(SNIFFED / 3004));
    for (const [, text] of cut.value.head.rows) expect(text).toHaveLength(3000);
    expect(tableOf(rows(60_000, 'x')).head.rows).toHaveLength(200);
  });
});

async function rowsOf(text: string, pieceLength = text.length) {
  const table = tableOf(text.slice(0, SNIFFED));
  const parser = new Papa.Parser({ delimiter: table.delimiter, newline: table.newline });
  const parse: ParsePiece = (some, isLast) => {
    const { data, errors, meta } = parser.parse(some, 0, !isLast) as Papa.ParseResult<string[]>;
    const quotes = errors.map(
      ({ row, code }) => [row ?? 0, code === 'MissingQuotes' ? 'left-open' : 'misplaced'] as const,
    );
    return { data, quotes: new Map(quotes), end: (meta as { cursor: number }).cursor };
  };
  async function* pieces() {
    for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
  }
  const found: { row: number; cells: readonly string[]; fault: string | null }[] = [];
  for await (const { row, cells, faults } of rowsOfText(pieces(), table, parse)) {
    // Whoever counts faults counts rows.
    for (const place of faults.keys()) expect(cells[place]).toBeDefined();
    expect([...faults.values()]).not.toContain(null);
    cells.forEach((one, place) => {
      found.push({ row: row + place, cells: one, fault: faults.get(place) ?? null });
    });
  }
  return found;
}

it('takes for the delimiter what the rows speak for, where the headings have more of another', () => {
  const { delimiter, head } = tableOf(
    'Last, first, title;Email;Opted Out\nMiller;m@example.com;1\nJones;j@example.com;0\n',
  );
  expect(delimiter).toBe(';');
  expect(head.headings).toEqual(['Last, first, title', 'Email', 'Opted Out']);
});

describe('rows', () => {
  it.each([1, 7, 1000])('are the same where lines end in two ways, read %i letters at a time', async (length) => {
    const rows = await rowsOf('Id,"Opted Out"\r\n1,"0"\n2,"a ""b"""\r\n\r\n3,1', length);
    expect(rows).toEqual([
      { row: 1, cells: ['1', '0'], fault: null },
      { row: 2, cells: ['2', 'a "b"'], fault: null },
      { row: 3, cells: ['3', '1'], fault: null },
    ]);
  });

  it.each([1, 3, 6, 1000])(
    'begin behind a line that says what stands between cells, read %i letters at a time',
    async (length) => {
      expect(await rowsOf('sep=;\nId;Opted Out\n1;0\n', length)).toEqual([{ row: 1, cells: ['1', '0'], fault: null }]);
    },
  );

  it('are none for what is said of each', async () => {
    const faults = async (text: string) => (await rowsOf(text)).map(({ fault }) => fault);
    expect(await faults('Id,Opted Out\n1,"0" x"\n2,0\n')).toEqual([
      'a quotation mark stands in it where none may',
      null,
    ]);
    expect(await faults('Id,Opted Out\n1\n2,0\n')).toEqual(['it has 1 cell where there are 2 headings', null]);
    expect(await faults('Id,Opted Out\n \n2,0\n')).toEqual([null]);
  });

  it('may be of one cell where there is one heading, and of empty cells', async () => {
    expect(await rowsOf('sep=;\nEmail\nm@example.com\nCopyright (c)\na;b\n')).toEqual([
      { row: 1, cells: ['m@example.com'], fault: null },
      { row: 2, cells: ['Copyright (c)'], fault: null },
      { row: 3, cells: ['a', 'b'], fault: 'it has 2 cells where there is 1 heading' },
    ]);
    expect(await rowsOf('Id,Opted Out\n,\n')).toEqual([{ row: 1, cells: ['', ''], fault: null }]);
  });

  it('are none under headings alone', async () => {
    expect(await rowsOf('Id,Opted Out')).toEqual([]);
    expect(await rowsOf('Id,Opted Out\n\n')).toEqual([]);
  });

  it('keep their number where one before them is none', async () => {
    const rows = await rowsOf('Id,Opted Out\n1,0,more\n2,1\n3,"0\n4,1\n');
    expect(rows.map(({ row, fault }) => [row, fault])).toEqual([
      [1, 'it has 3 cells where there are 2 headings'],
      [2, null],
      [3, 'a quotation mark is opened in it and never closed'],
    ]);
  });
});

describe('a quotation mark that is opened and never closed', () => {
  const LEFT_OPEN = 'a quotation mark is opened in it and never closed, so that nothing after it can be read';
  const left = (length: number) => `"${'x'.repeat(length - 1)}`;
  const MOST = 64 * 2 ** 20;

  it('is waited for over sixty-four million letters, and then said of the row that it opens in', async () => {
    const rows = await rowsOf(`Id,Opted Out\n1,0\nContacts\n${left(MOST + 1)}`);
    expect(rows).toEqual([
      { row: 1, cells: ['1', '0'], fault: null },
      { row: 2, cells: ['Contacts'], fault: 'it has 1 cell where there are 2 headings' },
      { row: 3, cells: [], fault: LEFT_OPEN },
    ]);
  });

  it('ends the reading there', async () => {
    let read = 0;
    async function* pieces() {
      for (const text of ['Id,Opted Out\n', left(MOST + 1), '\n1,0\n']) {
        read++;
        yield text;
      }
    }
    const nothing: ParsePiece = () => ({ data: [], quotes: new Map(), end: 0 });
    const faults: string[] = [];
    for await (const rows of rowsOfText(pieces(), tableOf('Id,Opted Out\n'), nothing))
      faults.push(...rows.faults.values());
    expect(faults).toEqual([LEFT_OPEN]);
    expect(read).toBe(2);
  });

  it('may be closed as late as that', async () => {
    const rows = await rowsOf(`Id,Opted Out\n${left(MOST - 3)}",0\n1,0`);
    expect(rows.map(({ row, fault }) => [row, fault])).toEqual([
      [1, null],
      [2, null],
    ]);
  });
});

describe('the lines that a report ends with', () => {
  const FOOTER = [
    'Contacts',
    '"Copyright (c) 2000-2026 salesforce.com, inc."',
    'Confidential Information - Do Not Distribute',
  ];
  const text = ['Id,Opted Out', '1,0', '2,1', '', ...FOOTER, ''].join('\n');

  it.each([1, 5, 1000])('are no rows, read %i letters at a time', async (length) => {
    expect((await rowsOf(text, length)).map(({ row, fault }) => [row, fault])).toEqual([
      [1, null],
      [2, null],
    ]);
  });

  it('are rows that cannot be read where something follows them, or they are of something else', async () => {
    const faults = async (some: string) => (await rowsOf(some)).map(({ fault }) => fault !== null);
    expect(await faults(`${text}3,0\n`)).toEqual([false, false, true, true, true, false]);
    expect(await faults('Id,Opted Out\n1,0\nContacts\nof mine\n')).toEqual([false, true, true]);
  });

  it.each(FOOTER.slice(1))('are known by any of them: %s', async (line) => {
    expect(await rowsOf(`Id,Opted Out\n1,0\n${line}\nContacts\n`)).toHaveLength(1);
  });

  it('are a dozen at most', async () => {
    const ended = async (count: number) =>
      rowsOf(['Id,Opted Out', '1,0', ...Array.from({ length: count - 1 }, () => 'a filter'), FOOTER[1]].join('\n'));
    expect(await ended(12)).toHaveLength(1);
    expect((await ended(13)).map(({ cells }) => cells)).toEqual([['1', '0'], ['a filter']]);
  });

  it('are not lines whose cells are as many as the headings, or more', async () => {
    expect((await rowsOf('Id,Opted Out\n1,0\n2,0,Contacts\n3,1\nCopyright (c)')).map(({ row }) => row)).toEqual([
      1, 2, 3,
    ]);
  });

  it('are none of what only speaks of them, or has more than one cell', async () => {
    const faults = async (...lines: readonly string[]) =>
      (await rowsOf(['Id,Opted Out', '1,0', ...lines].join('\n'))).map(({ fault }) => fault !== null);
    expect(await faults('On Copyright (c) and more')).toEqual([false, true]);
    expect(await faults(' Generated By:  Mara')).toEqual([false]);
    expect(await faults('Copyright (c),0')).toEqual([false, false]);
    expect(await faults('2,0,0', 'Copyright (c)')).toEqual([false, true]);
  });

  it('are found over the borders of what is read at once, and a long row of short lines loses none', async () => {
    const short = Array.from({ length: 300_000 }, (_, place) => `line ${place}`);
    const rows = await rowsOf(['Id,Opted Out', '1,0', ...short, '2,1', ...FOOTER].join('\n'), 50_000);
    expect(rows).toHaveLength(short.length + 2);
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_, place) => place + 1));
    expect(rows.filter(({ fault }) => fault !== null)).toHaveLength(short.length);
    expect(rows.slice(1, -1).map(({ cells }) => cells[0])).toEqual(short);
    expect(rows.at(-1)?.cells).toEqual(['2', '1']);
  });
});

describe('a heading that stands twice', () => {
  const look = (text: string) => recogniseColumns('prospects', tableOf(text).head, {});

  it('is nobody’s business where it is not read', () => {
    const found = look('Id,Score,Score,Opted Out,Do Not Email\n1,2,2,0,0\n');
    expect(found.ok && found.value.columns).toMatchObject({ optedOut: 'Opted Out', doNotEmail: 'Do Not Email' });
  });

  it('is asked about where it is read', () => {
    const found = look('Id,Opted Out,Opted Out,Do Not Email\n1,0,1,0\n');
    expect(found.ok ? '' : found.error).toContain('"Opted Out" twice');
  });
});
