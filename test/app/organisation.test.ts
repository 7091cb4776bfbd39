/** An organisation that is being described: what the page writes is what the command line reads, and nothing wrong is taken. */
import { describe, expect, it } from 'vitest';
import {
  deedsOf,
  draftOf,
  FIRST_DRAFT,
  organisationOf,
  whyNotNamed,
  withAutomation,
  withChanged,
} from '../../src/app/pages/organisation/draft.ts';
import { examplesFor } from '../../src/app/pages/organisation/examples.ts';
import {
  addressOf,
  fileTextOf,
  readAddress,
  readFile,
  readText,
} from '../../src/app/pages/organisation/organisation-text.ts';
import { readSettingsFile } from '../../src/cli/shared/read-settings-file.ts';
import {
  configurationsOf,
  editionOf,
  isOwnAutomation,
  MAX_AUTOMATION_NAME,
  MAX_AUTOMATIONS,
  maxOrganisationSize,
  NEED_WORDS,
  type Organisation,
  refusedAtFirst,
  simulationOf,
} from '../../src/simulation/index.ts';

const EVERY: readonly Organisation[] = (['classic', 'upgraded'] as const).flatMap((edition) =>
  configurationsOf(edition).flatMap((settings) => {
    const named = {
      settings,
      automations: examplesFor(settings).map(({ about: _, ...rest }) => rest),
      cannot: [],
      accept: {},
    };
    return [named, { settings, automations: null, cannot: [], accept: { P1: 'agreed “in writing”, & more' } }];
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
    [`o=${'x'.repeat(maxOrganisationSize() + 1)}`, /too large/],
    ['o={"settings":{},"accept":{},"accept":{}}', /It gives "accept" twice, for the second time at column 28\./],
    ['o={"automations":[]}', /"settings" is missing/],
  ])('is refused in one sentence: %.40s', (query, message) => {
    const read = readAddress(query);
    expect(read?.ok).toBe(false);
    if (read && !read.ok) expect(read.error).toMatch(message);
  });

  it('is refused where a file is too large', async () => {
    const size = maxOrganisationSize();
    const read = await readFile(new File([' '.repeat(size + 1)], 'big.json'));
    const error = `“big.json” is too large: an organisation’s file has at most ${size / 1_000_000} MB.`;
    expect(read).toEqual({ ok: false, error });
  });

  it('is refused where a file is not UTF-8, as by the command line', async () => {
    const read = await readFile(new File([Uint8Array.of(0x7b, 0xff, 0x7d)], 'latin.json'));
    expect(read).toEqual({ ok: false, error: '“latin.json” is not UTF-8 text.' });
  });

  it('is opened however large the page has made it', async () => {
    const settings = FIRST_DRAFT.settings;
    const does = deedsOf(settings);
    const needs = NEED_WORDS.filter((_, place) => place % 2 === 1);
    const automations = Array.from({ length: MAX_AUTOMATIONS }, (_, place) => ({
      // What JSON writes at its longest.
      name: `${place}`.padEnd(MAX_AUTOMATION_NAME, '\u0007'),
      does,
      need: needs,
    }));
    const accept = Object.fromEntries(
      (editionOf(settings)?.properties ?? []).map(({ id }) => [id, '\u0007'.repeat(1000)]),
    );
    const largest = { settings, automations, cannot: [], accept };
    const text = fileTextOf(largest);
    expect(text.length).toBeLessThanOrEqual(maxOrganisationSize());
    expect(await readFile(new File([text], 'mine.json'))).toEqual({ ok: true, value: largest });
    expect(readSettingsFile('mine.json', text)).toEqual({ ok: true, value: largest });
  });

  it('is no link where it is too long for one', () => {
    const automations = Array.from({ length: 400 }, (_, place) => ({
      name: `Rule ${place}`,
      does: ['automation.tickedDoNotEmail'] as const,
      need: [],
    }));
    expect(addressOf({ settings: FIRST_DRAFT.settings, automations, cannot: [], accept: {} })).toBeNull();
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

  it('takes no more automations than a file may hold', () => {
    const automations = Array.from({ length: MAX_AUTOMATIONS }, (_, key) => ({
      name: `${key}`,
      does: [],
      need: [],
      key,
    }));
    const full = { ...FIRST_DRAFT, automations };
    expect(withAutomation(full, { name: 'One more', does: [], need: [] })).toBe(full);
    expect(whyNotNamed(FIRST_DRAFT, 0, '𝒳'.repeat(MAX_AUTOMATION_NAME))).toBeNull();
    expect(whyNotNamed(FIRST_DRAFT, 0, 'x'.repeat(MAX_AUTOMATION_NAME + 1))).toMatch(/at most 200/);
  });

  it('keeps what an automation did while another edition is looked at', () => {
    const doing = withChanged(draft, 0, { does: ['automation.untickedOptedOut'] });
    const classic = { ...doing, settings: { ...doing.settings, edition: 'classic' as const, optedOutSync: null } };
    expect(organisationOf(classic).automations).toEqual([]);
    expect(organisationOf({ ...classic, settings: doing.settings }).automations).toHaveLength(1);
  });
});

describe('an example', () => {
  it('is offered where it can do anything, as the whole machine says', () => {
    for (const settings of (['classic', 'upgraded'] as const).flatMap(configurationsOf)) {
      const { events, graph } = simulationOf(settings);
      const { next, count } = graph();
      const changes = (event: (typeof events)[number]) =>
        Array.from({ length: count }, (_, index) => index).some(
          (index) => next[index * events.length + events.indexOf(event)] !== index,
        );
      for (const event of events.filter(isOwnAutomation))
        if (refusedAtFirst(settings).has(event))
          expect([settings, event, changes(event)]).toEqual([settings, event, false]);
      for (const { does } of examplesFor(settings)) expect(does.some(changes)).toBe(true);
    }
  });
});
