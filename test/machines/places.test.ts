/** Where to click, and which mail reaches whom: only of what there is, each with its source, and never a guess. */
import { describe, expect, it } from 'vitest';
import {
  EDITIONS,
  isClicked,
  MAIL_GROUNDS,
  MAIL_KINDS,
  originOf,
  PLACES,
  placeOf,
  SETTING_PLACES,
  SOURCES,
  settingInfo,
  settingPlaceOf,
} from '../../machines/index.ts';
import { applies, mailTable, settingPlaceWords, whereToClick } from '../../src/simulation/index.ts';

const SOURCE_IDS = SOURCES.map(({ id }) => id);
const eventsOf = (edition: string) => EDITIONS.find(({ id }) => id === edition)?.events.map(({ id }) => id) ?? [];

describe('where to click', () => {
  it.each(PLACES)('is told of acts of its edition, with a source: $events', ({ edition, events, path, source }) => {
    for (const event of events) {
      expect(eventsOf(edition)).toContain(event);
      expect(originOf(event)).not.toMatch(/^(mail|crmAutomation)$/);
      expect(placeOf(edition, event)?.path).toEqual(path);
      expect(whereToClick(edition, event)).toBe(path.join(' › '));
    }
    expect(path.length).toBeGreaterThan(1);
    expect(SOURCE_IDS).toEqual(expect.arrayContaining([...source.keys]));
    expect(source.where.length).toBeGreaterThan(5);
  });

  it('names no act twice in an edition', () => {
    const named = PLACES.flatMap(({ edition, events }) => events.map((event) => `${edition} ${event}`));
    expect(named.length).toBe(new Set(named).size);
  });

  it('says that it is not known where no source does', () => {
    expect(placeOf('upgraded', 'admin.correctedEmail')).toBeNull();
    expect(whereToClick('upgraded', 'admin.correctedEmail')).toMatch(/^not known/);
    expect(whereToClick('upgraded', 'admin.unverifiedConnector')).toMatch(/^not known/);
    expect(settingPlaceWords('upgraded', 'resubscribe')).toMatch(/^not known/);
  });

  it.each(EDITIONS)('says nothing of what nobody clicks in $inText', ({ id, events }) => {
    for (const { id: event } of events) {
      if (/^(mail|crmAutomation)\./.test(event)) expect([event, whereToClick(id, event)]).toEqual([event, null]);
      expect(isClicked(id, event)).toBe(whereToClick(id, event) !== null);
    }
    expect(whereToClick(id, 'prospect.askedToOptIn')).toBeNull();
  });

  it.each(SETTING_PLACES)('is told of a setting that means something in its edition: $setting', (place) => {
    const { setting, edition, source, path } = place;
    expect(['salesforce', 'none'].some((crm) => applies(settingInfo(setting), { edition, crm: crm as 'none' }))).toBe(
      true,
    );
    expect(settingPlaceOf(edition, setting)).toBe(place);
    expect(path.length).toBeGreaterThan(1);
    expect(SOURCE_IDS).toEqual(expect.arrayContaining([...source.keys]));
  });
});

describe('which mail reaches whom', () => {
  it.each(EDITIONS)('has one ground for every answer of $inText, and for no other status', ({ id, receives }) => {
    for (const { status, answers } of mailTable(id)) {
      expect(answers.map(({ kind }) => kind)).toEqual(MAIL_KINDS);
      for (const { kind, answer } of answers) {
        expect(answer).toBe(receives(status)[kind]);
        const grounds = MAIL_GROUNDS.filter(
          (ground) => ground.edition === id && ground.statuses.includes(status) && ground.kinds.includes(kind),
        );
        expect([status, kind, grounds.length]).toEqual([status, kind, 1]);
      }
    }
    for (const ground of MAIL_GROUNDS.filter(({ edition }) => edition === id))
      expect(ground.statuses.every((status) => receives(status) !== undefined)).toBe(true);
  });

  it('calls nothing known of which its ground says that no source says', () => {
    for (const { id } of EDITIONS)
      for (const { answers } of mailTable(id))
        for (const { answer, ground } of answers)
          if (/^(No source says|Sources disagree)/.test(ground.says)) expect(answer).toBe('unknown');
  });
});
