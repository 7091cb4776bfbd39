/** The settings of section 2 as options of the command line, and back. */
import {
  completeSettings,
  type Result,
  readSettings,
  SETTINGS,
  type SettingInfo,
  type SettingName,
  type Settings,
  settingInfo,
  unknownWord,
} from '../simulation/index.ts';
import type { OptionInfos, Options } from './options.ts';

const OPTION_OF: Readonly<Record<SettingName, string>> = {
  edition: 'edition',
  crm: 'crm',
  assigned: 'assigned',
  overwriteOptedOut: 'overwrite-opted-out',
  resubscribe: 'resubscribe',
  optedOutSync: 'opted-out-sync',
};

const isSwitch = ({ values }: SettingInfo): boolean => values.every(({ value }) => typeof value === 'boolean');

/** The words that an option may be followed by: a switch has its labels, yes and no or on and off. */
const wordsOf = (info: SettingInfo): readonly string[] =>
  isSwitch(info) ? info.values.map(({ label }) => label).reverse() : info.values.map(({ value }) => String(value));

/** The words of another switch are understood too, but never suggested. */
const SWITCH_WORDS: readonly string[] = ['yes', 'no', 'on', 'off', 'true', 'false'];

export const SETTINGS_OPTIONS: OptionInfos = Object.fromEntries(
  SETTINGS.map((info) => [OPTION_OF[info.name], { value: inWords(wordsOf(info)) }]),
);

/** Which of the settings' options were given, as they are typed: `--crm`. */
export const givenSettings = ({ values }: Options): readonly string[] =>
  Object.values(OPTION_OF)
    .filter((option) => values.has(option))
    .map((option) => `--${option}`);

/** Reads the settings that options give; what is not given has its default. */
export function readSettingsOptions({ values }: Options): Result<Settings> {
  const given: Record<string, string> = {};
  for (const info of SETTINGS) {
    const option = OPTION_OF[info.name];
    const word = values.get(option)?.[0];
    if (word === undefined) continue;
    const known = wordsOf(info);
    if (![...known, ...(isSwitch(info) ? SWITCH_WORDS : [])].includes(word))
      return { ok: false, error: unknownWord(`--${option} value`, word, known) };
    given[info.name] = word;
  }
  return readSettings(given);
}

/** The options that give these settings, without those that say nothing new. */
export const settingsOptions = (settings: Settings): readonly string[] =>
  SETTINGS.flatMap(({ name }) =>
    settings[name] === usualSetting(settings, name) ? [] : [`--${OPTION_OF[name]}`, wordOf(settings, name)],
  );

/** What a setting is where nobody sets it: the edition and the CRM for good, the others given those two. */
export function usualSetting(settings: Settings, name: SettingName): Settings[SettingName] {
  const { edition, crm } = settings;
  return completeSettings(name === 'edition' || name === 'crm' ? {} : { edition, crm })[name];
}

function wordOf(settings: Settings, name: SettingName): string {
  const info = settingInfo(name);
  const value = settings[name];
  return isSwitch(info) ? (info.values.find((known) => known.value === value)?.label ?? String(value)) : String(value);
}

/** `a, b or c`. */
export function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
