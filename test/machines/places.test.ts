/** Where to click: only for acts that there are, by people or the button that people press, each with its source. */
import { expect, it } from 'vitest';
import { EDITIONS, originOf, placeOf } from '../../machines/index.ts';
import { PLACES } from '../../machines/rules/where-to-click.ts';

it.each(PLACES)('is an act of its edition, by people: $events', ({ edition, events, path, source }) => {
  const known = EDITIONS.find(({ id }) => id === edition)?.events.map(({ id }) => id) ?? [];
  for (const event of events) {
    expect(known).toContain(event);
    expect(['admin', 'marketer', 'crmUser', 'connector']).toContain(originOf(event));
    expect(placeOf(edition, event)?.path).toEqual(path);
  }
  expect(path.length).toBeGreaterThan(1);
  expect(source.keys.length).toBeGreaterThan(0);
});

it('says nothing where no source does', () => {
  expect(placeOf('upgraded', 'admin.correctedEmail')).toBeNull();
  expect(placeOf('upgraded', 'prospect.unsubscribed')).toBeNull();
});
