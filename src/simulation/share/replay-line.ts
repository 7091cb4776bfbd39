/** Settings as options of the command line, and the line that plays a run there: for whoever writes such a line down. */
import {
  completeSettings,
  type EventName,
  SETTINGS,
  type SettingName,
  type Settings,
  valueLabel,
} from '../../../machines/index.ts';

/** What calls the command line in a checkout of this project. */
export const NPM_SCRIPT = 'npm run --silent mailability --';

/** The option that gives a setting, without its dashes: `overwrite-opted-out`. */
export const optionOf = (name: SettingName): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a setting is where nobody sets it: the edition and the CRM for good, the others given those two. */
export function usualSetting(settings: Settings, name: SettingName): Settings[SettingName] {
  const { edition, crm } = settings;
  return completeSettings(name === 'edition' || name === 'crm' ? {} : { edition, crm })[name];
}

/** The options that give these settings, without those that say nothing new. */
export const settingsOptions = (settings: Settings): readonly string[] =>
  SETTINGS.flatMap(({ name }) =>
    settings[name] === usualSetting(settings, name) ? [] : [`--${optionOf(name)}`, wordOf(settings, name)],
  );

/** The command that plays a run. @param program how the command line is called: `npm run --silent mailability --`. */
export const replayLine = (program: string, settings: Settings, events: readonly EventName[]): string =>
  [program, 'simulate', ...settingsOptions(settings), '--events', events.join(',')].join(' ');

/** A switch by its label, yes or on; any other setting by its value. */
function wordOf(settings: Settings, name: SettingName): string {
  const value = settings[name];
  return typeof value === 'boolean' ? valueLabel(name, value) : String(value);
}
