/** What `--help` says is so: the default that it names for a setting is what a run has where nobody gives it. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { optionOf, SETTINGS, type Settings } from '../../src/simulation/index.ts';
import { helpOf, understood } from '../support/command-line.ts';

/** Where each setting applies, so that what is not given shows. */
const APPLIES: Readonly<Record<string, readonly string[]>> = {
  overwriteOptedOut: ['--edition', 'classic', '--crm', 'salesforce'],
  optedOutSync: ['--crm', 'salesforce'],
  doNotEmailSync: ['--crm', 'salesforce'],
};

describe('the default of a setting', () => {
  it.each(SETTINGS.map(({ name }) => name))('%s is what its help says, given or not', (name) => {
    const text = helpOf('simulate').join(' ').replaceAll(/ +/g, ' ');
    const option = `--${optionOf(name)}`;
    const [, word = ''] = new RegExp(`${option} .*? Unless given, ([\\w-]+)\\.`).exec(text) ?? [];
    const settingsWith = (...given: readonly string[]) => {
      const command = understood(['simulate', '--events', 'prospect.unsubscribed', ...(APPLIES[name] ?? []), ...given]);
      return command.ok ? (command.value as { readonly settings: Settings }).settings : command;
    };
    expect(word).not.toBe('');
    expect(settingsWith(option, word)).toEqual(settingsWith());
  });

  it('is told wherever settings are taken', () => {
    const taking = COMMANDS.map(({ name }) => name).filter((name) => helpOf(name).join(' ').includes('--edition'));
    expect(taking).toEqual(expect.arrayContaining(['simulate', 'verify', 'diagnose', 'audit']));
    for (const name of taking)
      expect(
        helpOf(name)
          .join('\n')
          .match(/Unless\s+given/g)?.length ?? 0,
        name,
      ).toBeGreaterThanOrEqual(SETTINGS.length);
  });
});
