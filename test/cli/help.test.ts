/** What `--help` says is so: the default that it names for a setting is what a run has where nobody gives it. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { GIVEN_FIELDS, optionOf, SETTINGS, type Settings } from '../../src/simulation/index.ts';
import { helpOf, understood } from '../support/command-line.ts';

/** Where each setting applies, so that what is not given shows. */
const APPLIES: Readonly<Record<string, readonly string[]>> = {
  overwriteOptedOut: ['--edition', 'classic', '--crm', 'salesforce'],
  optedOutSync: ['--crm', 'salesforce'],
  doNotEmailSync: ['--crm', 'salesforce'],
};

describe('help', () => {
  it.each(COMMANDS.map(({ name }) => name))('%s begins with how it is called, and goes on', (name) => {
    const lines = helpOf(name);
    expect(lines[0]).toMatch(new RegExp(`^mailability ${name}( |$)`));
    expect(lines.length).toBeGreaterThan(2);
  });

  it('diagnose names each field of a record with the words that it takes', () => {
    const lines = helpOf('diagnose').map((line) => line.trim());
    expect(lines).toContain('optedOut=yes|no|unknown');
    expect(lines).toContain('lastChanged=pardot|crm|none|unknown');
    expect(lines.filter((line) => /^\w+=\S+\|unknown$/.test(line))).toHaveLength(GIVEN_FIELDS.length);
  });
});

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
