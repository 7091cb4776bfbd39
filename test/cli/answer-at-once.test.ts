/** The quick way through a batch: which lines go it, which are left to the careful one, and that both come to the same. */
import { describe, expect, it } from 'vitest';
import { answerAtOnce } from '../../src/cli/simulate/answer-at-once.ts';
import { completeSettings, MAX_EVENTS, simulate } from '../../src/simulation/index.ts';

const EVENTS = ['prospect.unsubscribed', 'prospect.askedToOptIn'] as const;
const NAMES = JSON.stringify(EVENTS);
const answerUnder = (given: object) => JSON.stringify(simulate(completeSettings(given), EVENTS));

describe('a line with which nothing is wrong', () => {
  it.each([
    [`{"events":${NAMES}}`, {}],
    [`{"events":${NAMES},"settings":{}}`, {}],
    [`{"settings":{"crm":"salesforce"},"events":${NAMES}}`, { crm: 'salesforce' }],
    [
      `{"settings":{"edition":"classic","resubscribe":false},"events":${NAMES}}`,
      { edition: 'classic', resubscribe: false },
    ],
    [`{"settings":{"crm":"none","optedOutSync":null},"events":${NAMES}}`, {}],
  ])('is answered at once, the first time and again: %s', (line, given) => {
    expect([answerAtOnce(line), answerAtOnce(line)]).toEqual([answerUnder(given), answerUnder(given)]);
  });

  it('may have as many events as are read', () => {
    const many = (count: number) =>
      answerAtOnce(JSON.stringify({ events: Array(count).fill('prospect.unsubscribed') }));
    expect(many(MAX_EVENTS)).not.toBeNull();
    expect(many(MAX_EVENTS + 1)).toBeNull();
  });
});

describe('a line that needs care', () => {
  it.each([
    ['no JSON', `{"events":${NAMES}`],
    ['no object', NAMES],
    ['null', 'null'],
    ['a text', '"events"'],
    ['no events', '{"settings":{}}'],
    ['events that are no list', '{"events":"prospect.unsubscribed"}'],
    ['an unknown event', '{"events":["prospect.unsubscribe"]}'],
    ['settings that are no object', `{"settings":"crm","events":${NAMES}}`],
    ['no settings at all', `{"settings":null,"events":${NAMES}}`],
    ['an unknown setting', `{"settings":{"crn":"none"},"events":${NAMES}}`],
    ['a setting that JSON would write otherwise', `{"settings":{"crm":1e999},"events":${NAMES}}`],
    ['a key more', `{"events":${NAMES},"name":1}`],
    ['a key more beside settings', `{"settings":{},"events":${NAMES},"name":1}`],
    ['the same key twice', `{"events":[],"events":${NAMES}}`],
    ['settings given twice', `{"settings":{"crm":"salesforce"},"settings":{},"events":${NAMES}}`],
    ['a setting given twice', `{"settings":{"crm":"none","crm":"salesforce"},"events":${NAMES}}`],
    ['colons that are no pair', `{"events":["prospect:unsubscribed"]}`],
  ])('is left to it: %s', (_, line) => {
    expect(answerAtOnce(line)).toBeNull();
  });
});
