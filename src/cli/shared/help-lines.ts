/** Lines of help that several commands share. */
import { optionOf, SETTINGS } from '../../simulation/index.ts';
import { SETTINGS_OPTIONS, usualWord } from './settings-options.ts';
import { wrapped } from './style.ts';

/** An option with what it means. @param name empty where the text goes on from the line above. */
export const optionHelp = (name: string, text: string): readonly string[] => wrapped(text, `  ${name.padEnd(22)}  `);

/** Every setting, and what it is where nobody says. */
export function settingsHelp(): readonly string[] {
  const values = SETTINGS.map((info) => {
    const name = optionOf(info.name);
    return optionHelp(`--${name}`, `${SETTINGS_OPTIONS[name]?.value}. ${info.help} Unless given, ${usualWord(info)}.`);
  });
  return ['Settings', ...values.flat()];
}

/** The first of each id: what editions share is told in the words of the first. */
export const eachOnce = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.filter(({ id }, place) => list.findIndex((other) => other.id === id) === place);
