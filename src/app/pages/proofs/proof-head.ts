/**
 * The table's head: what the configurations of each column have in common. What many columns share is said once above
 * them, and a setting that only tells neighbours apart stands in a row of its own below. Pure.
 */
import { SETTINGS, type SettingName, type SettingValue, settingInfo } from '../../../simulation/index.ts';
import { type Conditions, same, sharedBy, without } from './conditions.ts';

type Cases = readonly Conditions[];

export interface HeadCell {
  /** The first of its columns, and how many they are. */
  readonly from: number;
  readonly span: number;
  /** One of them is true of each configuration. */
  readonly cases: Cases;
}

export interface Head {
  /** What several columns share. It leaves out those that do not, whose own cell reaches up beside it. */
  readonly above: readonly HeadCell[];
  readonly own: readonly HeadCell[];
  /** Its values by column, all of them where it makes no difference; null where no setting only tells neighbours apart. */
  readonly last: { readonly name: SettingName; readonly values: readonly (readonly SettingValue[])[] } | null;
}

/** @param columns the cases of each, as `casesOf` gives them. */
export function headOf(columns: readonly Cases[]): Head {
  const last = lastSetting(columns);
  const parted = columns.map((cases) => cases.map((conditions) => conditions.filter(({ name }) => name !== last)));
  const common = commonOf(parted);
  const cells = parted.map((cases) => {
    const own = cases.map((conditions) => without(conditions, common));
    const isUnder = common.length > 0 && without(common, sharedBy(cases)).length === 0 && own.every(hasWords);
    return isUnder ? { above: [common], cases: own } : { above: null, cases };
  });
  return {
    above: merged(cells.map(({ above }) => above)),
    own: merged(cells.map(({ cases }) => cases)),
    last: last && { name: last, values: columns.map((cases) => valuesIn(cases, last)) },
  };
}

/** Whether a column is the first of those under the same words, and whether it is the only one. */
export function placeIn({ own }: Head, column: number): { readonly first: boolean; readonly alone: boolean } {
  const cell = own.find(({ from }) => from === column);
  return { first: cell !== undefined, alone: cell?.span === 1 };
}

const hasWords = (conditions: Conditions): boolean => conditions.length > 0;

/** The finest setting of which anything is said, where every column has it one way, or does not mind. */
function lastSetting(columns: readonly Cases[]): SettingName | null {
  const named = (cases: Cases, name: SettingName) => cases.flat().some((condition) => condition.name === name);
  const last = SETTINGS.findLast(({ name }) => columns.some((cases) => named(cases, name)))?.name;
  if (!last) return null;
  const alone = columns.every((cases) => named(cases, last) === named([sharedBy(cases)], last));
  return alone && columns.length > 1 ? last : null;
}

/** What the columns share that share anything within themselves. */
function commonOf(columns: readonly Cases[]): Conditions {
  const shared = columns.map(sharedBy).filter(hasWords);
  return shared.length > 1 ? sharedBy(shared) : [];
}

/** Neighbours of which the same is said are one cell; where nothing is said there is none. */
function merged(columns: readonly (Cases | null)[]): readonly HeadCell[] {
  const cells: HeadCell[] = [];
  for (const [from, cases] of columns.entries()) {
    const last = cells.at(-1);
    if (cases && last && last.from + last.span === from && same(last.cases, cases))
      cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else if (cases) cells.push({ from, span: 1, cases });
  }
  return cells;
}

const valuesIn = (cases: Cases, last: SettingName): readonly SettingValue[] =>
  sharedBy(cases).find(({ name }) => name === last)?.values ?? settingInfo(last).values.map(({ value }) => value);
