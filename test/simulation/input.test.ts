import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  configurationsOf,
  DEFAULT_SETTINGS,
  formatLink,
  readEvents,
  readLink,
  readSettings,
  simulationOf,
} from '../../src/simulation/index.ts';
import { CLASSIC } from '../support/settings.ts';

const errorOf = (result: { ok: boolean; error?: string }) => (result.ok ? '' : (result.error ?? ''));

describe('settings from outside', () => {
  it('fill in what was left out', () => {
    expect(readSettings({})).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(
      readSettings({ edition: 'classic', crm: 'salesforce', overwriteOptedOut: 'on', assigned: 'yes' }),
    ).toMatchObject({
      ok: true,
      value: { crm: 'salesforce', overwriteOptedOut: true, assigned: true },
    });
  });

  it('accept a setting at its off value anywhere', () => {
    expect(readSettings({ edition: 'classic', crm: 'dynamics', overwriteOptedOut: false, optedOutSync: null }).ok).toBe(
      true,
    );
    expect(readSettings({ edition: 'classic', optedOutSync: 'unmapped', doNotEmailSync: 'unmapped' }).ok).toBe(true);
    expect(readSettings({ crm: 'none', assigned: false }).ok).toBe(true);
  });

  it.each([
    [{ edition: 'classic', crm: 'dynamics', overwriteOptedOut: true }, /crm to salesforce/],
    [{ crm: 'dynamics' }, /exists only in the classic edition/],
    [{ crm: 'salesforce', overwriteOptedOut: true }, /exists only in the classic edition/],
    [{ crm: 'salesfroce' }, /Unknown crm value "salesfroce"\. Did you mean "salesforce"\?/],
    [{ crn: 'none' }, /Unknown setting "crn"\. Did you mean "crm"\?/],
    [{ resubscribe: 'maybe' }, /resubscribe must be off or on/],
    [{ resubscribe: 1 }, /resubscribe must be off or on/],
    [{ assigned: 'constructor' }, /assigned must be no or yes/],
    [{ crm: null }, /Unknown crm value null\./],
    [{ crm: ['salesforce'] }, /Unknown crm value \["salesforce"\]\./],
    [{ doNotEmailSync: null }, /Unknown doNotEmailSync value null\./],
    [{ resubscribe: null }, /resubscribe must be off or on/],
    [{ crm: 'sales' }, /Did you mean "salesforce"\?/],
    [{ crm: '\u202esales\u009b' }, /"\\u202esales\\u009b"/],
    [{ edition: 'classic', crm: 'salesforce', optedOutSync: 'most-recent' }, /exists only in today’s edition/],
    [{ doNotEmailSync: 'salesforce' }, /crm "?salesforce/],
    [[], /must be an object/],
    [null, /must be an object/],
    ['x', /must be an object/],
    [{ __proto__: null, constructor: 'x' }, /Unknown setting "constructor"/],
  ])('refuse %j in one sentence', (given, message) => {
    const error = errorOf(readSettings(given));
    expect(error).toMatch(message);
    expect(error).not.toContain('\n');
  });
});

describe('events from outside', () => {
  it('are refused with the nearest name', () => {
    expect(errorOf(readEvents(['prospect.unsubscribe'], DEFAULT_SETTINGS))).toBe(
      'Unknown event "prospect.unsubscribe". Did you mean "prospect.unsubscribed"?',
    );
    expect(errorOf(readEvents(['automation.untickedOptedOut'], CLASSIC))).toBe(
      '"automation.untickedOptedOut" is an event of the upgraded edition, and these settings are classic: set edition to upgraded.',
    );
    expect(errorOf(readEvents([7], DEFAULT_SETTINGS))).toMatch(/Unknown event 7/);
    expect(errorOf(readEvents('x', DEFAULT_SETTINGS))).toMatch(/must be a list/);
    expect(
      readEvents(Array(5000).fill('connector.synced'), {
        ...DEFAULT_SETTINGS,
        crm: 'salesforce',
        optedOutSync: 'most-recent',
      }).ok,
    ).toBe(true);
    expect(errorOf(readEvents(Array(5001).fill('connector.synced'), DEFAULT_SETTINGS))).toMatch(/at most 5000/);
  });
});

describe('links', () => {
  it('reopen the run that they were made from, in every configuration', () => {
    const events = simulationOf(CLASSIC).events;
    fc.assert(
      fc.property(
        fc.constantFrom(...configurationsOf('classic')),
        fc.array(fc.constantFrom(...events)),
        fc.nat(),
        (settings, run, n) => {
          const linked = { settings, events: run, at: n % (run.length + 1) };
          expect(readLink(formatLink(linked))).toEqual({ ok: true, value: { ...linked, olderModel: null } });
        },
      ),
    );
  });

  it.each([
    ['model=classic.99', /newer model, "classic\.99"/],
    ['model=tesla.1', /knows "upgraded\.2" or "classic\.2"/],
    ['model=classic.x', /knows "upgraded\.2" or "classic\.2"/],
    ['model=classic.1.2', /knows "upgraded\.2" or "classic\.2"/],
    ['model=classic.1&run=prospect.unsubscribe', /Did you mean "prospect\.unsubscribed"/],
    ['model=classic.1&run=automation.untickedOptedOut', /is an event of the upgraded edition/],
    ['model=classic.1&crm=oracle', /Unknown crm value "oracle"/],
    ['model=classic.1&edition=upgraded', /Unknown part "edition"|says its edition in "model"/],
    ['model=classic.1&run=%3Cscript%3E', /Unknown event "<script>"/],
    [`model=classic.1&run=${'a,'.repeat(120_000)}`, /at most 200000/],
  ])('refuse %s in one sentence', (text, message) => {
    const read = readLink(text);
    expect(errorOf(read)).toMatch(message);
    expect(errorOf(read)).not.toContain('\n');
  });

  it('that name no model are of today’s edition, and one of the first version keeps the defaults of its time', () => {
    expect(readLink('')).toMatchObject({ ok: true, value: { settings: DEFAULT_SETTINGS, events: [], at: 0 } });
    expect(readLink('run=prospect.unsubscribed')).toMatchObject({ ok: true, value: { settings: DEFAULT_SETTINGS } });
    for (const edition of ['classic', 'upgraded'] as const) {
      expect(readLink(`model=${edition}.1`)).toMatchObject({ value: { settings: { edition, resubscribe: false } } });
      expect(readLink(`model=${edition}.2`)).toMatchObject({ value: { settings: { edition, resubscribe: true } } });
    }
  });

  it('never throw, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void readLink(text)));
    fc.assert(fc.property(fc.string(), (text) => void readLink(`model=classic.1&${text}`)));
  });
});
