/**
 * Finds out which column of a file is what: by a map that somebody gave, by its heading, and by what its cells hold. What is
 * ambiguous or missing is asked for in one sentence that names the candidates; nothing is guessed.
 */
import { accepted, listed, quoted, type Result, rejected, unknownWord } from '../../simulation/index.ts';
import { readCell, spellingsOf } from '../values/spellings.ts';
import type { Columns } from './column-map.ts';
import { bareHeading, fieldOfRole, type Role, type RoleInfo, rolesOf, type Side } from './roles.ts';

/** The head of a file: its headings, and the cells of some rows under them. */
export interface Head {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How a column was found. */
export interface FoundColumn {
  readonly role: Role;
  readonly heading: string;
  readonly by: 'map' | 'heading' | 'content';
}

/** The columns that were recognised, and how. */
export interface Recognised {
  readonly columns: Columns;
  readonly found: readonly FoundColumn[];
  /** Headings that nothing is read from. */
  readonly unused: readonly string[];
}

/** What nobody can do without: of a prospect the two boxes, of a CRM record its own. */
const NEEDED: Readonly<Record<Side, readonly Role[]>> = { prospects: ['optedOut', 'doNotEmail'], crm: ['crmOptOut'] };

/** How many headings a sentence names. */
const MOST_NAMED = 6;

/** @param map what was said of the columns; a role that is null there is not looked for. */
export function recogniseColumns(side: Side, head: Head, map: Columns): Result<Recognised> {
  const doubled = head.headings.find((heading, place) => heading !== '' && head.headings.indexOf(heading) < place);
  if (doubled !== undefined)
    return rejected(
      `has the heading ${quoted(doubled)} twice, so that nobody can say which is meant: rename or remove one`,
    );
  const found: FoundColumn[] = [];
  const taken = () => new Set(found.map(({ heading }) => heading));
  for (const info of rolesOf(side)) {
    if (map[info.role] === null) continue;
    const one = byMap(head, info, map) ?? byHeading(head, info);
    if (one === null) continue;
    if (!one.ok) return one;
    found.push(one.value);
  }
  for (const { role } of rolesOf(side)) {
    if (found.some((one) => one.role === role) || map[role] === null) continue;
    const alike = byContent(head, role).filter((heading) => !taken().has(heading));
    const [heading, ...others] = alike;
    if (heading !== undefined && others.length === 0) found.push({ role, heading, by: 'content' });
  }
  const missing = NEEDED[side].find((role) => map[role] === undefined && !found.some((one) => one.role === role));
  if (missing) return rejected(missingWords(side, head, missing, taken()));
  const columns: Columns = Object.fromEntries(found.map(({ role, heading }) => [role, heading]));
  const unused = head.headings.filter((heading) => !taken().has(heading));
  return accepted({ columns, found, unused });
}

function byMap({ headings }: Head, { role }: RoleInfo, map: Columns): Result<FoundColumn> | null {
  const wanted = map[role];
  if (typeof wanted !== 'string') return null;
  const heading =
    headings.find((each) => each === wanted) ??
    headings.find((each) => each.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (heading === undefined)
    return rejected(`has no column that the map gives for ${role}. ${unknownWord('heading', wanted, headings)}`);
  return accepted({ role, heading, by: 'map' });
}

function byHeading({ headings }: Head, info: RoleInfo): Result<FoundColumn> | null {
  const fitting = headings.filter((heading) => info.headings.includes(bareHeading(heading)));
  const [heading, ...others] = fitting;
  if (heading === undefined) return null;
  if (others.length > 0)
    return rejected(
      `has ${fitting.length} columns that could be ${info.label}: ${listed(fitting.map(quoted))}. Say which in a map file: {"${info.role}": ${JSON.stringify(heading)}}`,
    );
  return accepted({ role: info.role, heading, by: 'heading' });
}

const ADDRESS = /^[^@\s]+@[^@\s]+$/;
const CRM_ID = /^00[Q3][A-Za-z0-9]{12}([A-Za-z0-9]{3})?$/;

/** The columns whose cells can be nothing else. A tick box says by its cells that it is one, and not which. */
function byContent({ headings, rows }: Head, role: Role): readonly string[] {
  const pattern = role === 'email' ? ADDRESS : role === 'crmId' ? CRM_ID : null;
  if (pattern === null) return [];
  return headings.filter((_, place) => {
    const cells = rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => pattern.test(cell));
  });
}

function missingWords(side: Side, { headings, rows }: Head, role: Role, taken: ReadonlySet<string>): string {
  const label = rolesOf(side).find((info) => info.role === role)?.label ?? role;
  const ticks = spellingsOf('tick');
  const free = headings.filter((heading) => !taken.has(heading) && heading.trim() !== '');
  const boxes = free.filter((heading) => {
    const place = headings.indexOf(heading);
    return rows.length > 0 && rows.every((row) => readCell('tick', ticks, row[place] ?? '') !== null);
  });
  const candidates = boxes.length > 0 ? boxes : free;
  const shown = candidates.slice(0, MOST_NAMED).map(quoted);
  const more = candidates.length > MOST_NAMED ? [`${candidates.length - MOST_NAMED} more`] : [];
  const among =
    candidates.length === 0
      ? 'It has no other column'
      : `${boxes.length > 0 ? 'Columns that hold tick boxes are' : 'Its other columns are'} ${listed([...shown, ...more])}`;
  return `has no column for ${label}. ${among}. Say which it is in a map file: {"${role}": "heading"}, or null if there is none`;
}

/** The fields that a file says something of, each with its role and heading, those that are no field left out. */
export const columnsOfFields = (side: Side, columns: Columns) =>
  rolesOf(side).flatMap(({ role }) => {
    const heading = columns[role];
    const field = fieldOfRole(role);
    if (typeof heading !== 'string' || field === null) return [];
    // A box says it better than a date.
    if (role === 'bouncedDate' && typeof columns.hardBounced === 'string') return [];
    return [{ role, field, heading }];
  });
