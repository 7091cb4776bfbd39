/** A settings file is read whole, or refused in one sentence that names it and what is wrong with it. */
import { describe, expect, it } from 'vitest';
import { readSettingsFile } from '../../src/cli/read-settings-file.ts';
import { completeSettings } from '../../src/simulation/index.ts';

describe('a settings file', () => {
  it('gives settings and accepted violations', () => {
    const text = '{"settings": {"crm": "salesforce", "overwriteOptedOut": true}, "accept": {"P3": " known "}}';
    expect(readSettingsFile('org.json', text)).toEqual({
      ok: true,
      value: {
        settings: completeSettings({ crm: 'salesforce', overwriteOptedOut: true }),
        automations: null,
        accept: { P3: 'known' },
      },
    });
  });
});
