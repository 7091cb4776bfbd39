/**
 * Finds out which column of a file is what: by a map that somebody gave, by its heading, and by what its cells hold. What is
 * ambiguous or missing is asked for in one sentence that names the candidates; nothing is guessed.
 */
import { accepted, listed, quoted, type Result, rejected, unknownWord } from '../../simulation/index.ts';
import type { Head } from '../text/table-text.ts';
import { readCell, spellingsOf } from '../values/spellings.ts';
import type { Columns } from './column-map.ts';
import { bareHeading, fieldOfRole, type Role, type RoleInfo, rolesOf, type Side } from './roles.ts';

/** A clause as the end of a sentence: what is asked ends with its question mark, and what is said with a full stop. */
export const withStop = (clause: string): string => (/[.?]$/.test(clause) ? clause : `${clause}.`);

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

/** A column that somebody has to name. */
export interface AskedColumn {
  readonly role: Role;
  /** Why it is asked for, with the candidates: `has no column for Do Not Email. Its other columns are "Score"`. */
  readonly problem: string;
  /** How a map file answers it. */
  readonly answer: string;
}

/** @param map what was said of the columns; a role that is null there is not looked for. */
export function recogniseColumns(side: Side, head: Head, map: Columns): Result<Recognised> {
  const { asked, ...recognised } = lookForColumns(side, head, map);
  const [first] = asked;
  if (first && head.headings.some(isOfARecord))
    return rejected(
      'has a record in its first row, where the headings should be: add a row above it that names the columns',
    );
  return first ? rejected(`${first.problem}${first.answer && `. ${first.answer}`}`) : accepted(recognised);
}

/** The same where somebody can be asked: what was found, and what has to be said first. */
function lookForColumns(side: Side, head: Head, map: Columns): Recognised & { readonly asked: readonly AskedColumn[] } {
  const found: FoundColumn[] = [];
  const asked: AskedColumn[] = [];
  const isOpen = (role: Role) => map[role] !== null && ![...found, ...asked].some((one) => one.role === role);
  for (const info of rolesOf(side)) {
    if (!isOpen(info.role)) continue;
    const one = byMap(head, info, map) ?? byHeading(side, head, info);
    if (one === null) continue;
    if ('problem' in one) asked.push(one);
    else found.push(one);
  }
  const taken = () => new Set(found.map(({ heading }) => heading));
  for (const { role } of rolesOf(side)) {
    if (!isOpen(role)) continue;
    const alike = byContent(head, role).filter((heading) => !taken().has(heading));
    const [heading, ...others] = alike;
    if (heading !== undefined && others.length === 0) found.push({ role, heading, by: 'content' });
  }
  for (const role of NEEDED[side]) if (isOpen(role)) asked.push(missing(side, head, role, taken()));
  const columns: Columns = Object.fromEntries(found.map(({ role, heading }) => [role, heading]));
  return { columns, found, asked, unused: head.headings.filter((heading) => !taken().has(heading)) };
}

function byMap({ headings }: Head, { role }: RoleInfo, map: Columns): FoundColumn | AskedColumn | null {
  const wanted = map[role];
  if (typeof wanted !== 'string') return null;
  const heading =
    headings.find((each) => each === wanted) ??
    headings.find((each) => each.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (heading === undefined) {
    const problem = `has no column that the map gives for ${role}. ${unknownWord('heading', wanted, headings)}`;
    return { role, problem: problem.replace(/\.$/, ''), answer: '' };
  }
  return onlyOne(headings, role, heading) ?? { role, heading, by: 'map' };
}

function byHeading(
  side: Side,
  { headings }: Head,
  { role, label, headings: known }: RoleInfo,
): FoundColumn | AskedColumn | null {
  const fitting = [...new Set(headings.filter((heading) => known.includes(bareHeading(heading))))];
  const [heading, ...others] = fitting;
  if (heading === undefined) return null;
  if (others.length === 0) return onlyOne(headings, role, heading) ?? { role, heading, by: 'heading' };
  return {
    role,
    problem: `has ${fitting.length} columns that could be ${label}: ${listed(fitting.map(quoted))}`,
    answer: `Say which in a map file: ${mapOf(side, role, JSON.stringify(heading))}`,
  };
}

/** A map that names one column, as it is written: a prospect's may stand by itself. */
const mapOf = (side: Side, role: Role, heading: string): string =>
  side === 'prospects' ? `{"${role}": ${heading}}` : `{"${side}": {"${role}": ${heading}}}`;

/** A heading that stands twice is asked about where it is read, and only there. */
function onlyOne(headings: readonly string[], role: Role, heading: string): AskedColumn | null {
  if (headings.indexOf(heading) === headings.lastIndexOf(heading)) return null;
  const problem = `has the heading ${quoted(heading)} twice, so that nobody can say which is meant: rename or remove one`;
  return { role, problem, answer: '' };
}

const ADDRESS = /^[^@\s]+@[^@\s]+$/;
const CRM_ID = /^00[Q3][A-Za-z0-9]{12}([A-Za-z0-9]{3})?$/;

/** Whether a heading is what stands in a record: an address, an Id, or a tick box. */
const isOfARecord = (heading: string): boolean =>
  ADDRESS.test(heading.trim()) || CRM_ID.test(heading.trim()) || /^(0|1|true|false)$/i.test(heading.trim());

/** The columns whose cells can be nothing else. A tick box says by its cells that it is one, and not which. */
function byContent({ headings, rows }: Head, role: Role): readonly string[] {
  const pattern = role === 'email' ? ADDRESS : role === 'crmId' ? CRM_ID : null;
  if (pattern === null) return [];
  return headings.filter((heading, place) => {
    if (heading === '' || headings.indexOf(heading) !== headings.lastIndexOf(heading)) return false;
    const cells = rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => pattern.test(cell));
  });
}

function missing(side: Side, { headings, rows }: Head, role: Role, taken: ReadonlySet<string>): AskedColumn {
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
      ? `Each of its columns is something else: ${listed(
          headings
            .filter((each) => each.trim() !== '')
            .slice(0, MOST_NAMED)
            .map(quoted),
        )}`
      : `${boxes.length > 0 ? 'Columns that hold tick boxes are' : 'Its other columns are'} ${listed([...shown, ...more])}`;
  return {
    role,
    problem: `has no column for ${label}. ${among}`,
    answer: `Say which it is in a map file: ${mapOf(side, role, '"heading"')}, or null if there is none`,
  };
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
