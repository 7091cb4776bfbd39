/** An organisation that is being described: what the page writes is what the command line reads, and nothing wrong is taken. */
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  FIRST_DRAFT,
  organisationOf,
  whyNotNamed,
  withAutomation,
  withChanged,
} from '../../src/app/organisation/draft.ts';
import { examplesFor } from '../../src/app/organisation/examples.ts';
import {
  addressOf,
  fileTextOf,
  LARGEST_FILE,
  readAddress,
  readFile,
  readText,
} from '../../src/app/organisation/organisation-text.ts';
import { configurationsOf, type Organisation } from '../../src/simulation/index.ts';

const EVERY: readonly Organisation[] = (['classic', 'upgraded'] as const).flatMap((edition) =>
  configurationsOf(edition).flatMap((settings) => {
    const named = { settings, automations: examplesFor(settings).map(({ about: _, ...rest }) => rest), accept: {} };
    return [named, { settings, automations: null, accept: { P1: 'agreed “in writing”, & more' } }];
  }),
);

describe('an organisation’s text', () => {
  it('is read back from a file and from a link as it was written, for every configuration', () => {
    for (const organisation of EVERY) {
      expect(readText(fileTextOf(organisation))).toEqual({ ok: true, value: organisation });
      const address = addressOf(organisation);
      expect(readAddress(address?.slice(address.indexOf('?') + 1) ?? null)).toEqual({ ok: true, value: organisation });
      expect(organisationOf(draftOf(organisation))).toEqual(organisation);
    }
  });

  it('leaves out what has its default', () => {
    const text = fileTextOf(organisationOf(FIRST_DRAFT));
    expect(JSON.parse(text)).toEqual({
      settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'account-engagement' },
      automations: [],
    });
  });

  it.each([
    ['o=%7B', /^This link cannot be opened\. /],
    ['o=', /^This link cannot be opened\. /],
    ['o=[]', /must be an object/],
    ['o={"setings":{}}', /Did you mean "settings"\?/],
    [`o=${'x'.repeat(LARGEST_FILE + 1)}`, /larger than 1 MB/],
  ])('is refused in one sentence: %.40s', (query, message) => {
    const read = readAddress(query);
    expect(read?.ok).toBe(false);
    if (read && !read.ok) expect(read.error).toMatch(message);
  });

  it('is refused where a file is too large', async () => {
    const read = await readFile(new File([' '.repeat(LARGEST_FILE + 1)], 'big.json'));
    expect(read).toEqual({ ok: false, error: '“big.json” is larger than 1 MB, so it is no organisation’s file.' });
  });

  it('is no link where it is too long for one', () => {
    const automations = Array.from({ length: 400 }, (_, place) => ({
      name: `Rule ${place}`,
      does: ['automation.tickedDoNotEmail'] as const,
      need: [],
    }));
    expect(addressOf({ settings: FIRST_DRAFT.settings, automations, accept: {} })).toBeNull();
  });
});

describe('a draft', () => {
  const draft = withAutomation(FIRST_DRAFT, { name: 'Rule', does: [], need: [] });

  it('leaves out what does nothing yet, and gives each its own name', () => {
    const twice = withAutomation(draft, { name: 'Rule', does: ['automation.tickedDoNotEmail'], need: [] });
    expect(twice.automations.map(({ name }) => name)).toEqual(['Rule', 'Rule 2']);
    expect(organisationOf(twice).automations?.map(({ name }) => name)).toEqual(['Rule 2']);
    expect(whyNotNamed(twice, 1, 'Rule')).toMatch(/Another automation/);
    expect(whyNotNamed(twice, 1, ' ')).toMatch(/needs a name/);
    expect(whyNotNamed(twice, 1, 'Rule 2')).toBeNull();
  });

  it('keeps what an automation did while another edition is looked at', () => {
    const doing = withChanged(draft, 0, { does: ['automation.untickedOptedOut'] });
    const classic = { ...doing, settings: { ...doing.settings, edition: 'classic' as const, optedOutSync: null } };
    expect(organisationOf(classic).automations).toEqual([]);
    expect(organisationOf({ ...classic, settings: doing.settings }).automations).toHaveLength(1);
  });
});
