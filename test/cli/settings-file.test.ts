/** A settings file is read whole, or refused in one sentence that names it and what is wrong with it. */
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/cli/parse-json.ts';
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

  it.each([
    ['', 'ends too early, at column 1'],
    ['{"settings": {"crm": "salesforce",}}', 'unexpected "}" at column 35'],
    ['{"settings":\n  {"crm": salesforce}}', 'unexpected "s" at line 2, column 11'],
    ['[]', 'must hold an object'],
    ['null', 'must hold an object'],
    ['{}', 'has no "settings"'],
    ['{"crm": "salesforce"}', '"crm" belongs inside "settings"'],
    ['{"setings": {}}', 'Unknown key "setings". Did you mean "settings"?'],
    ['{"settings": {}, "__proto__": {}}', 'Unknown key "__proto__"'],
    ['{"settings": []}', 'Settings must be an object'],
    ['{"settings": {"crn": "none"}}', 'Unknown setting "crn". Did you mean "crm"?'],
    ['{"settings": {"crm": "salesfroce"}}', 'Did you mean "salesforce"?'],
    ['{"settings": {}, "automations": {}}', '"automations" must be a list'],
    [
      '{"settings": {}, "automations": [{"name": "x", "does": ["automation.untickedOptedOut"]}]}',
      'automations[0].does',
    ],
    ['{"settings": {}, "accept": ["P1"]}', '"accept" must be an object'],
    ['{"settings": {}, "accept": {"P0": "x"}}', 'Unknown property "P0"'],
    ['{"settings": {}, "accept": {"P1": ""}}', 'accept.P1 must give the reason'],
    ['{"settings": {}, "accept": {"P1": true}}', 'accept.P1 must give the reason'],
  ])('is refused: %s', (text, sentence) => {
    const read = readSettingsFile('org.json', text);
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(sentence) });
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining('"org.json"') });
    expect(!read.ok && read.error).not.toContain('\n');
  });

  it('may nest, but not without end', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJson(nested(50)).ok).toBe(true);
    expect(parseJson(nested(200_000))).toMatchObject({ ok: false, error: expect.stringContaining('levels deep') });
  });
});

describe('the place of a mistake', () => {
  it.each([
    ['{"a": 1 "b": 2}', 'unexpected "\\"" at column 9'],
    ['{"a" 1}', 'unexpected "1" at column 6'],
    ['{a: 1}', 'unexpected "a" at column 2'],
    ['[1, 2', 'ends too early, at column 6'],
    ['["a\\x"]', 'unexpected "\\"" at column 2'],
    ['[01]', 'unexpected "1" at column 3'],
    ['{} {}', 'unexpected "{" at column 4'],
    ['[1,]', 'unexpected "]" at column 4'],
    ['{"a": [}', 'unexpected "}" at column 8'],
    ['nul', 'unexpected "n" at column 1'],
    ['[true, 😀]', 'unexpected "😀" at column 8'],
  ])('%s', (text, place) => {
    expect(parseJson(text)).toMatchObject({ ok: false, error: expect.stringContaining(place) });
  });
});
