/** What a record alone tells: the answers to what people ask most, and a record as text. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumedIn } from '../../src/simulation/diagnose/given-record.ts';
import {
  brief,
  completeSettings,
  configurationsOf,
  type Diagnosis,
  diagnose,
  diagnosisWords,
  EDITIONS,
  fieldsToGive,
  formatGivenRecord,
  formatRecordLink,
  givenFrom,
  organisationOf,
  play,
  readGivenRecord,
  readOrganisation,
  readRecordLink,
  type Settings,
  simulationOf,
} from '../../src/simulation/index.ts';
import { parameters } from '../support/random.ts';
import { anyRecord } from '../support/records.ts';

const SETTINGS = EDITIONS.flatMap(({ id }) => configurationsOf(id));

const anySettings = fc.constantFrom(...SETTINGS);

describe('what people ask most', () => {
  const ask = (settings: Partial<Settings>, text: string) => {
    const given = readGivenRecord(text);
    if (!given.ok) throw new Error(given.error);
    return diagnose(organisationOf(completeSettings(settings)), given.value);
  };
  const ways = (diagnosis: Diagnosis) =>
    diagnosis.waysBack.filter(({ breaksPolicy: breaks }) => !breaks).map(({ events }) => events);

  it('only Do Not Email is ticked: a marketer may untick it', () => {
    const diagnosis = ask({}, 'optedOut=no,doNotEmail=yes,hardBounced=no');
    expect(diagnosis.verdicts).toEqual([{ mailable: false, status: 'transactional-only' }]);
    expect(diagnosis.blockedBy).toEqual({ certain: ['doNotEmail'], possible: [] });
    expect(diagnosis.waysBack[0]).toMatchObject({
      events: ['admin.untickedDoNotEmail'],
      by: [['admin', 'marketer']],
      always: true,
    });
  });

  it('hard bounced: the address, and a reset that does not last', () => {
    const diagnosis = ask({}, 'optedOut=no,doNotEmail=no,hardBounced=yes');
    expect(ways(diagnosis).slice(0, 2)).toEqual([['admin.correctedEmail'], ['admin.resetHardBounce']]);
    expect(diagnosis.waysBack.map(({ addressAsItWas }) => addressAsItWas)).toEqual([false, true]);
    expect(diagnosis.reopenedBy).toEqual([]);
  });

  it('opted out in Salesforce and not in Pardot: the next sync wipes it, and mail goes', () => {
    const diagnosis = ask({ crm: 'salesforce' }, 'optedOut=no,doNotEmail=no,hardBounced=no,crmOptOut=yes');
    expect(diagnosis.verdicts).toEqual([{ mailable: true, status: 'mailable' }]);
    expect(diagnosis.nextSync).toEqual([{ changes: { crmOptOut: false }, mailable: true, status: 'mailable' }]);
    const { danger } = diagnosisWords(diagnosis, 'Ana');
    expect(danger).toContain('wipe');
  });

  it.each([
    [{ crm: 'salesforce', optedOutSync: 'unmapped' }, '', 'no sync carries it to Pardot. '],
    [{ crm: 'salesforce', optedOutSync: 'salesforce' }, ',connector=unverified', 'while the connector is paused'],
  ] as const)('opted out in Salesforce, and no sync carries it: %j', (settings, more, said) => {
    const words = (record: string) => diagnosisWords(ask(settings, `${record}${more}`), 'Ana');
    const blank = 'optedOut=no,doNotEmail=no,hardBounced=no';
    expect(words(`${blank},crmOptOut=yes`)).toMatchObject({ stamp: 'Mailed against their wish?', look: 'danger' });
    expect(words(`${blank},crmOptOut=yes`).danger).toContain(said);
    expect(words(`${blank},crmOptOut=no`).danger).toBeNull();
  });

  it('opted out and most recent: what the sync does hangs on who changed last', () => {
    const diagnosis = ask(
      { crm: 'salesforce', optedOutSync: 'most-recent' },
      'optedOut=yes,doNotEmail=no,hardBounced=no,crmOptOut=no',
    );
    expect(diagnosis.hangsOn.map(({ field, on }) => [field, on])).toEqual([['lastChanged', 'nextSync']]);
    expect(diagnosisWords(diagnosis, 'Ana').danger).toContain('can undo the opt-out');
    expect(diagnosis.reopenedBy).toContain('connector.synced');
  });

  it('names an organisation’s own automation that would mail her again', () => {
    const read = readOrganisation({
      settings: { crm: 'salesforce', optedOutSync: 'most-recent' },
      automations: [{ name: 'Re-engagement', does: ['automation.untickedOptedOut'] }],
    });
    if (!read.ok) throw new Error(read.error);
    const diagnosis = diagnose(read.value, { optedOut: true, doNotEmail: false, hardBounced: false });
    expect(diagnosis.reopenedBy).toContain('Re-engagement');
  });

  it('says that the rules would allow what nobody in the organisation does', () => {
    const read = readOrganisation({
      settings: { crm: 'salesforce' },
      automations: [],
      cannot: ['crmUser.tickedOptOut'],
    });
    if (!read.ok) throw new Error(read.error);
    const diagnosis = diagnose(read.value, { optedOut: false, crmOptOut: true, lastChanged: 'none' });
    // An unsubscribe, a sync and a resubscribe leave it so, by Pardot's hand.
    expect(diagnosis.possible).toBe(true);
    const ticked = diagnose(read.value, { crmDoNotEmail: true });
    expect(ticked.contradiction).toEqual({ fields: ['crmDoNotEmail'], rules: ['U14'] });
  });

  it('takes two things for granted, and says which', () => {
    expect(assumedIn({})).toEqual(['softBounces', 'connector']);
    expect(assumedIn({ softBounces: 'unknown', connector: 'verified' })).toEqual([]);
    const five = ask({}, 'softBounces=5');
    expect(five.verdicts).toEqual([{ mailable: false, status: 'undeliverable' }]);
  });
});

describe('a record as text', () => {
  it('is read back as it was written, alone and in a link', () => {
    fc.assert(
      fc.property(anySettings, anyRecord, (settings, given) => {
        expect(readGivenRecord(formatGivenRecord(given))).toEqual({ ok: true, value: given });
        expect(readRecordLink(formatRecordLink({ settings, given }))).toEqual({ ok: true, value: { settings, given } });
      }),
      parameters(300),
    );
  });

  it('may have spaces and capitals, and says nothing where it is blank', () => {
    expect(readGivenRecord(' softBounces = 3 , optedOut=YES,lastChanged=none,crmOptOut=Unknown ')).toEqual({
      ok: true,
      value: { softBounces: 3, optedOut: true, lastChanged: 'none', crmOptOut: 'unknown' },
    });
    expect(readGivenRecord('  ')).toEqual({ ok: true, value: {} });
    expect(formatGivenRecord({ crmOptOut: 'unknown', softBounces: 3, optedOut: false, lastChanged: 'none' })).toBe(
      'optedOut=no,softBounces=3,crmOptOut=unknown,lastChanged=none',
    );
  });

  it('can be taken from a record that somebody has, as far as it is there', () => {
    const recordIn = (settings: Partial<Settings>) => {
      const { record } = play(simulationOf(completeSettings(settings)), ['prospect.unsubscribed', 'mail.softBounced']);
      return formatGivenRecord(givenFrom(record));
    };
    expect(recordIn({})).toBe('optedOut=yes,doNotEmail=no,hardBounced=no,softBounces=1,requested=no,lastChanged=none');
    expect(recordIn({ crm: 'salesforce' })).toContain('crmOptOut=no,');
    expect(recordIn({ crm: 'salesforce' })).toContain('connector=verified,');
  });

  it('has the fields that the organisation has, and others are not asked about', () => {
    const fields = (settings: Partial<Settings>) => fieldsToGive(organisationOf(completeSettings(settings)));
    expect(fields({})).toEqual(['optedOut', 'doNotEmail', 'hardBounced', 'softBounces', 'requested']);
    expect(fields({ crm: 'salesforce', optedOutSync: 'most-recent' })).toEqual(
      expect.arrayContaining(['crmOptOut', 'connector', 'lastChanged']),
    );
    expect(fields({ crm: 'salesforce' })).not.toContain('crmDoNotEmail');
  });

  it('is answered in brief as it is in full', () => {
    const asked = organisationOf(completeSettings({ crm: 'salesforce' }));
    const given = { optedOut: true, hardBounced: 'unknown' } as const;
    const whole = diagnose(asked, given);
    expect(whole).toMatchObject(brief(asked, given));
    expect(whole.shortest).toEqual(['prospect.unsubscribed']);
    expect(brief(asked, given)).not.toHaveProperty('waysBack');
  });

  it.each([
    ['optedout=yes', 'Unknown field of a record "optedout". Did you mean "optedOut"?'],
    ['optedOut=maybe', 'Unknown value of optedOut "maybe".'],
    ['optedOut', '"optedOut" says nothing of a field'],
    ['optedOut=yes,,doNotEmail=no', 'no field at place 2'],
    ['optedOut=yes, ,doNotEmail=no', 'no field at place 2'],
    ['=yes', 'Unknown field of a record "".'],
    ['optedOut=yes,optedOut=no', 'gives optedOut twice'],
    ['softBounces=6', 'Unknown value of softBounces "6"'],
  ])('refuses %s in a sentence', (text, words) => {
    const read = readGivenRecord(text);
    expect(read.ok ? '' : read.error).toContain(words);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readGivenRecord(text);
        readRecordLink(text);
      }),
      parameters(300),
    );
  });
});
