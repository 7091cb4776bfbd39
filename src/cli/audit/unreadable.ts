/** Rows that cannot be read, of prospects and of Leads and Contacts: all are counted, and the first are listed by number, column and reason. */
import {
  columnsOfFields,
  MOST_LISTED,
  rowReader,
  spellingsOf,
  type UnreadableRow,
  type UnreadableRows,
  unreadableCell,
  WHOLE_ROW,
} from '../../audit/index.ts';
import { joined } from './combinations.ts';
import { type Duck, sqlText, type Value } from './duck.ts';
import { cellsFor, given, type Question } from './question.ts';
import type { Source } from './source.ts';

const NONE: UnreadableRows = { rows: 0, listed: [] };

/** @param lost how many rows have a cell that cannot be read, as the combinations tell. */
export async function unreadableOf(ask: Duck['rows'], question: Question, lost: number): Promise<UnreadableRows> {
  const { prospects } = question;
  return together(prospects, await faultsOf(ask, prospects), {
    rows: lost,
    listed: lost > 0 ? await cellsOf(ask, question) : [],
  });
}

/** Null where there are no Leads and Contacts. */
export async function unreadableCrmOf(ask: Duck['rows'], { crm, map }: Question): Promise<UnreadableRows | null> {
  if (crm === null) return null;
  const known = [...spellingsOf('tick', map.blank, map.words).keys()].map(sqlText).join(', ');
  const fields = columnsOfFields('crm', crm.columns).map(({ role, heading }) => ({
    heading: crm.recognised.columns[role] ?? '',
    isBad: `LOWER(TRIM(COALESCE("${heading}", ''))) NOT IN (${known})`,
  }));
  const any = fields.map(({ isBad }) => isBad).join(' OR ');
  const [all] = fields.length === 0 ? [] : await ask(`SELECT COUNT(*) FROM ${crm.from} WHERE ${any}`);
  const rows = Number(all?.[0] ?? 0);
  const which = fields.map(({ isBad }, place) => `WHEN ${isBad} THEN ${place}`).join(' ');
  const found =
    rows === 0
      ? []
      : await ask(
          `SELECT file, "row", CASE ${which} END FROM ${crm.numbered} WHERE ${any} ORDER BY file, "row" LIMIT ${MOST_LISTED}`,
        );
  const listed = found.map(([file, row, place]) => ({
    file: fileOf(crm, file),
    row: Number(row),
    ...unreadableCell(fields[Number(place)]?.heading ?? '', 'tick'),
  }));
  return together(crm, await faultsOf(ask, crm), { rows, listed });
}

const fileOf = ({ parts }: Source, file: Value | undefined): string | null =>
  parts.length > 1 ? (parts[Number(file)]?.name ?? null) : null;

/** In the order of the files and their rows. */
function together({ parts }: Source, ...some: readonly UnreadableRows[]): UnreadableRows {
  const place = ({ file }: UnreadableRow) => parts.findIndex(({ name }) => name === file);
  return {
    rows: some.reduce((sum, { rows }) => sum + rows, 0),
    listed: some
      .flatMap(({ listed }) => listed)
      .toSorted((one, other) => place(one) - place(other) || one.row - other.row)
      .slice(0, MOST_LISTED),
  };
}

async function faultsOf(ask: Duck['rows'], source: Source): Promise<UnreadableRows> {
  const { faults } = source;
  if (faults === null) return NONE;
  const [all] = await ask(`SELECT COUNT(*) FROM ${faults}`);
  const rows = await ask(`SELECT file, "row", fault FROM ${faults} ORDER BY file, "row" LIMIT ${MOST_LISTED}`);
  return {
    rows: Number(all?.[0] ?? 0),
    listed: rows.map(([file, row, fault]) => ({
      file: fileOf(source, file),
      row: Number(row),
      column: WHOLE_ROW,
      reason: String(fault),
    })),
  };
}

async function cellsOf(ask: Duck['rows'], question: Question): Promise<readonly UnreadableRow[]> {
  const columns = question.columns.map((column) => `g.${column}`);
  // Rows come as they stand in the files, so that the first are found without the last; only what the CRM says may change that.
  const order = question.crm === null ? '' : ' ORDER BY g.file, g.row';
  const rows = await ask(
    `${given(question, {}, true)} SELECT ${['g.file', 'g.row', ...columns].join(', ')} FROM given g JOIN combinations k ON ${joined(question)} WHERE k.standing = 'unreadable'${order} LIMIT ${MOST_LISTED}`,
  );
  const read = rowReader(question.sources, question.map);
  return rows.flatMap(([file, row, ...said]) => {
    const { column, reason } = { column: '', reason: '', ...read(cellsFor(question, said)) };
    return [{ file: fileOf(question.prospects, file), row: Number(row), column, reason }];
  });
}
