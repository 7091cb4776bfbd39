/**
 * Tests of the judge itself: IG's tables, KB's procedures, the runs that the rulebook tells, and the rules that surprise.
 * The statechart is not asked here; it is compared with the judge elsewhere.
 */
import { describe, expect, it } from 'vitest';
import { CLASSIC_EVENTS } from '../../machines/classic/events.ts';
import type { Outcome, Verdict } from '../../machines/vocabulary/record.ts';
import { completeSettings, configurationsOf, type Settings } from '../../machines/vocabulary/settings.ts';
import { keyOf, reachableFromBlank } from './explore.ts';
import { blank, judge } from './judge.ts';
import { BECOMING_UNMAILABLE, OPTING_BACK_IN, type Run } from './tables.ts';

const ALL = configurationsOf('classic');
/** Every reachable record of every configuration, searched once for all tests. */
const EVERYWHERE = ALL.map((settings) => ({ settings, records: reachableFromBlank(settings) }));
const NO_CRM = completeSettings({ edition: 'classic', resubscribe: true });
const SALESFORCE = completeSettings({ edition: 'classic', crm: 'salesforce', resubscribe: true });
const OVERWRITE = completeSettings({
  edition: 'classic',
  crm: 'salesforce',
  overwriteOptedOut: true,
  resubscribe: true,
});
const DYNAMICS = completeSettings({ edition: 'classic', resubscribe: false, crm: 'dynamics' });
const SUGARCRM = completeSettings({ edition: 'classic', resubscribe: false, crm: 'sugarcrm' });
const NETSUITE = completeSettings({ edition: 'classic', resubscribe: false, crm: 'netsuite' });

const nameOf = ({ crm, assigned, overwriteOptedOut, resubscribe }: Settings): string =>
  [crm, !assigned && 'unassigned', overwriteOptedOut && 'overwrite', resubscribe && 'resubscribe']
    .filter(Boolean)
    .join(', ');

/** The record and the outcome of every step of a run from blank. */
function play(settings: Settings, run: Run): { final: Verdict; outcomes: Outcome[] } {
  let final = blank(settings);
  const outcomes = run.map((event) => {
    const { after, outcome } = judge(settings, final, event);
    final = after;
    return outcome;
  });
  return { final, outcomes };
}

const recordAfter = (settings: Settings, ...run: Run): Verdict => play(settings, run).final;
const lastOutcome = (settings: Settings, ...run: Run): Outcome | undefined => play(settings, run).outcomes.at(-1);
const softBounces = (times: number): Run => Array.from({ length: times }, () => 'mail.softBounced' as const);

describe('IG’s table of becoming unmailable', () => {
  for (const row of BECOMING_UNMAILABLE)
    it.each(ALL.map((settings) => [nameOf(settings), settings] as const))(`${row.after}: %s`, (_, settings) => {
      for (const run of row.runs)
        expect(recordAfter(settings, ...run)).toMatchObject({
          doNotEmail: row.doNotEmail.value,
          optedOut: row.optedOut.value,
          hardBounced: row.hardBounced.value,
        });
    });

  it('has one cell left of the source: a spam complaint leaves Hard Bounced blank', () => {
    const fields = ['doNotEmail', 'optedOut', 'hardBounced'] as const;
    const fromSource = BECOMING_UNMAILABLE.flatMap((row) =>
      fields.filter((field) => row[field].mark === 'source').map((field) => `${row.after}: ${field}`),
    );
    expect(fromSource).toEqual(['spam complaint: hardBounced']);
  });
});

describe('IG’s table of opting back in', () => {
  const withResubscribe = ALL.filter((settings) => settings.resubscribe);
  for (const row of OPTING_BACK_IN)
    for (const setup of row.setups)
      it(`${setup.join(', ')}, then ${row.by.value}: Do Not Email ${row.doNotEmail.value ? 'stays' : 'is cleared'}`, () => {
        for (const settings of withResubscribe) {
          const before = recordAfter(settings, ...setup);
          expect(before).toMatchObject({ doNotEmail: true, hardBounced: row.hardBounced.value });
          if (row.optedOut.value !== 'either') expect(before.optedOut).toBe(row.optedOut.value);
          for (const attempt of row.attempts)
            expect(recordAfter(settings, ...setup, attempt).doNotEmail).toBe(row.doNotEmail.value);
        }
      });

  it('covers Prospect Opted Out both ticked and blank in its first row', () => {
    const states = OPTING_BACK_IN[0]?.setups.map((setup) => recordAfter(NO_CRM, ...setup).optedOut);
    expect(states).toEqual([false, true]);
  });
});

describe('K1, the Opt In link alone', () => {
  it.each([
    completeSettings({ edition: 'classic', resubscribe: false }),
    completeSettings({ edition: 'classic', resubscribe: false, crm: 'salesforce', assigned: false }),
    completeSettings({
      edition: 'classic',
      resubscribe: false,
      crm: 'salesforce',
      assigned: false,
      overwriteOptedOut: true,
    }),
    completeSettings({ edition: 'classic', resubscribe: false, crm: 'dynamics', assigned: false }),
    completeSettings({ edition: 'classic', resubscribe: false, crm: 'sugarcrm', assigned: false }),
    completeSettings({ edition: 'classic', resubscribe: false, crm: 'netsuite', assigned: false }),
    SUGARCRM,
    NETSUITE,
  ])('lasts with $crm, assigned $assigned', (settings) => {
    const run: Run = ['prospect.unsubscribed', 'connector.synced', 'prospect.askedToOptIn', 'admin.clickedOptIn'];
    expect(recordAfter(settings, ...run, 'connector.synced')).toMatchObject({ mailable: true, breach: false });
  });

  it.each([SALESFORCE, DYNAMICS])('does not last for an assigned prospect with $crm', (settings) => {
    const run: Run = ['prospect.unsubscribed', 'connector.synced', 'prospect.askedToOptIn', 'admin.clickedOptIn'];
    expect(recordAfter(settings, ...run).mailable).toBe(true);
    expect(recordAfter(settings, ...run, 'connector.synced').mailable).toBe(false);
  });
});

describe.each([SALESFORCE, DYNAMICS])('K2 and K3 with $crm', (settings) => {
  const optedOut: Run = ['prospect.unsubscribed', 'prospect.askedToOptIn', 'connector.synced'];
  const blocked: Run = ['marketer.tickedDoNotEmail', 'connector.synced'];

  it('K2 lasts when no sync falls in between', () => {
    const run: Run = [...optedOut, 'crmUser.untickedOptOut', 'admin.clickedOptIn', 'connector.synced'];
    const { final, outcomes } = play(settings, run);
    expect(final).toMatchObject({ mailable: true, optedOut: false, crmOptOut: false, breach: false, requested: false });
    expect(outcomes.at(-1)).toBe('no-effect');
  });

  it('K2 loses the race when one does (C34, the witness of P11)', () => {
    const run: Run = [...optedOut, 'crmUser.untickedOptOut', 'connector.synced', 'admin.clickedOptIn'];
    expect(recordAfter(settings, ...run).mailable).toBe(true);
    const { final, outcomes } = play(settings, [...run, 'connector.synced']);
    expect(outcomes).toEqual(Array(7).fill('changed'));
    expect(final).toMatchObject({ mailable: false, optedOut: false, doNotEmail: true, crmOptOut: true });
  });

  it('K2 cannot lose the race while the connector is unverified', () => {
    const run: Run = [
      ...optedOut,
      'admin.unverifiedConnector',
      'crmUser.untickedOptOut',
      'connector.synced',
      'admin.clickedOptIn',
      'admin.verifiedConnector',
      'connector.synced',
    ];
    expect(recordAfter(settings, ...run)).toMatchObject({ mailable: true, crmOptOut: false, connector: 'verified' });
  });

  it('K3 lasts when no sync falls in between', () => {
    const run: Run = [...blocked, 'crmUser.untickedOptOut', 'marketer.untickedDoNotEmail', 'connector.synced'];
    expect(recordAfter(settings, ...blocked)).toMatchObject({ optedOut: false, doNotEmail: true, crmOptOut: true });
    expect(recordAfter(settings, ...run)).toMatchObject({ mailable: true, crmOptOut: false, breach: false });
  });

  it('K3 loses the race when one does', () => {
    const run: Run = [...blocked, 'crmUser.untickedOptOut', 'connector.synced', 'marketer.untickedDoNotEmail'];
    expect(recordAfter(settings, ...run).mailable).toBe(true);
    expect(recordAfter(settings, ...run, 'connector.synced').mailable).toBe(false);
  });
});

it.each([completeSettings({ edition: 'classic', resubscribe: false }), SUGARCRM, NETSUITE])(
  'K3 needs only the edit with $crm',
  (settings) => {
    const run: Run = ['admin.tickedDoNotEmail', 'connector.synced', 'marketer.untickedDoNotEmail', 'connector.synced'];
    expect(recordAfter(settings, ...run).mailable).toBe(true);
  },
);

describe('Overwrite Prospect Opted Out (C33)', () => {
  it('lets a workflow undo an opt-out in four steps (P1’s counterexample)', () => {
    const run: Run = ['prospect.unsubscribed', 'connector.synced', 'crmAutomation.untickedOptOut', 'connector.synced'];
    expect(recordAfter(OVERWRITE, ...run)).toMatchObject({ mailable: true, optedOut: false, breach: true });
    expect(recordAfter(SALESFORCE, ...run)).toMatchObject({ mailable: false, optedOut: true, breach: false });
  });

  it('does not count an unsubscribe that changes no value as newer than the CRM’s edit (A13)', () => {
    const run: Run = ['prospect.unsubscribed', 'connector.synced', 'crmUser.untickedOptOut', 'prospect.unsubscribed'];
    expect(lastOutcome(OVERWRITE, ...run)).toBe('no-effect');
    expect(recordAfter(OVERWRITE, ...run, 'connector.synced')).toMatchObject({ mailable: true, breach: true });
  });

  it('ticks both Pardot fields from the CRM, and copies Pardot’s answer back once it is the newer', () => {
    const ticked: Run = ['crmUser.tickedOptOut', 'connector.synced'];
    expect(recordAfter(OVERWRITE, ...ticked)).toMatchObject({ optedOut: true, doNotEmail: true, lastChanged: null });
    const lifted = recordAfter(OVERWRITE, ...ticked, 'prospect.resubscribed', 'connector.synced');
    expect(lifted).toMatchObject({ mailable: true, crmOptOut: false, breach: false });
  });

  it('counts a tick and untick in the CRM as the CRM’s change', () => {
    const run: Run = ['prospect.unsubscribed', 'crmUser.tickedOptOut', 'crmUser.untickedOptOut'];
    expect(recordAfter(OVERWRITE, ...run).lastChanged).toBe('crm');
    expect(recordAfter(OVERWRITE, ...run, 'connector.synced')).toMatchObject({ mailable: true, breach: true });
  });

  it('keeps what changed last while the connector is unverified, and forgets it at the next sync that runs', () => {
    const run: Run = ['admin.unverifiedConnector', 'prospect.unsubscribed', 'connector.synced'];
    expect(recordAfter(OVERWRITE, ...run).lastChanged).toBe('pardot');
    const synced = recordAfter(OVERWRITE, ...run, 'admin.verifiedConnector', 'connector.synced');
    expect(synced).toMatchObject({ lastChanged: null, crmOptOut: true });
  });

  it('never copies Do Not Email alone, nor lifts it by a blank in the CRM (C21)', () => {
    expect(recordAfter(OVERWRITE, 'admin.tickedDoNotEmail', 'connector.synced').crmOptOut).toBe(false);
    const run: Run = ['admin.tickedDoNotEmail', 'crmUser.tickedOptOut', 'crmUser.untickedOptOut', 'connector.synced'];
    expect(recordAfter(OVERWRITE, ...run)).toMatchObject({ doNotEmail: true, optedOut: false, lastChanged: null });
  });

  it('spares a standing request the breach and answers it', () => {
    const run: Run = ['prospect.unsubscribed', 'connector.synced', 'prospect.askedToOptIn', 'crmUser.untickedOptOut'];
    const synced = recordAfter(OVERWRITE, ...run, 'connector.synced');
    expect(synced).toMatchObject({ mailable: true, breach: false, requested: false });
  });

  it('keeps no record of who changed last anywhere else', () => {
    for (const { settings, records } of EVERYWHERE)
      if (!settings.overwriteOptedOut || !settings.assigned)
        expect(records.every((record) => record.lastChanged === null)).toBe(true);
  });
});

describe('Bounces', () => {
  it('leaves a prospect mailable after four soft bounces and not after five; a sixth does nothing (C5)', () => {
    expect(recordAfter(NO_CRM, ...softBounces(4))).toMatchObject({ mailable: true, softBounces: 4 });
    expect(recordAfter(NO_CRM, ...softBounces(5))).toMatchObject({
      mailable: false,
      softBounces: 5,
      hardBounced: false,
    });
    expect(lastOutcome(NO_CRM, ...softBounces(6))).toBe('no-effect');
  });

  it('counts soft bounces of a prospect who is suppressed already (C5, A4)', () => {
    expect(recordAfter(NO_CRM, 'prospect.unsubscribed', 'mail.softBounced')).toMatchObject({ softBounces: 1 });
    expect(lastOutcome(NO_CRM, 'mail.hardBounced', 'mail.softBounced')).toBe('changed');
  });

  it('clears Do Not Email by no event at all while Hard Bounced is ticked (C14)', () => {
    for (const { settings, records } of EVERYWHERE)
      for (const record of records.filter((r) => r.hardBounced))
        for (const { id } of CLASSIC_EVENTS) expect(judge(settings, record, id).after.doNotEmail).toBe(true);
  });

  it('opts a hard-bounced prospect in without making it mailable, and records the breach (C10, C11)', () => {
    const final = recordAfter(NO_CRM, 'prospect.unsubscribed', 'mail.hardBounced', 'admin.clickedOptIn');
    expect(final).toMatchObject({ optedOut: false, doNotEmail: true, hardBounced: true, breach: true });
  });

  it('clears both bounce fields by a corrected address and leaves Do Not Email (C15)', () => {
    const final = recordAfter(NO_CRM, ...softBounces(5), 'mail.hardBounced', 'marketer.correctedEmail');
    expect(final).toMatchObject({ doNotEmail: true, hardBounced: false, softBounces: 0 });
    expect(lastOutcome(NO_CRM, 'prospect.unsubscribed', 'admin.correctedEmail')).toBe('no-effect');
  });

  it('starts again at none where Do Not Email is cleared at five, and keeps a lower count (A2)', () => {
    expect(recordAfter(NO_CRM, ...softBounces(5), 'admin.untickedDoNotEmail').softBounces).toBe(0);
    const lower: Run = [...softBounces(4), 'prospect.unsubscribed'];
    expect(recordAfter(NO_CRM, ...lower, 'prospect.resubscribed').softBounces).toBe(4);
    const five: Run = [...softBounces(5), 'prospect.unsubscribed'];
    expect(recordAfter(NO_CRM, ...five, 'admin.clickedOptIn').softBounces).toBe(0);
    expect(recordAfter(NO_CRM, ...five, 'mail.hardBounced', 'admin.clickedOptIn').softBounces).toBe(5);
    expect(
      recordAfter(OVERWRITE, ...five, 'connector.synced', 'crmUser.untickedOptOut', 'connector.synced').softBounces,
    ).toBe(0);
  });
});

describe('Requests and who may opt in', () => {
  it('lets a request stand only while Prospect Opted Out is ticked, and only once (A3)', () => {
    expect(lastOutcome(NO_CRM, 'prospect.askedToOptIn')).toBe('no-effect');
    expect(lastOutcome(NO_CRM, 'admin.tickedDoNotEmail', 'prospect.askedToOptIn')).toBe('no-effect');
    expect(lastOutcome(NO_CRM, 'prospect.unsubscribed', 'prospect.askedToOptIn')).toBe('changed');
    const again: Run = ['prospect.unsubscribed', 'prospect.askedToOptIn', 'prospect.askedToOptIn'];
    expect(lastOutcome(NO_CRM, ...again)).toBe('no-effect');
  });

  it('withdraws a request by an unsubscribe or a complaint, not by an import (A3)', () => {
    const asked: Run = ['prospect.unsubscribed', 'prospect.askedToOptIn'];
    expect(recordAfter(NO_CRM, ...asked, 'prospect.unsubscribed').requested).toBe(false);
    expect(lastOutcome(NO_CRM, ...asked, 'prospect.reportedSpam')).toBe('changed');
    expect(recordAfter(NO_CRM, ...asked, 'automation.importedOptOut').requested).toBe(true);
  });

  it('answers a request even under a hard bounce (A3, A12)', () => {
    const run: Run = ['prospect.unsubscribed', 'prospect.askedToOptIn', 'mail.hardBounced'];
    for (const lift of ['admin.clickedOptIn', 'prospect.resubscribed'] as const)
      expect(recordAfter(NO_CRM, ...run, lift)).toMatchObject({ requested: false, optedOut: false, breach: false });
  });

  it('refuses the Opt In link to marketers, and to admins while Prospect Opted Out is blank (C10)', () => {
    expect(lastOutcome(NO_CRM, 'prospect.unsubscribed', 'marketer.clickedOptIn')).toBe('refused');
    expect(lastOutcome(NO_CRM, 'admin.tickedDoNotEmail', 'admin.clickedOptIn')).toBe('refused');
    expect(lastOutcome(NO_CRM, 'prospect.unsubscribed', 'admin.clickedOptIn')).toBe('changed');
  });

  it('does not resubscribe anybody by unticking Do Not Email (C12)', () => {
    expect(lastOutcome(NO_CRM, 'prospect.unsubscribed', 'admin.untickedDoNotEmail')).toBe('no-effect');
  });

  it('leaves a block that is not the prospect’s own to lift (C21), and refuses where the feature is off', () => {
    expect(lastOutcome(NO_CRM, 'admin.tickedDoNotEmail', 'prospect.resubscribed')).toBe('no-effect');
    expect(
      lastOutcome(
        completeSettings({ edition: 'classic', resubscribe: false }),
        'prospect.unsubscribed',
        'prospect.resubscribed',
      ),
    ).toBe('refused');
  });

  it('never lets an automation in Pardot lift anything, in any state (C22)', () => {
    for (const { settings, records } of EVERYWHERE)
      for (const record of records)
        for (const event of ['automation.untickedDoNotEmail', 'automation.clearedOptOut'] as const)
          expect(judge(settings, record, event)).toEqual({ after: record, outcome: 'no-effect' });
  });
});

describe('The CRM', () => {
  it('syncs nothing while unverified, and verifying does not itself sync (C30)', () => {
    const run: Run = ['admin.unverifiedConnector', 'prospect.unsubscribed', 'connector.synced'];
    expect(lastOutcome(SALESFORCE, ...run)).toBe('no-effect');
    expect(recordAfter(SALESFORCE, ...run, 'admin.verifiedConnector').crmOptOut).toBe(false);
    expect(lastOutcome(SALESFORCE, 'admin.verifiedConnector')).toBe('no-effect');
    expect(lastOutcome(SALESFORCE, 'admin.unverifiedConnector', 'crmUser.tickedOptOut')).toBe('changed');
  });

  it('refuses what is not there: a CRM record for the unassigned, a connector without a CRM', () => {
    const unassigned = completeSettings({ edition: 'classic', resubscribe: false, crm: 'netsuite', assigned: false });
    for (const event of ['crmUser.tickedOptOut', 'crmAutomation.untickedOptOut', 'connector.synced'] as const) {
      expect(lastOutcome(NO_CRM, event)).toBe('refused');
      expect(lastOutcome(unassigned, 'admin.unverifiedConnector', event)).toBe('refused');
    }
    expect(lastOutcome(unassigned, 'admin.unverifiedConnector')).toBe('changed');
    expect(lastOutcome(NO_CRM, 'admin.verifiedConnector')).toBe('refused');
    expect(blank(NO_CRM)).toMatchObject({ crmOptOut: null, connector: null });
    expect(blank(unassigned)).toMatchObject({ crmOptOut: null, connector: 'verified' });
  });

  it.each([SALESFORCE, DYNAMICS])(
    'lets suppression win on both sides with $crm, and leaves Prospect Opted Out (C31)',
    (s) => {
      const fromCrm = recordAfter(s, 'crmUser.tickedOptOut', 'connector.synced');
      expect(fromCrm).toMatchObject({ doNotEmail: true, optedOut: false, crmOptOut: true });
      const fromPardot = recordAfter(s, 'mail.hardBounced', 'connector.synced');
      expect(fromPardot).toMatchObject({ doNotEmail: true, optedOut: false, crmOptOut: true });
    },
  );

  it.each([SUGARCRM, NETSUITE])('overwrites the CRM’s edits from Pardot with $crm (C32)', (settings) => {
    expect(recordAfter(settings, 'crmUser.tickedOptOut', 'connector.synced')).toEqual(blank(settings));
    const run: Run = ['admin.tickedDoNotEmail', 'connector.synced', 'crmAutomation.untickedOptOut', 'connector.synced'];
    expect(recordAfter(settings, ...run)).toMatchObject({ doNotEmail: true, crmOptOut: true });
  });
});

describe.each(EVERYWHERE.map((found) => ({ name: nameOf(found.settings), ...found })))(
  'All records: $name',
  ({ settings, records }) => {
    it('are as many as one counts by hand', () => {
      // Pardot's side: 48 with Prospect Opted Out; without it 12 hard-bounced, 12 blocked otherwise and 10 mailable.
      const pardot = 2 * 6 * 2 * 2 + 6 * 2 + 6 * 2 + 5 * 2;
      const connector = settings.crm === 'none' ? 1 : 2;
      // With overwrite on, "neither changed" goes with equal sides only; either side last goes with any.
      const crm = !settings.assigned || settings.crm === 'none' ? 1 : settings.overwriteOptedOut ? 1 + 2 + 2 : 2;
      expect(records).toHaveLength(pardot * connector * crm);
    });

    it('have Do Not Email wherever Prospect Opted Out or Hard Bounced is ticked, or five mails came back (C7, P4)', () => {
      for (const record of records)
        if (record.optedOut || record.hardBounced || record.softBounces === 5) expect(record.mailable).toBe(false);
    });

    it('change exactly where the outcome says changed', () => {
      for (const record of records)
        for (const { id } of CLASSIC_EVENTS) {
          const { after: next, outcome } = judge(settings, record, id);
          expect(keyOf(next) !== keyOf(record)).toBe(outcome === 'changed');
        }
    });
  },
);
