/** The page on the upgrade: both editions in step, every record carried over, and no changed rule without its successors. */
import { describe, expect, it } from 'vitest';
import { carryOvers } from '../../src/app/pages/upgrade/carry-over.ts';
import { RULE_PAIRS } from '../../src/app/pages/upgrade/rule-pairs.ts';
import { playTwins, sharedEvents } from '../../src/app/pages/upgrade/twin-run.ts';
import { TWIN_STORIES } from '../../src/app/pages/upgrade/twin-stories.ts';
import { configurationsOf, play, simulationOf, type Verdict } from '../../src/simulation/index.ts';

const fields = ({ optedOut, doNotEmail, hardBounced, softBounces }: Verdict) =>
  JSON.stringify([optedOut, doNotEmail, hardBounced, softBounces === 5]);

describe('the carry-over table', () => {
  it('has a row for every combination that any classic organisation can reach, and no other', () => {
    const reached = new Set(
      configurationsOf('classic').flatMap((settings) => simulationOf(settings).verdicts().map(fields)),
    );
    expect(new Set(carryOvers().map(({ classic }) => fields(classic)))).toEqual(reached);
    expect(carryOvers()).toHaveLength(reached.size);
  });

  it('changes no value (U10), and gives each combination one status', () => {
    const [, resubscribing] = configurationsOf('upgraded');
    if (!resubscribing) throw new Error('Without a CRM there are two configurations.');
    const simulation = simulationOf(resubscribing);
    for (const { classic, upgraded, events } of carryOvers()) {
      expect(fields(upgraded)).toBe(fields(classic));
      const statuses = simulation.verdicts().filter((verdict) => fields(verdict) === fields(upgraded));
      expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([upgraded.status]));
      expect(fields(play(simulation, events.slice(0, -1)).record)).toBe(fields(upgraded));
    }
  });

  it('finds the trap of U6', () => {
    const trapped = carryOvers().filter(
      (row) => row.resubscribed.classic.mailable && !row.resubscribed.upgraded.mailable,
    );
    expect(trapped.map(({ upgraded }) => fields(upgraded))).toContain(JSON.stringify([true, true, false, false]));
  });
});

describe('one prospect under both editions', () => {
  it.each(TWIN_STORIES.map((story) => [story.title, story] as const))('differs somewhere: %s', (_, { crm, events }) => {
    expect(events.every((event) => sharedEvents(crm).includes(event))).toBe(true);
    expect(playTwins(crm, events).first).toBeGreaterThanOrEqual(0);
  });

  it('agrees where nothing differs', () => {
    expect(playTwins('none', ['mail.softBounced']).first).toBe(-1);
  });
});

it('names the rules that took the place of every classic rule that changed', () => {
  expect(RULE_PAIRS.filter(({ successors }) => successors.length === 0).map(({ rule }) => rule.id)).toEqual([]);
});

it('leaves out what is refused for want of a CRM, as the machine says, and nothing else', () => {
  const without = sharedEvents('none');
  expect(sharedEvents('salesforce').filter((event) => !without.includes(event))).toEqual([
    'admin.unverifiedConnector',
    'admin.verifiedConnector',
    'crmUser.tickedOptOut',
    'crmUser.untickedOptOut',
    'crmAutomation.tickedOptOut',
    'crmAutomation.untickedOptOut',
    'connector.synced',
  ]);
});
