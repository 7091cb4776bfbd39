/** An organisation's settings in a few words, for headings, cards and the command line: one home for all of them. */

import {
  type SettingName,
  type Settings,
  type SettingValue,
  settingNames,
  shortValue,
  shownSettings,
} from '../../../machines/index.ts';
import { memoBy } from '../../engine/index.ts';
import { editionOf } from '../run/simulation.ts';
import { listed } from './lists.ts';

/** A setting in words: "Salesforce", "not linked", "Opted Out sync: Salesforce’s value", "resubscribe on". */
export interface SettingWords {
  readonly name: SettingName;
  readonly words: string;
}

/** The settings that mean something beside each other, in the order in which people meet them, the edition first. */
export const settingsWords: (settings: Settings) => readonly SettingWords[] = memoBy((settings) =>
  shownSettings(settings).map(({ name }) => ({ name, words: wordsOf(settings, name) })),
);

/** The same as one line: "Today’s edition, Salesforce, linked, Opted Out sync: Salesforce’s value, resubscribe on". */
export const settingsLine = (settings: Settings): string =>
  settingsWords(settings)
    .map(({ words }) => words)
    .join(', ');

/** "Today’s edition", "Classic edition (before Winter ’22)". */
export const editionName = (settings: Pick<Settings, 'edition'>): string => editionOf(settings).label;

/** "Salesforce", or "the CRM" where there is none. */
export const crmName = ({ crm }: Pick<Settings, 'crm'>): string =>
  crm === 'none' ? 'the CRM' : shortValue('crm', crm);

const wordsOf = (settings: Settings, name: SettingName): string => valuesWords(settings, name, [settings[name]]);

/** A setting that is one of these: "Salesforce or Dynamics", "Opted Out sync: Salesforce’s value or not mapped". */
export function valuesWords(
  edition: Pick<Settings, 'edition'>,
  name: SettingName,
  values: readonly SettingValue[],
): string {
  const { short } = settingNames(edition, name);
  const said = (value: SettingValue) =>
    name === 'assigned' ? (value ? short : `not ${short}`) : shortValue(name, value);
  const all = listed(values.map(said), 'or');
  if (name === 'edition' || name === 'crm' || name === 'assigned') return all;
  return `${short}${values.every((value) => typeof value === 'boolean') ? ' ' : ': '}${all}`;
}
