/**
 * Files as somebody chose them: opened, their columns recognised, prospects told from Leads and Contacts, and asked whether they
 * go together.
 */
import {
  type ColumnMap,
  lackingIn,
  type Recognised,
  type Role,
  recogniseColumns,
  type Side,
  sameBy,
  whyUnjoined,
  withStop,
} from '../../../audit/index.ts';
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

/** The files by what they are. */
export interface Sorted {
  readonly prospects: readonly Opened[];
  readonly crm: readonly Opened[];
  readonly before: readonly Opened[];
}

export const sortedFiles = (opened: readonly Opened[]): Sorted => ({
  prospects: opened.filter(({ side, isEarlier }) => side === 'prospects' && !isEarlier),
  crm: opened.filter(({ side }) => side === 'crm'),
  before: opened.filter(({ isEarlier }) => isEarlier),
});

/** Finds a role's cell in the rows of a file; -1 where it has none. */
export const placeIn =
  ({ headings, recognised }: OpenedFile) =>
  (role: Role): number => {
    const heading = recognised.columns[role];
    return typeof heading === 'string' ? headings.indexOf(heading) : -1;
  };

/** Opens files, and tells exports of prospects from Leads and Contacts by their headings. */
export async function openFiles(files: readonly NamedFile[], map: ColumnMap): Promise<Result<readonly Opened[]>> {
  const opened: Opened[] = [];
  for (const each of files) {
    const one = await openFile(each, map);
    if (!one.ok) return rejected(`“${each.name}” ${withStop(one.error)}`);
    opened.push(one.value);
  }
  const why = whyNotTogether(sortedFiles(opened));
  return why === null ? accepted(opened) : rejected(why);
}

async function openFile({ name, file, isEarlier = false }: NamedFile, map: ColumnMap): Promise<Result<Opened>> {
  const table = await openTable(file);
  if (!table.ok) return table;
  const { head } = table.value;
  const prospects = recogniseColumns('prospects', head, map.prospects);
  const crm = prospects.ok ? prospects : recogniseColumns('crm', head, map.crm);
  const recognised = prospects.ok ? prospects : crm;
  if (!recognised.ok) return prospects.ok ? recognised : prospects;
  const side = prospects.ok ? 'prospects' : 'crm';
  if (isEarlier && side === 'crm')
    return rejected('holds Leads and Contacts: an earlier day is compared by its export of prospects');
  return accepted({
    name,
    side,
    isEarlier,
    headings: head.headings,
    recognised: recognised.value,
    table: table.value,
  });
}

function whyNotTogether({ prospects, crm, before }: Sorted): string | null {
  const [mine] = prospects;
  if (!mine) return 'These are Leads and Contacts alone: add the export of prospects.';
  for (const parts of [prospects, crm, before]) {
    const [first] = parts;
    for (const part of parts) {
      const lacks = first ? lackingIn(first.name, first.recognised, part.recognised) : null;
      if (lacks !== null) return `“${part.name}” ${lacks}.`;
    }
  }
  const [theirs] = crm;
  const [older] = before;
  const unjoined = theirs ? whyUnjoined(theirs.name, mine.recognised.columns, theirs.recognised.columns) : null;
  if (unjoined !== null || !older) return unjoined;
  const same = sameBy(mine.recognised.columns, older.recognised.columns);
  return same.ok ? null : same.error;
}
