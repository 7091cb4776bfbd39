/** An opt-out that was ticked in the CRM alone (P16): when a run says that it was lost, and when it says so no more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeSettings,
  configurationsOf,
  type EventName,
  play,
  type Settings,
  simulationOf,
  standingOf,
  unheardOptOut,
  verdictWords,
  verify,
} from '../../src/simulation/index.ts';
import { parameters } from '../support/random.ts';

const ALL = (['upgraded', 'classic'] as const).flatMap(configurationsOf);
const verdictOf = (settings: Settings) => verify(settings, { properties: ['P16'] }).properties[0];
const TODAY = completeSettings({ crm: 'salesforce', optedOutSync: 'account-engagement' });
const standing = (...events: readonly EventName[]) => standingOf(play(simulationOf(TODAY), events));
const LOST = ['crmUser.tickedOptOut', 'connector.synced'] as const;
const DANGER = { words: 'mailed against their wish?', look: 'danger' };

describe('an opt-out that only the CRM heard', () => {
  it('is a danger at the end of every counterexample to P16', () => {
    const violated = ALL.flatMap((settings) => {
      const property = verdictOf(settings);
      return property?.verdict === 'violated' ? [{ settings, run: property.counterexample ?? [] }] : [];
    });
    expect(violated.length).toBeGreaterThan(10);
    for (const { settings, run } of violated)
      expect(standingOf(play(simulationOf(settings), run)), JSON.stringify(settings)).toEqual(DANGER);
  });

  it('is never lost where P16 holds or says nothing', () => {
    const safe = ALL.filter((settings) => verdictOf(settings)?.verdict !== 'violated');
    fc.assert(
      fc.property(fc.constantFrom(...safe), fc.infiniteStream(fc.nat()), (settings, picks) => {
        const simulation = simulationOf(settings);
        const events = Array.from(
          { length: 25 },
          () => simulation.events[(picks.next().value ?? 0) % simulation.events.length] as EventName,
        );
        const unheard = unheardOptOut(play(simulation, events));
        // While the connector is paused nothing is heard anywhere.
        expect([undefined, 'paused'], events.join()).toContain(unheard?.fate);
      }),
      parameters(150),
    );
  });

  it('is a danger as soon as the next sync would wipe it, and after', () => {
    expect(standing('crmUser.tickedOptOut')).toEqual(DANGER);
    expect(standing('crmAutomation.tickedOptOut', 'admin.synced')).toEqual(DANGER);
    expect(standing(...LOST, 'mail.softBounced', 'connector.synced')).toEqual(DANGER);
  });

  it('is a danger where no sync carries it, or none runs', () => {
    const unmapped = simulationOf(completeSettings({ crm: 'salesforce', optedOutSync: 'unmapped' }));
    const words = verdictWords(play(unmapped, LOST), 'Mina');
    expect(words).toMatchObject({ look: 'danger', steps: [1] });
    expect(words.cause).toContain('No sync carries it to Pardot');
    const heard = simulationOf(completeSettings({ crm: 'salesforce', optedOutSync: 'salesforce' }));
    const paused = ['admin.unverifiedConnector', 'crmUser.tickedOptOut'] as const;
    expect(verdictWords(play(heard, paused), 'Mina').cause).toContain('While the connector is paused');
    expect(standingOf(play(heard, [...paused, 'admin.verifiedConnector'])).look).toBe('mailable');
  });

  it('is none once Pardot knows, once it was taken back in the CRM, or while something blocks mail anyway', () => {
    expect(standing(...LOST, 'admin.tickedOptedOut').look).toBe('transactional-only');
    expect(standing('crmUser.tickedOptOut', 'crmUser.untickedOptOut').look).toBe('mailable');
    expect(standing(...LOST, 'marketer.tickedDoNotEmail').look).toBe('transactional-only');
    expect(standing(...LOST, 'marketer.tickedDoNotEmail', 'marketer.untickedDoNotEmail')).toEqual(DANGER);
    expect(standing(...LOST, 'prospect.unsubscribed', 'prospect.resubscribed').look).toBe('mailable');
    // The sync ticked it there and a sync unticks it again: nobody in the CRM said a word.
    expect(
      standing('prospect.unsubscribed', 'connector.synced', 'prospect.resubscribed', 'connector.synced').look,
    ).toBe('mailable');
  });

  it('names the tick, the sync, and what to do if it was meant', () => {
    const words = verdictWords(play(simulationOf(TODAY), LOST), 'Mina');
    expect(words).toMatchObject({ stamp: 'Mailed against their wish?', tone: 'danger', steps: [1, 2], ways: [] });
    expect(words.cause).toContain('which wiped it');
    expect(words.wayOut).toBe('If Mina asked for no more mail: an administrator ticks Prospect Opted Out.');
  });
});
