/**
 * How long a drill takes to be made and graded, beside the limit of 50 ms: by kind and by what it is aimed at, once the machines
 * of everybody who is wrong are ready; how small the steps are in which they are made ready; and how long the first drill of a
 * kind takes where nothing was. Run by `npm run bench course [SEEDS]`; a first drill needs a process of its own, so it asks itself.
 */
import { execFileSync } from 'node:child_process';
import { aimedDrill, DRILL_KINDS, drillOf, gradeDrill, MISCONCEPTIONS, prepareDrills } from '../../src/course/index.ts';
import { count, median, table, time } from './measure.ts';

const LIMIT = 50;
/** Aimed ones are asked of 43 misconceptions. */
const AIMED = 40;

function measureAll(seeds: number): void {
  console.log(`node ${process.version}, ${process.arch}\n`);
  const first = new Map(DRILL_KINDS.map(({ id }) => [id, firstOf(id)]));
  const steps: number[] = [];
  const work = prepareDrills();
  for (let over = false; !over; ) steps.push(time(() => (over = work.next().done === true)));
  console.log(
    `Made ready in ${count(steps.length)} steps: ${count(steps.reduce((sum, ms) => sum + ms, 0))} ms in all, the longest ${Math.max(...steps).toFixed(1)} ms\n`,
  );
  const kinds = DRILL_KINDS.map(({ id }) => ({ id, times: timesOf(seeds, (seed) => made(id, seed + 5000)) }));
  show(
    `a drill of the kind, ${count(seeds)} each`,
    kinds.map(({ id, times }) => [id, ...told(times), (first.get(id) ?? Number.NaN).toFixed(0)]),
    kinds.flatMap(({ times }) => times),
    ['unprepared'],
  );
  const aimed = MISCONCEPTIONS.map(({ id }) => ({ id, times: timesOf(AIMED, (seed) => aimedDrill(id, seed + 9000)) }));
  show(
    `aimed at, ${AIMED} each`,
    aimed.map(({ id, times }) => [id, ...told(times)]),
    aimed.flatMap(({ times }) => times),
    [],
  );
}

function made(id: string, seed: number): void {
  const drill = drillOf({ kind: id, seed, aim: null });
  if (!drill || !gradeDrill(drill, 0)) throw new Error(`No drill of the kind ${id} has the seed ${seed}.`);
}

const firstOf = (id: string): number =>
  Number(execFileSync(process.execPath, [process.argv[1] as string, 'first', id], { encoding: 'utf8' }));

const timesOf = (length: number, make: (seed: number) => unknown): readonly number[] =>
  Array.from({ length }, (_, seed) => time(() => make(seed)));

const told = (times: readonly number[]): readonly string[] => [
  median(times).toFixed(2),
  (times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? Number.NaN).toFixed(1),
  Math.max(...times).toFixed(1),
  String(LIMIT),
];

function show(
  title: string,
  rows: readonly (readonly string[])[],
  all: readonly number[],
  more: readonly string[],
): void {
  const over = all.filter((ms) => ms > LIMIT).length;
  const sum = [`all ${count(all.length)}, ${count(over)} over ${LIMIT}`, ...told(all), ...more.map(() => '')];
  console.log(`${table([[title, 'median ms', '99 of 100', 'worst ms', 'limit', ...more], ...rows, sum])}\n`);
}

const [what = '1000', kind = ''] = process.argv.slice(2);
if (what === 'first') console.log(time(() => made(kind, 5000)));
else measureAll(Number(what));
