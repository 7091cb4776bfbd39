/** The catalogue: each misconception differs from the machine where it says so, and says why in words a learner reads. */
import { describe, expect, it } from 'vitest';
import { MISCONCEPTIONS, type Mind, type Misconception, mindOf, mindsOf, playIn } from '../../src/course/index.ts';
import {
  configurationsOf,
  type EventName,
  isCitable,
  type Settings,
  type Simulation,
  simulationOf,
} from '../../src/simulation/index.ts';

/** The settings with which a misconception is tried: the first that it may be wrong about. */
const settingsFor = (misconception: Misconception): readonly Settings[] =>
  configurationsOf(misconception.edition).filter((settings) => mindOf(misconception, settings));

/** A shortest run after which a mind sees another record, status or outcome than there is; none within so many steps. */
function parting(ours: Simulation, mind: Mind, longest = 7): readonly EventName[] | undefined {
  const system = ours.system();
  const theirs = mind.simulation.system();
  const heard = ours.events.map((event) => {
    const name = mind.heard(event);
    return name === null ? -1 : mind.simulation.events.indexOf(name);
  });
  const key = (simulation: Simulation, state: number) => {
    const { optedOut, doNotEmail, crmOptOut, breach, status } = simulation.edition.verdict(
      simulation.system().stateOf(state),
    );
    return JSON.stringify([optedOut, doNotEmail, crmOptOut, breach, status]);
  };
  const seen = new Set([`${system.initial}:${theirs.initial}`]);
  let level = [{ one: system.initial, other: theirs.initial, run: [] as readonly EventName[] }];
  for (let length = 0; length < longest && level.length > 0; length++) {
    const next: typeof level = [];
    for (const { one, other, run } of level)
      for (const [place, event] of ours.events.entries()) {
        if ((heard[place] as number) < 0) continue;
        const here = system.next(one, place);
        const there = theirs.next(other, heard[place] as number);
        if (key(ours, here) !== key(mind.simulation, there)) return [...run, event];
        if (seen.has(`${here}:${there}`)) continue;
        seen.add(`${here}:${there}`);
        next.push({ one: here, other: there, run: [...run, event] });
      }
    level = next;
  }
  return undefined;
}

describe('the catalogue of misconceptions', () => {
  it('has about two dozen and more, each with a name of its own', () => {
    expect(MISCONCEPTIONS.length).toBeGreaterThanOrEqual(24);
    for (const of of ['id', 'says', 'because'] as const)
      expect(new Set(MISCONCEPTIONS.map((each) => each[of])).size).toBe(MISCONCEPTIONS.length);
  });

  it.each(MISCONCEPTIONS)('$id: says it and why it is wrong in one short sentence each, and names rules', (each) => {
    for (const text of [each.says, each.because]) {
      expect(text).toMatch(/^[A-Z].*[a-zA-Z]\.$/);
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(20);
    }
    expect(each.rules.length).toBeGreaterThan(0);
    for (const rule of each.rules) expect(isCitable(rule)).toBe(true);
  });

  it.each(MISCONCEPTIONS)('$id: sees another answer than the machine somewhere', (each) => {
    const runs = settingsFor(each).map((settings) => {
      const mind = mindOf(each, settings);
      const run = mind && parting(simulationOf(settings), mind);
      return run && { settings, run, mind };
    });
    const found = runs.find((run) => run !== undefined && run !== null);
    expect(found, `${each.id} never differs from the machine`).toBeTruthy();
    if (found) expect(playIn(found.mind, found.run)?.steps).toHaveLength(found.run.length);
  });

  it('builds each mind once', () => {
    for (const settings of configurationsOf('upgraded').slice(0, 4)) expect(mindsOf(settings)).toBe(mindsOf(settings));
  });

  it('says nothing about an edition that it is not about', () => {
    for (const settings of configurationsOf('classic'))
      for (const { misconception } of mindsOf(settings)) expect(misconception.edition).toBe('classic');
  });
});
