/**
 * How long a drill takes to be made and graded, once the machines of everybody who is wrong are compiled, and how long that
 * takes in how small steps. Run by `npm run bench course`.
 */
import { aimedDrill, DRILL_KINDS, drillOf, gradeDrill, MISCONCEPTIONS, prepareDrills } from '../../src/course/index.ts';
import { count, median, table, time } from './measure.ts';

const EACH = 250;

console.log(`node ${process.version}, ${process.arch}\n`);

const steps: number[] = [];
const work = prepareDrills();
for (let over = false; !over; ) steps.push(time(() => (over = work.next().done === true)));
console.log(
  `Prepared in ${count(steps.length)} steps: ${count(steps.reduce((sum, ms) => sum + ms, 0))} ms in all, the longest ${worst(steps)} ms\n`,
);

const all: number[] = [];
const rows = DRILL_KINDS.map(({ id }) => {
  const times = Array.from({ length: EACH }, (_, seed) =>
    time(() => {
      const drill = drillOf({ kind: id, seed: seed + 5000, aim: null });
      if (!drill || !gradeDrill(drill, 0)) throw new Error(`No drill of the kind ${id} has the seed ${seed + 5000}.`);
    }),
  );
  all.push(...times);
  return [id, median(times).toFixed(2), worst(times)];
});
const aimed = MISCONCEPTIONS.map(({ id }) => {
  const times = Array.from({ length: 6 }, (_, seed) => time(() => aimedDrill(id, seed + 9000)));
  return [id, median(times).toFixed(1), worst(times)];
});
console.log(
  table([['kind', 'median ms', 'worst ms'], ...rows, [`all ${count(all.length)}`, median(all).toFixed(2), worst(all)]]),
);

console.log(`\n${table([['aimed at', 'median ms', 'worst ms'], ...aimed])}`);

function worst(times: readonly number[]): string {
  return Math.max(...times).toFixed(1);
}
