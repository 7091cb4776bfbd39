/**
 * How a cell says yes, no or nothing known, as data: one list, read by the row reader and printed into the SQL. What a yes
 * comes to is not known here.
 */
import { choicesOf, type GivenField, SOFT_BOUNCE_LIMIT } from '../../simulation/index.ts';

/** What is said of a field: a word of `diagnose --record`, or `assumed` where nothing is said and something is taken for granted. */
export type Said = string;

/** Nothing is known of it. */
export const UNKNOWN: Said = 'unknown';
/** Nothing was said of it, and `diagnose` takes something for granted then. */
export const ASSUMED: Said = 'assumed';

/** How the cells of a column are written: tick boxes, a count, a word of its own, or a date whose presence says yes. */
export type CellKind = 'tick' | 'count' | 'connector' | 'lastChanged' | 'date';

/** What a blank cell of a tick box says. In an export a box without a tick is often written as nothing. */
export type Blank = 'no' | 'unknown';

/** Spellings of one account beyond the usual ones: `{"ja": "yes", "nein": "no"}`. */
export type OwnWords = Readonly<Record<string, 'yes' | 'no' | 'unknown'>>;

const YES = ['true', 't', '1', '1.0', '1.00', 'yes', 'y', 'x', 'on', 'checked', 'ticked', 'selected', '✓', '✔'];
const NO = ['false', 'f', '0', '0.0', '0.00', 'no', 'n', 'off', 'unchecked', 'unticked', 'not checked'];
/** The same as a spreadsheet writes it that somebody has saved in another language: German, French, Spanish, Italian, Dutch, Portuguese. */
const YES_ABROAD = ['wahr', 'ja', 'vrai', 'oui', 'verdadero', 'sí', 'si', 'vero', 'sì', 'waar', 'verdadeiro', 'sim'];
const NO_ABROAD = ['falsch', 'nein', 'faux', 'non', 'falso', 'onwaar', 'nee', 'não', 'nao'];
const NOTHING_KNOWN = ['unknown', 'null', '\\n', 'n/a', 'na', 'nan', 'undefined', '?'];

/** Counts that are told apart; more than the limit is the limit, as the model counts no further. */
const MOST_COUNTED = 99;

const each = (words: readonly string[], said: Said): readonly (readonly [string, Said])[] =>
  words.map((word) => [word, said] as const);

/**
 * Every spelling of a kind of cell with what it says; words are compared in small letters and without space around them.
 * A date has none: any text but a blank says yes.
 */
export function spellingsOf(kind: CellKind, blank: Blank = 'no', own: OwnWords = {}): ReadonlyMap<string, Said> {
  const nothing = each(NOTHING_KNOWN, UNKNOWN);
  switch (kind) {
    case 'tick': {
      const mine = Object.entries(own).map(([word, said]) => [bareCell(word), said] as const);
      return new Map([
        ['', blank],
        ...each([...YES, ...YES_ABROAD], 'yes'),
        ...each([...NO, ...NO_ABROAD], 'no'),
        ...nothing,
        ...mine,
      ]);
    }
    case 'count': {
      const counts = Array.from({ length: MOST_COUNTED + 1 }, (_, count) => String(Math.min(count, SOFT_BOUNCE_LIMIT)));
      return new Map([['', ASSUMED], ...counts.map((said, count) => [String(count), said] as const), ...nothing]);
    }
    case 'connector':
      return new Map([
        ['', ASSUMED],
        ['verified', 'verified'],
        ['unverified', 'unverified'],
        ['running', 'verified'],
        ['paused', 'unverified'],
        ...nothing,
      ]);
    case 'lastChanged':
      return new Map([
        ['', UNKNOWN],
        ['none', 'none'],
        ...each(['pardot', 'account engagement', 'account-engagement'], 'pardot'),
        ...each(['crm', 'salesforce'], 'crm'),
        ...nothing,
      ]);
    case 'date':
      return new Map([['', 'no'], ...nothing]);
    default:
      return kind satisfies never;
  }
}

/** How the cells of a field's own column are written. */
export function kindOfField(field: GivenField): CellKind {
  if (field === 'softBounces') return 'count';
  if (field === 'connector' || field === 'lastChanged') return field;
  return 'tick';
}

/** Everything that can be said of a field, in the order of the lookup table. */
export const wordsOfField = (field: GivenField): readonly Said[] => [
  ...choicesOf(field).map(({ word }) => word),
  UNKNOWN,
  ...(isAssumedField(field) ? [ASSUMED] : []),
];

/** Whether `diagnose` takes something for granted of a field of which nothing is said (section 9a). */
export const isAssumedField = (field: GivenField): boolean => field === 'softBounces' || field === 'connector';

/** A cell as it is compared with spellings. */
const bareCell = (cell: string): string => cell.trim().toLowerCase();

/**
 * What a cell says.
 * @returns null where it cannot be read.
 */
export function readCell(kind: CellKind, spellings: ReadonlyMap<string, Said>, cell: string): Said | null {
  const said = spellings.get(bareCell(cell));
  if (said !== undefined) return said;
  return kind === 'date' ? 'yes' : null;
}

/** What a cell of a kind should hold, as a sentence about an unreadable one ends. */
export function expectedIn(kind: CellKind): string {
  switch (kind) {
    case 'tick':
      return 'true, yes, 1, x, false, no, 0 or nothing';
    case 'count':
      return `a whole number from 0 to ${MOST_COUNTED}`;
    case 'connector':
      return 'verified or unverified';
    case 'lastChanged':
      return 'pardot, crm or none';
    case 'date':
      return 'a date or nothing';
    default:
      return kind satisfies never;
  }
}
