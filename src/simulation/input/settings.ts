/** Reads settings that came from outside: a file, a link, a form or an argument list. */
import { completeSettings, SETTINGS, type SettingInfo, type Settings, whyImpossible } from '../../../machines/index.ts';
import { quoted, unknownWord } from './nearest.ts';
import { accepted, type Result, rejected } from './result.ts';

/** The words that stand for true and false where settings are written as text. */
const WORDS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  ['yes', true],
  ['on', true],
  ['true', true],
  [false, false],
  ['no', false],
  ['off', false],
  ['false', false],
]);

/** Everything that a setting may be given as, in the order to offer it. */
export const givenAs = ({ name, values }: SettingInfo): readonly unknown[] => {
  const own = values.map(({ value }) => value);
  if (isSwitch(values)) return [...own, ...[...WORDS.keys()].filter((word) => typeof word === 'string')];
  return name === 'optedOutSync' ? [...own, null] : own;
};

/**
 * Reads settings by the names of section 2. Missing ones get their defaults.
 * @param given what JSON.parse gave, or names and words; true and false may be written yes/no and on/off.
 */
export function readSettings(given: unknown): Result<Settings> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return rejected(`Settings must be an object like {"crm": "salesforce"}, not ${quoted(given)}.`);
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const info = SETTINGS.find((setting) => setting.name === name);
    if (!info)
      return rejected(
        unknownWord(
          'setting',
          name,
          SETTINGS.map((setting) => setting.name),
        ),
      );
    const read = readValue(info, value);
    if (!read.ok) return read;
    settings[name] = read.value;
  }
  const complete = completeSettings(settings as Partial<Settings>);
  const impossible = whyImpossible(complete);
  if (impossible) return rejected(impossible);
  return accepted(complete);
}

function readValue({ name, values }: SettingInfo, value: unknown): Result<string | boolean | null> {
  if (name === 'optedOutSync' && value === null) return accepted(null);
  if (isSwitch(values)) {
    const truth = WORDS.get(value);
    if (truth !== undefined) return accepted(truth);
    const [no, yes] = values;
    return rejected(`${name} must be ${no?.label} or ${yes?.label} (in JSON false or true), not ${quoted(value)}.`);
  }
  const known = values.map((v) => String(v.value));
  if (typeof value === 'string' && known.includes(value)) return accepted(value);
  return rejected(unknownWord(`${name} value`, value, known));
}

const isSwitch = (values: SettingInfo['values']): boolean => values.every(({ value }) => typeof value === 'boolean');
