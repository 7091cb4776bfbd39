/** Reads the settings of section 2 from options of the command line. How they are written is the simulation's to say. */
import {
  listed,
  optionOf,
  type Result,
  readSettings,
  rejected,
  SETTINGS,
  type SettingInfo,
  type Settings,
  unknownWord,
} from '../../simulation/index.ts';
import type { OptionInfos, Options } from './options.ts';

const isSwitch = ({ values }: SettingInfo): boolean => values.every(({ value }) => typeof value === 'boolean');

/** The words that an option may be followed by: a switch has its labels, yes and no or on and off. */
const wordsOf = (info: SettingInfo): readonly string[] =>
  isSwitch(info) ? info.values.map(({ label }) => label).reverse() : info.values.map(({ value }) => String(value));

/** What a setting is where nobody says so and it applies, as it would be typed. */
export function usualWord({ values, off, usual = off }: SettingInfo): string {
  const value = values.find((each) => each.value === usual);
  return typeof usual === 'boolean' ? (value?.label ?? '') : String(usual);
}

/** The words of another switch are understood too, but never suggested. */
const SWITCH_WORDS: readonly string[] = ['yes', 'no', 'on', 'off', 'true', 'false'];

export const SETTINGS_OPTIONS: OptionInfos = Object.fromEntries(
  SETTINGS.map((info) => [optionOf(info.name), { value: listed(wordsOf(info), 'or') }]),
);

/** Which of the settings' options were given, as they are typed: `--crm`. */
export const givenSettings = ({ values }: Options): readonly string[] =>
  SETTINGS.map(({ name }) => optionOf(name))
    .filter((option) => values.has(option))
    .map((option) => `--${option}`);

/** Reads the settings that options give; what is not given has its default. */
export function readSettingsOptions({ values }: Options): Result<Settings> {
  const given: Record<string, string> = {};
  for (const info of SETTINGS) {
    const option = optionOf(info.name);
    const word = values.get(option)?.[0];
    if (word === undefined) continue;
    const known = wordsOf(info);
    if (![...known, ...(isSwitch(info) ? SWITCH_WORDS : [])].includes(word))
      return rejected(unknownWord(`--${option} value`, word, known));
    given[info.name] = word;
  }
  return readSettings(given);
}
