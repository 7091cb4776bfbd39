/**
 * A record as somebody sees it: yes, no or nothing about each field. Reads and writes it as text, and says what it leaves
 * open. What it stands for is asked elsewhere.
 */
import { FIELDS, type FieldName, type Fields, SOFT_BOUNCE_LIMIT, type Verdict } from '../../../machines/index.ts';
import { quoted, unknownWord } from '../input/nearest.ts';
import { accepted, type Result, rejected } from '../input/result.ts';

/** The fields that a person can see or know of. Whether somebody was opted in unasked is no field of the product. */
export type GivenField = Exclude<FieldName, 'breach'>;

/** What was said of each field; `unknown` where it was said that nobody knows. What is missing was not spoken of. */
export type GivenRecord = { readonly [Field in GivenField]?: GivenValue };

/** A field's value as it is written; `none` where neither side changed last. */
export type GivenValue = boolean | number | 'verified' | 'unverified' | 'pardot' | 'crm' | 'none' | 'unknown';

/** What may be said of one field. */
export interface GivenChoice {
  readonly word: string;
  readonly value: GivenValue;
}

const YES_NO: readonly GivenChoice[] = [
  { word: 'yes', value: true },
  { word: 'no', value: false },
];

const itself = (...values: readonly (string & GivenValue)[]): readonly GivenChoice[] =>
  values.map((value) => ({ word: value, value }));

const COUNTS: readonly GivenChoice[] = Array.from({ length: SOFT_BOUNCE_LIMIT + 1 }, (_, count) => ({
  word: String(count),
  value: count,
}));

const CHOICES: Readonly<Record<GivenField, readonly GivenChoice[]>> = {
  optedOut: YES_NO,
  doNotEmail: YES_NO,
  hardBounced: YES_NO,
  softBounces: COUNTS,
  crmOptOut: YES_NO,
  crmDoNotEmail: YES_NO,
  connector: itself('verified', 'unverified'),
  requested: YES_NO,
  lastChanged: itself('pardot', 'crm', 'none'),
};

const UNKNOWN: GivenChoice = { word: 'unknown', value: 'unknown' };

/** The fields of which something may be said, in the order of the record. */
export const GIVEN_FIELDS: readonly GivenField[] = FIELDS.map(({ name }) => name).filter(isGivenField);

function isGivenField(name: FieldName): name is GivenField {
  return name in CHOICES;
}

/** What may be said of a field, beside that it is unknown. */
export const choicesOf = (field: GivenField): readonly GivenChoice[] => CHOICES[field];

/** What is taken for granted where nothing is said of it, since no export shows it: section 9a. */
export type Assumed = 'connector' | 'softBounces';

const ASSUMED: Readonly<Record<Assumed, (verdict: Verdict) => boolean>> = {
  // Where there is no CRM there is no connector that could be paused.
  connector: ({ connector }) => connector !== 'unverified',
  softBounces: ({ softBounces }) => softBounces < SOFT_BOUNCE_LIMIT,
};

/** The assumptions that this record leaves standing. */
export const assumedIn = (given: GivenRecord): readonly Assumed[] =>
  (['softBounces', 'connector'] as const).filter((field) => given[field] === undefined);

/** Whether a record agrees with what was said of one field, or is assumed of it. */
export function agrees(verdict: Verdict, field: GivenField, given: GivenRecord): boolean {
  const said = given[field];
  if (said === 'unknown') return true;
  if (said === undefined) return field in ASSUMED ? ASSUMED[field as Assumed](verdict) : true;
  return (verdict[field] ?? null) === (said === 'none' ? null : said);
}

/**
 * Reads `optedOut=yes,doNotEmail=no`. An empty text says nothing of any field.
 * @returns the record, or one sentence that names what is wrong and the nearest word.
 */
export function readGivenRecord(text: string): Result<GivenRecord> {
  const parts = text.trim() === '' ? [] : text.split(',').map((part) => part.trim());
  const pairs: [string, string][] = [];
  for (const [place, part] of parts.entries()) {
    const cut = part.indexOf('=');
    if (part === '') return rejected(`The record has no field at place ${place + 1}: write one comma between two.`);
    if (cut < 0) return rejected(`${quoted(part)} says nothing of a field: write optedOut=yes, for instance.`);
    pairs.push([part.slice(0, cut).trim(), part.slice(cut + 1).trim()]);
  }
  const given: Partial<Record<GivenField, GivenValue>> = {};
  for (const [name, word] of pairs) {
    const field = GIVEN_FIELDS.find((known) => known === name);
    if (!field) return rejected(unknownWord('field of a record', name, GIVEN_FIELDS));
    if (given[field] !== undefined) return rejected(`The record gives ${field} twice.`);
    const choices = [...CHOICES[field], UNKNOWN];
    const choice = choices.find((each) => each.word === word.toLowerCase());
    const words = choices.map((each) => each.word);
    if (!choice) return rejected(unknownWord(`value of ${field}`, word, words));
    given[field] = choice.value;
  }
  return accepted(given);
}

/** `optedOut=yes,doNotEmail=no`: what `readGivenRecord` reads, in the order of the record. */
export const formatGivenRecord = (given: GivenRecord): string =>
  GIVEN_FIELDS.flatMap((field) => {
    const said = given[field];
    return said === undefined ? [] : [`${field}=${wordOf(field, said)}`];
  }).join(',');

const wordOf = (field: GivenField, said: GivenValue): string =>
  [...CHOICES[field], UNKNOWN].find(({ value }) => value === said)?.word ?? String(said);

/** The fields that a record's own values can be taken from: what `Fields` has and a person can see. */
export const givenFrom = (fields: Fields): GivenRecord =>
  Object.fromEntries(
    GIVEN_FIELDS.flatMap((field) => {
      const value = fields[field];
      if (value === undefined || (value === null && field !== 'lastChanged')) return [];
      return [[field, value ?? 'none']];
    }),
  );
