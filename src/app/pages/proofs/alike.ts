/** What the table folds: columns whose verdicts are all the same, and rows that say of every column that all is well. Pure. */
import type { Property, PropertyResult, PropertyVerdict, Verification } from '../../../simulation/index.ts';

/** Configurations in which every property has the same verdict; never none. */
export type Column = readonly [Verification, ...Verification[]];

/** Where a property holds: everywhere, or wherever it means something, or it means nothing anywhere. */
export type Fold = 'everywhere' | 'where-it-applies' | 'nowhere';

export interface Rows {
  /** Those with anything to tell, bad news first. */
  readonly exceptions: readonly Property[];
  readonly folded: readonly { readonly fold: Fold; readonly properties: readonly Property[] }[];
}

/** The columns in the order of their first configurations. */
export function columnsOf(verifications: readonly (Verification | undefined)[]): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const verification of verifications) {
    if (!verification) continue;
    const key = verification.properties.map(({ id, verdict }) => `${id} ${verdict}`).join();
    const column = columns.get(key);
    columns.set(key, column ? [...column, verification] : [verification]);
  }
  return [...columns.values()];
}

/** What stands in a column beside a property. */
export const resultIn = ([first]: Column, { id }: Property): PropertyResult | undefined =>
  first.properties.find((result) => result.id === id);

export function rowsOf(properties: readonly Property[], columns: readonly Column[]): Rows {
  const rows = properties.map((property) => {
    const verdicts = new Set(columns.flatMap((column) => resultIn(column, property)?.verdict ?? []));
    const rank = BAD_NEWS.findIndex((verdict) => verdicts.has(verdict));
    return { property, rank, fold: rank < 0 ? foldOf(verdicts) : null };
  });
  const those = (fold: Fold | null) => rows.filter((row) => row.fold === fold);
  return {
    exceptions: those(null)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ property }) => property),
    folded: FOLDS.map((fold) => ({ fold, properties: those(fold).map(({ property }) => property) })).filter(
      (group) => group.properties.length > 0,
    ),
  };
}

/** What makes a row an exception, the worst first. */
export const BAD_NEWS: readonly PropertyVerdict[] = ['violated', 'undecided', 'possible', 'impossible'];

const FOLDS: readonly Fold[] = ['everywhere', 'where-it-applies', 'nowhere'];

/** @param verdicts good ones alone. */
function foldOf(verdicts: ReadonlySet<PropertyVerdict>): Fold {
  if (!verdicts.has('holds')) return 'nowhere';
  return verdicts.has('not-applicable') ? 'where-it-applies' : 'everywhere';
}
