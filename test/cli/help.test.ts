/** What `--help` says is so: the default that it names for a setting is what a run has where nobody gives it. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command.ts';
import { helpText } from '../../src/cli/help-text.ts';
import { readCommand } from '../../src/cli/read-command.ts';
import { optionOf, SETTINGS } from '../../src/simulation/index.ts';

/** Where each setting applies, so that what is not given shows. */
const APPLIES: Readonly<Record<string, readonly string[]>> = {
  overwriteOptedOut: ['--edition', 'classic', '--crm', 'salesforce'],
  optedOutSync: ['--crm', 'salesforce'],
  doNotEmailSync: ['--crm', 'salesforce'],
};

describe('the default of a setting', () => {
  it.each(SETTINGS.map(({ name }) => name))('%s is what its help says, given or not', (name) => {
    const text = helpText('simulate', 'mailability').join(' ').replaceAll(/ +/g, ' ');
    const option = `--${optionOf(name)}`;
    const [, word = ''] = new RegExp(`${option} .*? Unless given, ([\\w-]+)\\.`).exec(text) ?? [];
    const settingsWith = (...given: readonly string[]) => {
      const command = readCommand([
        'simulate',
        '--events',
        'prospect.unsubscribed',
        ...(APPLIES[name] ?? []),
        ...given,
      ]);
      return command.ok && command.value.kind === 'simulate' ? command.value.settings : command;
    };
    expect(word).not.toBe('');
    expect(settingsWith(option, word)).toEqual(settingsWith());
  });

  it('is told wherever settings are taken', () => {
    const taking = COMMANDS.filter((name) => !['stories', 'course'].includes(name));
    for (const name of taking)
      expect(
        helpText(name, 'mailability')
          .join('\n')
          .match(/Unless\s+given/g)?.length,
        name,
      ).toBeGreaterThanOrEqual(SETTINGS.length);
  });
});
