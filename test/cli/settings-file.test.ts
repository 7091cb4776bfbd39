/** A settings file is read whole, or refused in one sentence that names it and what is wrong with it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettingsFile } from '../../src/cli/shared/read-settings-file.ts';
import { readTextFile } from '../../src/cli/shared/read-text-file.ts';
import { completeSettings, maxOrganisationSize, readOrganisation } from '../../src/simulation/index.ts';
import { BAD_FILES, BAD_TEXTS, GOOD_FILES } from '../support/organisation-files.ts';

describe('a settings file', () => {
  it('gives settings, automations and accepted violations', () => {
    const text = `{
      "settings": {"edition": "upgraded", "crm": "salesforce", "optedOutSync": "most-recent"},
      "automations": [
        {"name": "Load", "does": ["crmAutomation.untickedOptOut"], "need": ["Email Opt Out is ticked"]},
        {"name": "Welcome", "does": ["automation.tickedDoNotEmail", "automation.untickedDoNotEmail"]}
      ],
      "accept": {"P3": " known "}
    }`;
    expect(readSettingsFile('org.json', text)).toEqual({
      ok: true,
      value: {
        settings: completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' }),
        automations: [
          { name: 'Load', does: ['crmAutomation.untickedOptOut'], need: ['Email Opt Out is ticked'] },
          { name: 'Welcome', does: ['automation.tickedDoNotEmail', 'automation.untickedDoNotEmail'], need: [] },
        ],
        cannot: [],
        accept: { P3: 'known' },
      },
    });
  });

  it('says nothing of automations where it lists none, which is not the same as listing that there are none', () => {
    expect(readSettingsFile('org.json', '{"settings": {}}')).toMatchObject({ value: { automations: null } });
    expect(readSettingsFile('org.json', '{"settings": {}, "automations": []}')).toMatchObject({
      value: { automations: [] },
    });
  });

  it.each(GOOD_FILES.map((file) => [JSON.stringify(file), file] as const))('is read whole: %.80s', (text, file) => {
    expect(readSettingsFile('org.json', text)).toEqual(readOrganisation(file));
    expect(readSettingsFile('org.json', JSON.stringify(file, null, 2))).toEqual(readOrganisation(file));
  });

  it.each([...BAD_FILES.map(({ file, says }) => [JSON.stringify(file), says] as const), ...BAD_TEXTS])(
    'is refused in one sentence that names it: %.80s',
    (text, says) => {
      const read = readSettingsFile('my "org".json', text);
      expect(read).toEqual({
        ok: false,
        error: expect.stringMatching(/^The settings file "my \\"org\\"\.json"[: ].*[.?]$/),
      });
      expect(read).toMatchObject({ error: expect.stringContaining(says) });
    },
  );
});

describe('the file itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mailability-settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (name: string, content?: string | Uint8Array) => {
    if (content !== undefined) writeFileSync(join(folder, name), content);
    return readTextFile('settings file', join(folder, name));
  };

  it('is read to its last byte, as large as it may be', () => {
    const text = `{"settings": {}}${' '.repeat(maxOrganisationSize() - 17)}\n`;
    expect(read('largest.json', text)).toEqual({ ok: true, value: text });
    expect(read('umlauts.json', '{"name": "Größe 𝒳"}')).toEqual({ ok: true, value: '{"name": "Größe 𝒳"}' });
  });

  it('is refused by its own name where it is larger than such a file can be', () => {
    writeFileSync(join(folder, 'results.json'), ' '.repeat(1_000_001));
    const read = readTextFile('results file', join(folder, 'results.json'), 1_000_000);
    expect(read).toMatchObject({
      error: expect.stringMatching(/results\.json" is too large: a results file has at most 1 MB\.$/),
    });
  });

  it('may begin with a byte order mark, as some editors write it', () => {
    expect(read('mark.json', '\ufeff{}')).toEqual({ ok: true, value: '{}' });
  });

  it('is refused in one sentence that names it where it cannot be read', () => {
    mkdirSync(join(folder, 'folder.json'));
    const refused = [
      [read('none.json'), 'none.json', 'does not exist'],
      [read('none.json/org.json'), 'none.json/org.json', 'does not exist'],
      [read('folder.json'), 'folder.json', 'is a folder, not a file'],
      [read('bytes.json', Uint8Array.of(0x7b, 0xff, 0x7d)), 'bytes.json', 'is not UTF-8 text'],
      [read('cut.json', Uint8Array.of(0x7b, 0xe2, 0x82)), 'cut.json', 'is not UTF-8 text'],
    ] as const;
    for (const [answer, name, why] of refused)
      expect(answer).toEqual({ ok: false, error: `The settings file "${join(folder, name)}" ${why}.` });
    expect(read('large.json', ' '.repeat(maxOrganisationSize() + 1))).toEqual({
      ok: false,
      error: expect.stringMatching(/^The settings file ".*large\.json" is too large[^.]*\.$/),
    });
  });
});
