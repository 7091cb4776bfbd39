/** What would mend a violation: which changes are offered, in which order, what each costs, and how it is said. */
import { describe, expect, it } from 'vitest';
import {
  changeToMake,
  costOf,
  failuresIn,
  openVerification,
  type PropertyId,
  verifyOrganisation,
} from '../../src/simulation/index.ts';
import { organisation } from '../support/organisations.ts';

const clears = { name: 'Clear', does: ['automation.untickedOptedOut'] };
const load = { name: 'Load', does: ['crmAutomation.untickedOptOut'] };
const other = {
  name: 'Other',
  does: ['automation.tickedDoNotEmail', 'crmAutomation.untickedOptOut'],
  need: ['not requested'],
};

const under = (settings: object, automations?: readonly object[], more: object = {}) =>
  organisation({ settings: { crm: 'salesforce', ...settings }, ...(automations ? { automations } : {}), ...more });

/** Every change that mends a property, with its cost where it has one. */
function fixes(asked: ReturnType<typeof under>, id: PropertyId) {
  const [result] = verifyOrganisation(asked, [id]).properties;
  return result?.fixes?.map((fix) =>
    [`${changeToMake(fix)}.`, costOf(asked.settings, fix)].filter((said) => said !== null).join(' '),
  );
}

describe('the changes that mend a violation', () => {
  it('are a condition on the automations that do it, or to do without them', () => {
    const one = under({ optedOutSync: 'account-engagement' }, [clears]);
    expect(fixes(one, 'P1')).toEqual([
      'Add the condition “only for those who asked” to “Clear”.',
      'Do without “Clear”.',
    ]);
    // Who asked may have been opted in by nobody: there the condition is not enough.
    expect(fixes(one, 'P14')).toEqual(['Do without “Clear”.']);
  });

  it('name all that must change together, and other ways of the sync beside them', () => {
    // That it stays heard (P17) the load breaks already.
    const both = under({ optedOutSync: 'most-recent' }, [load, other]);
    expect(fixes(both, 'P1')).toEqual([
      'Add the condition “only for those who asked” to “Load” and “Other”.',
      'Do without “Load” and “Other”.',
      'Opted Out sync: Account Engagement’s value. But then P16 (An opt-out in the CRM is heard) would no longer hold.',
      'Opted Out sync: not mapped. But then P16 (An opt-out in the CRM is heard) would no longer hold.',
    ]);
  });

  it('that break no promise come first, and a promise that is broken already is no cost', () => {
    expect(fixes(under({ optedOutSync: 'salesforce' }, []), 'P1')).toEqual([
      'Opted Out sync: the most recently changed.',
      'Opted Out sync: Account Engagement’s value. But then P16 (An opt-out in the CRM is heard) and P17 (And it stays heard) would no longer hold.',
      'Opted Out sync: not mapped. But then P16 (An opt-out in the CRM is heard) and P17 (And it stays heard) would no longer hold.',
    ]);
    // Where nothing is known of the automations P1 is broken as it is.
    expect(fixes(under({ optedOutSync: 'account-engagement' }), 'P16')).toEqual([
      'Opted Out sync: Salesforce’s value.',
      'Opted Out sync: the most recently changed.',
    ]);
  });

  it('may be an ability that people lose, with a checkbox instead where there is room for one', () => {
    const withoutBox = 'Make Email Opt Out read-only for people in the CRM.';
    const [recent, salesforce] = [
      'Opted Out sync: the most recently changed.',
      'Opted Out sync: Salesforce’s value. But then P1 (Automation never re-opens an opt-out) would no longer hold.',
    ];
    expect(fixes(under({ optedOutSync: 'account-engagement' }, []), 'P16')).toEqual([
      recent,
      'Make Email Opt Out read-only for people in the CRM, and give sales a checkbox for Do Not Email instead.',
      withoutBox,
      salesforce,
    ]);
    const mapped = { optedOutSync: 'account-engagement', doNotEmailSync: 'account-engagement' };
    expect(fixes(under(mapped, []), 'P16')).toEqual([recent, withoutBox, salesforce]);
  });

  it('are none where the property counts whatever anybody does', () => {
    expect(fixes(under({ optedOutSync: 'account-engagement' }), 'P1')).toEqual([]);
    expect(fixes(under({ optedOutSync: 'account-engagement' }, []), 'P1')).toBeUndefined();
  });
});

it('an ability that several kinds of people lose on several fields is said as one', () => {
  const events = ['admin.tickedOptedOut', 'marketer.tickedDoNotEmail', 'admin.untickedOptedOut'] as const;
  expect(changeToMake({ kind: 'withheld', events })).toBe(
    'Make Prospect Opted Out and Do Not Email read-only for administrators and marketers',
  );
});

describe('what is asked of an organisation', () => {
  it('is told without what would mend it where that is not wanted', () => {
    const asked = under({ optedOutSync: 'account-engagement' }, [clears]);
    const [bare, whole] = verifyOrganisation(asked, ['P1', 'P14'], { withoutFixes: ['P1'] }).properties;
    expect(bare).toEqual({
      id: 'P1',
      verdict: 'violated',
      counterexample: ['prospect.unsubscribed', 'automation.untickedOptedOut'],
      steps: [
        { event: 'prospect.unsubscribed', by: [] },
        { event: 'automation.untickedOptedOut', by: ['Clear'] },
      ],
    });
    expect(whole?.fixes).toHaveLength(1);
  });

  it('names its automations, what people cannot do, and what never acts or is wiped, where there is any', () => {
    const quiet = under({ optedOutSync: 'account-engagement' }, [], { cannot: [] });
    expect(Object.keys(verifyOrganisation(quiet, []))).toEqual([
      'schemaVersion',
      'settings',
      'automations',
      'states',
      'transitions',
      'complete',
      'properties',
    ]);
    const flow = { name: 'Flow', does: ['crmAutomation.tickedOptOut'] };
    const idle = { name: 'Box', does: ['crmAutomation.tickedDoNotEmail'] };
    const busy = under({ optedOutSync: 'account-engagement' }, [flow, idle], { cannot: ['marketer.synced'] });
    expect(verifyOrganisation(busy, [])).toMatchObject({
      automations: ['Flow', 'Box'],
      cannot: ['marketer.synced'],
      idle: [{ name: 'Box', does: idle.does, conditionsMet: true, entirely: true }],
      wiped: [flow],
      complete: true,
      properties: [],
    });
    expect(verifyOrganisation(under({}), [])).not.toHaveProperty('automations');
  });

  it('names who could have taken each step by what each may do there', () => {
    const asked = under({ optedOutSync: 'most-recent' }, [load, other]);
    const [result] = verifyOrganisation(asked, ['P3']).properties;
    expect(result?.steps?.map(({ event, by }) => [event, by])).toEqual([
      ['prospect.unsubscribed', []],
      ['connector.synced', []],
      ['crmAutomation.untickedOptOut', ['Load', 'Other']],
      ['connector.synced', []],
    ]);
    const onlyAsked = { ...other, need: ['requested'] };
    const [named] = verifyOrganisation(under({ optedOutSync: 'most-recent' }, [load, onlyAsked]), ['P3']).properties;
    expect(named?.steps?.[2]?.by).toEqual(['Load']);
  });

  it('counts its states and transitions, and says what was cut short', () => {
    const asked = under({ optedOutSync: 'account-engagement' }, []);
    expect(verifyOrganisation(asked, [])).toMatchObject({ states: 576, transitions: 576 * 38, complete: true });
    const { complete, properties } = verifyOrganisation(asked, ['P4'], { maxStates: 9 });
    expect([complete, properties]).toEqual([false, [{ id: 'P4', verdict: 'undecided' }]]);
  });

  it('is decided once in a session', () => {
    const session = openVerification(under({ optedOutSync: 'account-engagement' }, [clears]));
    expect(session.decide(['P1']).properties[0]).toBe(session.decide(['P14', 'P1']).properties[0]);
  });

  it('comes down to what fails, in the order of the edition', () => {
    const asked = under({ optedOutSync: 'account-engagement' }, [clears]);
    expect(failuresIn(asked, ['P16', 'P4', 'P1']).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['P1', 'violated'],
      ['P16', 'violated'],
    ]);
    // What people cannot do is reckoned with here as well.
    const readOnly = under({ optedOutSync: 'account-engagement' }, [], {
      cannot: ['crmUser.tickedOptOut', 'crmUser.untickedOptOut'],
    });
    expect(failuresIn(readOnly, ['P1', 'P16'])).toEqual([]);
  });
});
