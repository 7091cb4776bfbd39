/** Nothing in a machine goes without words: guards, transitions and events each say what they are, and by which rule. */
import { describe, expect, it } from 'vitest';
import { getInitialSnapshot } from 'xstate';
import { DEFAULT_SETTINGS, EDITIONS, isCitable } from '../../machines/index.ts';
import { RULES, ruleById } from '../../machines/rules/index.ts';
import { moves, topologyOf } from '../../src/engine/index.ts';

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('the %s edition', (id, edition) => {
  const { transitions } = topologyOf(edition.machine);

  it('has words for every guard, and for no other', () => {
    expect(Object.keys(edition.guardWords).toSorted()).toEqual(
      Object.keys(edition.machine.implementations.guards).toSorted(),
    );
  });

  it('says of every transition what it does and by which rules of this edition', () => {
    for (const { id: transition, description, meta } of transitions) {
      expect([transition, description]).not.toEqual([transition, null]);
      const rules = meta['rules'] as readonly string[];
      expect([transition, rules.length > 0, rules.every(isCitable)]).toEqual([transition, true, true]);
      for (const rule of rules.filter((r) => RULES.some((known) => known.id === r)))
        expect([transition, rule, ['both', id].includes(ruleById(rule as 'C1').edition)]).toEqual([
          transition,
          rule,
          true,
        ]);
    }
  });

  it('says what comes of every event even where no region moves', () => {
    const answered = new Set(transitions.filter(({ source }) => source === '').map(({ event }) => event));
    expect([...answered].toSorted()).toEqual(edition.events.map((event) => event.id).toSorted());
    expect(transitions.filter((t) => t.source === '' && moves(t))).toEqual([]);
  });

  it('has a heading for every region, and its field in every record', () => {
    expect(Object.keys(edition.regions).toSorted()).toEqual(Object.keys(edition.machine.states).toSorted());
    const names = edition.fields.map(({ name }) => name);
    expect(Object.values(edition.regions).filter(({ field }) => !names.includes(field))).toEqual([]);
    const blank = edition.verdict(getInitialSnapshot(edition.machine, { settings: DEFAULT_SETTINGS }));
    expect(names.filter((name) => blank[name] === undefined)).toEqual([]);
  });

  it('listens to no event that is not in its vocabulary', () => {
    const names = new Set<string>(edition.events.map((event) => event.id));
    expect(transitions.filter(({ event }) => event !== '' && !names.has(event))).toEqual([]);
  });
});
