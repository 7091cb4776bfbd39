/** Files as somebody chose them: opened, their columns recognised, and prospects told from Leads and Contacts. */
import { type ColumnMap, type Recognised, recogniseColumns, type Side } from '../../../audit/index.ts';
import { accepted, type Result, rejected } from '../../../simulation/index.ts';
import { openTable, type Table } from './table-stream.ts';

export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
  /** Whether it is an export of an earlier day, which the others are compared with. */
  readonly isEarlier?: boolean;
}

export interface OpenedFile {
  readonly name: string;
  readonly side: Side;
  readonly isEarlier: boolean;
  readonly headings: readonly string[];
  readonly recognised: Recognised;
}

export interface Opened extends OpenedFile {
  readonly table: Table;
}

/** What may be chosen as a table, as a file field wants it. */
export const TABLES = '.csv,.gz,.txt,.tsv,text/csv';

/** Opens files, and tells exports of prospects from Leads and Contacts by their headings. */
export async function openFiles(files: readonly NamedFile[], map: ColumnMap): Promise<Result<readonly Opened[]>> {
  const opened: Opened[] = [];
  for (const { name, file, isEarlier = false } of files) {
    const table = await openTable(file);
    if (!table.ok) return rejected(`“${name}” ${table.error.replace(/\.$/, '')}.`);
    const { head } = table.value;
    const prospects = recogniseColumns('prospects', head, map.prospects);
    const crm = prospects.ok ? prospects : recogniseColumns('crm', head, map.crm);
    const recognised = prospects.ok ? prospects : crm;
    if (!recognised.ok) return rejected(`“${name}” ${prospects.ok ? '' : prospects.error.replace(/\.$/, '')}.`);
    const side = prospects.ok ? 'prospects' : 'crm';
    if (isEarlier && side === 'crm')
      return rejected(`“${name}” holds Leads and Contacts: an earlier day is compared by its export of prospects.`);
    opened.push({ name, side, isEarlier, headings: head.headings, recognised: recognised.value, table: table.value });
  }
  if (!opened.some(({ side, isEarlier }) => side === 'prospects' && !isEarlier))
    return rejected('These are Leads and Contacts alone: add the export of prospects.');
  return accepted(opened);
}
