/** What somebody would see who holds a misconception: by the machine as they have it, and by nothing that is written down. */
import { describe, expect, it } from 'vitest';
import { misconceptionById } from '../../src/course/misconceptions/catalogue.ts';
import { isAboutAutomation, mindOf, mindsOf, playIn, simulationIn } from '../../src/course/misconceptions/mind.ts';
import { completeSettings, type EventName, play, type Settings, simulationOf } from '../../src/simulation/index.ts';

const TODAY = completeSettings({});
const SALESFORCE = completeSettings({ crm: 'salesforce' });
const CLASSIC = completeSettings({ edition: 'classic' });
const named = (id: string) => misconceptionById(id) ?? expect.fail(id);
const mindIn = (id: string, settings: Settings) => mindOf(named(id), settings);
/** The record that somebody sees after some events. */
const seenBy = (id: string, settings: Settings, ...events: readonly EventName[]) =>
  playIn(mindIn(id, settings) ?? expect.fail(id), events)?.record;
const bounces = (count: number): readonly EventName[] => Array.from({ length: count }, () => 'mail.softBounced');

describe('who reads a status wrongly', () => {
  it('takes four soft bounces for enough, and sees the count as it is', () => {
    expect(seenBy('four-soft-bounces', TODAY, ...bounces(3))).toMatchObject({ status: 'mailable', softBounces: 3 });
    expect(seenBy('four-soft-bounces', TODAY, ...bounces(4))).toMatchObject({
      status: 'undeliverable',
      mailable: false,
      softBounces: 4,
    });
    expect(seenBy('four-soft-bounces', TODAY, ...bounces(5))?.status).toBe('undeliverable');
  });

  it('takes no number of soft bounces for enough', () => {
    expect(seenBy('soft-bounces-never', TODAY, ...bounces(5))).toMatchObject({ status: 'mailable', softBounces: 5 });
  });

  it('takes one box for another, or none, and sees the boxes as they are', () => {
    expect(seenBy('opted-out-gets-nothing', TODAY, 'prospect.unsubscribed')).toMatchObject({
      status: 'undeliverable',
      optedOut: true,
      hardBounced: false,
    });
    expect(seenBy('opted-out-gets-nothing', TODAY)?.status).toBe('mailable');
    expect(seenBy('bounce-is-transactional', TODAY, 'mail.hardBounced')).toMatchObject({
      status: 'transactional-only',
      hardBounced: true,
      optedOut: false,
    });
    expect(seenBy('do-not-email-is-a-note', TODAY, 'marketer.tickedDoNotEmail')).toMatchObject({
      status: 'mailable',
      doNotEmail: true,
    });
    expect(seenBy('do-not-email-is-a-note', TODAY, 'prospect.unsubscribed')?.status).toBe('transactional-only');
  });
});

describe('who sees the machine move otherwise', () => {
  it('sees it so under any settings that it is about, and all else as it is', () => {
    for (const settings of [TODAY, SALESFORCE])
      expect(seenBy('opting-out-ticks-both', settings, 'prospect.unsubscribed')).toMatchObject({
        optedOut: true,
        doNotEmail: true,
      });
    const { record } = play(simulationOf(TODAY), ['mail.hardBounced']);
    expect(seenBy('opting-out-ticks-both', TODAY, 'mail.hardBounced')).toEqual(record);
  });
});

describe('who takes the account for another', () => {
  it('sees the machine of those settings, and is not wrong where they are so', () => {
    const believed = (settings: Settings) => mindIn('salesforce-always-wins', settings)?.simulation.settings;
    expect(believed({ ...SALESFORCE, optedOutSync: 'unmapped' })).toEqual({
      ...SALESFORCE,
      optedOutSync: 'salesforce',
    });
    expect(believed({ ...SALESFORCE, optedOutSync: 'salesforce' })).toBeUndefined();
  });

  it('is nobody where the account cannot be so, or is of another CRM or edition', () => {
    expect(mindIn('salesforce-always-wins', TODAY)).toBeNull();
    expect(mindIn('opting-out-ticks-both', CLASSIC)).toBeNull();
    expect(mindIn('classic-as-today', TODAY)).toBeNull();
  });

  it('sees the machine of the other edition, in which an act may have another name, or none', () => {
    const mind = mindIn('classic-as-today', CLASSIC) ?? expect.fail();
    expect(mind.simulation.settings).toMatchObject({ edition: 'upgraded', crm: 'none', resubscribe: true });
    expect(
      ['admin.clickedOptIn', 'marketer.clickedOptIn', 'automation.clearedOptOut', 'prospect.unsubscribed'].map(
        (event) => mind.heard(event as EventName),
      ),
    ).toEqual([
      'admin.untickedOptedOut',
      'marketer.untickedOptedOut',
      'automation.untickedOptedOut',
      'prospect.unsubscribed',
    ]);
    expect(mind.heard('admin.flew' as EventName)).toBeNull();
    expect(playIn(mind, ['prospect.unsubscribed', 'admin.flew' as EventName])).toBeNull();
    expect(playIn(mind, ['prospect.unsubscribed', 'admin.clickedOptIn'])?.steps).toHaveLength(2);
    const withCrm = mindIn('classic-as-today', completeSettings({ edition: 'classic', crm: 'salesforce' }));
    expect(withCrm?.simulation.settings).toMatchObject({ edition: 'upgraded', crm: 'salesforce' });
    // Today there is no such connector, so nobody can take the account for one of today.
    expect(mindIn('classic-as-today', completeSettings({ edition: 'classic', crm: 'sugarcrm' }))).toBeNull();
  });
});

describe('the minds of an account', () => {
  it('are those who may be wrong about it, in the order of the catalogue, and the same ones each time', () => {
    const minds = mindsOf(TODAY);
    expect(mindsOf(TODAY)).toBe(minds);
    expect(mindIn('opting-out-ticks-both', TODAY)).toBe(minds[0]);
    const ids = minds.map(({ misconception }) => misconception.id);
    expect(ids).toContain('four-soft-bounces');
    expect(ids).not.toContain('do-not-email-syncs');
    expect(mindsOf(SALESFORCE).map(({ misconception }) => misconception.id)).toContain('do-not-email-syncs');
    for (const { misconception } of mindsOf(CLASSIC)) expect(misconception.edition).toBe('classic');
  });

  it('have the machine as it is where they are not wrong', () => {
    expect(simulationIn(named('do-not-email-syncs'), TODAY)).toBe(simulationOf(TODAY));
    expect(simulationIn(named('opting-out-ticks-both'), TODAY)).toBe(mindsOf(TODAY)[0]?.simulation);
  });

  it('are asked for a proof where they may see otherwise what runs by itself', () => {
    const asked = ['salesforce-always-wins', 'automation-may-not-clear', 'do-not-email-syncs', 'unpausing-syncs'];
    expect(asked.map((id) => isAboutAutomation(named(id)))).toEqual([true, true, true, false]);
    const others = ['four-soft-bounces', 'marketers-may-opt-in', 'opt-in-beats-a-bounce', 'classic-as-today'];
    expect(others.filter((id) => isAboutAutomation(named(id)))).toEqual([]);
  });
});
