/** What some configurations have in common by their settings, exactly: all of them are so, and no other is. Pure. */
import {
  applies,
  SETTINGS,
  type SettingName,
  type Settings,
  type SettingValue,
  valuesWords,
} from '../../../simulation/index.ts';

/** A setting means something and is one of these. */
export interface Condition {
  readonly name: SettingName;
  readonly values: readonly SettingValue[];
}

/** All of them together, in the order in which people meet the settings. None is true of everything. */
export type Conditions = readonly Condition[];

/** The fewest cases, of which one is true of each of `some` and none of any other of `all`. */
export function casesOf(some: readonly Settings[], all: readonly Settings[]): readonly Conditions[] {
  if (some.length === all.length) return [[]];
  const shared = sharedValues(some).filter((each) => !all.every((settings) => meets(settings, [each])));
  if (shared.length > 0) {
    const left = all.filter((settings) => meets(settings, shared));
    return casesOf(some, left).map((rest) => inOrder([...shared, ...rest]));
  }
  return split(some, all).map((conditions) => simplified(conditions, all));
}

export const meets = (settings: Settings, conditions: Conditions): boolean =>
  conditions.every(({ name, values }) => means(settings, name) && values.includes(settings[name]));

/** What every case says. */
export const sharedBy = (cases: readonly Conditions[]): Conditions =>
  (cases[0] ?? []).filter((condition) => cases.every((conditions) => conditions.some((each) => same(each, condition))));

export const without = (conditions: Conditions, others: Conditions): Conditions =>
  conditions.filter((condition) => !others.some((other) => same(condition, other)));

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** "Salesforce, linked, Opted Out sync: not mapped". */
export const conditionsWords = (edition: Pick<Settings, 'edition'>, conditions: Conditions): string =>
  conditions.map(({ name, values }) => valuesWords(edition, name, values)).join(', ');

/** The same of cases: "assigned, with Salesforce, overwrite off; or Dynamics". Empty where they are true of everything. */
export function casesWords(edition: Pick<Settings, 'edition'>, cases: readonly Conditions[]): string {
  const shared = sharedBy(cases);
  const rest = cases.map((each) => conditionsWords(edition, without(each, shared))).join('; or ');
  if (cases.length === 1) return conditionsWords(edition, shared);
  return [conditionsWords(edition, shared), rest].filter(Boolean).join(', with ');
}

const means = (settings: Settings, name: SettingName): boolean =>
  SETTINGS.some((info) => info.name === name && applies(info, settings));

function sharedValues([first, ...others]: readonly Settings[]): Conditions {
  if (!first) return [];
  return SETTINGS.map(({ name }) => ({ name, values: [first[name]] })).filter((each) =>
    [first, ...others].every((settings) => meets(settings, [each])),
  );
}

/** By the first setting that tells `all` apart; the values of which the same is to be said are put together. */
function split(some: readonly Settings[], all: readonly Settings[]): readonly Conditions[] {
  const name = SETTINGS.find((info) => new Set(all.map((settings) => settings[info.name])).size > 1)?.name;
  if (!name) return [[]];
  const said = new Map<string, { readonly values: readonly SettingValue[]; readonly cases: readonly Conditions[] }>();
  for (const value of new Set(some.map((settings) => settings[name]))) {
    const that = (these: readonly Settings[]) => these.filter((settings) => settings[name] === value);
    const cases = casesOf(that(some), that(all));
    const key = JSON.stringify(cases);
    said.set(key, { values: [...(said.get(key)?.values ?? []), value], cases });
  }
  return [...said.values()].flatMap(({ values, cases }) => cases.map((rest) => inOrder([{ name, values }, ...rest])));
}

/** Without what follows from the rest: who is not linked needs no list of the CRMs to which that is said. */
const simplified = (conditions: Conditions, all: readonly Settings[]): Conditions =>
  conditions.reduce((kept, condition) => {
    const fewer = without(kept, [condition]);
    const count = (these: Conditions) => all.filter((settings) => meets(settings, these)).length;
    return condition.values.length > 1 && count(fewer) === count(kept) ? fewer : kept;
  }, conditions);

const PLACES = SETTINGS.map(({ name }) => name);
const inOrder = (conditions: Conditions): Conditions =>
  conditions.toSorted((a, b) => PLACES.indexOf(a.name) - PLACES.indexOf(b.name));
