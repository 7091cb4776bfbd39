/**
 * SPIN and our own engine on one configuration, side by side: the same states counted and the same properties decided, so
 * that the times can be compared. SPIN has a C program to write and to compile first; both parts are told apart.
 */
import { completeSettings, type Settings } from '../../machines/index.ts';
import { check, compile, explore } from '../../src/engine/index.ts';
import { promelaOf, SPIN_PROPERTIES, simulationOf } from '../../src/simulation/index.ts';
import { runSpin, whySpinIsMissing } from '../spin/spin.ts';
import { count, median, table, time } from './measure.ts';

const ROUNDS = 5;

/** Prints the comparison, or why there is none. */
export async function againstSpin(): Promise<void> {
  const missing = whySpinIsMissing();
  if (missing) {
    console.log(`\nNo comparison with SPIN. ${missing}`);
    return;
  }
  const settings = completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' });
  const rounds: (Ours & Theirs)[] = [];
  // In turn, so that a machine that slows down slows both.
  for (let round = 0; round < ROUNDS; round++) rounds.push({ ...ours(settings), ...(await spins(settings)) });
  const middle = (name: keyof (typeof rounds)[number]) => median(rounds.map((each) => each[name]));
  const [first] = rounds;
  const [compiling, searching] = [middle('compiling'), middle('searching')];
  const [writing, generating] = [middle('writing'), middle('generating')];
  const [building, spinning] = [middle('building'), middle('spinning')];
  const row = (name: string, us: number | null, them: number | null) => [
    name,
    us?.toFixed(2) ?? '',
    them?.toFixed(2) ?? '',
    us !== null && them !== null ? (them / us).toFixed(1) : '',
  ];
  const ids = SPIN_PROPERTIES.upgraded.join(', ');
  console.log(
    `\nSPIN beside our engine (upgraded, Salesforce, most-recent): ${count(first?.states ?? 0)} states, ${ids}; ms, medians of ${ROUNDS}`,
  );
  console.log(
    table([
      ['', 'ours', 'SPIN', 'times ours'],
      row('writing the Promela model', null, writing),
      row('spin -a', null, generating),
      row('compiling (ours in memory, SPIN’s by gcc -O2)', compiling, building),
      row('searching and deciding (SPIN’s in a process of its own)', searching, spinning),
      row('all', compiling + searching, writing + generating + building + spinning),
    ]),
  );
}

/** Milliseconds, but for the states. */
interface Ours {
  readonly states: number;
  readonly compiling: number;
  readonly searching: number;
}

interface Theirs {
  readonly writing: number;
  readonly generating: number;
  readonly building: number;
  readonly spinning: number;
}

function ours(settings: Settings): Ours {
  const { edition, events } = simulationOf(settings);
  let [states, searching] = [0, 0];
  const compiling = time(() => {
    const system = compile(edition.machine, { settings }, events);
    searching = time(() => {
      const graph = explore(system);
      const verdicts = Array.from(graph.states, (state) => edition.verdict(system.stateOf(state)));
      for (const property of edition.properties)
        if (SPIN_PROPERTIES.upgraded.includes(property.id)) check(graph, verdicts, property.check(settings));
      states = graph.count;
    });
  });
  return { states, compiling: compiling - searching, searching };
}

async function spins(settings: Settings): Promise<Theirs> {
  const simulation = simulationOf(settings);
  const states = simulation.graph().count;
  let model = '';
  const writing = time(() => {
    model = promelaOf(simulation);
  });
  const counted = await runSpin(model, { monitors: false });
  if (counted.states !== states) throw new Error(`SPIN counts ${counted.states} states, and we ${states}.`);
  const { times } = await runSpin(model, { monitors: true, optimized: true });
  return { writing, generating: times.generate, building: times.compile, spinning: times.search };
}
