/** A row of drills from one seed, for whoever wants many: the same seed, the same row. */
import { type Drill, drillOf } from './drill.ts';
import { MAX_SEED } from './drill-id.ts';
import { DRILL_KINDS } from './kinds.ts';

/**
 * Drills of one kind, or of every kind in turn. The first has the seed itself, each other the next.
 * @param count how many.
 */
export function* drillsFrom(seed: number, count: number, kind: string | null): Generator<Drill, void, void> {
  for (let place = 0; place < count; place++) {
    const own = (seed + place) % (MAX_SEED + 1);
    const id = kind ?? DRILL_KINDS[own % DRILL_KINDS.length]?.id ?? '';
    const drill = drillOf({ kind: id, seed: own, aim: null });
    if (!drill)
      throw new Error(`No drill of the kind ${id} was found with the seed ${own}, among four hundred scenes.`);
    yield drill;
  }
}
