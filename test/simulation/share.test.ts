/** What is shared: links and how old they are, command lines, and a run as a report. */
import { describe, expect, it } from 'vitest';
import {
  ageOfLink,
  changesSince,
  completeSettings,
  type Edition,
  editionOf,
  formatLink,
  formatPair,
  formatRecordLink,
  isOfNewerModel,
  optionOf,
  readLink,
  readPair,
  readRecordLink,
  replayLine,
  settingsOfLink,
  settingsOptions,
  usualSetting,
} from '../../src/simulation/index.ts';

const SALESFORCE = completeSettings({ crm: 'salesforce' });
const opened = (text: string) => {
  const read = readLink(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const refusal = (read: { ok: boolean; error?: string }) => (read.ok ? null : read.error);

describe('a link', () => {
  it('gives the model, what differs from the usual, the run, and where it stands if not at its end', () => {
    expect(formatLink({ settings: SALESFORCE, events: ['prospect.unsubscribed', 'connector.synced'], at: 1 })).toBe(
      'model=upgraded.2&crm=salesforce&run=prospect.unsubscribed,connector.synced&at=1',
    );
    const classic = completeSettings({ edition: 'classic', crm: 'salesforce', overwriteOptedOut: true });
    expect(formatLink({ settings: classic, events: [], at: 0 })).toBe(
      'model=classic.2&crm=salesforce&overwriteOptedOut=yes',
    );
    expect(formatLink({ settings: completeSettings({}), events: ['prospect.unsubscribed'], at: 1 })).toBe(
      'model=upgraded.2&run=prospect.unsubscribed',
    );
  });

  it('is of today’s edition and the usual settings where it says nothing', () => {
    expect(opened('')).toEqual({
      settings: completeSettings({}),
      events: [],
      at: 0,
      olderModel: null,
      former: undefined,
    });
    expect(opened('run=prospect.unsubscribed&crm=salesforce')).toMatchObject({ settings: SALESFORCE, at: 1 });
  });

  it('of an older model has the settings of its time, and says so', () => {
    const old = opened('model=upgraded.1&run=prospect.unsubscribed');
    expect(old).toMatchObject({ settings: { resubscribe: false }, olderModel: null, former: { resubscribe: false } });
    expect(ageOfLink(old)).toBe(
      'This link was made with an older model. Then Prospect resubscribe was off where nobody set it.',
    );
    expect(opened('model=upgraded.1&resubscribe=yes').settings.resubscribe).toBe(true);
    expect(opened('model=classic.0').olderModel).toBe(0);
    expect(ageOfLink(opened('model=upgraded.2'))).toBeNull();
  });

  it.each([
    [
      'model=upgraded.9',
      'This link was made with a newer model, "upgraded.9"; this page knows "upgraded.2" or "classic.2".',
    ],
    ['model=foo.1', 'This link is for the model "foo.1"; this page knows "upgraded.2" or "classic.2".'],
    ['model=upgraded.01', 'This link is for the model "upgraded.01"; this page knows "upgraded.2" or "classic.2".'],
    ['model=upgraded', 'This link is for the model "upgraded"; this page knows "upgraded.2" or "classic.2".'],
    ['model=upgraded.2.1', 'This link is for the model "upgraded.2.1"; this page knows "upgraded.2" or "classic.2".'],
    [
      'model=upgraded.2&edition=classic',
      'This link cannot be opened. It says its edition in "model", and again in "edition".',
    ],
    ['model=upgraded.2&run=sneeze', 'This link cannot be opened. Unknown event "sneeze".'],
  ])('%s is refused in a sentence', (text, said) => {
    expect(refusal(readLink(text))).toBe(said);
  });

  it('says of itself whether its model is newer, and what it can of the account', () => {
    expect(['model=upgraded.9', 'model=upgraded.2', 'model=foo.9', '%'].map(isOfNewerModel)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(settingsOfLink('model=upgraded.2&crm=salesforce&run=sneeze&at=3')).toEqual(SALESFORCE);
    expect(settingsOfLink('model=upgraded.2&crm=sap')).toBeNull();
  });
});

describe('two links', () => {
  const link = (more: object = {}) => ({
    settings: SALESFORCE,
    events: ['prospect.unsubscribed' as const],
    at: 1,
    name: null,
    ...more,
  });
  const by = (left: object, right: object) => {
    const read = readPair(formatPair({ left: link(left), right: link(right) }));
    return read.ok ? read.value.by : read.error;
  };

  it('differ in their events or in their settings', () => {
    expect(by({}, { events: ['mail.hardBounced'] })).toBe('branch');
    expect(by({}, { settings: completeSettings({}) })).toBe('settings');
    expect(by({ name: 'a' }, { name: 'b' })).toBe('settings');
    expect(by({ events: ['mail.hardBounced'] }, { settings: completeSettings({}) })).toBe(
      'This comparison cannot be opened. Its two runs differ in their settings and in their events; only one of the two may.',
    );
    // What the other edition does not have is left out there.
    const both = ['prospect.unsubscribed', 'admin.untickedOptedOut'];
    expect(by({ events: both, at: 2 }, { settings: completeSettings({ edition: 'classic' }) })).toBe('settings');
  });

  it('are as old as the older of the two', () => {
    const age = (left: string, right: string) => {
      const read = readPair(`${left}/${right}`);
      return read.ok ? read.value.olderModel : read.error;
    };
    expect(age('model=classic.0', 'model=classic.2&resubscribe=no')).toBe(0);
    expect(age('model=classic.2&resubscribe=no', 'model=classic.0')).toBe(0);
    expect(age('model=classic.2', 'model=classic.2')).toBeNull();
    expect(age('name=a&model=classic.2', 'name=&model=classic.2')).toContain('It has the name ""');
    expect(age('', '/')).toContain('It must be two runs with one slash between them.');
    expect(age('model=foo.1', 'model=classic.2')).toContain('This link is for the model "foo.1"');
    expect(age('model=classic.2', 'x'.repeat(400_001))).toContain('at most 400000 are read.');
    expect(age('name=%&model=classic.2', 'model=classic.2')).toContain('It has the name "%"');
  });

  it('have the names that were given, and none where none was', () => {
    const pair = { left: link({ name: 'Asked first' }), right: link() };
    expect(formatPair(pair)).toMatch(/^name=Asked%20first&model=upgraded\.2&[^/]*\/model=upgraded\.2&/);
    expect(readPair(formatPair(pair))).toMatchObject({
      value: { left: { name: 'Asked first' }, right: { name: null } },
    });
  });
});

describe('a record’s link', () => {
  const settings = completeSettings({});
  it('has the record beside the settings, and nothing of one that is blank', () => {
    expect(formatRecordLink({ settings, given: { optedOut: true, doNotEmail: 'unknown' } })).toBe(
      'model=upgraded.2&record=optedOut:yes,doNotEmail:unknown',
    );
    expect(formatRecordLink({ settings, given: {} })).toBe('model=upgraded.2');
    expect(readRecordLink('model=upgraded.2&&')).toEqual({ ok: true, value: { settings, given: {} } });
    expect(readRecordLink('record=optedOut%3Ayes')).toEqual({
      ok: true,
      value: { settings, given: { optedOut: true } },
    });
  });

  it.each([
    ['record=optedOut:yes&record=optedOut:no', 'This link cannot be opened. It gives the record twice.'],
    ['record=optedOut:ja', 'This link cannot be opened. Unknown value of optedOut "ja". '],
    ['record=optedOut%', 'This link cannot be opened. "optedOut%" says nothing of a field'],
    ['model=foo.1&record=optedOut:yes', 'This link is for the model "foo.1"'],
  ])('%s is refused', (text, said) => {
    expect(refusal(readRecordLink(text))).toContain(said);
  });
});

describe('what has changed since an older model', () => {
  const edition = editionOf(SALESFORCE);
  it('is nothing since the newest, and else the defaults of the time and whether runs come out the same', () => {
    expect(changesSince(edition, 2)).toEqual([]);
    expect(changesSince(edition, 3)).toEqual([]);
    const was = 'Prospect resubscribe was off where nobody set it.';
    expect(changesSince(edition, 1)).toEqual([was, 'Its runs come out the same today.']);
    const later: Edition = { ...edition, modelVersion: 4, replaysSince: 3 };
    expect([1, 2, 3, 4].map((version) => changesSince(later, version))).toEqual([
      [was, 'Its runs may come out otherwise today.'],
      ['Its runs may come out otherwise today.'],
      ['Its runs come out the same today.'],
      [],
    ]);
  });
});

describe('a line to copy', () => {
  it('has the settings that nobody would guess, and the events', () => {
    expect(replayLine('mailability', SALESFORCE, ['prospect.unsubscribed', 'connector.synced'])).toBe(
      'mailability simulate --crm salesforce --events prospect.unsubscribed,connector.synced',
    );
    const classic = completeSettings({
      edition: 'classic',
      crm: 'salesforce',
      assigned: false,
      overwriteOptedOut: true,
    });
    expect(settingsOptions(classic)).toEqual([
      '--edition',
      'classic',
      '--crm',
      'salesforce',
      '--assigned',
      'no',
      '--overwrite-opted-out',
      'on',
    ]);
    expect(settingsOptions(completeSettings({}))).toEqual([]);
    expect(optionOf('doNotEmailSync')).toBe('do-not-email-sync');
  });

  it('reckons with what is usual for the edition and the CRM', () => {
    expect(usualSetting(SALESFORCE, 'crm')).toBe('none');
    expect(usualSetting(SALESFORCE, 'optedOutSync')).toBe('account-engagement');
    expect(usualSetting(completeSettings({}), 'optedOutSync')).toBeNull();
    expect(usualSetting(completeSettings({ edition: 'classic' }), 'edition')).toBe('upgraded');
  });
});
