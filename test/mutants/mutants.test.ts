/**
 * Every mutant of the classic machine is dead or excused, every property and every story kills some, and what was
 * written from this is not out of date. `npm run mutants` runs this file and writes its documents anew.
 */
import { describe, expect, it } from 'vitest';
import { topologyOf } from '../../src/engine/index.ts';
import type { Mutant } from '../../src/engine/mutants.ts';
import { STORIES } from '../../stories/index.ts';
import { whyEquivalent } from './equivalence.ts';
import { classic, EVENTS, GROUNDS, GROUPS, sameRecord } from './grounds.ts';
import { killsBy, MUTANTS, SURVIVORS, TRIALS } from './mutants.ts';
import { report } from './report.ts';
import { foundationsOf } from './rests-on.ts';
import { restsOnFile } from './rests-on-file.ts';
import { disagrees, PROPERTY_IDS, tryMutant } from './trial.ts';

describe('the mutants of the classic machine', () => {
  it('are many, and each is another one', () => {
    expect(MUTANTS.length).toBeGreaterThan(500);
    expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length);
  });

  it('are dead, or are the machine in other words for a reason that was counted out', () => {
    expect(SURVIVORS.filter(({ reason }) => reason === null).map(({ mutant }) => mutant.id)).toEqual([]);
    // A new survivor is a new question, so their number is part of the claim.
    expect(SURVIVORS).toHaveLength(7);
  });

  it('have an excuse only where nothing kills them', () => {
    const killed = TRIALS.filter(({ mutant, killers }) => mutant.kind === 'clause dropped' && killers.length > 0);
    expect(killed.length).toBeGreaterThan(40);
    expect(killed.filter((trial) => whyEquivalent(trial) !== null).map(({ mutant }) => mutant.id)).toEqual([]);
  });

  it.each(PROPERTY_IDS)('are killed by %s, some of them', (id) => {
    expect(killsBy(id)).toBeGreaterThan(0);
  });

  it.each(STORIES.map(({ id }) => id))('are killed by the story %s, some of them', (id) => {
    expect(killsBy(id)).toBeGreaterThan(0);
  });

  it('are noticed by the judge whenever a property or a story notices that they move', () => {
    const missed = TRIALS.filter(({ broken, killers }) => broken.length > 0 && !killers.includes('judge'));
    expect(missed.map(({ mutant }) => mutant.id)).toEqual([]);
  });
});

describe('the machine itself', () => {
  it('agrees with the judge wherever mutants are held against it', () => {
    expect(GROUNDS.filter((ground) => disagrees(ground, ground))).toEqual([]);
  });

  it('is killed by nothing, under another name', () => {
    const { transitions } = topologyOf(classic.machine);
    const copy: Mutant = {
      id: 'a copy',
      kind: 'guard negated',
      description: 'Nothing is wrong.',
      transitions,
      touches: transitions.map(({ source, event }) => ({ state: source, event })),
      machine: () => classic.machine.provide({}),
    };
    expect(tryMutant(copy).killers).toEqual([]);
  });
});

describe('the configurations in which they are tried', () => {
  it('stand for all 22', () => {
    expect(GROUNDS).toHaveLength(22);
    expect(GROUPS.flatMap(({ configurations }) => configurations)).toHaveLength(11);
  });

  it('differ, with resubscribe off and on, in that event alone', () => {
    for (const { off, on } of GROUPS) {
      expect(on.graph.count).toBe(off.graph.count);
      const recordsOf = ({ verdicts }: typeof on) => new Set(verdicts.map((verdict) => JSON.stringify(verdict)));
      expect(recordsOf(on)).toEqual(recordsOf(off));
      const places = new Map(on.verdicts.map((verdict, index) => [JSON.stringify(verdict), index]));
      off.verdicts.forEach((verdict, index) => {
        const twin = places.get(JSON.stringify(verdict)) as number;
        const differing = EVENTS.filter((_, event) => {
          const reached = (ground: typeof on, at: number) =>
            ground.verdicts[ground.graph.next[at * EVENTS.length + event] as number];
          return !sameRecord(reached(off, index), reached(on, twin));
        });
        expect(differing.filter((event) => event !== 'prospect.resubscribed')).toEqual([]);
      });
    }
  });
});

describe('what is written from them', () => {
  const foundations = foundationsOf(TRIALS);

  it('says what each property rests on', async () => {
    await expect(restsOnFile(foundations)).toMatchFileSnapshot('../../src/simulation/generated/rests-on.json');
  });

  it('reports every mutant', async () => {
    await expect(report(foundations)).toMatchFileSnapshot('../../docs/mutants.md');
  });
});
