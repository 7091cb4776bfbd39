/** Where a run stands, in words, and what an act would come to there. */
import { describe, expect, it } from 'vitest';
import {
  act,
  begin,
  completeSettings,
  conditionsOf,
  type EventName,
  plain,
  previews,
  recordStanding,
  recordsBreach,
  runAt,
  simulationOf,
  standingOf,
  verdictWords,
  wouldMailAgainstTheirWish,
} from '../../src/simulation/index.ts';
import { runOf } from '../support/runs.ts';

describe('where somebody stands', () => {
  it('is the status, or the danger that is none', () => {
    const lifted = ['prospect.unsubscribed', 'admin.untickedOptedOut'] as const;
    expect(standingOf(runOf({}))).toEqual({ words: 'mailable', look: 'mailable' });
    expect(standingOf(runOf({}, ...lifted))).toEqual({ words: 'mailed against their wish', look: 'danger' });
    expect(standingOf(runOf({}, ...lifted, 'admin.tickedDoNotEmail')).look).toBe('transactional-only');
    expect(recordStanding({ mailable: false, againstTheirWish: true, status: 'undeliverable' }).look).toBe(
      'undeliverable',
    );
    expect(verdictWords(runOf({}), 'Mina').tone).toBe('ok');
    expect(verdictWords(runOf({}, 'prospect.unsubscribed'), 'Mina').tone).toBe('no');
    expect(verdictWords(runOf({}, ...lifted), 'Mina').tone).toBe('danger');
  });

  it('says each step that blocks once, in their order, and what to do', () => {
    const { cause, wayOut } = verdictWords(runOf({}, 'admin.tickedDoNotEmail', 'prospect.unsubscribed'), 'mina');
    expect(cause).toBe('An administrator ticked Do Not Email in step 1. Mina clicked unsubscribe in step 2.');
    expect(wayOut).toBe(
      'Shortest way back: mina resubscribes by the form, then an administrator or a marketer unticks Do Not Email.',
    );
    const classic = verdictWords(runOf({ edition: 'classic' }, 'prospect.unsubscribed'), 'Mina');
    expect(classic.cause).toBe('Mina clicked unsubscribe in step 1.');
  });

  it('says what comes first where the opt-out is to be put back, and nothing where all is well', () => {
    const undone = runOf({}, 'prospect.unsubscribed', 'admin.untickedOptedOut');
    expect(verdictWords(undone, 'Mina').wayOut).toBe(
      'First put the opt-out back: an administrator ticks Prospect Opted Out.',
    );
    expect(verdictWords(undone, 'Mina').cause).toBe(
      'Mina clicked unsubscribe in step 1, and nobody asked to undo that. An administrator unticked Prospect Opted Out in step 2.',
    );
    expect(verdictWords(runOf({}), 'Mina').wayOut).toBe('');
    const withheld = runOf({}, 'prospect.unsubscribed', 'admin.untickedOptedOut', 'admin.tickedDoNotEmail');
    expect(verdictWords(withheld, 'Mina').wayOut).toMatch(/^First put the opt-out back: /);
  });

  it('names the step that lifted the last block, not an earlier one nor what came after', () => {
    const twice = runOf(
      {},
      'admin.tickedDoNotEmail',
      'admin.untickedDoNotEmail',
      'marketer.tickedDoNotEmail',
      'marketer.untickedDoNotEmail',
      'mail.softBounced',
    );
    expect(verdictWords(twice, 'Mina').cause).toBe(
      'A marketer unticked Do Not Email in step 4, and nothing blocks mail to Mina now.',
    );
    expect(verdictWords(runOf({}, 'admin.tickedDoNotEmail', 'admin.untickedDoNotEmail'), 'Mina').cause).toBe(
      'An administrator unticked Do Not Email in step 2, and nothing blocks mail to Mina now.',
    );
    expect(verdictWords(runOf({}, 'mail.softBounced'), 'Mina').cause).toMatch(/^Nothing blocks mail to Mina: /);
  });

  it('names the opt-out and the clearing that are the last, by whatever act that was', () => {
    const again = ['prospect.unsubscribed', 'admin.untickedOptedOut'] as const;
    const twice = runOf(
      {},
      ...again,
      'mail.softBounced',
      'prospect.reportedSpam',
      'admin.untickedOptedOut',
      'mail.softBounced',
    );
    expect(verdictWords(twice, 'Mina').cause).toBe(
      'Mina reported the mail as spam in step 4, and nobody asked to undo that. An administrator unticked Prospect Opted Out in step 5.',
    );
    const hole = { edition: 'classic', crm: 'salesforce', overwriteOptedOut: true, resubscribe: false } as const;
    const synced = runOf(
      hole,
      'prospect.unsubscribed',
      'connector.synced',
      'crmAutomation.untickedOptOut',
      'connector.synced',
    );
    expect(verdictWords(synced, 'Mina').cause).toBe(
      'Mina clicked unsubscribe in step 1, and nobody asked to undo that. The connector synchronized with the CRM in step 4, which cleared Prospect Opted Out.',
    );
  });

  it('says what became of an opt-out that only the CRM heard', () => {
    const cause = (settings: object, ...more: readonly EventName[]) =>
      verdictWords(runOf({ crm: 'salesforce', ...settings }, 'crmUser.tickedOptOut', ...more), 'Mina').cause;
    const ticked = 'Somebody in the CRM ticked Email Opt Out in step 1.';
    expect(cause({})).toBe(`${ticked} The next sync will wipe it: mail goes on.`);
    expect(cause({}, 'connector.synced')).toBe(
      `${ticked} The connector synchronized with the CRM in step 2, which wiped it: mail goes on.`,
    );
    expect(cause({ optedOutSync: 'unmapped' })).toBe(`${ticked} No sync carries it to Pardot: mail goes on.`);
  });

  it('says of a way that a sync can spoil it only where something syncs, and of a reset what it needs', () => {
    const wayOut = (settings: object, ...events: readonly EventName[]) =>
      verdictWords(runOf(settings, ...events), 'Mina').wayOut;
    const classic = { edition: 'classic', resubscribe: false } as const;
    const asks = 'Shortest way back: Mina asks to be opted back in, then an administrator clicks the Opt In link';
    expect(wayOut(classic, 'prospect.unsubscribed')).toBe(`${asks}.`);
    expect(wayOut({ ...classic, crm: 'salesforce' }, 'prospect.unsubscribed', 'connector.synced')).toBe(
      `${asks}, then somebody in the CRM unticks Email Opt Out. A sync at the wrong moment would undo it.`,
    );
    expect(wayOut({ crm: 'salesforce' }, 'admin.tickedDoNotEmail')).toBe(
      'Shortest way back: an administrator or a marketer unticks Do Not Email.',
    );
    const bounced = runOf({}, 'mail.hardBounced');
    const [, reset] = verdictWords(bounced, 'Mina').ways;
    expect(reset && conditionsOf(bounced.simulation, reset)).toEqual([
      'It lasts only if the address works again: at a dead address the next mail bounces',
    ]);
  });

  it('says that the next sync would block it, and what a reset needs', () => {
    const heard = runOf({ crm: 'salesforce', optedOutSync: 'salesforce' }, 'crmUser.tickedOptOut');
    expect(verdictWords(heard, 'Mina').wayOut).toBe('But the next sync would block it again.');
    const ways = verdictWords(runOf({}, 'mail.hardBounced'), 'Mina').ways;
    expect(ways.map(({ addressAsItWas }) => addressAsItWas)).toEqual([false, true]);
    expect(plain(['in ', { step: 3 }, '.'])).toBe('in step 3.');
  });
});

describe('what an act would come to', () => {
  const effectOf = (run: ReturnType<typeof runOf>, event: EventName) => {
    const effect = previews(run).find((each) => each.event === event);
    if (!effect) throw new Error(event);
    return effect;
  };

  it('is against their wish where it opens mail that nobody asked for, and is not open already', () => {
    const out = runOf({}, 'prospect.unsubscribed');
    expect(wouldMailAgainstTheirWish(out, effectOf(out, 'admin.untickedOptedOut'))).toBe(true);
    expect(wouldMailAgainstTheirWish(out, effectOf(out, 'prospect.resubscribed'))).toBe(false);
    const blocked = runOf({}, 'prospect.unsubscribed', 'admin.tickedDoNotEmail');
    expect(wouldMailAgainstTheirWish(blocked, effectOf(blocked, 'admin.untickedOptedOut'))).toBe(false);
    const undone = act(blocked, 'admin.untickedOptedOut');
    expect(wouldMailAgainstTheirWish(undone, effectOf(undone, 'admin.untickedDoNotEmail'))).toBe(true);
    const open = act(undone, 'admin.untickedDoNotEmail');
    expect(wouldMailAgainstTheirWish(open, effectOf(open, 'mail.softBounced'))).toBe(false);
    expect(recordsBreach(effectOf(out, 'admin.untickedOptedOut'))).toBe(true);
    expect(recordsBreach(effectOf(out, 'prospect.resubscribed'))).toBe(false);
    expect(recordsBreach(effectOf(out, 'admin.tickedDoNotEmail'))).toBe(false);
    expect(recordsBreach({ changes: [{ field: 'breach', before: true, after: false }] })).toBe(false);
  });

  it('is refused, and told to be, where nobody can do it there', () => {
    const run = begin(simulationOf(completeSettings({}), ['admin.tickedDoNotEmail']));
    expect(effectOf(run, 'admin.tickedDoNotEmail')).toMatchObject({
      outcome: 'refused',
      rules: [],
      why: ['Nobody can do this here: the organisation has taken the ability away.'],
      changes: [],
      fired: [],
      candidates: [],
    });
  });

  it('leaves the run as it was, whose moments can be gone back to', () => {
    const run = runOf({}, 'prospect.unsubscribed', 'prospect.resubscribed');
    previews(run);
    expect(run.steps.map(({ number, event }) => [number, event])).toEqual([
      [1, 'prospect.unsubscribed'],
      [2, 'prospect.resubscribed'],
    ]);
    expect([0, 1, 2, 9].map((steps) => runAt(run, steps).steps.length)).toEqual([0, 1, 2, 2]);
    expect(runAt(run, 1).record.optedOut).toBe(true);
    expect(runAt(run, 0).last).toBeNull();
  });
});
