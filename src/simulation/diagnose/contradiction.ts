/** Why a record cannot be: the fewest of its fields that contradict each other, and the rules that tie them together. */
import { BINDINGS, type Binding, type Citation, type Settings } from '../../../machines/index.ts';
import { agrees, assumedIn, type GivenField, type GivenRecord } from './given-record.ts';
import { organisationOf, type Reach, reachOf } from './reach.ts';

export interface Contradiction {
  /** The fewest fields that no reachable state agrees with. */
  readonly fields: readonly GivenField[];
  /** The rules by which they exclude each other. Empty where the rules allow it, and nobody in this organisation does it. */
  readonly rules: readonly Citation[];
}

/** @param given a record with which no state agrees. */
export function contradictionOf(reach: Reach, given: GivenRecord): Contradiction {
  const { settings } = reach.organisation;
  const said = (Object.keys(given) as GivenField[]).filter((field) => given[field] !== 'unknown');
  // What was only assumed is doubted where nothing that was said is wrong by itself.
  const fields = fewest(reach, given, said) ?? fewest(reach, given, [...assumedIn(given), ...said]) ?? [];
  const isByTheRules = !someAgree(reachOf(organisationOf(settings)), given, fields);
  return { fields, rules: isByTheRules ? rulesTying(settings, fields) : [] };
}

/** Whether the settings have no such field: no record of theirs has a value in it. */
export const isAbsent = (settings: Settings, field: GivenField): boolean =>
  reachOf(organisationOf(settings)).verdicts.every((verdict) => (verdict[field] ?? null) === null);

/** The first of the smallest sets of these fields that exclude each other; null where they do not. */
function fewest(reach: Reach, given: GivenRecord, fields: readonly GivenField[]): readonly GivenField[] | null {
  const sets = subsetsOf(fields).toSorted((one, other) => one.length - other.length);
  return sets.find((set) => !someAgree(reach, given, set)) ?? null;
}

const subsetsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((__, place) => ((bits >> place) & 1) === 1));

const someAgree = ({ verdicts }: Reach, given: GivenRecord, fields: readonly GivenField[]): boolean =>
  verdicts.some((verdict) => fields.every((field) => agrees(verdict, field, given)));

/** The fewest rules of the edition that together tie these fields to each other. */
function rulesTying({ edition }: Settings, fields: readonly GivenField[]): readonly Citation[] {
  const bindings = BINDINGS.filter(({ editions }) => editions.includes(edition));
  const sets = subsetsOf(bindings).toSorted((one, other) => one.length - other.length);
  const tying = sets.find(
    (set) => isOnePiece(set) && fields.every((field) => set.some((each) => each.fields.includes(field))),
  );
  return tying?.map(({ rule }) => rule) ?? [];
}

/** Whether one can go from any of these rules to any other by the fields that they share. */
function isOnePiece(bindings: readonly Binding[]): boolean {
  const met = new Set(bindings.slice(0, 1));
  for (const { fields } of met)
    for (const other of bindings) if (other.fields.some((field) => fields.includes(field))) met.add(other);
  return met.size === bindings.length;
}
