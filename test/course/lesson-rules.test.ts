/** The course teaches every rule of both editions, and a machine with a rule broken in it makes a lesson of that rule fail. */
import { describe, expect, it } from 'vitest';
import { attempt, CHAPTERS, faultsOf, type Lesson } from '../../src/course/index.ts';
import { mutantsOf } from '../../src/engine/mutants.ts';
import { completeSettings, createSimulation, editionOf, RULES } from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';

describe('the course', () => {
  it('teaches every rule', () => {
    const taught = new Set(LESSONS.flatMap(({ teaches }) => teaches));
    expect(RULES.map(({ id }) => id).filter((id) => !taught.has(id))).toEqual([]);
  });

  it('has thirty-four lessons or more, each with an id of its own', () => {
    expect(LESSONS.length).toBeGreaterThanOrEqual(34);
    expect(new Set(LESSONS.map(({ id }) => id)).size).toBe(LESSONS.length);
  });

  it('is read chapter after chapter, today’s edition first', () => {
    const order = LESSONS.map(({ chapter }) => CHAPTERS.findIndex(({ id }) => id === chapter));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(new Set(order).size).toBe(CHAPTERS.length);
    expect(LESSONS.slice(0, 20).every(({ settings }) => completeSettings(settings).edition === 'upgraded')).toBe(true);
  });

  it('shows the promises that lessons name', () => {
    for (const { settings, shows = [] } of LESSONS) {
      const known = editionOf(completeSettings(settings)).properties.map(({ id }) => id);
      expect(known).toEqual(expect.arrayContaining([...shows]));
    }
  });
});

/**
 * The faults that a lesson finds in the first machine that it tells from ours, of those in which a transition that cites a
 * taught rule is broken; for a rule that says what does not move (U1, U10), of those in which it does.
 */
function faultsInBroken(lesson: Lesson): readonly string[] {
  const settings = completeSettings(lesson.settings);
  const edition = editionOf(settings);
  const rules = new Set<string>(lesson.teaches);
  const cites = (meta: Readonly<Record<string, unknown>>) =>
    Array.isArray(meta['rules']) && meta['rules'].some((rule) => rules.has(rule));
  const input = { settings };
  const citing = mutantsOf(edition.machine, { input }).filter(({ transitions }) =>
    transitions.some(({ meta }) => cites(meta)),
  );
  const told = new Set<string>([...lesson.opening, ...lesson.bet.after, ...lesson.solution]);
  const moving = SAYS_WHAT_STAYS.some((rule) => rules.has(rule))
    ? mutantsOf(edition.machine, { input, hearing: Object.keys(edition.machine.root.states) }).filter(
        ({ kind, touches }) => kind === 'event heard' && touches.some(({ event }) => told.has(event)),
      )
    : [];
  for (const mutant of [...citing, ...moving]) {
    const faults = faultsOf(lesson, createSimulation({ ...edition, machine: mutant.machine() }, settings));
    if (faults.length > 0) return faults;
  }
  return [];
}

/** Rules that no transition cites, as they say what does not move. */
const SAYS_WHAT_STAYS = ['U1', 'U10'];

describe.each(LESSONS)('the lesson $id', (lesson) => {
  it('fails where a rule that it teaches is broken in the machine', () => {
    expect(faultsInBroken(lesson)).not.toEqual([]);
  });

  it('fails by each act that it forbids', () => {
    for (const forbidden of lesson.forbidden)
      if (forbidden.kind === 'acts')
        for (const event of forbidden.events)
          expect([event, attempt(lesson, [event]).failedBy?.because]).toEqual([event, forbidden.because]);
  });
});
