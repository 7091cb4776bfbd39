/** Changing one setting: every choice that the dialog offers leads to an organisation that can be. */
import { describe, expect, it } from 'vitest';
import { withSetting } from '../../src/app/parts/settings-list.tsx';
import { configurationsOf, SETTINGS, whyImpossible } from '../../src/simulation/index.ts';

describe('a changed setting', () => {
  it('never leads to an organisation that cannot be', () => {
    for (const settings of configurationsOf('classic'))
      for (const { name, values } of SETTINGS.filter((setting) => setting.name !== 'edition'))
        for (const { value } of values) expect(whyImpossible(withSetting(settings, name, value))).toBeNull();
  });

  it('turns Overwrite Prospect Opted Out off with the connector that had it', () => {
    const [overwriting] = configurationsOf('classic').filter(({ overwriteOptedOut }) => overwriteOptedOut);
    if (!overwriting) throw new Error('No configuration overwrites.');
    expect(withSetting(overwriting, 'crm', 'dynamics')).toMatchObject({ crm: 'dynamics', overwriteOptedOut: false });
  });
});
