/** Which settings open a hole: those that the violating configurations share and that pick out exactly them. Pure. */
import { SETTINGS, type SettingName, type Settings } from '../../../simulation/index.ts';

/**
 * The fewest settings, later ones preferred, whose values pick out exactly `some` of `all`; null where no such
 * combination does, and where all of them are meant.
 */
export function settingsThatOpen(some: readonly Settings[], all: readonly Settings[]): readonly SettingName[] | null {
  const [first] = some;
  if (!first || some.length === all.length) return null;
  const shared = SETTINGS.map(({ name }) => name).filter((name) => some.every((each) => each[name] === first[name]));
  const picked = (names: readonly SettingName[]) =>
    all.filter((each) => names.every((name) => each[name] === first[name])).length;
  if (picked(shared) !== some.length) return null;
  return shared.reduce<readonly SettingName[]>((kept, name) => {
    const without = kept.filter((each) => each !== name);
    return picked(without) === some.length ? without : kept;
  }, shared);
}

/** "Prospect is assigned: yes; Overwrite Prospect Opted Out: on". */
export function settingsSentence(names: readonly SettingName[], settings: Settings): string {
  return SETTINGS.filter(({ name }) => names.includes(name))
    .map(({ name, label, values }) => {
      const value = values.find((each) => each.value === settings[name])?.label ?? String(settings[name]);
      return `${label}: ${value}`;
    })
    .join('; ');
}
