/** Changing one setting, in either edition: every choice that is offered leads to an organisation that can be, and one that is not says why. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SettingsList, withSetting } from '../../src/app/parts/settings-list.tsx';
import {
  completeSettings,
  configurationsOf,
  EDITIONS,
  SETTINGS,
  type Settings,
  settingInfo,
  type ValueInfo,
  whyImpossible,
} from '../../src/simulation/index.ts';

interface Choice {
  readonly name: (typeof SETTINGS)[number]['name'];
  readonly value: ValueInfo['value'];
  readonly offered: boolean;
  /** What stands at a choice that is not offered, and what is said below its setting. */
  readonly hint: string | undefined;
  readonly said: readonly string[];
}

const contents = (markup: string, pattern: RegExp): readonly string[] =>
  [...markup.matchAll(pattern)].map(([, found = '']) => found);

/** The choices as they are drawn. */
function choicesIn(settings: Settings): readonly Choice[] {
  const markup = renderToStaticMarkup(createElement(SettingsList, { settings, onChange: () => undefined }));
  return markup.split('<section').flatMap((section) => {
    const [name] = contents(section, /data-setting="(\w+)"/g);
    const info = SETTINGS.find((each) => each.name === name);
    if (!info) return [];
    const drawn = contents(section, /(<label.*?<\/label>)/g);
    expect(drawn).toHaveLength(info.values.length);
    const said = contents(section, /<p class="settings-why">(.*?)<\/p>/g);
    return info.values.map(({ value }, place): Choice => {
      const radio = drawn[place] ?? '';
      const [hint] = contents(radio, /title="(.*?)"/g);
      return { name: info.name, value, offered: !/<input[^>]* disabled/.test(radio), hint, said };
    });
  });
}

describe.each(EDITIONS.map(({ id }) => id))('in the %s edition', (edition) => {
  const configurations = configurationsOf(edition);

  it('offers choices that lead to what was chosen, in an organisation that can be', () => {
    for (const settings of configurations)
      for (const { name, value } of choicesIn(settings).filter(({ offered }) => offered)) {
        const changed = withSetting(settings, name, value);
        expect([name, changed[name]]).toEqual([name, value]);
        expect(whyImpossible(changed)).toBeNull();
        expect(changed).toEqual(completeSettings(changed));
      }
  });

  it('says why beside a choice that it does not offer', () => {
    const others = configurations.flatMap(choicesIn).filter(({ offered }) => !offered);
    expect(others).not.toEqual([]);
    for (const { hint, said } of others) expect(said).toContain(hint);
  });

  it('leaves out a setting only where it could not be changed', () => {
    for (const settings of configurations) {
      const shown = new Set(choicesIn(settings).map(({ name }) => name));
      // What says nothing may be said anywhere.
      for (const { name, values, off } of SETTINGS.filter((setting) => !shown.has(setting.name)))
        for (const { value } of values.filter((each) => each.value !== settings[name] && each.value !== off))
          expect([name, whyImpossible({ ...settings, [name]: value })]).toEqual([name, expect.any(String)]);
    }
  });
});

describe('what a change makes impossible', () => {
  const has = (edition: Settings['edition'], wanted: Partial<Settings>): Settings => {
    const found = configurationsOf(edition).find((settings) =>
      Object.entries(wanted).every(([name, value]) => settings[name as keyof Settings] === value),
    );
    if (!found) throw new Error(`No ${edition} configuration has ${JSON.stringify(wanted)}.`);
    return found;
  };

  it('goes with it: Overwrite Prospect Opted Out with the connector that had it', () => {
    const overwriting = has('classic', { overwriteOptedOut: true, resubscribe: true });
    for (const { value } of settingInfo('crm').values.filter((each) => each.value !== 'salesforce'))
      expect(withSetting(overwriting, 'crm', value)).toEqual({ ...overwriting, crm: value, overwriteOptedOut: false });
  });

  it('goes with it: the sync behaviour with the CRM, and comes back at its default', () => {
    const synced = has('upgraded', { optedOutSync: 'most-recent' });
    const without = withSetting(synced, 'crm', 'none');
    expect(without).toEqual({ ...synced, crm: 'none', optedOutSync: null });
    expect(withSetting(without, 'crm', 'salesforce')).toEqual(
      completeSettings({ ...synced, optedOutSync: null, crm: 'salesforce' }),
    );
  });

  it('goes with it: what the other edition does not have', () => {
    const overwriting = has('classic', { overwriteOptedOut: true });
    expect(withSetting(overwriting, 'edition', 'upgraded')).toMatchObject({
      crm: 'salesforce',
      overwriteOptedOut: false,
    });
    const dynamics = has('classic', { crm: 'dynamics' });
    expect(withSetting(dynamics, 'edition', 'upgraded')).toMatchObject({ edition: 'upgraded', crm: 'none' });
    const synced = has('upgraded', { optedOutSync: 'salesforce' });
    expect(withSetting(synced, 'edition', 'classic')).toEqual({ ...synced, edition: 'classic', optedOutSync: null });
  });
});
