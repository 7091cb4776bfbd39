/**
 * Tests of the upgraded edition's judge: the rules U1 to U11, each way to sync, and what differs from classic.
 * The statechart is not asked here; it is compared with the judge elsewhere.
 */
import { describe, expect, it } from 'vitest';
import type { ClassicEventName } from '../../machines/classic/events.ts';
import { UPGRADED_EVENTS, type UpgradedEventName } from '../../machines/upgraded/events.ts';
import { isAutomation } from '../../machines/vocabulary/events.ts';
import type { Fields, Outcome, Verdict } from '../../machines/vocabulary/record.ts';
import {
  completeSettings,
  configurationsOf,
  type OptedOutSync,
  type Settings,
} from '../../machines/vocabulary/settings.ts';
import { keyOf, reachable, reachableFromBlank, UPGRADED_NAMES } from './explore.ts';
import { blank, type Judgement, judge } from './judge.ts';
import { blankUpgraded, judgeUpgraded, readAsUpgraded } from './upgraded-judge.ts';

type Run = readonly UpgradedEventName[];

const ALL = configurationsOf('upgraded');
/** Every reachable record of every configuration, searched once for all tests. */
const EVERYWHERE = ALL.map((settings) => ({ settings, records: reachableFromBlank(settings) }));
const NO_CRM = completeSettings({ edition: 'upgraded', resubscribe: true });
const UNASSIGNED = completeSettings({ edition: 'upgraded', crm: 'salesforce', assigned: false });
const syncing = (optedOutSync: OptedOutSync): Settings =>
  completeSettings({ edition: 'upgraded', crm: 'salesforce', resubscribe: true, optedOutSync });
const FROM_PARDOT = syncing('account-engagement');
const FROM_SALESFORCE = syncing('salesforce');
const MOST_RECENT = syncing('most-recent');
const UNMAPPED = syncing('unmapped');

const nameOf = ({ crm, assigned, optedOutSync, doNotEmailSync, resubscribe }: Settings): string =>
  [crm, optedOutSync, `checkbox ${doNotEmailSync}`, !assigned && 'unassigned', resubscribe && 'resubscribe']
    .filter(Boolean)
    .join(', ');

const continued = (settings: Settings, from: Verdict, ...run: Run): Verdict =>
  run.reduce((record, event) => judgeUpgraded(settings, record, event).after, from);
const recordAfter = (settings: Settings, ...run: Run): Verdict => continued(settings, blankUpgraded(settings), ...run);
const lastOutcome = (settings: Settings, ...run: [...Run, UpgradedEventName]): Outcome =>
  judgeUpgraded(settings, recordAfter(settings, ...run.slice(0, -1)), run[run.length - 1] as UpgradedEventName).outcome;
const softBounces = (times: number): Run => Array.from({ length: times }, () => 'mail.softBounced' as const);

/** Every event in every reachable record, as one line each where `isWrong` says so: a claim about all of them expects none. */
function wrongSteps(
  { settings, records }: (typeof EVERYWHERE)[number],
  isWrong: (before: Verdict, event: UpgradedEventName, judgement: Judgement) => boolean,
): string[] {
  return records.flatMap((before) =>
    UPGRADED_NAMES.filter((event) => isWrong(before, event, judgeUpgraded(settings, before, event))).map(
      (event) => `${nameOf(settings)}: ${event} after ${keyOf(before)}`,
    ),
  );
}

/** The members of the record that differ. */
const moved = (before: Fields, after: Fields): string[] =>
  (Object.keys(before) as (keyof Fields)[])
    .filter((name) => !['mailable', 'status'].includes(name))
    .filter((name) => before[name] !== after[name]);

const OPT_OUT = ['optedOut', 'requested', 'lastChanged'] as const;
const LIFT = [...OPT_OUT, 'breach'] as const;
/** What a sync moves beside the opt-out: the CRM's boxes, and Do Not Email by its checkbox (U14). */
const SYNCED = ['crmOptOut', 'doNotEmail', 'crmDoNotEmail'] as const;

/** All that an event may ever move, in any configuration (U1, U3 to U9): what is not listed must stand still. */
const MAY_MOVE: Record<UpgradedEventName, readonly (keyof Fields)[]> = {
  'prospect.unsubscribed': OPT_OUT,
  'prospect.reportedSpam': OPT_OUT,
  'prospect.askedToOptIn': ['requested'],
  'prospect.resubscribed': OPT_OUT,
  'admin.tickedOptedOut': ['optedOut', 'lastChanged'],
  'admin.untickedOptedOut': LIFT,
  'admin.tickedDoNotEmail': ['doNotEmail'],
  'admin.untickedDoNotEmail': ['doNotEmail'],
  'admin.correctedEmail': ['hardBounced', 'softBounces'],
  'admin.resetSoftBounces': ['softBounces'],
  'admin.resetHardBounce': ['hardBounced'],
  'admin.unverifiedConnector': ['connector'],
  'admin.verifiedConnector': ['connector'],
  'admin.synced': [...LIFT, ...SYNCED],
  'marketer.synced': [...LIFT, ...SYNCED],
  'marketer.tickedOptedOut': [],
  'marketer.untickedOptedOut': [],
  'marketer.tickedDoNotEmail': ['doNotEmail'],
  'marketer.untickedDoNotEmail': ['doNotEmail'],
  'marketer.correctedEmail': ['hardBounced', 'softBounces'],
  'marketer.resetSoftBounces': ['softBounces'],
  'marketer.resetHardBounce': ['hardBounced'],
  'crmUser.tickedOptOut': ['crmOptOut', 'lastChanged'],
  'crmUser.untickedOptOut': ['crmOptOut', 'lastChanged'],
  'crmUser.tickedDoNotEmail': ['crmDoNotEmail'],
  'crmUser.untickedDoNotEmail': ['crmDoNotEmail'],
  'mail.hardBounced': ['hardBounced'],
  'mail.softBounced': ['softBounces'],
  'automation.importedOptOut': ['optedOut', 'lastChanged'],
  'automation.tickedOptedOut': ['optedOut', 'lastChanged'],
  'automation.untickedOptedOut': LIFT,
  'automation.tickedDoNotEmail': ['doNotEmail'],
  'automation.untickedDoNotEmail': ['doNotEmail'],
  'crmAutomation.tickedOptOut': ['crmOptOut', 'lastChanged'],
  'crmAutomation.untickedOptOut': ['crmOptOut', 'lastChanged'],
  'crmAutomation.tickedDoNotEmail': ['crmDoNotEmail'],
  'crmAutomation.untickedDoNotEmail': ['crmDoNotEmail'],
  'connector.synced': [...LIFT, ...SYNCED],
};

describe('The fields are independent (U1)', () => {
  it('has the 38 events of section 4, no more', () => {
    expect(UPGRADED_NAMES.toSorted()).toEqual(Object.keys(MAY_MOVE).sort());
    expect(UPGRADED_EVENTS).toHaveLength(38);
  });

  it.each(UPGRADED_NAMES)('%s moves what it may and all of it, anywhere', (event) => {
    const found = new Set<string>();
    for (const { settings, records } of EVERYWHERE)
      for (const record of records)
        for (const name of moved(record, judgeUpgraded(settings, record, event).after)) found.add(name);
    expect([...found].sort()).toEqual([...MAY_MOVE[event]].sort());
  });

  it('reaches every combination of the four fields of Pardot’s side', () => {
    for (const { records } of EVERYWHERE) {
      const combinations = records.map((r) => [r.optedOut, r.doNotEmail, r.hardBounced, r.softBounces].join());
      expect(new Set(combinations).size).toBe(2 * 2 * 2 * 6);
    }
  });
});

describe('The status (U2)', () => {
  it.each([
    ['nothing', [], 'mailable'],
    ['four soft bounces', softBounces(4), 'mailable'],
    ['five soft bounces', softBounces(5), 'undeliverable'],
    ['a hard bounce', ['mail.hardBounced'], 'undeliverable'],
    ['Prospect Opted Out', ['prospect.unsubscribed'], 'transactional-only'],
    ['Do Not Email', ['marketer.tickedDoNotEmail'], 'transactional-only'],
    ['both fields', ['prospect.unsubscribed', 'admin.tickedDoNotEmail'], 'transactional-only'],
    ['an opt-out and a hard bounce', ['prospect.unsubscribed', 'mail.hardBounced'], 'undeliverable'],
    ['Do Not Email and five soft bounces', ['admin.tickedDoNotEmail', ...softBounces(5)], 'undeliverable'],
  ] as const)('after %s', (_, run, status) => {
    for (const settings of ALL)
      expect(recordAfter(settings, ...run)).toMatchObject({ status, mailable: status === 'mailable' });
  });

  it('calls mailable only those who may be sent all emails', () => {
    for (const { records } of EVERYWHERE) {
      const bounced = records.filter((r) => r.hardBounced || r.softBounces === 5);
      expect(records.filter((r) => r.status === 'undeliverable')).toEqual(bounced);
      const free = records.filter((r) => !r.optedOut && !r.doNotEmail && !bounced.includes(r));
      expect(records.filter((r) => r.status === 'mailable')).toEqual(free);
      expect(records.filter((r) => r.mailable)).toEqual(free);
    }
  });
});

describe('What each event does', () => {
  it.each([
    'prospect.unsubscribed',
    'prospect.reportedSpam',
    'admin.tickedOptedOut',
    'automation.tickedOptedOut',
    'automation.importedOptOut',
  ] as const)('%s ticks Prospect Opted Out alone (U3, U4, U5)', (event) => {
    expect(recordAfter(NO_CRM, event)).toMatchObject({ optedOut: true, doNotEmail: false, hardBounced: false });
    expect(lastOutcome(NO_CRM, event, event)).toBe('no-effect');
  });

  it.each(['admin', 'marketer', 'automation'] as const)('%s edits Do Not Email freely (U4, U5)', (who) => {
    expect(recordAfter(NO_CRM, `${who}.tickedDoNotEmail`)).toMatchObject({ doNotEmail: true, optedOut: false });
    const held: Run = ['prospect.unsubscribed', 'mail.hardBounced', ...softBounces(5), `${who}.tickedDoNotEmail`];
    const after = recordAfter(NO_CRM, ...held, `${who}.untickedDoNotEmail`);
    expect(after).toMatchObject({ doNotEmail: false, optedOut: true, hardBounced: true, softBounces: 5 });
  });

  it.each(['admin', 'automation'] as const)('%s clears Prospect Opted Out alone (U4, U5)', (who) => {
    const held: Run = ['prospect.unsubscribed', 'admin.tickedDoNotEmail', 'mail.hardBounced', ...softBounces(5)];
    const after = recordAfter(NO_CRM, ...held, `${who}.untickedOptedOut`);
    expect(after).toMatchObject({ optedOut: false, doNotEmail: true, hardBounced: true, softBounces: 5 });
    expect(recordAfter(NO_CRM, 'prospect.unsubscribed', `${who}.untickedOptedOut`).mailable).toBe(true);
  });

  it.each(['admin', 'marketer'] as const)('%s resets each kind of bounce, or both by a new address', (who) => {
    const bounced: Run = ['admin.tickedDoNotEmail', 'mail.hardBounced', ...softBounces(5)];
    const soft = recordAfter(NO_CRM, ...bounced, `${who}.resetSoftBounces`);
    expect(soft).toMatchObject({ hardBounced: true, softBounces: 0, status: 'undeliverable' });
    const hard = recordAfter(NO_CRM, ...bounced, `${who}.resetHardBounce`);
    expect(hard).toMatchObject({ hardBounced: false, softBounces: 5, status: 'undeliverable' });
    const both = recordAfter(NO_CRM, ...bounced, `${who}.correctedEmail`);
    expect(both).toMatchObject({ hardBounced: false, softBounces: 0, status: 'transactional-only' });
    expect(recordAfter(NO_CRM, 'mail.hardBounced', `${who}.resetHardBounce`).mailable).toBe(true);
    expect(recordAfter(NO_CRM, 'mail.softBounced', `${who}.resetSoftBounces`).softBounces).toBe(0);
  });

  it('counts soft bounces up to five, whatever else is ticked (C5)', () => {
    const held: Run = ['prospect.unsubscribed', 'mail.hardBounced', 'mail.softBounced'];
    expect(recordAfter(NO_CRM, ...held).softBounces).toBe(1);
    expect(lastOutcome(NO_CRM, ...softBounces(5), 'mail.softBounced')).toBe('no-effect');
  });
});

describe('Resubscribing, and the trap of the upgrade (U6)', () => {
  it('clears an opt-out: mailable', () => {
    const after = recordAfter(NO_CRM, 'prospect.unsubscribed', 'prospect.resubscribed');
    expect(after).toMatchObject({ optedOut: false, mailable: true, breach: false });
  });

  it('leaves a Do Not Email that classic ticked, at which classic would have made the prospect mailable', () => {
    const settings = completeSettings({ edition: 'classic', resubscribe: true });
    const left = judge(settings, blank(settings), 'prospect.unsubscribed').after;
    expect(judge(settings, left, 'prospect.resubscribed').after.mailable).toBe(true);
    const back = continued(NO_CRM, readAsUpgraded(left), 'prospect.resubscribed');
    expect(back).toMatchObject({ optedOut: false, doNotEmail: true, status: 'transactional-only', mailable: false });
    expect(continued(NO_CRM, back, 'marketer.untickedDoNotEmail').mailable).toBe(true);
  });

  it('has no effect without an opt-out, and is refused where the feature is off', () => {
    expect(lastOutcome(NO_CRM, 'admin.tickedDoNotEmail', 'prospect.resubscribed')).toBe('no-effect');
    const off = completeSettings({ edition: 'upgraded', resubscribe: false });
    expect(lastOutcome(off, 'prospect.unsubscribed', 'prospect.resubscribed')).toBe('refused');
  });
});

describe('Opted Out sync (U7)', () => {
  const OPTED_OUT: Run = ['prospect.unsubscribed', 'connector.synced'];

  it('account-engagement: Pardot’s value goes to the CRM, ticked or blank, and the CRM’s edits are overwritten', () => {
    expect(recordAfter(FROM_PARDOT, ...OPTED_OUT)).toMatchObject({ optedOut: true, crmOptOut: true });
    const unticked = recordAfter(FROM_PARDOT, ...OPTED_OUT, 'crmUser.untickedOptOut', 'connector.synced');
    expect(unticked).toMatchObject({ optedOut: true, crmOptOut: true, breach: false });
    expect(recordAfter(FROM_PARDOT, 'crmUser.tickedOptOut', 'connector.synced')).toEqual(blankUpgraded(FROM_PARDOT));
  });

  it('salesforce: the very next sync undoes an unsubscribe, which is a breach (U9)', () => {
    const after = recordAfter(FROM_SALESFORCE, ...OPTED_OUT);
    expect(after).toMatchObject({ optedOut: false, crmOptOut: false, mailable: true, breach: true });
    expect(lastOutcome(FROM_SALESFORCE, ...OPTED_OUT, 'connector.synced')).toBe('no-effect');
  });

  it('salesforce: the CRM’s tick reaches Pardot and holds until the CRM unticks it', () => {
    const ticked: Run = ['crmUser.tickedOptOut', 'connector.synced'];
    expect(recordAfter(FROM_SALESFORCE, ...ticked)).toMatchObject({ optedOut: true, doNotEmail: false });
    expect(recordAfter(FROM_SALESFORCE, ...ticked, 'prospect.resubscribed', 'connector.synced').optedOut).toBe(true);
    const asked: Run = ['prospect.askedToOptIn', 'crmUser.untickedOptOut', 'connector.synced'];
    expect(recordAfter(FROM_SALESFORCE, ...ticked, ...asked)).toMatchObject({
      optedOut: false,
      requested: false,
      breach: false,
    });
  });

  it('most-recent: the newer side wins, in both directions', () => {
    expect(recordAfter(MOST_RECENT, ...OPTED_OUT)).toMatchObject({ optedOut: true, crmOptOut: true });
    const unticked = recordAfter(MOST_RECENT, ...OPTED_OUT, 'crmUser.untickedOptOut', 'connector.synced');
    expect(unticked).toMatchObject({ optedOut: false, crmOptOut: false, mailable: true, breach: true });
    const ticked: Run = ['crmAutomation.tickedOptOut', 'connector.synced'];
    expect(recordAfter(MOST_RECENT, ...ticked)).toMatchObject({ optedOut: true, doNotEmail: false });
    const back = recordAfter(MOST_RECENT, ...ticked, 'prospect.resubscribed', 'connector.synced');
    expect(back).toMatchObject({ optedOut: false, crmOptOut: false, breach: false });
    const pardotLast: Run = ['crmUser.tickedOptOut', 'prospect.unsubscribed', 'admin.untickedOptedOut'];
    expect(recordAfter(MOST_RECENT, ...pardotLast, 'connector.synced')).toMatchObject({ crmOptOut: false });
  });

  it('unmapped: nothing, in any state, and that is no effect rather than a refusal', () => {
    for (const { settings, records } of EVERYWHERE)
      if (settings.optedOutSync === 'unmapped' && settings.doNotEmailSync === 'unmapped' && settings.assigned)
        for (const record of records)
          expect(judgeUpgraded(settings, record, 'connector.synced')).toEqual({ after: record, outcome: 'no-effect' });
    expect(recordAfter(UNMAPPED, 'crmUser.tickedOptOut', 'connector.synced').crmOptOut).toBe(true);
  });

  it('does nothing while the connector is unverified, and verifying does not itself sync (C30)', () => {
    for (const settings of [FROM_PARDOT, FROM_SALESFORCE, MOST_RECENT]) {
      const run = ['admin.unverifiedConnector', 'prospect.unsubscribed', 'connector.synced'] as const;
      expect(lastOutcome(settings, ...run)).toBe('no-effect');
      const verified = recordAfter(settings, ...run, 'admin.verifiedConnector');
      expect(verified).toMatchObject({ optedOut: true, crmOptOut: false });
      expect(lastOutcome(settings, 'admin.unverifiedConnector', 'crmUser.tickedOptOut')).toBe('changed');
      expect(lastOutcome(settings, ...run, 'admin.verifiedConnector', 'connector.synced')).toBe('changed');
    }
  });

  it('never carries Do Not Email or a bounce to the CRM (U8)', () => {
    for (const settings of [FROM_PARDOT, FROM_SALESFORCE, MOST_RECENT])
      for (const event of ['admin.tickedDoNotEmail', 'mail.hardBounced'] as const)
        expect(lastOutcome(settings, event, 'connector.synced')).toBe('no-effect');
  });

  it('leaves the two sides equal wherever something is mapped, and a second sync with nothing to do', () => {
    for (const { settings, records } of EVERYWHERE)
      if (settings.optedOutSync && settings.optedOutSync !== 'unmapped' && settings.assigned)
        for (const record of records.filter(({ connector }) => connector === 'verified')) {
          const synced = judgeUpgraded(settings, record, 'connector.synced').after;
          expect(synced.crmOptOut).toBe(synced.optedOut);
          expect(judgeUpgraded(settings, synced, 'connector.synced').outcome).toBe('no-effect');
        }
  });
});

describe('A sync by hand (U12)', () => {
  it.each(['admin.synced', 'marketer.synced'] as const)('%s runs while the connector is paused', (event) => {
    const run: Run = ['admin.unverifiedConnector', 'prospect.unsubscribed'];
    expect(recordAfter(FROM_PARDOT, ...run, 'connector.synced').crmOptOut).toBe(false);
    expect(recordAfter(FROM_PARDOT, ...run, event)).toMatchObject({ crmOptOut: true, connector: 'unverified' });
  });

  it('does otherwise just what the scheduled sync does', () => {
    for (const { settings, records } of EVERYWHERE)
      for (const record of records.filter(({ connector }) => connector !== 'unverified'))
        for (const event of ['admin.synced', 'marketer.synced'] as const)
          expect(judgeUpgraded(settings, record, event)).toEqual(judgeUpgraded(settings, record, 'connector.synced'));
  });
});

describe('The checkbox for Do Not Email (U14)', () => {
  const mapped = (doNotEmailSync: Settings['doNotEmailSync']) =>
    completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync: 'unmapped', doNotEmailSync });

  it('salesforce: sales stop mail by it, and a marketer’s tick is wiped', () => {
    const settings = mapped('salesforce');
    expect(recordAfter(settings, 'crmUser.tickedDoNotEmail', 'connector.synced').doNotEmail).toBe(true);
    expect(recordAfter(settings, 'marketer.tickedDoNotEmail', 'connector.synced').mailable).toBe(true);
  });

  it('account-engagement: the checkbox follows Do Not Email, and a tick of sales is wiped', () => {
    const settings = mapped('account-engagement');
    expect(recordAfter(settings, 'admin.tickedDoNotEmail', 'connector.synced').crmDoNotEmail).toBe(true);
    const wiped = recordAfter(settings, 'crmUser.tickedDoNotEmail', 'connector.synced');
    expect(wiped).toMatchObject({ doNotEmail: false, crmDoNotEmail: false, breach: false });
  });

  it('is none where nothing is mapped or nothing is linked, and moves no clock', () => {
    expect(blankUpgraded(UNASSIGNED).crmDoNotEmail).toBeNull();
    expect(blankUpgraded(FROM_PARDOT).crmDoNotEmail).toBeNull();
    const settings = completeSettings({ ...MOST_RECENT, doNotEmailSync: 'salesforce' });
    expect(recordAfter(settings, 'crmUser.tickedDoNotEmail').lastChanged).toBeNull();
  });
});

describe('Who changed last (most-recent, section 3)', () => {
  it('counts a tick and untick in the CRM as the CRM’s change, which undoes a fresh opt-out', () => {
    const run: Run = ['prospect.unsubscribed', 'crmUser.tickedOptOut', 'crmUser.untickedOptOut'];
    expect(recordAfter(MOST_RECENT, ...run)).toMatchObject({ lastChanged: 'crm', optedOut: true, crmOptOut: false });
    const synced = recordAfter(MOST_RECENT, ...run, 'connector.synced');
    expect(synced).toMatchObject({ mailable: true, breach: true, lastChanged: null });
  });

  it('remembers a tick and untick in the CRM of a blank record, which the next sync forgets: that changed something', () => {
    const run: Run = ['crmAutomation.tickedOptOut', 'crmAutomation.untickedOptOut'];
    expect(recordAfter(MOST_RECENT, ...run)).toEqual({ ...blankUpgraded(MOST_RECENT), lastChanged: 'crm' });
    expect(lastOutcome(MOST_RECENT, ...run, 'connector.synced')).toBe('changed');
    expect(recordAfter(MOST_RECENT, ...run, 'connector.synced')).toEqual(blankUpgraded(MOST_RECENT));
  });

  it('does not count what changes no value: an opt-out again, or an untick of a blank box (A13)', () => {
    const run: Run = ['prospect.unsubscribed', 'connector.synced', 'crmUser.untickedOptOut', 'prospect.unsubscribed'];
    expect(recordAfter(MOST_RECENT, ...run).lastChanged).toBe('crm');
    expect(recordAfter(MOST_RECENT, ...run, 'connector.synced')).toMatchObject({ mailable: true, breach: true });
    expect(recordAfter(MOST_RECENT, 'prospect.unsubscribed', 'crmUser.untickedOptOut').lastChanged).toBe('pardot');
  });

  it('counts Prospect Opted Out alone on Pardot’s side, whoever changed it', () => {
    const crmFirst: Run = ['crmUser.tickedOptOut'];
    for (const event of ['admin.tickedDoNotEmail', 'mail.hardBounced', 'admin.correctedEmail'] as const)
      expect(recordAfter(MOST_RECENT, ...crmFirst, event).lastChanged).toBe('crm');
    for (const event of ['prospect.reportedSpam', 'admin.tickedOptedOut', 'automation.importedOptOut'] as const)
      expect(recordAfter(MOST_RECENT, ...crmFirst, event).lastChanged).toBe('pardot');
  });

  it('keeps it while the connector is unverified, until the next sync that runs', () => {
    const run: Run = ['admin.unverifiedConnector', 'crmUser.tickedOptOut', 'connector.synced'];
    expect(recordAfter(MOST_RECENT, ...run).lastChanged).toBe('crm');
    const synced = recordAfter(MOST_RECENT, ...run, 'admin.verifiedConnector', 'connector.synced');
    expect(synced).toMatchObject({ optedOut: true, lastChanged: null });
  });

  it('is kept nowhere else', () => {
    for (const { settings, records } of EVERYWHERE)
      if (settings.optedOutSync !== 'most-recent' || !settings.assigned)
        expect(records.every((record) => record.lastChanged === null)).toBe(true);
  });
});

describe('Requests and breaches (A3, U9)', () => {
  it.each([
    ['an admin', FROM_PARDOT, ['admin.untickedOptedOut']],
    ['an automation', FROM_PARDOT, ['automation.untickedOptedOut']],
    ['a sync from Salesforce', FROM_SALESFORCE, ['connector.synced']],
    [
      'a sync of the most recent',
      MOST_RECENT,
      ['crmUser.tickedOptOut', 'crmAutomation.untickedOptOut', 'connector.synced'],
    ],
  ] as const)('%s who clears Prospect Opted Out needs a standing request', (_, settings, lift) => {
    const lifted = recordAfter(settings, 'prospect.unsubscribed', ...lift);
    expect(lifted).toMatchObject({ optedOut: false, breach: true });
    const asked = recordAfter(settings, 'prospect.unsubscribed', 'prospect.askedToOptIn', ...lift);
    expect(asked).toMatchObject({ optedOut: false, breach: false, requested: false });
    const underBounce = recordAfter(settings, 'prospect.unsubscribed', 'mail.hardBounced', ...lift);
    expect(underBounce).toMatchObject({ optedOut: false, breach: true, status: 'undeliverable' });
  });

  it('is no breach when the prospect resubscribes, and that answers a request too', () => {
    const run: Run = ['prospect.unsubscribed', 'prospect.askedToOptIn', 'prospect.resubscribed'];
    expect(recordAfter(NO_CRM, ...run)).toEqual(blankUpgraded(NO_CRM));
  });

  it('is no breach to clear what is blank, or to untick Do Not Email', () => {
    expect(lastOutcome(NO_CRM, 'admin.untickedOptedOut')).toBe('no-effect');
    expect(lastOutcome(NO_CRM, 'automation.untickedOptedOut')).toBe('no-effect');
    expect(lastOutcome(FROM_SALESFORCE, 'connector.synced')).toBe('no-effect');
    expect(recordAfter(NO_CRM, 'admin.tickedDoNotEmail', 'automation.untickedDoNotEmail').breach).toBe(false);
  });

  it('records one exactly when others clear an opt-out without a request, and for ever', () => {
    for (const found of EVERYWHERE) {
      const wrong = wrongSteps(found, (before, event, { after }) => {
        const byOthers = before.optedOut && !after.optedOut && event !== 'prospect.resubscribed';
        return after.breach !== (before.breach || (byOthers && !before.requested));
      });
      expect(wrong).toEqual([]);
    }
  });

  it('lets a request stand only while Prospect Opted Out is ticked', () => {
    for (const { records } of EVERYWHERE) expect(records.filter((r) => r.requested && !r.optedOut)).toEqual([]);
  });

  it('lets a request stand once, until the prospect leaves again; no other opt-out withdraws it', () => {
    const asked: Run = ['prospect.unsubscribed', 'prospect.askedToOptIn'];
    expect(lastOutcome(NO_CRM, 'prospect.askedToOptIn')).toBe('no-effect');
    expect(lastOutcome(NO_CRM, 'admin.tickedDoNotEmail', 'prospect.askedToOptIn')).toBe('no-effect');
    expect(lastOutcome(NO_CRM, ...asked, 'prospect.askedToOptIn')).toBe('no-effect');
    for (const event of ['prospect.unsubscribed', 'prospect.reportedSpam'] as const)
      expect(recordAfter(NO_CRM, ...asked, event).requested).toBe(false);
    for (const event of ['automation.importedOptOut', 'automation.tickedOptedOut', 'admin.tickedOptedOut'] as const)
      expect(lastOutcome(NO_CRM, ...asked, event)).toBe('no-effect');
  });
});

describe('The upgrade itself (U10)', () => {
  const classicRuns: readonly (readonly [string, readonly ClassicEventName[], string])[] = [
    ['an unsubscribe', ['prospect.unsubscribed'], 'transactional-only'],
    ['a Do Not Email ticked by hand', ['marketer.tickedDoNotEmail'], 'transactional-only'],
    ['a hard bounce', ['mail.hardBounced'], 'undeliverable'],
    ['five soft bounces', Array.from({ length: 5 }, () => 'mail.softBounced' as const), 'undeliverable'],
    ['a bounce at an address since corrected', ['mail.hardBounced', 'admin.correctedEmail'], 'transactional-only'],
  ];

  it.each(classicRuns)('keeps the fields of %s, which was unmailable, and reads them anew', (_, run, status) => {
    const settings = completeSettings({ edition: 'classic', resubscribe: false });
    const classic = run.reduce((record, event) => judge(settings, record, event).after, blank(settings));
    expect(classic.status).toBe('unmailable');
    expect(moved(classic, readAsUpgraded(classic))).toEqual([]);
    expect(readAsUpgraded(classic)).toMatchObject({ status, mailable: false });
  });

  it('makes nobody mailable and nobody unmailable on its day, whatever classic had brought about', () => {
    for (const settings of configurationsOf('classic'))
      expect(reachableFromBlank(settings).filter((r) => readAsUpgraded(r).mailable !== r.mailable)).toEqual([]);
  });

  it('gives the same clicks other fields: an unsubscribe ticks two in classic and one today', () => {
    const settings = completeSettings({ edition: 'classic', resubscribe: false });
    const classic = judge(settings, blank(settings), 'prospect.unsubscribed').after;
    expect(moved(classic, recordAfter(NO_CRM, 'prospect.unsubscribed'))).toEqual(['doNotEmail']);
  });
});

describe('Whether opt-outs survive automation (U11)', () => {
  const automation = UPGRADED_NAMES.filter(isAutomation);

  /** Whether these events alone, from any opt-out that can happen, ever make the prospect mailable. */
  function undoes(events: Run, { settings, records }: (typeof EVERYWHERE)[number]): boolean {
    const next = (record: Verdict) => events.map((event) => judgeUpgraded(settings, record, event).after);
    const optOuts = records
      .filter(({ optedOut }) => !optedOut)
      .flatMap((record) => UPGRADED_NAMES.map((event) => judgeUpgraded(settings, record, event).after))
      .filter(({ optedOut }) => optedOut);
    const distinct = [...new Map(optOuts.map((record) => [keyOf(record), record])).values()];
    return distinct.some((record) => reachable(record, next).some(({ mailable }) => mailable));
  }

  const small = EVERYWHERE.filter(({ settings }) => !settings.resubscribe);

  it.each(small.map((found) => [nameOf(found.settings), found] as const))('%s', (_, found) => {
    const { optedOutSync, assigned } = found.settings;
    const clearing: Run = ['automation.untickedOptedOut', 'crmAutomation.untickedOptOut'];
    const notClearing = automation.filter((event) => !clearing.includes(event));
    const bySync = assigned && optedOutSync === 'salesforce';
    const byWorkflow = bySync || (assigned && optedOutSync === 'most-recent');
    expect(undoes(notClearing, found)).toBe(bySync);
    expect(undoes([...notClearing, 'crmAutomation.untickedOptOut'], found)).toBe(byWorkflow);
    expect(undoes(automation, found)).toBe(true);
  });

  it('takes two steps with an automation that clears, and four with a CRM workflow under most-recent', () => {
    for (const settings of ALL)
      expect(recordAfter(settings, 'prospect.unsubscribed', 'automation.untickedOptedOut').mailable).toBe(true);
    const run: Run = ['prospect.unsubscribed', 'connector.synced', 'crmAutomation.untickedOptOut', 'connector.synced'];
    expect(recordAfter(MOST_RECENT, ...run).mailable).toBe(true);
    expect(recordAfter(FROM_PARDOT, ...run).mailable).toBe(false);
    expect(recordAfter(UNMAPPED, ...run).mailable).toBe(false);
  });
});

describe('Outcomes (section 4)', () => {
  const ofTheCrmRecord: Run = [
    'crmUser.tickedOptOut',
    'crmUser.untickedOptOut',
    'crmAutomation.tickedOptOut',
    'crmAutomation.untickedOptOut',
    'connector.synced',
    'admin.synced',
    'marketer.synced',
  ];
  const ofTheCheckbox: Run = [
    'crmUser.tickedDoNotEmail',
    'crmUser.untickedDoNotEmail',
    'crmAutomation.tickedDoNotEmail',
    'crmAutomation.untickedDoNotEmail',
  ];
  const ofTheConnector: Run = ['admin.unverifiedConnector', 'admin.verifiedConnector'];
  const ofMarketers: Run = ['marketer.tickedOptedOut', 'marketer.untickedOptedOut'];

  it.each(EVERYWHERE.map((found) => [nameOf(found.settings), found] as const))(
    'refuses what section 4 lists, exactly: %s',
    (_, found) => {
      const { settings } = found;
      const refused = new Set<UpgradedEventName>([
        ...ofMarketers,
        ...(settings.crm === 'none' ? [...ofTheCrmRecord, ...ofTheConnector] : []),
        ...(settings.assigned ? [] : ofTheCrmRecord),
        ...(settings.assigned && settings.doNotEmailSync !== 'unmapped' ? [] : ofTheCheckbox),
        ...(settings.resubscribe ? [] : (['prospect.resubscribed'] as const)),
      ]);
      const wrong = wrongSteps(found, (before, event, { after, outcome }) => {
        const expected = refused.has(event) ? 'refused' : moved(before, after).length > 0 ? 'changed' : 'no-effect';
        return outcome !== expected || (outcome === 'refused' && keyOf(after) !== keyOf(before));
      });
      expect(wrong).toEqual([]);
    },
  );

  it('has no CRM record for the unassigned, whose organisation still has a connector', () => {
    expect(blankUpgraded(NO_CRM)).toMatchObject({ crmOptOut: null, connector: null });
    expect(blankUpgraded(UNASSIGNED)).toMatchObject({ crmOptOut: null, connector: 'verified' });
    expect(lastOutcome(UNASSIGNED, 'admin.unverifiedConnector')).toBe('changed');
    expect(lastOutcome(UNASSIGNED, 'admin.verifiedConnector')).toBe('no-effect');
  });

  it('knows nothing of classic settings', () => {
    const classic = completeSettings({ edition: 'classic', resubscribe: false });
    expect(() => judgeUpgraded(classic, blank(classic), 'prospect.unsubscribed')).toThrow('upgraded edition only');
  });
});

it.each(EVERYWHERE.map((found) => ({ name: nameOf(found.settings), ...found })))(
  'All records: $name are as many as one counts by hand',
  ({ settings, records }) => {
    // Do Not Email, Hard Bounced and the count are free; an opt-out is blank, ticked or asked to be lifted; breach or none.
    const pardot = 2 * 2 * 6 * 3 * 2;
    const connector = settings.crm === 'none' ? 1 : 2;
    // Under most-recent "neither changed" goes with equal sides only; either side last goes with any.
    const crm =
      !settings.optedOutSync || !settings.assigned ? 1 : settings.optedOutSync === 'most-recent' ? 1 + 2 + 2 : 2;
    // The checkbox is free.
    const checkbox = settings.assigned && settings.doNotEmailSync !== 'unmapped' ? 2 : 1;
    expect(records).toHaveLength(pardot * connector * crm * checkbox);
  },
);
