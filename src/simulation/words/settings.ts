/** An organisation's settings in a few words, for headings, cards and the command line: one home for all of them. */

import {
  type SettingName,
  type Settings,
  type SettingValue,
  settingNames,
  shortValue,
  shownSettings,
} from '../../../machines/index.ts';
import { editionOf } from '../run/simulation.ts';

/** A setting in words: "Salesforce", "not linked", "Opted Out sync: Salesforce’s value", "resubscribe on". */
export interface SettingWords {
  readonly name: SettingName;
  readonly words: string;
}

/** The settings that mean something beside each other, in the order in which people meet them, the edition first. */
export const settingsWords = (settings: Settings): readonly SettingWords[] =>
  shownSettings(settings).map(({ name }) => ({ name, words: wordsOf(settings, name) }));

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

function wordsOf(settings: Settings, name: SettingName): string {
  const value: SettingValue = settings[name];
  const { short } = settingNames(settings, name);
  if (name === 'edition' || name === 'crm') return shortValue(name, value);
  if (name === 'assigned') return value ? short : `not ${short}`;
  const join = typeof value === 'boolean' ? ' ' : ': ';
  return `${short}${join}${shortValue(name, value)}`;
}
