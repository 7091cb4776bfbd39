/**
 * Every mutant of either edition is dead or excused, every property and every story kills some, and what was written
 * from this is not out of date. `npm run mutants` runs this file and writes its documents anew.
 */
import { describe, expect, it } from 'vitest';
import { topologyOf } from '../../src/engine/index.ts';
import { whyEquivalent } from './equivalence.ts';
import type { Ground } from './explored.ts';
import { differenceFrom } from './induction.ts';
import type { Mutant } from './mutant.ts';
import { ASSAYS, killsBy } from './mutants.ts';
import { report } from './report.ts';
import { restsOnFile } from './rests-on-file.ts';
import { misjudged, tryMutant } from './trial.ts';

/** A new survivor is a new question, so their number is part of the claim; and so is how much a group stands for. */
const KNOWN = {
  classic: { survivors: 7, groups: 5, decidedElsewhere: ['P17'] },
  upgraded: { survivors: 19, groups: 14, decidedElsewhere: ['P1', 'P2', 'P3', 'P14', 'P17'] },
} as const;

describe.each(ASSAYS.map((assay) => [assay.terrain.edition.id, assay] as const))('the %s edition', (id, assay) => {
  const { terrain, mutants, trials, survivors, properties, stories } = assay;
  const { edition, events, grounds, groups } = terrain;
  const known = KNOWN[id];

  describe('its mutants', () => {
    it('are many, and each is another one', () => {
      expect(mutants.length).toBeGreaterThan(500);
      expect(new Set(mutants.map((mutant) => mutant.id)).size).toBe(mutants.length);
    });

    it('are dead, or are the machine in other words for a reason that was counted out', () => {
      expect(survivors.filter(({ reason }) => reason === null).map(({ mutant }) => mutant.id)).toEqual([]);
      expect(survivors).toHaveLength(known.survivors);
    });

    it('have an excuse only where nothing kills them', { timeout: 300_000 }, () => {
      const killed = trials.filter(({ mutant, killers }) => mutant.kind === 'clause dropped' && killers.length > 0);
      expect(killed.length).toBeGreaterThan(40);
      expect(killed.filter((trial) => whyEquivalent(terrain, trial) !== null).map(({ mutant }) => mutant.id)).toEqual(
        [],
      );
    });

    it.each(properties)('are killed by %s, some of them', (property) => {
      expect(killsBy(assay, property)).toBeGreaterThan(0);
    });

    it.each(stories.map((story) => story.id))('are killed by the story %s, some of them', (story) => {
      expect(killsBy(assay, story)).toBeGreaterThan(0);
    });

    it('are noticed by the judge whenever a property or a story notices that they move', () => {
      const missed = trials.filter(({ broken, killers }) => broken.length > 0 && !killers.includes('judge'));
      expect(missed.map(({ mutant }) => mutant.id)).toEqual([]);
    });
  });

  it('keeps properties that are seen to hold without a search only where a search finds the same', () => {
    const sample = mutants.filter((_, place) => place % 40 === 0);
    for (const mutant of sample)
      for (const { off } of groups) {
        // Nothing is looked up in the machine's own graph either: every event may do something else.
        const explored = terrain.explore(mutant.edition(), off, new Set(['']));
        const seen = terrain.decide(explored, differenceFrom(off, explored));
        expect(seen.map(({ verdict }) => verdict)).toEqual(terrain.decide(explored).map(({ verdict }) => verdict));
        const changes = seen.filter(
          ({ id, verdict }) => verdict !== 'undecided' && verdict !== off.results.get(id)?.verdict,
        );
        const found =
          trials.find((trial) => trial.mutant === mutant)?.broken.filter(({ ground }) => ground === off) ?? [];
        expect(found.map(({ after }) => after)).toEqual(changes);
      }
  });

  describe('the machine itself', () => {
    it('agrees with the judge wherever mutants are held against it', () => {
      const everyStep = ({ graph }: Ground) =>
        Array.from({ length: graph.count * events.length }, (_, edge) => {
          const event = edge % events.length;
          return [(edge - event) / events.length, event] as const;
        });
      expect(grounds.filter((ground) => misjudged(ground, ground, everyStep(ground)))).toEqual([]);
    });

    it('is killed by nothing, under another name', () => {
      const { transitions } = topologyOf(edition.machine);
      const copy: Mutant = {
        id: 'a copy',
        kind: 'guard negated',
        description: 'Nothing is wrong.',
        transitions,
        touches: transitions.map(({ source, event }) => ({ state: source, event })),
        breaks: [],
        edition: () => ({ ...edition, machine: edition.machine.provide({}) }),
      };
      expect(tryMutant(terrain, copy).killers).toEqual([]);
    });

    it('violates everywhere, where automation may do everything, what is decided where it never clears', () => {
      expect(terrain.restrained).toEqual(known.decidedElsewhere);
    });
  });

  describe('the configurations in which they are tried', () => {
    it('stand for all', () => {
      expect(groups).toHaveLength(known.groups);
      expect(groups.flatMap(({ configurations }) => configurations)).toHaveLength(grounds.length / 2);
    });

    it('differ, with resubscribe off and on, in that event alone', () => {
      for (const { off, on } of groups) {
        expect(on.graph.count).toBe(off.graph.count);
        expect(new Set(on.records)).toEqual(new Set(off.records));
        const differing = new Set<string>();
        off.records.forEach((record, index) => {
          const twin = on.byRecord.get(record) as number;
          const reached = (ground: Ground, at: number, event: number) =>
            ground.records[ground.graph.next[at * events.length + event] as number];
          for (const [number, event] of events.entries())
            if (reached(off, index, number) !== reached(on, twin, number)) differing.add(event);
        });
        expect([...differing]).toEqual(['prospect.resubscribed']);
      }
    });
  });
});

describe('what is written from them', () => {
  it('says what each property rests on', async () => {
    await expect(restsOnFile(ASSAYS)).toMatchFileSnapshot('../../src/simulation/support/generated/rests-on.json');
  });

  it('reports every mutant', async () => {
    await expect(report(ASSAYS)).toMatchFileSnapshot('../../docs/mutants.md');
  });
});
