/**
 * How fast a machine is explored and its properties are decided, each figure beside a peer's from the same run:
 * XState's own `getAdjacencyMap` on the same machine and the same events, and SPIN where it is installed. Run by
 * `npm run bench`.
 */
import { getAdjacencyMap } from 'xstate/graph';
import { configurationsOf, type Settings } from '../../machines/index.ts';
import { check, compile, explore, interpret } from '../../src/engine/index.ts';
import { createSimulation, EDITIONS } from '../../src/simulation/index.ts';
import { switches } from '../engine/toys.ts';
import { againstSpin } from './against-spin.ts';
import { count, inTurn, median, table, time } from './measure.ts';
import { organisations } from './organisations.ts';

const [edition] = EDITIONS;
if (!edition) throw new Error('There is no edition to measure.');
const { machine } = edition;
const events = edition.events.map(({ id }) => id);
const configurations = configurationsOf('classic');

console.log(`node ${process.version}, ${process.arch}\n`);
againstXState();
allConfigurations();
organisations();
await againstSpin();
growth();

function againstXState(): void {
  const settings = configurations.find((s) => s.overwriteOptedOut && s.assigned) as Settings;
  const peer = () => getAdjacencyMap(machine, { input: { settings }, events: events.map((type) => ({ type })) });
  const ours = () => explore(compile(machine, { settings }, events));
  const states = Object.keys(peer()).length;
  const graph = ours();
  if (graph.count !== states)
    throw new Error(`The two explored different graphs: ${graph.count} and ${states} states.`);
  const edges = states * events.length;
  for (let warm = 0; warm < 20; warm++) ours();
  const [peerTime, ourTime] = inTurn(5, peer, ours);
  const compiled = compile(machine, { settings }, events);
  const exploring = median(Array.from({ length: 9 }, () => time(() => explore(compiled))));
  const interpreted = median(
    Array.from({ length: 3 }, () => time(() => explore(interpret(machine, { settings }, events)))),
  );
  const row = (name: string, ms: number) => [
    name,
    ms.toFixed(2),
    count((edges / ms) * 1000),
    (peerTime / ms).toFixed(1),
  ];
  console.log(`One configuration (Salesforce, overwrite on): ${count(states)} states, ${count(edges)} edges, medians`);
  console.log(
    table([
      ['', 'ms', 'edges/s', 'times the peer'],
      row('xstate/graph getAdjacencyMap', peerTime),
      row('our search, every step by XState', interpreted),
      row('our search, compiling included', ourTime),
      row('our search, already compiled', exploring),
    ]),
  );
}

/** What `verify --all` does, cold parts told apart. */
function allConfigurations(): void {
  let [compiling, exploring, viewing, deciding, edges] = [0, 0, 0, 0, 0];
  for (const settings of configurations) {
    const simulation = createSimulation(edition as NonNullable<typeof edition>, settings);
    compiling += time(() => compile(machine, { settings }, events));
    exploring += time(() => simulation.graph());
    viewing += time(() => simulation.verdicts());
    const graph = simulation.graph();
    edges += graph.next.length;
    for (const property of simulation.edition.properties)
      if (property.appliesTo(settings))
        deciding += time(() => check(graph, simulation.verdicts(), property.check(settings)));
  }
  console.log(`\nAll 22 configurations, P1 to P15, first time in this process: ${count(edges)} edges`);
  console.log(
    table([
      ['', 'ms'],
      ['compiling the statechart', compiling.toFixed(1)],
      ['compiling and exploring', exploring.toFixed(1)],
      ['reading the records', viewing.toFixed(1)],
      ['deciding 15 properties', deciding.toFixed(1)],
    ]),
  );
}

/** A toy of n two-state switches has 2^n states and n events: how cost and memory grow. */
function growth(): void {
  const rows = [['switches', 'states', 'edges', 'ms', 'edges/s', 'ns/edge', 'graph MB', 'peak RSS MB']];
  for (const size of [8, 10, 12, 14, 16, 18, 20]) {
    const toy = switches(size);
    const system = compile(toy.machine, undefined, toy.events);
    globalThis.gc?.();
    let bytes = 0;
    const ms = time(() => {
      const graph = explore(system);
      bytes = graph.next.byteLength + graph.states.byteLength + graph.parent.byteLength + graph.parentEvent.byteLength;
      if (graph.count !== 2 ** size) throw new Error('The toy has another size than it should.');
    });
    const edges = 2 ** size * size;
    rows.push([
      String(size),
      count(2 ** size),
      count(edges),
      ms.toFixed(1),
      count((edges / ms) * 1000),
      ((ms / edges) * 1e6).toFixed(0),
      (bytes / 2 ** 20).toFixed(1),
      (process.resourceUsage().maxRSS / 1024).toFixed(0),
    ]);
  }
  console.log('\nGrowth with the number of states (a toy of switches)');
  console.log(table(rows));
}
