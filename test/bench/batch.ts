/**
 * What a batch costs: random runs of four steps over every configuration of both editions, as lines in and lines out, beside
 * the same runs played by XState’s own steps in the same process. Run by
 * `npm run bench batch`.
 */
import { batch } from '../../src/cli/simulate/batch.ts';
import {
  configurationsOf,
  EDITIONS,
  type EventName,
  readSettings,
  type Settings,
  simulate,
} from '../../src/simulation/index.ts';
import { count, inTurn, table } from './measure.ts';

const STEPS = 4;
const PEER_RUNS = 2000;
const RUNS = 50_000;
const MANY = 1_000_000;

/** The same numbers each time: what is measured should not hang on luck. */
let seed = 1;
function upTo(limit: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
}

interface Asked {
  readonly settings: Settings;
  readonly events: readonly EventName[];
}

function randomRun(): Asked {
  const { id, events } = EDITIONS[upTo(EDITIONS.length)] as (typeof EDITIONS)[number];
  const configurations = configurationsOf(id);
  return {
    settings: configurations[upTo(configurations.length)] as Settings,
    events: Array.from({ length: STEPS }, () => (events[upTo(events.length)] as (typeof events)[number]).id),
  };
}

console.log(`node ${process.version}, ${process.arch}\n`);
const runs = Array.from({ length: RUNS }, randomRun);
const lines = runs.map((run) => `${JSON.stringify(run)}\n`);
await agree(1000);

const peer = () => {
  for (const { settings, events } of runs.slice(0, PEER_RUNS)) JSON.stringify(simulate(settings, events));
};
peer();

const first = await seconds(lines);
const again = await seconds(lines);
const [peerTime] = inTurn(3, peer, () => undefined);
const peerRate = (PEER_RUNS / peerTime) * 1000;
const row = (name: string, rate: number) => [name, count(rate), (rate / peerRate).toFixed(1)];
console.log(
  `Random runs of ${STEPS} steps over all ${configurationsOf('upgraded').length + configurationsOf('classic').length} configurations, one process, one thread`,
);
console.log(
  table([
    ['', 'runs/s', 'times XState’s own'],
    row('XState’s own steps, result as JSON', peerRate),
    row(`a batch of ${count(RUNS)} lines, everything new`, RUNS / first),
    row('the same lines once more', RUNS / again),
  ]),
);
await memory();

/** The answers are those of XState, or there would be nothing to compare. */
async function agree(some: number): Promise<void> {
  const answers = (await answersTo(lines.slice(0, some))).join('\n').split('\n');
  for (const [place, { settings, events }] of runs.slice(0, some).entries()) {
    const read = readSettings(settings);
    if (!read.ok) throw new Error(read.error);
    if (answers[place] !== JSON.stringify(simulate(read.value, events))) throw new Error(`Line ${place} differs.`);
  }
}

async function answersTo(some: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for await (const piece of batch(inPieces(some, some.length)).out) answers.push(piece);
  return answers;
}

async function seconds(some: readonly string[]): Promise<number> {
  const begun = performance.now();
  for await (const piece of batch(inPieces(some, some.length)).out) Buffer.from(piece, 'latin1');
  return (performance.now() - begun) / 1000;
}

/** How the memory stands while a million lines go through. */
async function memory(): Promise<void> {
  const rows = [['lines answered', 'heap MB', 'peak RSS MB']];
  let answered = 0;
  let next = MANY / 5;
  for await (const piece of batch(inPieces(lines, MANY)).out) {
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) answered++;
    answered++;
    if (answered < next) continue;
    globalThis.gc?.();
    const { heapUsed } = process.memoryUsage();
    rows.push([count(answered), (heapUsed / 2 ** 20).toFixed(0), (process.resourceUsage().maxRSS / 1024).toFixed(0)]);
    next += MANY / 5;
  }
  console.log(`\nMemory over ${count(MANY)} lines`);
  console.log(table(rows));
}

/** Lines as bytes in pieces of some 64 kB, as a pipe brings them; from the beginning again where they do not suffice. */
async function* inPieces(some: readonly string[], total: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = '';
  for (let place = 0; place < total; place++) {
    piece += some[place % some.length];
    if (piece.length < 65_536) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  yield encoder.encode(piece);
}
