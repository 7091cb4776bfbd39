/** Words that every screen and command shares: lists, settings, places, what the model does not know, and guards. */
import { describe, expect, it } from 'vitest';
import {
  actorInText,
  actorName,
  actWords,
  anyOf,
  clausesOf,
  completeSettings,
  counted,
  type EventName,
  editionOf,
  eventInfo,
  eventWords,
  listed,
  mailTable,
  NO_SOURCE_SAYS,
  named,
  outsideLine,
  outsideOf,
  play,
  type Settings,
  settingPlaceWords,
  settingsLine,
  settingsWords,
  shownFields,
  simulationOf,
  unknownPlaces,
  valuesWords,
  valueWords,
  whereToClick,
} from '../../src/simulation/index.ts';
import { CLASSIC } from '../support/settings.ts';

const SALESFORCE = completeSettings({ crm: 'salesforce' });
const runOf = (settings: Partial<Settings>, ...events: readonly EventName[]) =>
  play(simulationOf(completeSettings(settings)), events);

describe('lists and numbers', () => {
  it('join what there is, and name three before the rest are counted', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listed(words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(listed(['a', 'b'], 'or')).toBe('a or b');
    expect(named(['A', 'B', 'C'])).toBe('“A”, “B” and “C”');
    expect(named(['A', 'B', 'C', 'D'])).toBe('“A”, “B”, “C” and “D”');
    expect(named(['A', 'B', 'C', 'D', 'E'])).toBe('“A”, “B”, “C” and 2 others');
    expect(named(['A', 'B', 'C', 'D', 'E'], 'or')).toBe('“A”, “B”, “C” or one of 2 others');
    expect(named(['A', 'B'], 'or', 1)).toBe('“A” or another');
  });

  it('have their plural, and commas between thousands', () => {
    expect([0, 1, 2].map((count) => counted(count, 'step'))).toEqual(['0 steps', '1 step', '2 steps']);
    expect(counted(20_500, 'entry', 'entries')).toBe('20,500 entries');
    expect(counted(1_234_567, 'state')).toBe('1,234,567 states');
    expect(counted(123, 'state')).toBe('123 states');
  });
});

describe('who acts', () => {
  it('is the person by name, and anybody else by what they are', () => {
    const { simulation } = runOf({});
    expect(actorName('prospect.unsubscribed', 'mina')).toBe('Mina');
    expect(actorInText('prospect.unsubscribed', 'mina')).toBe('mina');
    expect(actorName('admin.tickedDoNotEmail', 'mina')).toBe('An administrator');
    expect(actorInText('admin.tickedDoNotEmail', 'mina')).toBe('an administrator');
    expect(actWords(simulation, 'prospect.unsubscribed', 'Mina')).toBe('Mina clicks unsubscribe');
    expect(anyOf(['prospect', 'admin', 'marketer'], 'Mina')).toBe('Mina, an administrator or a marketer');
    expect(() => eventInfo(simulation, 'admin.clickedOptIn')).toThrow(/no event of the upgraded edition/);
  });
});

describe('settings', () => {
  it('are told that mean something beside each other', () => {
    expect(settingsLine(completeSettings({}))).toBe('Today’s edition, no CRM, resubscribe on');
    expect(settingsLine(completeSettings({ crm: 'salesforce', assigned: false }))).toBe(
      'Today’s edition, Salesforce, not linked, Opted Out sync: Account Engagement’s value, Do Not Email sync: not mapped, resubscribe on',
    );
    expect(settingsLine(completeSettings({ edition: 'classic', crm: 'dynamics', resubscribe: false }))).toBe(
      'Classic edition (before Winter ’22), Dynamics, assigned, resubscribe off',
    );
    expect(settingsWords(CLASSIC)[1]).toEqual({ name: 'crm', words: 'no CRM' });
  });

  it('that are one of several values are told as such', () => {
    expect(valuesWords(SALESFORCE, 'crm', ['salesforce', 'dynamics'])).toBe('Salesforce or Dynamics');
    expect(valuesWords(SALESFORCE, 'optedOutSync', ['salesforce', 'unmapped'])).toBe(
      'Opted Out sync: Salesforce’s value or not mapped',
    );
    expect(valuesWords(SALESFORCE, 'assigned', [true, false])).toBe('linked or not linked');
    expect(valuesWords(SALESFORCE, 'resubscribe', [true, false])).toBe('resubscribe on or off');
  });
});

describe('places', () => {
  it('are where to click, that no source says, or nothing where nobody clicks', () => {
    expect(whereToClick('upgraded', 'admin.synced')).toBe('the prospect’s page › Sync with CRM');
    expect(whereToClick('upgraded', 'admin.correctedEmail')).toBe(NO_SOURCE_SAYS);
    expect(whereToClick('upgraded', 'mail.hardBounced')).toBeNull();
    expect(settingPlaceWords('upgraded', 'optedOutSync')).toBe(
      'Account Engagement’s settings › Object and Field Configuration › Prospect Fields › Opted Out › Sync Behavior',
    );
    expect(settingPlaceWords('upgraded', 'resubscribe')).toBe(NO_SOURCE_SAYS);
    expect(unknownPlaces('classic')).toEqual([
      'admin.unverifiedConnector',
      'admin.verifiedConnector',
      'marketer.clickedOptIn',
    ]);
  });

  it('name the acts of their own edition alone', () => {
    expect(eventWords('classic', 'admin.clickedOptIn').label).toBe('Clicks the Opt In link');
    expect(() => eventWords('upgraded', 'admin.clickedOptIn')).toThrow(
      'admin.clickedOptIn is no act of the upgraded edition.',
    );
  });
});

describe('mail', () => {
  it('is a table of statuses and kinds, in the order in which they are told', () => {
    const rows = (edition: 'classic' | 'upgraded') =>
      mailTable(edition).map(({ status, answers }) => [status, ...answers.map(({ answer }) => answer)]);
    expect(rows('upgraded')).toEqual([
      ['mailable', 'yes', 'yes', 'yes', 'yes'],
      ['transactional-only', 'no', 'no', 'yes', 'unknown'],
      ['undeliverable', 'no', 'no', 'no', 'unknown'],
    ]);
    expect(rows('classic')).toEqual([
      ['mailable', 'yes', 'yes', 'yes', 'yes'],
      ['unmailable', 'no', 'no', 'unknown', 'unknown'],
    ]);
  });
});

describe('what the model does not know', () => {
  it('is told where it bears on the record, and on nothing else', () => {
    const ids = (settings: Partial<Settings>, ...events: readonly EventName[]) =>
      outsideOf(completeSettings(settings), runOf(settings, ...events).record).map(({ id }) => id);
    expect(ids({})).toEqual(['O1', 'O4']);
    expect(ids({}, 'prospect.unsubscribed')).toEqual(['O3', 'O5', 'O8', 'O9']);
    expect(ids({}, 'mail.hardBounced')).toEqual(['O6', 'O9']);
    expect(ids({ edition: 'classic' }, 'prospect.unsubscribed')).toEqual(['O3', 'O8', 'O9', 'O10']);
    expect(ids({ crm: 'salesforce', optedOutSync: 'most-recent' }, 'prospect.unsubscribed')).toContain('O7');
    expect(outsideLine([])).toBe('');
  });
});

describe('values', () => {
  it('are words, numbers as they are, and what is not there none', () => {
    const edition = editionOf(SALESFORCE);
    const said = [true, false, 3, null, undefined].map((value) => valueWords(edition, 'optedOut', value as never));
    expect(said).toEqual(['ticked', 'blank', '3', 'none', 'none']);
    expect(valueWords(edition, 'lastChanged', 'pardot')).toMatch(/pardot/i);
  });

  it('are shown of fields that the prospect has', () => {
    const fields = (settings: Partial<Settings>) =>
      shownFields(editionOf(completeSettings(settings)), runOf(settings).record).map(({ name }) => name);
    expect(fields({})).not.toContain('connector');
    expect(fields({ crm: 'salesforce' })).toContain('connector');
  });
});

describe('guards', () => {
  it('are told clause by clause, one level deeper for what is inside, with what they read', () => {
    const run = runOf({ edition: 'classic', crm: 'salesforce' }, 'prospect.unsubscribed', 'connector.synced');
    const clauses = run.last?.candidates.flatMap(({ guard }) => (guard ? clausesOf(run, guard) : [])) ?? [];
    expect(clauses.slice(0, 7)).toEqual([
      { depth: 0, text: 'the sync would not clear Prospect Opted Out', answer: false, reads: [] },
      { depth: 1, text: 'the sync would not copy from the CRM', answer: false, reads: [] },
      { depth: 2, text: 'a sync would run', answer: true, reads: [] },
      {
        depth: 3,
        text: 'the prospect has a CRM record',
        answer: true,
        reads: [
          { label: 'CRM connector', value: 'Salesforce' },
          { label: 'Prospect is assigned', value: 'yes' },
        ],
      },
      { depth: 3, text: 'the connector is verified', answer: true, reads: [{ label: 'Connector', value: 'verified' }] },
      {
        depth: 2,
        text: 'Overwrite Prospect Opted Out is off',
        answer: false,
        reads: [
          { label: 'CRM connector', value: 'Salesforce' },
          { label: 'Overwrite Prospect Opted Out', value: 'off' },
        ],
      },
      expect.objectContaining({ depth: 2, answer: false }),
    ]);
  });
});
